package io.github.purchaseaudit.rule;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import io.github.purchaseaudit.household.Household;
import io.github.purchaseaudit.order.HistoryLine.Flag;
import io.github.purchaseaudit.order.Item;
import io.github.purchaseaudit.order.MailKind;
import io.github.purchaseaudit.order.Money;
import io.github.purchaseaudit.order.OrderNumber;
import io.github.purchaseaudit.order.Source;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.github.purchaseaudit.rule.OrderSketch.order;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class RecordRulesTests {

	@Nested
	class NoReceiptTests extends RuleTests {

		@Test
		void flagWhenMailIsCovered() {
			ExaminedOrder examined = examine(order().row((row) -> row.paid("Mastercard")), HouseholdSketch.family(),
					Days.all());
			assertCodes(examined, FindingCode.NO_RECEIPT);
			assertWhy(examined, FindingCode.NO_RECEIPT,
					"2026年5月3日 12:00に¥9,800が請求されていますが、領収書が見つかりません。この時期にtaro@example.jpへ届いたAppleのメールはあります。");
			assertEquals(ReceiptState.NO, examined.receipt());
			assertTrue(Objects.requireNonNull(examined.purchase()).noReceipt());
		}

		@Test
		void cannotBeJudgedWhenNotCovered() {
			ExaminedOrder examined = examine(order().row((row) -> row.paid("Mastercard")), HouseholdSketch.family(),
					Days.none());
			assertCodes(examined);
			assertEquals(ReceiptState.NOT_COVERED, examined.receipt());
			assertTrue(examined.notes().contains(Note.MAIL_NOT_COVERED));
		}

		@Test
		void passWhenReceiptIsThere() {
			ExaminedOrder examined = examine(order().row((row) -> row.paid("Mastercard")).mail((mail) -> mail),
					HouseholdSketch.family(), Days.all());
			assertCodes(examined);
			assertEquals(ReceiptState.YES, examined.receipt());
			assertFalse(examined.notes().contains(Note.GROUPED_RECEIPT));
		}

		@ParameterizedTest
		@CsvSource({ "2026-05-01, true", "2026-05-02, true", "2026-05-03, false" })
		void passAtTheEdgeWithoutTimeOfDay(String from, boolean flagged) {
			ExaminedOrder examined = examine(
					order().row((row) -> row.list().account("taro@example.jp").paid("Mastercard")),
					HouseholdSketch.family(), Days.of(from, "2026-12-31", "taro@example.jp"));
			assertEquals(flagged, codes(examined).contains(FindingCode.NO_RECEIPT));
		}

		@Test
		void coverFamilyPurchaseByTheOrganizersMail() {
			Days taroOnly = Days.of("2000-01-01", "2100-01-01", "taro@example.jp");
			ExaminedOrder family = examine(
					order().row((row) -> row.account("20655968").paid("Mastercard").flag(Flag.FAMILY_PURCHASE)),
					HouseholdSketch.family(), taroOnly);
			assertCodes(family, FindingCode.NO_RECEIPT);
			assertWhy(family, FindingCode.NO_RECEIPT,
					"2026年5月3日 12:00に¥9,800が請求されていますが、領収書が見つかりません。この時期にtaro@example.jpへ届いたAppleのメールはあります。");
			assertCodes(examine(order().row((row) -> row.account("20655968").paid("Mastercard")),
					HouseholdSketch.family(), taroOnly));
		}

		@Test
		void pendingUntilAnotherSourceShowsItSettled() {
			OrderSketch order = order().row((row) -> row.list().account("taro@example.jp").paid("Mastercard"))
				.row((row) -> row.page().flag(Flag.PENDING));
			ExaminedOrder pending = examine(order, HouseholdSketch.family(), Days.all());
			assertCodes(pending);
			assertTrue(pending.notes().contains(Note.PENDING));
			ExaminedOrder settled = examine(order.row((row) -> row.page().paid("Mastercard")), HouseholdSketch.family(),
					Days.all());
			assertCodes(settled, FindingCode.NO_RECEIPT);
			assertFalse(settled.notes().contains(Note.PENDING));
			assertFalse(examine(
					order().row((row) -> row.page().flag(Flag.PENDING)).mail((mail) -> mail.paid("Mastercard", "5678")))
				.notes()
				.contains(Note.PENDING));
		}

		@Test
		void passWhenExcused() {
			assertCodes(examine(order().row((row) -> row.amount("0")), HouseholdSketch.family(), Days.all()));
			assertCodes(examine(order().row((row) -> row.paid("Mastercard").flag(Flag.PENDING)),
					HouseholdSketch.family(), Days.all()));
			ExaminedOrder renewal = examine(
					order().row((row) -> row.item("News+", "In-App Subscription").paid("Mastercard")),
					HouseholdSketch.family(), Days.all().withRenewalsOff());
			assertCodes(renewal);
			assertTrue(renewal.notes().contains(Note.RENEWAL_RECEIPTS_OFF));
			assertEquals(ReceiptState.NOT_NEEDED, renewal.receipt());
		}

		@Test
		void flagOtherItemsWhenRenewalReceiptsAreOff() {
			assertCodes(examine(order().row((row) -> row.paid("Mastercard")), HouseholdSketch.family(),
					Days.all().withRenewalsOff()), FindingCode.NO_RECEIPT);
		}

		@Test
		void passWhenTheReceiptIsGroupedWithOthers() {
			ExaminedOrder examined = examine(
					order().row((row) -> row.paid("Mastercard").document("123456789012"))
						.mail((mail) -> mail.names("MKX1ABCDE9").document("123456789012").total("19600")),
					HouseholdSketch.family(), Days.all());
			assertTrue(examined.notes().contains(Note.GROUPED_RECEIPT));
			assertEquals(ReceiptState.YES, examined.receipt());
		}

		@Test
		void takeAnAlertForNoReceipt() {
			assertCodes(
					examine(order().row((row) -> row.paid("Mastercard"))
						.mail((mail) -> mail.kind(MailKind.PURCHASE_ALERT)), HouseholdSketch.family(), Days.all()),
					FindingCode.NO_RECEIPT);
		}

		@ParameterizedTest
		@CsvSource({ "W1234567890, ORDER_CONFIRMATION, false", "W1234567890, NOTICE, true",
				"MKX1ABCDE2, ORDER_CONFIRMATION, true" })
		void takeTheConfirmationOfTheHardwareStore(String number, MailKind kind, boolean flagged) {
			ExaminedOrder examined = examine(
					order(number).row((row) -> row.source(Source.ONLINE_PURCHASES, "o.csv").paid("Mastercard"))
						.mail((mail) -> mail.kind(kind)),
					HouseholdSketch.family(), Days.all());
			assertEquals(flagged, codes(examined).contains(FindingCode.NO_RECEIPT));
		}

	}

	@Nested
	class NotInHistoryTests extends RuleTests {

		private final OrderSketch receiptOnly = order().mail((mail) -> mail.paid("Mastercard", "5678"));

		@Test
		void flagWhenHistoryIsCovered() {
			ExaminedOrder examined = examine(this.receiptOnly, HouseholdSketch.family(), Days.all());
			assertCodes(examined, FindingCode.NOT_IN_HISTORY);
			assertWhy(examined, FindingCode.NOT_IN_HISTORY,
					"2026年5月3日の領収書がありますが、その時期を含むtaro@example.jpの購入履歴にこの注文がありません。");
		}

		@Test
		void cannotBeJudgedWhenNotCovered() {
			ExaminedOrder examined = examine(this.receiptOnly, HouseholdSketch.family(), Days.none());
			assertCodes(examined);
			assertTrue(examined.notes().contains(Note.HISTORY_NOT_COVERED));
		}

		@ParameterizedTest
		@CsvSource({ "2026-05-02, true", "2026-05-03, false" })
		void passAtTheEdgeWithoutTimeOfDay(String from, boolean flagged) {
			ExaminedOrder examined = examine(this.receiptOnly, HouseholdSketch.family(),
					Days.of(from, "2026-12-31", "taro@example.jp"));
			assertEquals(flagged, codes(examined).contains(FindingCode.NOT_IN_HISTORY));
		}

		@ParameterizedTest
		@CsvSource({ "MKX1ABCDE2, APPLE_EXPORT, false", "MKX1ABCDE2, HAND_LIST, true", "MKX1ABCDE2, REPORT_PAGE, false",
				"W1234567890, ONLINE_PURCHASES, false", "W1234567890, APPLE_EXPORT, true", "XYZ-1, HAND_LIST, false" })
		void lookIntoTheRightExport(String number, Source source, boolean flagged) {
			ExaminedOrder examined = examine(order(number).row((row) -> row.source(source, "x.csv").paid("Mastercard"))
				.mail((mail) -> mail.paid("Mastercard", "5678")), HouseholdSketch.family(), Days.all());
			assertEquals(flagged, codes(examined).contains(FindingCode.NOT_IN_HISTORY));
		}

		@Test
		void passWhenFree() {
			assertCodes(examine(order().mail((mail) -> mail.total("0")), HouseholdSketch.family(), Days.all()));
		}

	}

	@Nested
	class AmountMismatchTests extends RuleTests {

		@Test
		void flagWhenTotalsDiffer() {
			ExaminedOrder examined = examine(
					order().row((row) -> row.amount("980").paid("Mastercard")).mail((mail) -> mail));
			assertCodes(examined, FindingCode.AMOUNT_MISMATCH);
			assertWhy(examined, FindingCode.AMOUNT_MISMATCH, "領収書の合計は¥9,800ですが、購入履歴では¥980です。");
			assertEquals(Money.of("980", "JPY"), examined.amount());
		}

		/**
		 * What exporters copy from Apple's pages may be without tax; the export is not.
		 */
		@ParameterizedTest
		@CsvSource({ "HAND_LIST, 8910, false", "REPORT_PAGE, 8910, false", "APPLE_EXPORT, 8910, true",
				"HAND_LIST, 8911, true" })
		void passACopyWithoutTax(Source source, String total, boolean flagged) {
			ExaminedOrder examined = examine(
					order().row((row) -> row.source(source, "o.csv").total(total).paid("Mastercard"))
						.mail((mail) -> mail.subtotal("8910").tax(Money.of("890", "JPY"))));
			assertEquals(flagged, codes(examined).contains(FindingCode.AMOUNT_MISMATCH));
		}

		/** Somebody noted 約1,000円. */
		@ParameterizedTest
		@CsvSource({ "true, false", "false, true" })
		void passASumThatIsOnlyRemembered(boolean about, boolean flagged) {
			ExaminedOrder examined = examine(order()
				.row((row) -> (about ? row.list().flag(Flag.ABOUT) : row.list()).amount("980").paid("Mastercard"))
				.mail((mail) -> mail));
			assertEquals(flagged, codes(examined).contains(FindingCode.AMOUNT_MISMATCH));
		}

		@Test
		void sayThatTheListDiffers() {
			ExaminedOrder examined = examine(
					order().row((row) -> row.list().amount("980").paid("Mastercard")).mail((mail) -> mail));
			assertWhy(examined, FindingCode.AMOUNT_MISMATCH, "領収書の合計は¥9,800ですが、手作りの一覧では¥980です。");
		}

		@Test
		void passWhenRowsAddUp() {
			assertCodes(examine(order().row((row) -> row.amount("4900").paid("Mastercard"))
				.row((row) -> row.amount("4900").paid("Mastercard"))
				.mail((mail) -> mail)));
		}

		@Test
		void passWhenRefunded() {
			assertCodes(examine(
					order().row((row) -> row.refund("9800").paid("Mastercard")).mail((mail) -> mail.total("9800"))));
		}

		@Test
		void passWhenCurrenciesDiffer() {
			assertCodes(examine(
					order().row((row) -> row.paid("Mastercard")).mail((mail) -> mail.total(Money.of("66.00", "USD")))));
		}

		@Test
		void passWhenRowsAreWithoutTax() {
			assertCodes(examine(order().row((row) -> row.amount("8909").paid("Mastercard"))
				.mail((mail) -> mail.subtotal("8909").total("9800"))));
		}

		@Test
		void passWhenEachInvoiceHasItsReceipt() {
			OrderSketch two = order().row((row) -> row.document("1").amount(null).total("500").paid("Mastercard"))
				.row((row) -> row.document("2").amount(null).total("700").paid("Mastercard"))
				.mail((mail) -> mail.document("1").total("500"));
			assertCodes(examine(two));
			assertEquals(Money.of("1200", "JPY"), examine(two).amount());
			assertCodes(examine(two.mail((mail) -> mail.document("2").total("700"))));
		}

		/** A receipt that was sent again counts once. */
		@ParameterizedTest
		@CsvSource({ "500, 700, JPY, false", "500, 701, JPY, true", "500, 7, USD, true" })
		void compareTheReceiptsOfAllDocumentsTogether(String one, String other, String currency, boolean flagged) {
			OrderSketch order = order().row((row) -> row.amount("1200").paid("Mastercard"))
				.mail((mail) -> mail.document("1").total(one))
				.mail((mail) -> mail.document("1").total(one))
				.mail((mail) -> mail.document("2").total(Money.of(other, currency)));
			assertEquals(flagged, codes(examine(order)).contains(FindingCode.AMOUNT_MISMATCH));
		}

		/**
		 * Sent in parts, with an invoice for each, whose number stands in the PDF alone.
		 */
		@ParameterizedTest
		@CsvSource({ "W1234567890, 2980, AER2, false", "W1234567890, 2981, AER2, true",
				"W1234567890, 2980, AER1, false", "MKX1ABCDE2, 2980, AER2, true" })
		void compareTheInvoicesOfTheHardwareStoreTogether(String number, String second, String subject,
				boolean flagged) {
			OrderSketch order = order(number)
				.row((row) -> row.source(Source.ONLINE_PURCHASES, "o.csv").amount("179800").paid("Mastercard"))
				.row((row) -> row.source(Source.ONLINE_PURCHASES, "o.csv").amount("2980").paid("Mastercard"))
				.mail((mail) -> mail.total("179800").subject("AER1"))
				.mail((mail) -> mail.total(second).subject(subject));
			assertEquals(flagged, codes(examine(order)).contains(FindingCode.AMOUNT_MISMATCH));
		}

		@Test
		void compareAnInvoiceThatIsSentAgainOnce() {
			assertCodes(examine(order("W1234567890")
				.row((row) -> row.source(Source.ONLINE_PURCHASES, "o.csv").amount("182780").paid("Mastercard"))
				.mail((mail) -> mail.total("179800").subject("AER1"))
				.mail((mail) -> mail.total("2980").subject("AER2"))
				.mail((mail) -> mail.total("2980").subject("AER2"))));
		}

		@Test
		void passWhenTheListIsIncomplete() {
			assertCodes(examine(order().row((row) -> row.list().amount("4900").paid("Mastercard"))
				.mail((mail) -> mail.items(Item.named("Gems"), Item.named("Coins")))));
		}

		@ParameterizedTest
		@CsvSource({ "19600, false", "19601, true" })
		void compareAllOrdersOfOneReceipt(String total, boolean flagged) {
			Household household = HouseholdSketch.family().build();
			Map<String, Money> others = Map.of("MKX1ABCDE9", Money.of("9800", "JPY"));
			Examination examination = new Examination(household, Days.none(), new AccountIdentities(household),
					new NameLines(), new AccountNews(), (number) -> Optional.ofNullable(others.get(number.value())));
			ExaminedOrder examined = examine(
					order().row((row) -> row.paid("Mastercard")).mail((mail) -> mail.also("MKX1ABCDE9").total(total)),
					examination);
			assertEquals(flagged, codes(examined).contains(FindingCode.AMOUNT_MISMATCH));
			assertTrue(examined.notes().contains(Note.GROUPED_RECEIPT));
		}

		@Test
		void passWhenTheReceiptListsMoreThanTheOrder() {
			ExaminedOrder examined = examine(order().row((row) -> row.amount("4900").total("4900").paid("Mastercard"))
				.row((row) -> row.list().amount("4900").paid("Mastercard"))
				.mail((mail) -> mail.items(Item.named("Gems"), Item.named("Coins"))));
			assertCodes(examined);
			assertTrue(examined.notes().contains(Note.GROUPED_RECEIPT));
		}

		@Test
		void cannotBeJudgedWhenTheReceiptNamesAnotherOrderThatIsKnown() {
			Household household = HouseholdSketch.family().build();
			Examination examination = new Examination(household, Days.none(), new AccountIdentities(household),
					new NameLines(), new AccountNews(), (number) -> Optional.of(Money.of("500", "JPY")));
			assertCodes(examine(order().row((row) -> row.paid("Mastercard")).mail((mail) -> mail.names("MKX1ABCDE9")),
					examination));
		}

		@Test
		void cannotBeJudgedWhenJoinedByDocumentAlone() {
			ExaminedOrder examined = examine(order().row((row) -> row.list().amount("980").paid("Mastercard"))
				.mail((mail) -> mail.names("MKX1ABCDE9")));
			assertCodes(examined);
			assertEquals(Money.of("980", "JPY"), examined.amount());
		}

		@Test
		void cannotBeJudgedWhenAnotherOrderIsUnknown() {
			assertCodes(examine(order().row((row) -> row.paid("Mastercard"))
				.mail((mail) -> mail.also("MKX1ABCDE9").total("12345"))));
			assertTrue(OrderNumber.of("MKX1ABCDE9").isPresent());
		}

	}

}
