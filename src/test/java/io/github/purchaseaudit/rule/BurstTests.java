package io.github.purchaseaudit.rule;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

import io.github.purchaseaudit.household.Household;
import io.github.purchaseaudit.order.PurchaseTime;
import io.github.purchaseaudit.report.Texts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.github.purchaseaudit.rule.PurchaseSketch.at;
import static io.github.purchaseaudit.rule.PurchaseSketch.on;
import static org.junit.jupiter.api.Assertions.assertEquals;

class BurstTests {

	private static final Household HOUSEHOLD = HouseholdSketch.family().build();

	private static List<Finding> findings(PurchaseSketch... purchases) {
		return findings(Days.none(), purchases);
	}

	private static List<Finding> findings(Coverage coverage, PurchaseSketch... purchases) {
		List<Finding> findings = new ArrayList<>();
		Burst burst = new Burst(HOUSEHOLD, coverage, findings::add);
		for (PurchaseSketch purchase : purchases) {
			burst.add(purchase.build());
		}
		burst.finish();
		return findings;
	}

	private static List<String> flagged(PurchaseSketch... purchases) {
		return findings(purchases).stream().map(Finding::subject).toList();
	}

	@ParameterizedTest
	@CsvSource({ "2026-05-03T04:00:00, 5", "2026-05-03T04:00:01, 0" })
	void fiveWithinAnHour(String fifth, int flagged) {
		assertEquals(flagged, flagged(at("M1", "2026-05-03T03:00:00"), at("M2", "2026-05-03T03:10:00"),
				at("M3", "2026-05-03T03:20:00"), at("M4", "2026-05-03T03:20:00"), at("M5", fifth))
			.size());
	}

	@Test
	void sayHowMany() {
		PurchaseSketch[] six = IntStream.rangeClosed(1, 6)
			.mapToObj((i) -> at("M" + i, "2026-05-03T03:0" + i + ":00").amount("120"))
			.toArray(PurchaseSketch[]::new);
		List<Finding> findings = findings(six);
		assertEquals(6, findings.size());
		Texts texts = Texts.of("ja", HOUSEHOLD.zone());
		assertEquals("2026年5月3日 03:01から60分以内に、有料の注文が5件続いています。", texts.write(findings.get(0).why()));
		assertEquals("2026年5月3日 03:01から60分以内に、有料の注文が6件続いています。", texts.write(findings.get(5).why()));
	}

	@Test
	void leaveOutWhatIsNoPurchaseOfItsOwn() {
		assertEquals(List.of(),
				flagged(at("M1", "2026-05-03T03:00:00"), at("M2", "2026-05-03T03:01:00"),
						at("M3", "2026-05-03T03:02:00"), at("M4", "2026-05-03T03:03:00"),
						at("W1234567890", "2026-05-03T03:04:00").amount("99000"),
						at("M5", "2026-05-03T03:04:00").item("News+", "In-App Subscription").amount("50000"),
						at("M6", "2026-05-03T03:04:00").amount("0"),
						at("M7", "2026-05-03T03:05:00").account(null).amount("20000"),
						at("M8", "2026-05-03T03:05:00").account("z@example.com")));
	}

	@ParameterizedTest
	@CsvSource({ "begun with nothing earlier, 2025-03-03, , , 2", "the export does not reach back, 2025-03-04, , , 0",
			"the export ends before, 2025-03-03, , 2026-05-02, 0", "renewed, 2025-03-03, 2025-05-03, , 0",
			"renewed and the export short, 2026-04-03, 2026-04-03, , 0" })
	void firstPaymentOfASubscriptionCounts(String situation, String from, @Nullable String earlier,
			@Nullable String until, int flagged) {
		Days covered = Days.of(from, Objects.requireNonNullElse(until, "2026-05-31"), "taro@example.jp");
		PurchaseSketch before = at("M1", Objects.requireNonNullElse(earlier, "2025-01-01") + "T03:00:00")
			.item((earlier != null) ? "News+" : "Music", "In-App Subscription")
			.amount("9000");
		assertEquals(flagged,
				findings(covered, before, at("M2", "2026-05-03T03:00:00").amount("6000"),
						at("M3", "2026-05-03T04:00:00").item("News+", "In-App Subscription").amount("9000"))
					.size(),
				situation);
	}

	@ParameterizedTest
	@CsvSource({ "News+, 77, 500, 0", "Renamed, 77, 500, 0", "News+, 78, 500, 0", "News+, , 0, 0",
			"Renamed, 78, 500, 2", "Renamed, , 500, 2" })
	void earlierOneIsKnownByNumberOrTitle(String title, @Nullable String reference, String price, int flagged) {
		assertEquals(flagged, findings(Days.all(),
				at("M1", "2026-04-03T03:00:00").item(title, "In-App Subscription", reference, null, price)
					.amount(price),
				at("M2", "2026-05-03T03:00:00").amount("6000"),
				at("M3", "2026-05-03T04:00:00").item("News+", "In-App Subscription", "77", null, "9000").amount("9000"))
			.size());
	}

	@ParameterizedTest
	@CsvSource({ "2026-02-03, monthly, 2", "2026-02-04, monthly, 0", "2026-02-03, 毎週更新, 2",
			"2026-02-03, '年額、最初の1か月無料', 0", "2026-02-03, Renews 3 Jun 2026, 0" })
	void reachBackShorterIfPaidOften(String from, String renews, int flagged) {
		assertEquals(flagged,
				findings(Days.of(from, "2026-05-31", "taro@example.jp"), at("M1", "2026-05-03T03:00:00").amount("6000"),
						at("M2", "2026-05-03T04:00:00").item("News+", "In-App Subscription", null, renews, "9000")
							.amount("9000"))
					.size());
	}

