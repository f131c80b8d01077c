package io.github.purchaseaudit.ledger;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.github.purchaseaudit.ledger.Totals.Missing;
import org.jspecify.annotations.Nullable;

/**
 * Counts the examined orders while they pass by: those that are alike, and what lacks.
 */
final class ExaminedCounts {

	private static final Comparator<Gaps> ORDER = Comparator
		.comparing(Gaps::account, Comparator.nullsFirst(Comparator.naturalOrder()))
		.thenComparing(Gaps::month)
		.thenComparing(Gaps::letters);

	private final Map<ExaminedGroup.Key, ExaminedGroup> groups = new HashMap<>();

	private final Map<Gaps, Long> gaps = new TreeMap<>(ORDER);

	void add(ExaminedScan.Row row) {
		ExaminedGroup group = ExaminedGroup.of(row);
		this.groups.merge(group.key(), group, ExaminedGroup::and);
		if (row.inPeriod() && !row.gaps().isEmpty() && row.month() != null) {
			this.gaps.merge(new Gaps(row.account(), row.month(), row.gaps()), 1L, Long::sum);
		}
	}

	Collection<ExaminedGroup> groups() {
		return this.groups.values();
	}

	/** What is missing, by account and month. */
	List<Missing> missing() {
		List<Missing> all = new ArrayList<>();
		this.gaps.forEach((gaps, count) -> {
			for (Gap gap : Gap.values()) {
				if (gap.isIn(gaps.letters())) {
					all.add(new Missing(gaps.account(), gap, YearMonth.parse(gaps.month()), count));
				}
			}
		});
		return all;
	}

	/** Where something is missing, and what. */
	private record Gaps(@Nullable String account, String month, String letters) {
	}

}
