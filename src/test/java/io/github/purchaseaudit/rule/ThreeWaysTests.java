package io.github.purchaseaudit.rule;

import java.util.function.Predicate;
import java.util.stream.Stream;

import io.github.purchaseaudit.household.Ours;
import io.github.purchaseaudit.order.HistoryLine.Flag;
import io.github.purchaseaudit.order.PaymentMethod;
import io.github.purchaseaudit.order.Receipt.PaymentState;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static io.github.purchaseaudit.rule.OrderSketch.order;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * The rules about payment, account and device, each three ways: flagged, just not
 * flagged, and what cannot be judged, which the row must show.
 */
class ThreeWaysTests extends RuleTests {

	private static final String LATER = "2026-05-20T00:00:00Z";

	/**
	 * One way.
	 *
	 * @param shows how the row tells that it was not judged
	 */
	record Way(FindingCode code, String title, boolean flagged, OrderSketch order, HouseholdSketch household,
			Predicate<ExaminedOrder> shows) {

		@Override
		public String toString() {
			return this.code + ": " + this.title;
		}

	}

	private static HouseholdSketch family() {
		return HouseholdSketch.family()
			.account("ex@example.jp", "30655968", null, false, Ours.UNKNOWN)
			.card("Visa", "4471", Ours.UNKNOWN)
			.card("Amex", null, Ours.UNKNOWN)
			.device("Taro's iPhone", Ours.YES)
			.device("Old iPad", Ours.UNKNOWN)
			.billingNames("山田 太郎");
	}

	private static Way flagged(FindingCode code, String title, OrderSketch order) {
		return new Way(code, title, true, order, family(), (row) -> true);
	}

	private static Way passed(FindingCode code, String title, OrderSketch order) {
		return new Way(code, title, false, order, family(), (row) -> !row.notes().contains(Note.UNDECIDED));
	}

	private static Way open(FindingCode code, String title, OrderSketch order, Predicate<ExaminedOrder> shows) {
		return new Way(code, title, false, order, family(), shows);
	}

	private static Way open(FindingCode code, String title, OrderSketch order, Note note) {
		return open(code, title, order, (row) -> row.notes().contains(note));
	}

	static Stream<Way> payments() {
		return Stream.of(
				flagged(FindingCode.UNKNOWN_CARD, "other digits", order().row((row) -> row.paid("Mastercard", "5679"))),
				passed(FindingCode.UNKNOWN_CARD, "earlier digits",
						order().row((row) -> row.paid("Mastercard", "9876"))),
				open(FindingCode.UNKNOWN_CARD, "undecided", order().row((row) -> row.paid("Visa", "4471")),
						Note.UNDECIDED),
				open(FindingCode.UNKNOWN_CARD, "no digits", order().row((row) -> row.paid("Mastercard")),
						Note.BRAND_ONLY),
				flagged(FindingCode.APPLE_PAY_UNCONFIRMED, "other number",
						order().mail((mail) -> mail.paidByApplePay("Mastercard", "0427"))),
				passed(FindingCode.APPLE_PAY_UNCONFIRMED, "registered number",
						order().mail((mail) -> mail.paidByApplePay("Mastercard", "5521"))),
				open(FindingCode.APPLE_PAY_UNCONFIRMED, "undecided brand",
						order().mail((mail) -> mail.paidByApplePay("Amex", "0427")), Note.UNDECIDED),
				flagged(FindingCode.CLOSED_CARD, "the day after",
						order().row((row) -> row.at("2026-03-31T15:00:00Z").paid("JCB", "1234"))),
				passed(FindingCode.CLOSED_CARD, "its last day",
						order().row((row) -> row.at("2026-03-31T14:59:59Z").paid("JCB", "1234"))),
				open(FindingCode.CLOSED_CARD, "the day after, of an unknown zone",
						order().row((row) -> row.list().on("2026-04-01").paid("JCB", "1234")),
						(row) -> row.purchased() != null && !row.purchased().hasTimeOfDay()),
				flagged(FindingCode.NO_PAYMENT_METHOD, "every place empty", order().row((row) -> row)),
				passed(FindingCode.NO_PAYMENT_METHOD, "free", order().row((row) -> row.amount("0"))),
				open(FindingCode.NO_PAYMENT_METHOD, "no place", order().row(RowSketch::list),
						(row) -> row.payer() == Payer.NOT_JUDGED && row.payments().isEmpty()),
				flagged(FindingCode.PAYMENT_MISMATCH, "two cards",
						order().row((row) -> row.paid("JCB")).mail((mail) -> mail.paid("Mastercard", "5678"))),
				passed(FindingCode.PAYMENT_MISMATCH, "one card replaced",
						order().row((row) -> row.paid("Mastercard", "9876"))
							.mail((mail) -> mail.paid("Mastercard", "5678"))),
				open(FindingCode.PAYMENT_MISMATCH, "billing entry of later",
						order().row((row) -> row.paid("Mastercard").billingId("7"))
							.billing("7", LATER, PaymentMethod.of("Mastercard", "1111"))
							.mail((mail) -> mail.paid("Mastercard", "5678")),
						(row) -> row.evidence().toString().contains("Billing.csv")),
				flagged(FindingCode.RECEIPT_WITHOUT_PAYMENT, "empty place",
						order().row((row) -> row.paid("Mastercard")).mail(MailSketch::lacksPayment)),
				passed(FindingCode.RECEIPT_WITHOUT_PAYMENT, "named by the resent one",
						order().mail(MailSketch::lacksPayment).mail((mail) -> mail.paid("Mastercard", "5678"))),
				open(FindingCode.RECEIPT_WITHOUT_PAYMENT, "cut copy",
						order().mail((mail) -> mail.state(PaymentState.NOT_JUDGED)),
						(row) -> row.payer() == Payer.NOT_JUDGED));
	}

