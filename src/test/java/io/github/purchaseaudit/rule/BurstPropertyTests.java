package io.github.purchaseaudit.rule;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import io.github.purchaseaudit.household.Household;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import static org.junit.jupiter.api.Assertions.assertEquals;

class BurstPropertyTests {

	private static final Household HOUSEHOLD = HouseholdSketch.family().build();

	/** The windows give the same as comparing every order with every other. */
	@Property(tries = 300)
	void flagsWhatComparingAllOrdersFlags(@ForAll @Size(max = 40) List<@IntRange(max = 700) Integer> gaps,
			@ForAll @Size(40) List<@IntRange(min = 1, max = 7000) Integer> amounts) {
		List<Purchase> purchases = new ArrayList<>();
		List<Integer> minutes = new ArrayList<>();
		int minute = 0;
		for (int i = 0; i < gaps.size(); i++) {
			minute += (gaps.get(i) % 3 == 0) ? gaps.get(i) : gaps.get(i) % 20;
			minutes.add(minute);
			purchases.add(PurchaseSketch.at("M" + i, LocalDateTime.of(2026, 5, 1, 0, 0).plusMinutes(minute) + ":00")
				.amount(String.valueOf(amounts.get(i)))
				.build());
		}
		Set<String> flagged = new TreeSet<>();
		Burst burst = new Burst(HOUSEHOLD, Days.none(), (finding) -> flagged.add(finding.subject()));
		purchases.forEach(burst::add);
		burst.finish();
		assertEquals(compareAll(minutes, amounts), flagged);
	}

	private static Set<String> compareAll(List<Integer> minutes, List<Integer> amounts) {
		Set<String> flagged = new TreeSet<>();
		for (int from = 0; from < minutes.size(); from++) {
			int sum = 0;
			for (int to = from; to < minutes.size() && minutes.get(to) - minutes.get(from) <= 24 * 60; to++) {
				sum += amounts.get(to);
				boolean many = to - from >= 4 && minutes.get(to) - minutes.get(from) <= 60;
				if (many || (to > from && sum > 10000)) {
					for (int i = from; i <= to; i++) {
						flagged.add("M" + i);
					}
				}
			}
		}
		return flagged;
	}

}