	@Test
	void subscriptionOfAnotherAccountIsNotKnown() {
		assertEquals(2,
				findings(Days.all(),
						at("M1", "2026-04-03T03:00:00").account("hanako@example.jp")
							.item("News+", "In-App Subscription"),
						at("M2", "2026-05-03T03:00:00").amount("6000"),
						at("M3", "2026-05-03T04:00:00").item("News+", "In-App Subscription").amount("9000"))
					.size());
	}

	@ParameterizedTest
	@CsvSource({ "5000, 5000, 2026-05-03T12:00:00, 0", "5000, 5001, 2026-05-03T12:00:00, 2",
			"5000, 5001, 2026-05-04T03:00:00, 2", "5000, 5001, 2026-05-04T03:00:01, 0" })
	void twoThatPassTheLimitWithinADay(String one, String other, String time, int flagged) {
		assertEquals(flagged,
				flagged(at("M1", "2026-05-03T03:00:00").amount(one), at("M2", time).amount(other)).size());
	}

	@ParameterizedTest
	@CsvSource({ "In-App Purchases, 10001, 1", "In-App Purchases, 10000, 0", "iOS Apps, 99999, 0", "App内課金, 10001, 1" })
	void oneInAppPurchaseThatPassesTheLimit(String type, String amount, int flagged) {
		assertEquals(flagged, flagged(on("M1", "2026-05-03").item("Gems", type).amount(amount)).size());
	}

	@Test
	void otherCurrenciesAreNotAddedUp() {
		assertEquals(List.of(), flagged(at("M1", "2026-05-03T03:00:00").item("App", "iOS Apps").amount("20000"),
				at("M2", "2026-05-03T03:00:00").amount("90000", "KRW")));
		assertEquals(List.of(), flagged(at("M1", "2026-05-03T03:00:00").amount("9000"),
				at("M2", "2026-05-03T03:00:00").amount("90000", "KRW")));
	}

	@Test
	void withoutTimeOfDayCountOnTheirDay() {
		assertEquals(List.of("M2", "M3"),
				flagged(at("M1", "2026-05-02T21:00:00").amount("6000"), on("M2", "2026-05-03").amount("6000"),
						at("M3", "2026-05-03T22:00:00").amount("6000").item("App", "iOS Apps"),
						at("M4", "2026-05-05T03:00:00").amount("6000")));
	}

	@Test
	void urgentWhenBalanceWasSpent() {
		List<Finding> findings = findings(at("M1", "2026-05-03T03:00:00").amount("6000").balance(),
				at("M2", "2026-05-03T04:00:00").amount("6000"));
		assertEquals(List.of(Severity.HIGH, Severity.MEDIUM), findings.stream().map(Finding::severity).toList());
	}

	@Test
	void eachOrderOnceInALongBurst() {
		PurchaseSketch[] many = IntStream.range(0, 500)
			.mapToObj((i) -> at("M" + i, "2026-05-" + (10 + i / 60) + "T03:" + String.format("%02d", i % 60) + ":00"))
			.toArray(PurchaseSketch[]::new);
		assertEquals(500, flagged(many).stream().distinct().count());
		assertEquals(500, flagged(many).size());
	}

	@Test
	void otherAccountsAreNotAddedUp() {
		assertEquals(List.of(), flagged(at("M1", "2026-05-03T03:00:00").amount("6000"),
				at("M2", "2026-05-03T04:00:00").amount("6000").account("hanako@example.jp")));
		assertEquals(List.of(), flagged(on("M1", "2026-05-03").amount("6000"),
				at("M2", "2026-05-03T04:00:00").amount("6000").account("hanako@example.jp")));
	}

	/** 25 October 2026 has 25 hours in Berlin. */
	@ParameterizedTest
	@CsvSource({ "2026-10-24T22:10:00Z, 2026-10-25T22:10:00Z, 2", "2026-10-24T22:10:00Z, 2026-10-25T22:10:01Z, 0" })
	void dayOfMoreThan24HoursIsNotOne(String one, String other, int flagged) {
		List<Finding> findings = new ArrayList<>();
		Burst burst = new Burst(HouseholdSketch.family().zone("Europe/Berlin").build(), Days.none(), findings::add);
		for (String time : List.of(one, other)) {
			Purchase sketch = on(time, "2026-10-25").amount("6000").build();
			burst.add(new Purchase(time, null, sketch.account(), PurchaseTime.at(Instant.parse(time)), sketch.amount(),
					true, false, ReceiptState.YES, sketch.items(), List.of()));
		}
		burst.finish();
		assertEquals(flagged, findings.size());
	}

	@ParameterizedTest
	@CsvSource({ "2026-05-04T06:00:00, 0", "2026-05-04T06:00:01, 2" })
	void handOnAsSoonAsNoLaterOrderCanAddToIt(String later, int known) {
		List<Finding> findings = new ArrayList<>();
		Burst burst = new Burst(HOUSEHOLD, Days.none(), findings::add);
		burst.add(at("M1", "2026-05-03T04:00:00").amount("6000").build());
		burst.add(at("M2", "2026-05-03T04:00:00").amount("6000").build());
		burst.add(at("M3", later).build());
		assertEquals(known, findings.size());
	}

}
