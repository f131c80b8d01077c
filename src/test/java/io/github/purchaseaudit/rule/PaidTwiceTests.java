package io.github.purchaseaudit.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import io.github.purchaseaudit.household.Household;
import io.github.purchaseaudit.report.Texts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.github.purchaseaudit.rule.PurchaseSketch.at;
import static io.github.purchaseaudit.rule.PurchaseSketch.on;
import static org.junit.jupiter.api.Assertions.assertEquals;

class PaidTwiceTests {

	private static final Household HOUSEHOLD = HouseholdSketch.family().build();

	private static List<Finding> findings(PurchaseSketch... purchases) {
		List<Finding> findings = new ArrayList<>();
		PaidTwice rule = new PaidTwice(HOUSEHOLD, findings::add);
		for (PurchaseSketch purchase : purchases) {
			rule.add(purchase.build());
		}
		rule.finish();
		return findings;
	}

	private static List<String> flagged(PurchaseSketch... purchases) {
		return findings(purchases).stream().map(Finding::subject).toList();
	}

	private static PurchaseSketch news(String key, String time) {
		return at(key, time).item("News+", "In-App Subscription", "77", null, "500");
	}

	@ParameterizedTest
	@CsvSource({ "2026-05-23T03:00:00, true", "2026-05-23T03:00:01, false" })
	void flagWithinTwentyDays(String second, boolean flagged) {
		assertEquals(flagged ? List.of("M2") : List.of(),
				flagged(news("M1", "2026-05-03T03:00:00"), news("M2", second)));
	}

	@Test
	void nameTheEarlierOrder() {
		Finding finding = findings(news("M1", "2026-05-03T03:00:00"), news("M2", "2026-05-09T03:00:00")).get(0);
		assertEquals("「News+」は、2026年5月3日 03:00の注文M1でも支払われています。", Texts.of("ja", HOUSEHOLD.zone()).write(finding.why()));
	}

	@ParameterizedTest
	@CsvSource({ "2026-05-22, true", "2026-05-23, false" })
	void giveADayWithoutTimeOfDay(String second, boolean flagged) {
		assertEquals(flagged ? 1 : 0, flagged(on("M1", "2026-05-03").item("News+", "In-App Subscription"),
				on("M2", second).item("News+", "In-App Subscription"))
			.size());
	}

	@ParameterizedTest
	@CsvSource({ "77, , M2", ", 77, M2", ", , M2", "77, 77, M2", "77, 78, ''" })
	void sameByNumberElseByTitle(@Nullable String one, @Nullable String other, String flagged) {
		assertEquals(flagged,
				String.join(" ", flagged(at("M1", "2026-05-03T03:00:00").item("News+", "iOS Apps", one, null, "500"),
						at("M2", "2026-05-09T03:00:00").item("News+", "iOS Apps", other, null, "500"))));
	}

	@Test
	void titleStaysKnownWhenAnotherThingOfThatTitleGrowsOld() {
		assertEquals(List.of("M3"),
				flagged(at("M1", "2026-05-03T03:00:00").item("Maps", "iOS Apps", "77", null, "500"),
						at("M2", "2026-05-20T03:00:00").item("Maps", "iOS Apps", "78", null, "500"),
						at("M3", "2026-05-25T03:00:00").item("Maps", "iOS Apps", null, null, "500")));
	}

	@ParameterizedTest
	@CsvSource({ "77, , 77", ", 77, 77", ", 77, ", ", , 77" })
	void chainGoesOnWhereOneSourceShowsNoNumber(@Nullable String one, @Nullable String other, @Nullable String third) {
		assertEquals(List.of("M2", "M3"),
				flagged(at("M1", "2026-05-03T03:00:00").item("Maps", "iOS Apps", one, null, "500"),
						at("M2", "2026-05-04T03:00:00").item("Maps", "iOS Apps", other, null, "500"),
						at("M3", "2026-05-05T03:00:00").item("Maps", "iOS Apps", third, null, "500")));
	}

