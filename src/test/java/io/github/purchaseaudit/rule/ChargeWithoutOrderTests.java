package io.github.purchaseaudit.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.purchaseaudit.household.Household;
import io.github.purchaseaudit.household.Ours;
import io.github.purchaseaudit.order.Charge;
import io.github.purchaseaudit.order.Money;
import io.github.purchaseaudit.order.PaymentMethod;
import io.github.purchaseaudit.order.Place;
import io.github.purchaseaudit.rule.ExaminedCharge.Outcome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ChargeWithoutOrderTests extends RuleTests {

	private static final PaymentMethod MASTERCARD = PaymentMethod.of("Mastercard", "5678");

	private static Charge charge(String day, String amount) {
		return charge(day, amount, "Mastercard", "5678", false);
	}

	private static Charge charge(String day, String amount, @Nullable String brand, @Nullable String last4,
			boolean authorisation) {
		return new Charge(new Place(5, "enavi.csv", "row 2"), LocalDate.parse(day), "APPLE COM BILL",
				Money.of(amount, "JPY"), brand, last4, "楽天カード", authorisation, day + amount);
	}

	private static Payable order(String key, String day, String amount, PaymentMethod... payments) {
		return new Payable(key, LocalDate.parse(day), LocalDate.parse(day), Money.of(amount, "JPY"), List.of(payments),
				List.of());
	}

	private static List<ExaminedCharge> examine(Coverage coverage, List<Charge> charges, Payable... orders) {
		return examine(HouseholdSketch.family(), coverage, charges, orders);
	}

	private static List<ExaminedCharge> examine(HouseholdSketch household, Coverage coverage, List<Charge> charges,
			Payable... orders) {
		List<ExaminedCharge> results = new ArrayList<>();
		Examination examination = new Examination(household.build(), coverage);
		List<Payable> sorted = Stream.of(orders)
			.sorted(Comparator.comparing(Payable::first).thenComparing(Payable::key))
			.toList();
		new ChargeWithoutOrder(examination, results::add).examine(charges.iterator(), sorted.iterator());
		return results.stream().sorted(Comparator.comparing((one) -> one.charge().day())).toList();
	}

	private static ExaminedCharge examine(Charge charge, Payable... orders) {
		return examine(Days.all(), List.of(charge), orders).get(0);
	}

	@Test
	void flagWhenNothingExplains() {
		ExaminedCharge examined = examine(charge("2026-05-05", "9800"), order("M1", "2026-05-04", "500", MASTERCARD));
		assertEquals(Outcome.WITHOUT_ORDER, examined.outcome());
		assertCodes(examined.row(), FindingCode.CHARGE_WITHOUT_ORDER);
		assertWhy(examined.row(), FindingCode.CHARGE_WITHOUT_ORDER,
				"2026年5月5日に¥9,800の請求（APPLE COM BILL）がありますが、その10日前から翌日までの注文では説明できません。");
		assertEquals("[Mastercard 5678]", examined.row().payments().toString());
		assertEquals(List.of(examined.evidence()), examined.row().evidence());
		assertEquals(Payer.OURS, examined.row().payer());
	}

	@ParameterizedTest
	@CsvSource({ "2026-04-24, WITHOUT_ORDER", "2026-04-25, EXPLAINED", "2026-05-06, EXPLAINED",
			"2026-05-07, WITHOUT_ORDER" })
	void oneOrderOfTheDaysAround(String day, Outcome outcome) {
		assertEquals(outcome, examine(charge("2026-05-05", "9800"), order("M1", day, "9800", MASTERCARD)).outcome());
	}

	@Test
	void giveADayWithoutTimeOfDay() {
		Payable order = new Payable("M1", LocalDate.parse("2026-04-23"), LocalDate.parse("2026-04-25"),
				Money.of("9800", "JPY"), List.of(MASTERCARD), List.of());
		assertEquals(Outcome.EXPLAINED, examine(charge("2026-05-05", "9800"), order).outcome());
	}

	/** A pre-order is explained when it is made and when it comes out, not in between. */
	@ParameterizedTest
	@CsvSource({ "2026-05-05, EXPLAINED", "2026-07-05, WITHOUT_ORDER", "2026-09-16, WITHOUT_ORDER",
			"2026-09-17, EXPLAINED", "2026-09-28, EXPLAINED", "2026-09-29, WITHOUT_ORDER" })
	void giveADayOnWhichAnOrderIsCharged(String day, Outcome outcome) {
		LocalDate made = LocalDate.parse("2026-05-04");
		Payable order = new Payable("M1", made, made, Money.of("2546", "JPY"), List.of(MASTERCARD), List.of(),
				List.of(LocalDate.parse("2026-09-18")));
		List<ExaminedCharge> examined = examine(Days.all(),
				List.of(charge("2026-05-20", "9999"), charge(day, "2546"))
					.stream()
					.sorted(Comparator.comparing(Charge::day))
					.toList(),
				order);
		assertEquals(outcome,
				examined.stream()
					.filter((one) -> one.charge().amount().amount().intValue() == 2546)
					.findFirst()
					.orElseThrow()
					.outcome());
	}

	@Test
	void severalOrdersOfOnePayer() {
		ExaminedCharge examined = examine(charge("2026-05-05", "1700"), order("M1", "2026-05-01", "500", MASTERCARD),
				order("M2", "2026-05-02", "1200"), order("M3", "2026-05-03", "999", MASTERCARD));
		assertEquals(List.of("M1", "M2"), examined.orders());
		assertEquals(Outcome.WITHOUT_ORDER,
				examine(charge("2026-05-05", "1700", null, null, false), order("M1", "2026-05-01", "500", MASTERCARD),
						order("M2", "2026-05-02", "1200", PaymentMethod.of("JCB", "1234")))
					.outcome());
	}

	@Test
	void partOfOneOrder() {
		Payable items = new Payable("M1", LocalDate.parse("2026-05-01"), LocalDate.parse("2026-05-01"),
				Money.of("1700", "JPY"), List.of(MASTERCARD), List.of(new BigDecimal("500"), new BigDecimal("1200")));
		List<ExaminedCharge> both = examine(Days.all(),
				List.of(charge("2026-05-02", "1200"), charge("2026-05-03", "500")), items);
		assertEquals(List.of(Outcome.EXPLAINED, Outcome.EXPLAINED),
				both.stream().map(ExaminedCharge::outcome).toList());
		assertEquals(Outcome.WITHOUT_ORDER, examine(charge("2026-05-02", "700"), items).outcome());
		assertEquals(Outcome.EXPLAINED,
				examine(charge("2026-05-02", "700"),
						order("M1", "2026-05-01", "1700", MASTERCARD, PaymentMethod.of("Store credit", null)))
					.outcome());
	}

	@Test
	void anOrderExplainsOnce() {
		List<ExaminedCharge> twice = examine(Days.all(),
				List.of(charge("2026-05-05", "9800"), charge("2026-05-05", "9800")),
				order("M1", "2026-05-04", "9800", MASTERCARD));
		assertEquals(List.of(Outcome.EXPLAINED, Outcome.WITHOUT_ORDER),
				twice.stream().map(ExaminedCharge::outcome).sorted().toList());
		assertTrue(twice.stream().anyMatch((one) -> one.row().key().endsWith("#2")));
	}

	@Test
	void singleOrdersGoBeforeGroups() {
		List<ExaminedCharge> charges = examine(Days.all(),
				List.of(charge("2026-05-04", "1700"), charge("2026-05-05", "1200")),
				order("M1", "2026-05-01", "500", MASTERCARD), order("M2", "2026-05-02", "1200", MASTERCARD),
				order("M3", "2026-05-03", "1200", MASTERCARD));
		assertEquals(List.of(List.of("M1", "M3"), List.of("M2")),
				charges.stream().map(ExaminedCharge::orders).toList());
	}

	@Test
	void singleOrderGivesWayToAGroup() {
		List<ExaminedCharge> charges = examine(Days.all(),
				List.of(charge("2025-04-14", "1100"), charge("2025-04-20", "610")),
				order("M1", "2025-04-13", "610", MASTERCARD), order("M2", "2025-04-13", "490", MASTERCARD),
				order("M3", "2025-04-19", "610", MASTERCARD));
		assertEquals(List.of(List.of("M1", "M2"), List.of("M3")),
				charges.stream().map(ExaminedCharge::orders).toList());
	}

	@Test
	void groupGivesWayToAGroup() {
		List<ExaminedCharge> charges = examine(Days.all(),
				List.of(charge("2025-02-10", "1470"), charge("2025-02-16", "860")),
				order("M1", "2025-02-04", "370", MASTERCARD), order("M2", "2025-02-05", "120", MASTERCARD),
				order("M3", "2025-02-05", "980", MASTERCARD), order("M4", "2025-02-08", "370", MASTERCARD),
				order("M5", "2025-02-10", "490", MASTERCARD));
		assertEquals(List.of(List.of("M1", "M2", "M3"), List.of("M4", "M5")),
				charges.stream().map(ExaminedCharge::orders).toList());
	}

	@Test
	void singleOrderGivesWayToAPart() {
		Payable items = new Payable("M3", LocalDate.parse("2025-04-13"), LocalDate.parse("2025-04-13"),
				Money.of("800", "JPY"), List.of(MASTERCARD), List.of(new BigDecimal("500"), new BigDecimal("300")));
		List<ExaminedCharge> charges = examine(Days.all(),
				List.of(charge("2025-04-14", "1200"), charge("2025-04-15", "500"), charge("2025-04-16", "300")),
				order("M1", "2025-04-13", "500", MASTERCARD), order("M2", "2025-04-13", "700", MASTERCARD), items);
		assertEquals(List.of(List.of("M1", "M2"), List.of("M3"), List.of("M3")),
				charges.stream().map(ExaminedCharge::orders).toList());
	}

	/** Every line is made of orders, so that none is without; one of a stranger is. */
	@ParameterizedTest
	@ValueSource(doubles = { 0.3, 0.6, 0.9 })
	void linesMadeOfOrdersAreExplained(double ordersADay) {
		for (int seed = 0; seed < 50; seed++) {
			Random random = new Random(seed);
			List<Payable> orders = new ArrayList<>();
			List<Charge> charges = new ArrayList<>();
			LocalDate from = LocalDate.parse("2025-02-01");
			int gathered = 0;
			LocalDate since = from;
			for (int day = 0; day < 120; day++) {
				LocalDate today = from.plusDays(day);
				if (random.nextDouble() < ordersADay) {
					int amount = new int[] { 220, 260, 250, 370, 490, 610, 980, 1200 }[random.nextInt(8)];
					orders.add(order("M" + orders.size(), today.toString(), "" + amount, MASTERCARD));
					since = (gathered == 0) ? today : since;
					gathered += amount;
				}
				if (gathered > 0 && (random.nextInt(3) == 0 || since.plusDays(5).isBefore(today))) {
					charges.add(charge(today.plusDays(random.nextInt(4)).toString(), "" + gathered));
					gathered = 0;
				}
			}
			charges.add(charge("2025-04-01", "99973"));
			charges.sort(Comparator.comparing(Charge::day));
			assertEquals(List.of("WITHOUT_ORDER 99973"),
					examine(Days.all(), charges, orders.toArray(Payable[]::new)).stream()
						.filter((one) -> one.outcome() != Outcome.EXPLAINED)
						.map((one) -> one.outcome() + " " + one.charge().amount().amount().toPlainString())
						.toList(),
					"seed " + seed);
		}
	}

	@ParameterizedTest
	@CsvSource({ "Mastercard, 9876, EXPLAINED", "Mastercard, 1111, WITHOUT_ORDER", "JCB, 1234, WITHOUT_ORDER",
			"Mastercard, , EXPLAINED", "JCB, , WITHOUT_ORDER", "JCB, 5678, WITHOUT_ORDER", "Apple Pay, , EXPLAINED",
			"新しいペイ, , EXPLAINED" })
	void anotherCardExplainsNothing(String brand, @Nullable String last4, Outcome outcome) {
		assertEquals(outcome,
				examine(charge("2026-05-05", "9800"), order("M1", "2026-05-04", "9800", PaymentMethod.of(brand, last4)))
					.outcome());
	}

	@Test
	void applePayShowsOtherDigits() {
		assertEquals(Outcome.EXPLAINED, examine(charge("2026-05-05", "9800"),
				order("M1", "2026-05-04", "9800", new PaymentMethod("Mastercard", "0427", true)))
			.outcome());
	}

	@Test
	void notJudgedWhenSomethingIsMissing() {
		ExaminedCharge uncovered = examine(Days.of("2026-04-26", "2026-12-31", "taro@example.jp", "hanako@example.jp"),
				List.of(charge("2026-05-05", "9800")))
			.get(0);
		assertEquals(Outcome.NOT_JUDGED, uncovered.outcome());
		assertTrue(uncovered.row().notes().contains(Note.CHARGE_NOT_JUDGED));
		assertEquals(Outcome.NOT_JUDGED,
				examine(Days.of("2000-01-01", "2100-01-01", "taro@example.jp"), List.of(charge("2026-05-05", "9800")))
					.get(0)
					.outcome());
		assertEquals(Outcome.NOT_JUDGED,
				examine(charge("2026-05-05", "1500"), new Payable("M1", LocalDate.parse("2026-05-04"),
						LocalDate.parse("2026-05-04"), Money.of("9.99", "USD"), List.of(), List.of()))
					.outcome());
	}

	@Test
	void notJudgedWhenTheSearchIsTooLarge() {
		Payable[] many = IntStream.range(0, 41)
			.mapToObj((i) -> order("M" + i, "2026-05-04", "1000", MASTERCARD))
			.toArray(Payable[]::new);
		assertEquals(Outcome.NOT_JUDGED, examine(charge("2026-05-05", "1500"), many).outcome());
		assertEquals(Outcome.WITHOUT_ORDER, examine(charge("2026-05-05", "1500"), Arrays.copyOf(many, 40)).outcome());
	}

	/** Songs that were bought together and charged as they came out. */
	@ParameterizedTest
	@CsvSource({ "40, 1500, WITHOUT_ORDER", "41, 1500, NOT_JUDGED", "41, 41001, WITHOUT_ORDER",
			"41, 41000, EXPLAINED" })
	void notJudgedWhenAnOrderHasTooManyItems(int items, String amount, Outcome outcome) {
		Payable order = new Payable("M1", LocalDate.parse("2026-05-04"), LocalDate.parse("2026-05-04"),
				Money.of(items + "000", "JPY"), List.of(MASTERCARD),
				Collections.nCopies(items, new BigDecimal("1000")));
		assertEquals(outcome, examine(charge("2026-05-05", amount), order).outcome());
	}

	@ParameterizedTest
	@CsvSource({ "200, false, AUTHORISATION", "201, false, WITHOUT_ORDER", "9800, true, AUTHORISATION",
			"-9800, false, REFUND", "0, false, REFUND" })
	void checksAndRefunds(String amount, boolean open, Outcome outcome) {
		assertEquals(outcome, examine(charge("2026-05-05", amount, "Mastercard", "5678", open)).outcome());
	}

	@Test
	void balanceAndPhoneBillAreNotExpected() {
		ExaminedOrder carrier = examine(OrderSketch.order().row((row) -> row.paid("Carrier")));
		assertTrue(Payable.of(carrier, HouseholdSketch.family().build().zone()).isEmpty());
		ExaminedOrder balance = examine(OrderSketch.order().row((row) -> row.paid("Store credit")));
		assertTrue(Payable.of(balance, HouseholdSketch.family().build().zone()).isEmpty());
		ExaminedOrder card = examine(OrderSketch.order().row((row) -> row.paid("Mastercard")));
		Payable payable = Payable.of(card, HouseholdSketch.family().build().zone()).orElseThrow();
		assertEquals(List.of(new BigDecimal("9800")), payable.parts());
	}

	@ParameterizedTest
	@CsvSource({ "JPY, EXPLAINED", "USD, NOT_JUDGED" })
	void sumsAreComparedInOneCurrency(String currency, Outcome outcome) {
		Payable order = new Payable("M1", LocalDate.parse("2026-05-04"), LocalDate.parse("2026-05-04"),
				Money.of("1500", currency), List.of(MASTERCARD), List.of());
		assertEquals(outcome, examine(charge("2026-05-05", "1500"), order).outcome());
	}

	@Test
	void restOfAnOrderWhoseItemsAreNotAllPriced() {
		Payable items = new Payable("M1", LocalDate.parse("2026-05-01"), LocalDate.parse("2026-05-01"),
				Money.of("1700", "JPY"), List.of(MASTERCARD), List.of(new BigDecimal("1200")));
		assertEquals(List.of(Outcome.EXPLAINED, Outcome.EXPLAINED),
				examine(Days.all(), List.of(charge("2026-05-02", "1200"), charge("2026-05-03", "500")), items).stream()
					.map(ExaminedCharge::outcome)
					.toList());
	}

	@Test
	void linesAreSettledWhenNoLaterOneCanDispute() {
		List<ExaminedCharge> results = new ArrayList<>();
		List<Integer> settled = new ArrayList<>();
		Iterator<Charge> charges = Stream
			.of(charge("2026-05-01", "9800"), charge("2026-06-26", "500"), charge("2026-06-27", "500"),
					charge("2026-06-28", "500"))
			.peek((charge) -> settled.add(results.size()))
			.iterator();
		new ChargeWithoutOrder(new Examination(HouseholdSketch.family().build(), Days.all()), results::add)
			.examine(charges, List.<Payable>of().iterator());
		assertEquals(List.of(0, 0, 0, 1), settled);
	}

	@Test
	void handOnTheOrdersThatNoLineTookAnyPartOf() {
		Payable parts = new Payable("M3", LocalDate.parse("2026-05-02"), LocalDate.parse("2026-05-02"),
				Money.of("1700", "JPY"), List.of(MASTERCARD), List.of(new BigDecimal("500"), new BigDecimal("1200")));
		List<Payable> orders = List.of(order("M1", "2026-05-01", "9800", MASTERCARD),
				order("M2", "2026-05-01", "777", MASTERCARD), parts, order("M4", "2026-07-01", "999", MASTERCARD),
				order("M5", "2026-08-01", "999", MASTERCARD));
		List<String> unseen = new ArrayList<>();
		new ChargeWithoutOrder(new Examination(HouseholdSketch.family().build(), Days.all()), (one) -> {
		}, (order) -> unseen.add(order.key())).examine(List.of(charge("2026-05-03", "500"),
				charge("2026-05-03", "9800"), charge("2026-06-01", "300"), charge("2026-07-02", "300"))
			.iterator(), orders.iterator());
		assertEquals(List.of("M2", "M4"), unseen, "each once, and none after the last line");
	}

	@Test
	void accountsThatAreNotOursNeedNoCoverage() {
		Household household = HouseholdSketch.family()
			.account("ex@example.jp", "9", null, false, Ours.NO)
			.account("ken@example.jp", "8", null, false, Ours.UNKNOWN)
			.build();
		assertEquals(List.of("taro@example.jp", "hanako@example.jp", "ken@example.jp"),
				ChargeRow.accounts(household).toList());
	}

	@ParameterizedTest
	@CsvSource({ "Visa, 5678, 楽天カード, '[Visa 5678]', NOT_OURS", "PayPal, , , [PayPal], NOT_JUDGED",
			"Apple Card, , , [Apple Card], NOT_OURS", ", 5678, 楽天カード, '[Mastercard 5678]', OURS",
			", 1111, 楽天カード, '[楽天カード 1111]', NOT_JUDGED", ", , 楽天カード, '[楽天カード]', NOT_JUDGED",
			", 1111, ' ', '[Card 1111]', NOT_JUDGED", ", 1111, , '[Card 1111]', NOT_JUDGED", ", , , [], NOT_JUDGED" })
	void nameTheCardByStatementAndRegister(@Nullable String brand, @Nullable String last4, @Nullable String name,
			String shown, Payer payer) {
		Charge charge = new Charge(new Place(5, "enavi.csv", "row 2"), LocalDate.parse("2026-05-05"), "APPLE COM BILL",
				Money.of("9800", "JPY"), brand, last4, name, false, "a");
		ExaminedOrder row = examine(charge).row();
		assertEquals(shown, row.payments().toString());
		assertEquals(payer, row.payer());
	}

	@ParameterizedTest
	@CsvSource({ "Mastercard, , Mastercard, 5678, EXPLAINED", "Mastercard, , Card, , EXPLAINED",
			"Mastercard, 9876, Mastercard, 5678, EXPLAINED", "Visa, 9999, Visa, 9999, EXPLAINED",
			"Visa, 9999, Visa, 8888, WITHOUT_ORDER" })
	void ordersOfOneRegisteredCardAreOnePayers(String brand, @Nullable String last4, String other, String digits,
			Outcome outcome) {
		assertEquals(outcome,
				examine(charge("2026-05-05", "1700", null, null, false),
						order("M1", "2026-05-01", "500", PaymentMethod.of(brand, last4)),
						order("M2", "2026-05-02", "1200", PaymentMethod.of(other, digits)))
					.outcome());
	}

	@ParameterizedTest
	@CsvSource({ ", EXPLAINED", "8888, WITHOUT_ORDER" })
	void anOrderThatShowsTheBrandAloneJoinsEachCardOfTheBrand(@Nullable String last4, Outcome outcome) {
		HouseholdSketch household = HouseholdSketch.family()
			.card("Visa", "1234", Ours.YES)
			.card("Visa", "8888", Ours.YES);
		List<ExaminedCharge> examined = examine(household, Days.all(),
				List.of(charge("2026-05-05", "2500", "Visa", "1234", false)),
				order("M1", "2026-05-01", "1000", PaymentMethod.of("Visa", "1234")),
				order("M2", "2026-05-02", "1500", PaymentMethod.of("Visa", last4)));
		assertEquals(List.of(outcome), examined.stream().map(ExaminedCharge::outcome).toList());
	}

	/** PayPal's own list and the card behind it tell of one payment. */
	@ParameterizedTest
	@CsvSource({ "6, 2026-05-05, 9800, true, 'EXPLAINED, NOT_JUDGED'",
			"6, 2026-05-05, 9800, false, 'NOT_JUDGED, WITHOUT_ORDER'",
			"6, 2026-05-10, 9800, true, 'EXPLAINED, NOT_JUDGED'",
			"6, 2026-05-11, 9800, true, 'EXPLAINED, WITHOUT_ORDER'",
			"5, 2026-05-05, 9800, true, 'EXPLAINED, WITHOUT_ORDER'",
			"6, 2026-05-05, 9801, true, 'EXPLAINED, WITHOUT_ORDER'" })
	void aPaymentThroughPayPalStandsTwice(int file, String day, String sum, boolean ordered, String outcomes) {
		Charge wallet = new Charge(new Place(5, "paypal.csv", "row 2"), LocalDate.parse("2026-05-05"), "Apple Services",
				Money.of("9800", "JPY"), null, null, null, false, "a");
		Charge card = new Charge(new Place(file, "card.csv", "row 2"), LocalDate.parse(day), "PAYPAL *APPLE.COM/BILL",
				Money.of(sum, "JPY"), "Mastercard", "5678", null, false, "b");
		Payable[] orders = ordered ? new Payable[] { order("MKX1ABCDE2", "2026-05-05", "9800") } : new Payable[0];
		assertEquals(outcomes,
				examine(Days.all(), List.of(wallet, card), orders).stream()
					.map((one) -> one.outcome().name())
					.sorted()
					.collect(Collectors.joining(", ")));
	}

	/** The bank names PayPal as payee, and Apple in the purpose alone. */
	@Test
	void aPaymentThroughPayPalStandsOnTheBankStatementToo() {
		Charge wallet = new Charge(new Place(5, "paypal.csv", "row 2"), LocalDate.parse("2026-05-05"), "Apple Services",
				Money.of("9800", "JPY"), null, null, null, false, "a");
		Charge bank = new Charge(new Place(6, "bank.csv", "row 2"), LocalDate.parse("2026-05-07"),
				"1031/PP.4321.PP/. APPLE SERVICES", Money.of("9800", "JPY"), "PayPal", null, null, false, "b");
		Payable order = order("MKX1ABCDE2", "2026-05-05", "9800");
		assertEquals(List.of(Outcome.EXPLAINED, Outcome.NOT_JUDGED),
				examine(Days.all(), List.of(wallet, bank), order).stream()
					.map(ExaminedCharge::outcome)
					.sorted()
					.toList());
	}

	/** Issuers in Japan write shops in full width. */
	@ParameterizedTest
	@ValueSource(strings = { "PAYPAL *APPLE.COM/BILL", "PayPal *Apple.com/bill", "ＰＡＹＰＡＬ　＊ＡＰＰＬＥ　ＣＯＭ　ＢＩＬＬ" })
	void theCardBehindPayPalIsToldInWhateverWidth(String shop) {
		Charge wallet = new Charge(new Place(5, "paypal.csv", "row 2"), LocalDate.parse("2026-05-05"), "Apple Services",
				Money.of("9800", "JPY"), null, null, null, false, "a");
		Charge card = new Charge(new Place(6, "card.csv", "row 2"), LocalDate.parse("2026-05-05"), shop,
				Money.of("9800", "JPY"), "Mastercard", "5678", null, false, "b");
		assertEquals(List.of(Outcome.EXPLAINED, Outcome.NOT_JUDGED),
				examine(Days.all(), List.of(wallet, card), order("MKX1ABCDE2", "2026-05-05", "9800")).stream()
					.map(ExaminedCharge::outcome)
					.sorted()
					.toList());
	}

	@Test
	void oneLineOfAWalletStandsForOneOfTheCard() {
		List<Charge> charges = Stream.of("PAYPAL *APPLE.COM/BILL", "PAYPAL *APPLE.COM/BILL", "Apple Services")
			.map((shop) -> new Charge(new Place(shop.startsWith("P") ? 6 : 5, "x.csv", "row 2"),
					LocalDate.parse("2026-05-05"), shop, Money.of("9800", "JPY"),
					shop.startsWith("P") ? "Mastercard" : null, null, null, false, shop))
			.toList();
		List<Outcome> outcomes = examine(Days.all(), charges, order("MKX1ABCDE2", "2026-05-05", "9800")).stream()
			.map(ExaminedCharge::outcome)
			.sorted()
			.toList();
		assertEquals(List.of(Outcome.EXPLAINED, Outcome.WITHOUT_ORDER, Outcome.NOT_JUDGED), outcomes);
	}

}
