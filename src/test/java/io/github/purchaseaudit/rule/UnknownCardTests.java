package io.github.purchaseaudit.rule;

import java.util.List;
import java.util.Objects;

import io.github.purchaseaudit.household.Ours;
import io.github.purchaseaudit.household.RegisteredMethod;
import io.github.purchaseaudit.order.Money;
import io.github.purchaseaudit.order.PaymentMethod;
import io.github.purchaseaudit.order.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.jspecify.annotations.Nullable;

import static io.github.purchaseaudit.rule.OrderSketch.order;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class UnknownCardTests extends RuleTests {

	private static final String BEFORE = "2024-01-01T00:00:00Z";

	@Test
	void flagWhenBrandIsNotRegistered() {
		ExaminedOrder examined = examine(
				order().row((row) -> row.paid("Visa").billingId("7"))
					.billing("7", BEFORE, PaymentMethod.of("Visa", "9999")),
				HouseholdSketch.empty()
					.account("taro@example.jp", "10655968", "太郎", true, Ours.YES)
					.card("JCB", "1234", null, "2018-03-31"));
		assertCodes(examined, FindingCode.UNKNOWN_CARD);
		assertWhy(examined, FindingCode.UNKNOWN_CARD,
				"この注文はVisa（下4桁9999）で支払われています。" + "うちのカード一覧にあるのはJCB（下4桁1234、2018年3月31日解約）だけで、一致するものがありません。");
		assertEquals(Payer.NOT_OURS, examined.payer());
		assertEquals("[Visa 9999]", examined.payments().toString());
	}

	@Test
	void flagWhenDigitsAreNotRegistered() {
		assertCodes(examine(order().row((row) -> row.paid("Mastercard", "1111"))), FindingCode.UNKNOWN_CARD);
	}

	@Test
	void passWhenDigitsAreEarlierOnes() {
		assertCodes(examine(order().row((row) -> row.paid("Mastercard", "9876"))));
	}

	@Test
	void passWhenOneSideHasNoDigits() {
		ExaminedOrder brandOnly = examine(order().row((row) -> row.paid("Mastercard")));
		assertCodes(brandOnly);
		assertEquals("[BRAND_ONLY]",
				brandOnly.notes().stream().filter((note) -> note == Note.BRAND_ONLY).toList().toString());
		assertCodes(examine(order().row((row) -> row.paid("Visa", "9999")),
				HouseholdSketch.family().card("Visa", null, Ours.YES)));
	}

	/** In their own lists people write what they call the card. */
	@Test
	void passWhenAListSaysWhatTheRegisterCallsTheCard() {
		HouseholdSketch household = HouseholdSketch.family()
			.card(new RegisteredMethod("花子の カード", "Visa", "7777", List.of(), List.of(), null, null, null, Ours.YES,
					10));
		ExaminedOrder examined = examine(order().row((row) -> row.list().paid("花子のカード")), household);
		assertCodes(examined);
		assertEquals("[Visa]", examined.payments().toString());
		ExaminedOrder both = examine(
				order().row((row) -> row.paid("Visa", "7777")).row((row) -> row.list().paid("花子のカード")), household);
		assertCodes(both);
		assertEquals("[Visa 7777]", both.payments().toString());
		assertCodes(examine(order().row((row) -> row.list().paid("花子のカード", "9999")), household),
				FindingCode.UNKNOWN_CARD);
		assertCodes(examine(order().row((row) -> row.list().paid("次郎のカード")), household), FindingCode.UNKNOWN_CARD);
	}

	/** In their own lists people write who issued the card. */
	@ParameterizedTest
	@CsvSource({ "楽天カード, 7777, true", "my Chase, 7777, true", "신한카드, 7777, true", "楽天カード, 9999, false",
			"JCB, 7777, false", "楽天カード, , false" })
	void passWhenAListSaysWhoIssuedTheCardWithTheseDigits(String issuer, @Nullable String digits, boolean ours) {
		HouseholdSketch household = HouseholdSketch.family()
			.card(new RegisteredMethod("花子のカード", "Visa", "7777", List.of(), List.of(), null, null, null, Ours.YES, 10));
		ExaminedOrder list = examine(order().row((row) -> row.list().paid(issuer, digits)), household);
		assertEquals(!ours, list.findings().stream().anyMatch((one) -> one.code() == FindingCode.UNKNOWN_CARD));
		ExaminedOrder both = examine(
				order().row((row) -> row.paid("Visa", "7777")).row((row) -> row.list().paid(issuer, digits)),
				household);
		assertEquals(!ours, both.findings().stream().anyMatch((one) -> one.code() == FindingCode.PAYMENT_MISMATCH));
	}

	/** "Credit card" may be any of the register's. */
	@Test
	void takeACardWithoutBrandAndDigitsForOneOfOurs() {
		assertCodes(examine(order().row((row) -> row.paid("Card"))));
		ExaminedOrder both = examine(
				order().row((row) -> row.paid("Card")).row((row) -> row.list().paid("Visa", "9999")));
		assertCodes(both, FindingCode.UNKNOWN_CARD);
		assertEquals("[Visa 9999]", both.payments().toString());
		assertCodes(examine(order().row((row) -> row.paid("Carrier"))), FindingCode.UNKNOWN_CARD);
	}

	@Test
	void compareDigitsWhenBrandIsNotShown() {
		assertCodes(examine(order().row((row) -> row.paid("Card", "9876"))));
		assertCodes(examine(order().row((row) -> row.paid("Card", "1111"))), FindingCode.UNKNOWN_CARD);
		ExaminedOrder both = examine(
				order().row((row) -> row.paid("Card", "9876")).billing("7", BEFORE, PaymentMethod.of("Visa", "9999")));
		assertCodes(both);
	}

	/** A household spells it its own way, and so does each source. */
	@ParameterizedTest
	@ValueSource(strings = { "Douyin Pay", "DOUYIN PAY", "douyin pay", "DouyinPay", "Ｄｏｕｙｉｎ　Ｐａｙ" })
	void passWhenABrandIsSpelledDifferently(String spelling) {
		ExaminedOrder examined = examine(
				order().row((row) -> row.paid(spelling)).mail((mail) -> mail.paid("Douyin pay", null)),
				HouseholdSketch.family().card("Douyin Pay", null, Ours.YES));
		assertCodes(examined);
		assertEquals("[Douyin Pay]", examined.payments().toString());
	}

	@Test
	void showABrandThatIsNotRegisteredAsTheFirstSourceSpellsIt() {
		ExaminedOrder examined = examine(
				order().row((row) -> row.paid("SUICA")).mail((mail) -> mail.paid("Suica", null)));
		assertCodes(examined, FindingCode.UNKNOWN_CARD);
		assertEquals("[SUICA]", examined.payments().toString());
	}

	/** No source shows the whole in one currency: it is no free order for that. */
	@ParameterizedTest
	@CsvSource({ "300, JPY, 0, USD, 300 JPY", "300, JPY, 3, USD, 300 JPY", "3, USD, 300, JPY, 300 JPY",
			"3, USD, 5, EUR, 3 USD", "0, JPY, 3, USD, 3 USD" })
	void flagWhenRowsAreInTwoCurrencies(String sum, String currency, String other, String otherCurrency,
			String amount) {
		ExaminedOrder examined = examine(
				order().row((row) -> row.paid("Visa", "9999").amount(sum).total(sum).currency(currency))
					.row((row) -> row.paid("Visa", "9999").amount(other).total(other).currency(otherCurrency)));
		assertTrue(codes(examined).contains(FindingCode.UNKNOWN_CARD), examined.toString());
		assertFalse(examined.notes().contains(Note.FREE), examined.toString());
		Money shown = Objects.requireNonNull(examined.amount());
		assertEquals(amount, shown.amount().toPlainString() + " " + shown.currency());
	}

	@Test
	void freeWhenRowsOfTwoCurrenciesCostNothing() {
		ExaminedOrder examined = examine(
				order().row((row) -> row.paid("Visa", "9999").amount("0").total("0").currency("USD"))
					.row((row) -> row.paid("Visa", "9999").amount("0").total("0").currency("JPY")));
		assertCodes(examined);
		assertTrue(examined.notes().contains(Note.FREE), examined.toString());
	}

	@Test
	void passWhenNothingWasCharged() {
		assertCodes(examine(order().row((row) -> row.amount("0").paid("Visa"))));
	}

	@Test
	void passWhenBalancePaid() {
		ExaminedOrder examined = examine(order().row((row) -> row.paid("Store credit").billingId("7"))
			.billing("7", BEFORE, PaymentMethod.of("Visa", "9999")));
		assertCodes(examined);
		assertEquals(Payer.BALANCE, examined.payer());
		assertTrue(examined.notes().contains(Note.STORE_CREDIT));
	}

	@Test
	void flagWhenCardBesideBalanceIsUnknown() {
		assertCodes(examine(order().row((row) -> row.paid("Store credit").paid("Visa", "9999"))),
				FindingCode.UNKNOWN_CARD);
	}

	@Test
	void flagWhenOneOfTwoCardsIsUnknown() {
		ExaminedOrder examined = examine(order().row((row) -> row.paid("Mastercard", "5678").paid("PayPal")));
		assertCodes(examined, FindingCode.UNKNOWN_CARD);
		assertEquals(Payer.NOT_JUDGED, examined.payer());
	}

	@Test
	void flagWhenRefundedLater() {
		ExaminedOrder examined = examine(order().row((row) -> row.paid("Visa").refund("9800")));
		assertCodes(examined, FindingCode.UNKNOWN_CARD);
		assertTrue(examined.notes().contains(Note.REFUNDED));
	}

	@Test
	void noteWhenUndecided() {
		ExaminedOrder examined = examine(order().row((row) -> row.paid("Visa", "9999")),
				HouseholdSketch.family().card("Visa", "9999", Ours.UNKNOWN));
		assertCodes(examined);
		assertTrue(examined.notes().contains(Note.UNDECIDED));
		assertEquals(Payer.NOT_JUDGED, examined.payer());
	}

	@Test
	void flagWhenMarkedAsNotOurs() {
		assertCodes(
				examine(order().row((row) -> row.paid("Visa", "9999")),
						HouseholdSketch.family().card("Visa", null, Ours.YES).card("Visa", "9999", Ours.NO)),
				FindingCode.UNKNOWN_CARD);
	}

	@Test
	void passWhenOnlyAnotherBrandHasTheDigits() {
		assertCodes(examine(order().row((row) -> row.paid("Visa", "5678")),
				HouseholdSketch.family().card("Visa", null, Ours.YES).card("JCB", "5678", Ours.NO)));
	}

	@Test
	void preferDigitsOverBrandFromAnotherSource() {
		ExaminedOrder examined = examine(
				order().row((row) -> row.paid("Mastercard")).mail((mail) -> mail.paid("Mastercard", "1111")));
		assertCodes(examined, FindingCode.UNKNOWN_CARD);
		assertEquals("[Mastercard 1111]", examined.payments().toString());
	}

	@Test
	void ignoreForgedMail() {
		assertCodes(examine(order().row((row) -> row.paid("Mastercard", "5678"))
			.mail((mail) -> mail.paid("Visa", "9999").verdict(Verdict.COUNTERFEIT))));
	}

	@Test
	void unconfirmedWhenApplePayShowsOtherDigits() {
		ExaminedOrder examined = examine(order().mail((mail) -> mail.paidByApplePay("Mastercard", "0427")));
		assertCodes(examined, FindingCode.APPLE_PAY_UNCONFIRMED);
		assertEquals(Payer.NOT_JUDGED, examined.payer());
	}

	@Test
	void passWhenApplePayNumberIsRegistered() {
		assertCodes(examine(order().mail((mail) -> mail.paidByApplePay("Mastercard", "5521"))));
	}

	@Test
	void flagWhenApplePayBrandIsUnknown() {
		assertCodes(examine(order().mail((mail) -> mail.paidByApplePay("Visa", "0427"))), FindingCode.UNKNOWN_CARD);
	}

}
