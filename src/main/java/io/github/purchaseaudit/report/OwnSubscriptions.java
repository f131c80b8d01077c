package io.github.purchaseaudit.report;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import io.github.purchaseaudit.order.Money;
import io.github.purchaseaudit.report.review.WorkbookTable;

/**
 * What a card pays in a rhythm for the household's own orders and must be moved when it
 * is issued anew. The workbook does not say what renews, so the same item for the same
 * sum counts that comes every week, month or year, unless two renewals are missing on the
 * day of the audit.
 */
final class OwnSubscriptions {

	private static final Set<String> COLUMNS = Set.of("findings", "order-number", "purchased", "item", "amount",
			"currency", "payment-method", "notes", "key");

	/** Renewals of one item at one price. */
	private record Renewals(Money sum, NavigableSet<LocalDate> days) {

		boolean isRunning(LocalDate asOf) {
			List<Long> gaps = new ArrayList<>();
			LocalDate earlier = this.days.first();
			for (LocalDate day : this.days.tailSet(earlier, false)) {
				gaps.add(ChronoUnit.DAYS.between(earlier, day));
				earlier = day;
			}
			return Rhythm.of(gaps).filter((rhythm) -> !earlierThan(asOf.minusDays(2 * rhythm.longest))).isPresent();
		}

		private boolean earlierThan(LocalDate day) {
			return this.days.last().isBefore(day);
		}

	}

	/** How many days lie between renewals, with a few for a card that failed. */
	private enum Rhythm {

		WEEKLY(6, 8), MONTHLY(26, 36), YEARLY(355, 376);

		private final long shortest;

		private final long longest;

		Rhythm(long shortest, long longest) {
			this.shortest = shortest;
			this.longest = longest;
		}

		static Optional<Rhythm> of(Collection<Long> gaps) {
			for (Rhythm rhythm : values()) {
				if (!gaps.isEmpty()
						&& gaps.stream().allMatch((gap) -> gap >= rhythm.shortest && gap <= rhythm.longest)) {
					return Optional.of(rhythm);
				}
			}
			return Optional.empty();
		}

	}

	private OwnSubscriptions() {
	}

	/** The sums, each subscription once. */
	static List<Money> of(Path workbook, IssuerCard card, ReviewedAudit audit) throws IOException {
		Set<String> claimed = new HashSet<>();
		audit.claimed().forEach((reported) -> claimed.add(reported.order().key()));
		Map<String, Renewals> renewals = new TreeMap<>();
		WorkbookTable.read(workbook, COLUMNS, (row) -> {
			Optional<LocalDate> day = day(row.getOrDefault("purchased", ""));
			boolean own = !claimed.contains(row.getOrDefault("key", "")) && !row.containsKey("findings");
			if (own && day.isPresent() && row.containsKey("amount") && row.containsKey("currency")
					&& card.paid(row.getOrDefault("payment-method", ""))) {
				Money sum = new Money(new BigDecimal(row.get("amount")), row.get("currency"));
				renewals.computeIfAbsent(sum + " " + row.get("item"), (key) -> new Renewals(sum, new TreeSet<>()))
					.days()
					.add(day.get());
			}
		});
		return renewals.values()
			.stream()
			.filter((one) -> one.sum().isPositive() && one.isRunning(audit.facts().asOf()))
			.map(Renewals::sum)
			.toList();
	}

	private static Optional<LocalDate> day(String purchased) {
		try {
			return Optional.of(LocalDate.parse(purchased.substring(0, Math.min(10, purchased.length()))));
		}
		catch (DateTimeParseException ex) {
			return Optional.empty();
		}
	}

}