	@ParameterizedTest
	@CsvSource({ "iOS Apps, 1", "In-App Purchases, 0", "Movie Rental, 0", "自動更新サブスクリプション, 1" })
	void judgeAppsAndSubscriptionsOnly(String type, int flagged) {
		assertEquals(flagged, flagged(at("M1", "2026-05-03T03:00:00").item("Thing", type),
				at("M2", "2026-05-04T03:00:00").item("Thing", type))
			.size());
	}

	@Test
	void passWeeklyByText() {
		assertEquals(List.of(),
				flagged(at("M1", "2026-05-03T03:00:00").item("Fit", "Subscription", null, "毎週更新", "300"),
						at("M2", "2026-05-11T03:00:00").item("Fit", "Subscription", null, "毎週更新", "300")));
	}

	@Test
	void passWeeklyByRhythm() {
		assertEquals(List.of(), flagged(news("M1", "2026-05-03T03:00:00"), news("M2", "2026-05-10T03:00:00"),
				news("M3", "2026-05-17T03:00:00")));
		assertEquals(List.of("M4"), flagged(news("M1", "2026-05-03T03:00:00"), news("M2", "2026-05-10T03:00:00"),
				news("M3", "2026-05-17T03:00:00"), news("M4", "2026-05-18T03:00:00")));
		assertEquals(List.of("M2"), flagged(news("M1", "2026-05-03T03:00:00"), news("M2", "2026-05-10T03:00:00"),
				news("M3", "2026-06-03T03:00:00")));
	}

	/** Days of June. */
	@ParameterizedTest
	@CsvSource({ "1 8 10 15 22, 10", "1 8 15 17 22, 17", "1 3 8 15 22, 3", "1 8 10 15 17 22 24, 10", "1 8 9, 8 9",
			"1 8 15 16, 16", "1 15 29, 15 29" })
	void flagOnlyWhatComesBetween(String days, String flagged) {
		PurchaseSketch[] purchases = Stream.of(days.split(" ", -1))
			.map((day) -> news("M" + day, "2026-06-%02dT03:00:00".formatted(Integer.parseInt(day))))
			.toArray(PurchaseSketch[]::new);
		assertEquals(flagged, String.join(" ", flagged(purchases)).replace("M", ""));
	}

	@Test
	void passWhenThePlanChangedOrWasRefunded() {
		assertEquals(List.of(), flagged(news("M1", "2026-05-03T03:00:00"),
				at("M2", "2026-05-09T03:00:00").item("News+", "In-App Subscription", "77", null, "900")));
		assertEquals(List.of(),
				flagged(news("M1", "2026-05-03T03:00:00").refunded(), news("M2", "2026-05-09T03:00:00")));
	}

	/** That the second charge came back does not undo the first. */
	@Test
	void compareWithTheOneBeforeWhereTheSecondOfThreeWasRefunded() {
		List<Finding> findings = findings(news("M1", "2026-05-03T03:00:00"),
				news("M2", "2026-05-05T03:00:00").refunded(), news("M3", "2026-05-09T03:00:00"));
		assertEquals(List.of("M2", "M3"), findings.stream().map(Finding::subject).toList());
		assertEquals("「News+」は、2026年5月3日 03:00の注文M1でも支払われています。",
				Texts.of("ja", HOUSEHOLD.zone()).write(findings.get(1).why()));
		assertEquals(List.of(), flagged(news("M1", "2026-05-03T03:00:00").refunded(),
				news("M2", "2026-05-05T03:00:00").refunded(), news("M3", "2026-05-09T03:00:00")));
		assertEquals(List.of(), flagged(news("M1", "2026-05-03T03:00:00"), news("M2", "2026-05-10T03:00:00").refunded(),
				news("M3", "2026-05-17T03:00:00")), "each week");
	}

	@ParameterizedTest
	@CsvSource({ "News+ Family, ''", "News, ''", "News+ 1.5, ''", "ＮＥＷＳ＋, M2", "' news+', M2", "News+., M2",
			"「News+」, M2" })
	void planChangedIfTheTitleReallyDiffersWhereAPriceIsMissing(String title, String flagged) {
		assertEquals(flagged, String.join(" ", flagged(news("M1", "2026-05-03T03:00:00"),
				at("M2", "2026-05-09T03:00:00").item(title, "In-App Subscription", "77", null, null))));
	}