	static Stream<Way> accounts() {
		return Stream.of(
				flagged(FindingCode.UNKNOWN_ACCOUNT, "other number",
						order().row((row) -> row.account("40655968").paid("Mastercard"))),
				passed(FindingCode.UNKNOWN_ACCOUNT, "earlier address",
						order().row((row) -> row.account("OLD.taro@example.jp").paid("Mastercard"))),
				open(FindingCode.UNKNOWN_ACCOUNT, "undecided",
						order().row((row) -> row.account("30655968").paid("Mastercard")), Note.UNDECIDED),
				open(FindingCode.UNKNOWN_ACCOUNT, "none named",
						order().row((row) -> row.account(null).paid("Mastercard")), (row) -> row.account() == null),
				flagged(FindingCode.FOREIGN_FAMILY, "stranger's card",
						order().row((row) -> row.paid("PayPal").flag(Flag.FAMILY_PURCHASE))),
				passed(FindingCode.FOREIGN_FAMILY, "our card",
						order().row((row) -> row.paid("Mastercard").flag(Flag.FAMILY_PURCHASE))),
				open(FindingCode.FOREIGN_FAMILY, "undecided card",
						order().row((row) -> row.paid("Visa", "4471").flag(Flag.FAMILY_PURCHASE)), Note.UNDECIDED),
				open(FindingCode.FOREIGN_FAMILY, "name in another script",
						order().mail((mail) -> mail.paid("Mastercard", "5678").billedTo("Ivan Petrov")),
						(row) -> row.evidence().toString().contains("Ivan Petrov")),
				flagged(FindingCode.FOREIGN_CURRENCY, "dollars",
						order().row((row) -> row.currency("USD").paid("Mastercard"))),
				passed(FindingCode.FOREIGN_CURRENCY, "yen", order().row((row) -> row.paid("Mastercard"))),
				open(FindingCode.FOREIGN_CURRENCY, "undecided account",
						order().row((row) -> row.account("30655968").currency("USD").paid("Mastercard")),
						Note.UNDECIDED),
				flagged(FindingCode.UNKNOWN_DEVICE, "other device",
						order().mail((mail) -> mail.device("Taro's iPad").paid("Mastercard", "5678"))),
				passed(FindingCode.UNKNOWN_DEVICE, "other quotes and width",
						order().mail((mail) -> mail.device("ＴＡＲＯ’ｓ iPhone").paid("Mastercard", "5678"))),
				open(FindingCode.UNKNOWN_DEVICE, "undecided",
						order().mail((mail) -> mail.device("Old iPad").paid("Mastercard", "5678")), Note.UNDECIDED));
	}

	@ParameterizedTest
	@MethodSource({ "payments", "accounts" })
	void judge(Way way) {
		ExaminedOrder row = examine(way.order(), way.household());
		assertEquals(way.flagged(), codes(row).contains(way.code()), row.toString());
		assertTrue(way.shows().test(row), row.toString());
	}

}