	/** Titles follow the language of the store; Apple's number for the plan stays. */
	@ParameterizedTest
	@CsvSource({ "77, 500, M2", "77, 900, ''", "78, 500, ''", ", 500, ''" })
	void planIsTheSameByItsNumberThoughTheTitleDiffers(@Nullable String reference, String price, String flagged) {
		assertEquals(flagged, String.join(" ", flagged(news("M1", "2026-05-03T03:00:00"),
				at("M2", "2026-05-09T03:00:00").item("ニュースプラス 月額", "In-App Subscription", reference, null, price))));
	}

	@Test
	void titlesOfAllBlanksAndSignsAreOne() {
		assertEquals(List.of("M2"),
				flagged(at("M1", "2026-05-03T03:00:00").item("News+ (Monthly)", "In-App Subscription"),
						at("M2", "2026-05-09T03:00:00").item("News+（Monthly）", "In-App Subscription")));
	}

	@Test
	void passOtherThingsAndOtherAccounts() {
		assertEquals(List.of(),
				flagged(news("M1", "2026-05-03T03:00:00"),
						at("M2", "2026-05-04T03:00:00").item("News+", "In-App Subscription", "78", null, "500"),
						at("M3", "2026-05-04T03:00:00").item("Trial", "In-App Subscription", "79", null, "0"),
						at("M4", "2026-05-05T03:00:00").item("Trial", "In-App Subscription", "79", null, "0"),
						news("M5", "2026-05-05T03:00:00").account("z@example.com")));
	}

	@ParameterizedTest
	@CsvSource({ "77, M2", ", ''" })
	void judgeWhatHasANameOrANumber(@Nullable String reference, String flagged) {
		assertEquals(flagged,
				String.join(" ", flagged(at("M1", "2026-05-03T03:00:00").item(" ", "iOS Apps", reference, null, "500"),
						at("M2", "2026-05-09T03:00:00").item(" ", "iOS Apps", reference, null, "500"))));
	}

	@ParameterizedTest
	@CsvSource({ "2026-05-09T03:00:00, 2026-05-17T03:00:00, ''", "2026-05-09T02:59:59, 2026-05-17T02:59:59, M2 M3",
			"2026-05-09T03:00:00, 2026-05-17T03:00:01, M2 M3" })
	void weekIsOfSixToEightDays(String second, String third, String flagged) {
		assertEquals(flagged,
				String.join(" ", flagged(news("M1", "2026-05-03T03:00:00"), news("M2", second), news("M3", third))));
	}

	@Test
	void nameTheEarlierOrderThatHasNoNumberByItsKey() {
		Purchase known = news("M1", "2026-05-03T03:00:00").build();
		Purchase unnumbered = new Purchase("doc:123456789012", null, known.account(), known.purchased(), known.amount(),
				true, false, ReceiptState.YES, known.items(), List.of());
		List<Finding> findings = new ArrayList<>();
		PaidTwice rule = new PaidTwice(HOUSEHOLD, findings::add);
		rule.add(unnumbered);
		rule.add(news("M2", "2026-05-09T03:00:00").build());
		rule.finish();
		assertEquals("「News+」は、2026年5月3日 03:00の注文doc:123456789012でも支払われています。",
				Texts.of("ja", HOUSEHOLD.zone()).write(findings.get(0).why()));
	}

	@ParameterizedTest
	@CsvSource({ "2026-05-29T03:00:00, 0", "2026-05-29T03:00:01, 1" })
	void handOnAsSoonAsNoLaterChargeCanExcuse(String later, int known) {
		List<Finding> findings = new ArrayList<>();
		PaidTwice rule = new PaidTwice(HOUSEHOLD, findings::add);
		rule.add(news("M1", "2026-05-03T03:00:00").build());
		rule.add(news("M2", "2026-05-09T03:00:00").build());
		rule.add(at("M3", later).build());
		assertEquals(known, findings.size());
	}

}
