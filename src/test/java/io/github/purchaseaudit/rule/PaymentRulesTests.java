package io.github.purchaseaudit.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import io.github.purchaseaudit.household.Ours;
import io.github.purchaseaudit.order.HistoryLine.Flag;
import io.github.purchaseaudit.order.Item;
import io.github.purchaseaudit.order.MailKind;
import io.github.purchaseaudit.order.Money;
import io.github.purchaseaudit.order.PaymentMethod;
import io.github.purchaseaudit.order.Receipt.PaymentState;
import io.github.purchaseaudit.order.Verdict;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static io.github.purchaseaudit.rule.OrderSketch.order;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PaymentRulesTests {

	@Nested
	class NoPaymentMethodTests extends RuleTests {

		@Test
		void flagWhenEveryPlaceIsEmpty() {
			ExaminedOrder examined = examine(order().row((row) -> row).mail(MailSketch::lacksPayment));
			assertCodes(examined, FindingCode.NO_PAYMENT_METHOD, FindingCode.RECEIPT_WITHOUT_PAYMENT);
			assertWhy(examined, FindingCode.NO_PAYMENT_METHOD, "¥9,800の注文ですが、読み取った支払い方法の欄2か所がすべて空です。");
			assertEquals(Payer.NOT_JUDGED, examined.payer());
		}

		@Test
		void countEachPlaceOnce() {
			ExaminedOrder examined = examine(order().row(RowSketch::page).mail(MailSketch::lacksPayment));
			assertWhy(examined, FindingCode.NO_PAYMENT_METHOD, "¥9,800の注文ですが、読み取った支払い方法の欄2か所がすべて空です。");
		}

		@Test
		void passWhenTheBillingFileNamesIt() {
			assertCodes(examine(order().row((row) -> row.billingId("7"))
				.billing("7", null, PaymentMethod.of("Mastercard", "5678"))));
		}

		@Test
		void passWhenOnePlaceIsFilled() {
			assertCodes(examine(order().row((row) -> row).mail((mail) -> mail.paid("Mastercard", "5678"))));
		}

		@Test
		void passWithoutAnyPlace() {
			assertCodes(examine(order().row(RowSketch::list).mail((mail) -> mail.state(PaymentState.NOT_JUDGED))));
		}

		@Test
		void passWhenFree() {
			ExaminedOrder examined = examine(order().row((row) -> row.amount(null).currency(null)));
			assertCodes(examined);
			assertTrue(examined.notes().contains(Note.FREE));
			assertEquals(Payer.NOBODY, examined.payer());
			assertEquals(Money.of("0", "JPY"), examined.amount());
		}

		@Test
		void passWhenRedeemedWithACode() {
			assertCodes(examine(order().row((row) -> row.flag(Flag.FREE_CODE))));
		}

	}

	@Nested
	class PaymentMismatchTests extends RuleTests {

		@ParameterizedTest
		@CsvSource(textBlock = """
				JCB,        1234, Mastercard, 5678, true
				Mastercard, 5678, Mastercard, 1111, true
				Mastercard, 5678, Mastercard, 9876, false
				Mastercard, 5678, Mastercard,     , false
				Mastercard,     , Mastercard, 5678, false
				Mastercard, 5678, Store credit,   , false
				Visa,       5678, Visa,       9876, true
				""")
		void compareHistoryWithReceipt(String brand, String last4, String other, String digits, boolean flagged) {
			ExaminedOrder examined = examine(
					order().row((row) -> row.paid(brand, last4)).mail((mail) -> mail.paid(other, digits)));
			assertEquals(flagged, codes(examined).contains(FindingCode.PAYMENT_MISMATCH));
		}

		/** A row that shows the brand alone excuses no other row of its file. */
		@Test
		void compareTheDigitsOfEachRow() {
			OrderSketch export = order().row((row) -> row.paid("Mastercard"))
				.row((row) -> row.paid("Mastercard", "1111"))
				.mail((mail) -> mail.paid("Mastercard", "5678").total("19600"));
			assertCodes(examine(export), FindingCode.UNKNOWN_CARD, FindingCode.PAYMENT_MISMATCH);
			OrderSketch list = order().row((row) -> row.list().paid("Mastercard"))
				.row((row) -> row.list().paid("Mastercard", "1111"))
				.mail((mail) -> mail.paid("Mastercard", "5678").total("19600"));
			assertCodes(examine(list), FindingCode.UNKNOWN_CARD, FindingCode.PAYMENT_MISMATCH);
		}

		@ParameterizedTest
		@CsvSource({ "5678, false", "1111, true" })
		void compareEachCardOfASplitWithItself(String digits, boolean flagged) {
			ExaminedOrder examined = examine(order().row((row) -> row.paid("Mastercard", "5678").paid("JCB", "1234"))
				.mail((mail) -> mail.paid("Mastercard", digits).paid("JCB", "1234")));
			assertEquals(flagged, codes(examined).contains(FindingCode.PAYMENT_MISMATCH));
		}

		/** One source says that the digits are Apple Pay's, another shows them alone. */
		@ParameterizedTest
		@CsvSource({ "true, false", "false, true" })
		void passDigitsThatAnotherSourceSaysAreApplePays(boolean said, boolean flagged) {
			ExaminedOrder examined = examine(order().row((row) -> row.paid("Mastercard", "5678"))
				.row((row) -> row.list().paid("Mastercard", "0427"))
				.mail((mail) -> said ? mail.paidByApplePay("Mastercard", "0427") : mail));
			assertEquals(flagged, codes(examined).contains(FindingCode.PAYMENT_MISMATCH));
		}

		@Test
		void nameBothSources() {
			ExaminedOrder examined = examine(
					order().row((row) -> row.paid("Mastercard")).mail((mail) -> mail.paid("Visa", "9999")));
			assertCodes(examined, FindingCode.UNKNOWN_CARD, FindingCode.PAYMENT_MISMATCH);
			assertWhy(examined, FindingCode.PAYMENT_MISMATCH,
					"Appleの購入履歴ではMastercard、領収書ではVisa（下4桁9999）で支払われたことになっています。");
			assertEquals(Payer.NOT_JUDGED, examined.payer());
		}

		@Test
		void passWhenOneSourceNamesPartOfTheSplit() {
			assertCodes(examine(order().row((row) -> row.paid("Mastercard").paid("Store credit"))
				.mail((mail) -> mail.paid("Mastercard", "5678"))));
			assertCodes(examine(
					order().row((row) -> row.paid("PayPal").paid("Mastercard"))
						.mail((mail) -> mail.paid("Mastercard", "5678")),
					HouseholdSketch.family().card("PayPal", null, Ours.YES)));
		}

		@Test
		void passWhenDigitsAreApplePays() {
			assertCodes(examine(order().row((row) -> row.paid("Mastercard", "5678"))
				.mail((mail) -> mail.paidByApplePay("Mastercard", "5521"))));
		}

		@ParameterizedTest
		@CsvSource({ "2026-05-03T03:00:00Z, true", "2026-05-03T03:00:01Z, false", ", false" })
		void countBillingDigitsOnlyWhenTheyWereThere(String created, boolean flagged) {
			ExaminedOrder examined = examine(order().row((row) -> row.paid("Mastercard").billingId("7"))
				.billing("7", created, PaymentMethod.of("Mastercard", "1111"))
				.mail((mail) -> mail.paid("Mastercard", "5678")));
			assertEquals(flagged, codes(examined).contains(FindingCode.PAYMENT_MISMATCH));
		}

		/** A card is replaced: the receipt shows the digits of that day. */
		@Test
		void digitsOfLaterGiveWayToThoseOfTheReceipt() {
			OrderSketch order = order().row((row) -> row.paid("Mastercard").billingId("7"))
				.billing("7", "2026-05-20T00:00:00Z", PaymentMethod.of("Mastercard", "1111"));
			ExaminedOrder alone = examine(order);
			assertCodes(alone, FindingCode.UNKNOWN_CARD);
			assertEquals("[Mastercard 1111]", alone.payments().toString());
			ExaminedOrder wallet = examine(order.mail((mail) -> mail.paidByApplePay("Mastercard", "5521")));
			assertCodes(wallet, FindingCode.UNKNOWN_CARD);
			ExaminedOrder told = examine(order.mail((mail) -> mail.paid("Mastercard", "5678")));
			assertCodes(told);
			assertEquals("[Mastercard 5521 (Apple Pay), Mastercard 5678]", told.payments().toString());
		}

		@Test
		void takeTheBillingMethodOfTheRowsId() {
			ExaminedOrder examined = examine(order().row((row) -> row.paid("Mastercard").billingId("7"))
				.billing("8", "2020-05-20T00:00:00Z", PaymentMethod.of("Visa", "9999"))
				.billing("7", "2019-05-20T00:00:00Z", PaymentMethod.of("Mastercard", "5678")));
			assertEquals("[Mastercard 5678]", examined.payments().toString());
		}

		@Test
		void takeTheLatestBillingMethodThatWasThere() {
			ExaminedOrder examined = examine(order().row((row) -> row.paid("Mastercard").billingId("7"))
				.billing("7", "2020-05-20T00:00:00Z", PaymentMethod.of("Mastercard", "1111"))
				.billing("7", "2021-05-20T00:00:00Z", PaymentMethod.of("Mastercard", "5678"))
				.billing("7", "2019-05-20T00:00:00Z", PaymentMethod.of("Mastercard", "2222")));
			assertEquals("[Mastercard 5678]", examined.payments().toString());
		}

		@Test
		void orderOfBillingEntriesOfLaterDoesNotMatter() {
			PaymentMethod one = PaymentMethod.of("Mastercard", "1111");
			PaymentMethod other = PaymentMethod.of("Mastercard", "5678");
			String later = "2026-05-20T00:00:00Z";
			ExaminedOrder examined = examine(
					order().row((row) -> row.billingId("7")).billing("7", later, one).billing("7", later, other));
			assertEquals(examined.payments(), examine(
					order().row((row) -> row.billingId("7")).billing("7", later, other).billing("7", later, one))
				.payments());
		}

		@ParameterizedTest
		@CsvSource({ "Mastercard, , false, '[Mastercard 5678]'", "Mastercard, , true, '[Mastercard 5678 (Apple Pay)]'",
				"Visa, , false, '[Visa, Mastercard 5678]'", "Visa, , true, '[Visa (Apple Pay), Mastercard 5678]'",
				"Mastercard, 9876, false, '[Mastercard 9876, Mastercard 5678]'" })
		void billingEntryAddsDigitsToTheBrandOfTheRow(String brand, @Nullable String last4, boolean applePay,
				String shown) {
			ExaminedOrder examined = examine(order()
				.row((row) -> (applePay ? row.paidByApplePay(brand, last4) : row.paid(brand, last4)).billingId("7"))
				.billing("7", "2020-05-20T00:00:00Z", PaymentMethod.of("Mastercard", "5678")));
			assertEquals(shown, examined.payments().toString());
		}

		@Test
		void takeTheBillingMethodThatWasThere() {
			ExaminedOrder examined = examine(order().row((row) -> row.paid("Mastercard").billingId("7"))
				.billing("7", "2026-05-20T00:00:00Z", PaymentMethod.of("Mastercard", "1111"))
				.billing("7", "2020-05-20T00:00:00Z", PaymentMethod.of("Mastercard", "5678")));
			assertEquals("[Mastercard 5678]", examined.payments().toString());
			assertCodes(examined);
		}

	}

	@Nested
	class ReceiptWithoutPaymentTests extends RuleTests {

		@Test
		void flagWhenThePlaceIsEmpty() {
			ExaminedOrder examined = examine(
					order().row((row) -> row.paid("Mastercard", "5678")).mail(MailSketch::lacksPayment));
			assertCodes(examined, FindingCode.RECEIPT_WITHOUT_PAYMENT);
			assertWhy(examined, FindingCode.RECEIPT_WITHOUT_PAYMENT, "領収書（2026年5月3日）の支払い方法の欄が空です。");
		}

		@Test
		void passWhenAnotherReceiptNamesIt() {
			assertCodes(
					examine(order().mail(MailSketch::lacksPayment).mail((mail) -> mail.paid("Mastercard", "5678"))));
		}

		@Test
		void flagWhenTheTotalIsMissingWithIt() {
			ExaminedOrder examined = examine(order().mail((mail) -> mail.withoutTotal()
				.items(new Item("Gems", null, null, null, null, null, new BigDecimal("9800")))
				.lacksPayment()));
			assertCodes(examined, FindingCode.NO_PAYMENT_METHOD, FindingCode.RECEIPT_WITHOUT_PAYMENT);
			assertEquals(Money.of("9800", "JPY"), examined.amount());
		}

		@Test
		void passWhenACopyCannotBeJudged() {
			assertCodes(examine(order().row((row) -> row.paid("Mastercard")).mail((mail) -> mail)));
		}

		@Test
		void passInOurOwnFamily() {
			assertCodes(examine(order().row((row) -> row.paid("Mastercard", "5678").flag(Flag.FAMILY_PURCHASE))
				.mail(MailSketch::lacksPayment)));
		}

		@Test
		void passWhenOurBalancePaidInTheFamily() {
			OrderSketch order = order().row((row) -> row.paid("Store credit").flag(Flag.FAMILY_PURCHASE))
				.mail(MailSketch::lacksPayment);
			assertCodes(examine(order, HouseholdSketch.family().card("Store credit", null, Ours.YES)));
			assertCodes(examine(order), FindingCode.RECEIPT_WITHOUT_PAYMENT);
		}

		@Test
		void flagInAStrangersFamily() {
			assertCodes(
					examine(order().row((row) -> row.paid("Visa").flag(Flag.FAMILY_PURCHASE))
						.mail(MailSketch::lacksPayment)),
					FindingCode.UNKNOWN_CARD, FindingCode.FOREIGN_FAMILY, FindingCode.RECEIPT_WITHOUT_PAYMENT);
		}

		@Test
		void sayWhichReceipt() {
			assertWhy(examine(order().mail((mail) -> mail.dated(null).lacksPayment())),
					FindingCode.RECEIPT_WITHOUT_PAYMENT, "領収書（2026年5月4日 09:00）の支払い方法の欄が空です。");
			assertWhy(examine(order().mail((mail) -> mail.dated(null).sent(null).lacksPayment())),
					FindingCode.RECEIPT_WITHOUT_PAYMENT, "領収書（）の支払い方法の欄が空です。");
		}

		@Test
		void nameBesideAMethodIsNone() {
			ExaminedOrder examined = examine(
					order().mail((mail) -> mail.paid("山田太郎", null).paid("Mastercard", "5678")));
			assertCodes(examined);
			assertEquals("[Mastercard 5678]", examined.payments().toString());
			assertEquals("[山田太郎 1234]",
					examine(order().mail((mail) -> mail.paid("山田太郎", "1234"))).payments().toString());
		}

		@Test
		void nameInThePlaceOfTheMethodIsTheOneBilledTo() {
			Examination known = new Examination(HouseholdSketch.family().billingNames("山田 太郎").build(), Days.none());
			known.nameLines().add("taro@example.jp", "青木 一郎");
			ExaminedOrder examined = examine(order().mail((mail) -> mail.paid("青木 一郎", null)), known);
			assertCodes(examined, FindingCode.NO_PAYMENT_METHOD, FindingCode.FOREIGN_FAMILY,
					FindingCode.RECEIPT_WITHOUT_PAYMENT);
		}

		@Test
		void blankNameLineIsNoName() {
			NameLines names = new NameLines();
			names.add("taro@example.jp", " ");
			assertFalse(names.contains("taro@example.jp", PersonName.of("・")));
			names.add("taro@example.jp", "青木 一郎");
			assertTrue(names.contains("taro@example.jp", PersonName.of("青木一郎")));
			assertFalse(names.contains("hanako@example.jp", PersonName.of("青木一郎")));
			assertFalse(names.contains(null, PersonName.of("青木一郎")));
		}

		@ParameterizedTest
		@CsvSource({ "山田太郎, true", "太郎　山田, true", "花子, true", "青木 一郎, true", "新しいペイ, false" })
		void takeANameForNoPaymentMethod(String line, boolean flagged) {
			Examination known = new Examination(HouseholdSketch.family().build(), Days.none());
			known.nameLines().add("taro@example.jp", "青木 一郎");
			ExaminedOrder examined = examine(
					order().row((row) -> row.paid("Mastercard")).mail((mail) -> mail.paid(line, null)), known);
			assertEquals(flagged, codes(examined).contains(FindingCode.RECEIPT_WITHOUT_PAYMENT));
			assertEquals(!flagged, codes(examined).contains(FindingCode.PAYMENT_MISMATCH));
		}

	}

	@Nested
	class ShownMethodsTests extends RuleTests {

		/** Each method once, in the most exact form that a source shows. */
		@ParameterizedTest
		@CsvSource(textBlock = """
				Visa,         ,     false, Visa,       9999, false, Visa 9999
				Visa,         9999, false, Visa,       9999, true,  Visa 9999 (Apple Pay)
				Visa,         9999, true,  Visa,       8888, false, 'Visa 9999 (Apple Pay), Visa 8888'
				Visa,         ,     true,  Visa,       9999, false, 'Visa (Apple Pay), Visa 9999'
				Visa,         ,     true,  Visa,       9999, true,  Visa 9999 (Apple Pay)
				Visa,         ,     false, Visa,       9999, true,  Visa 9999 (Apple Pay)
				Visa,         ,     false, Visa,           , true,  Visa (Apple Pay)
				Visa,         ,     false, JCB,        9999, false, 'Visa, JCB 9999'
				Card,         9999, false, JCB,        9999, false, JCB 9999
				Card,         9998, false, JCB,        9999, false, 'Card 9998, JCB 9999'
				Apple Pay,        , false, JCB,        9999, false, JCB 9999
				Apple Pay,        , false, Store credit,   , false, 'Apple Pay, Store credit'
				Apple Pay,        , false, Apple Pay,      , true,  'Apple Pay, Apple Pay (Apple Pay)'
				""")
		void eachOnce(String brand, @Nullable String last4, boolean applePay, String other, @Nullable String digits,
				boolean otherApplePay, String shown) {
			PaymentMethod one = new PaymentMethod(brand, last4, applePay);
			PaymentMethod two = new PaymentMethod(other, digits, otherApplePay);
			assertEquals("[" + shown + "]",
					new PaymentEvidence(2, List.of(), List.of(one, two, one)).shown().toString());
		}

	}

	@Nested
	class NoteTests extends RuleTests {

		@Test
		void noteANewBillingEntry() {
			ExaminedOrder examined = examine(order().row((row) -> row.paid("Mastercard").billingId("7"))
				.billing("7", "2026-05-01T00:00:00Z", PaymentMethod.of("Mastercard", "5678")));
			assertEquals(List.of(Note.NEW_BILLING_ID, Note.MAIL_NOT_COVERED).stream().sorted().toList(),
					examined.notes().stream().sorted().toList());
		}

		@ParameterizedTest
		@CsvSource({ "REFUNDED, REFUNDED", "CHARGEBACK, CHARGEBACK", "PENDING, PENDING",
				"FAMILY_PURCHASE, FAMILY_PURCHASE" })
		void noteWhatARowSays(Flag flag, Note note) {
			assertFalse(examine(order().row((row) -> row)).notes().contains(note));
			assertTrue(examine(order().row((row) -> row.flag(flag))).notes().contains(note));
		}

		/** The order is of 3 May, 03:00. */
		@ParameterizedTest
		@CsvSource({ "2026-04-26T03:00:00Z, false", "2026-04-26T03:00:01Z, true", "2026-05-03T03:00:00Z, true",
				"2026-05-03T03:00:01Z, false", ", false" })
		void newBillingEntryIsOfTheWeekBefore(@Nullable String created, boolean noted) {
			ExaminedOrder examined = examine(order().row((row) -> row.paid("Mastercard").billingId("7"))
				.billing("7", created, PaymentMethod.of("Mastercard", "5678")));
			assertEquals(noted, examined.notes().contains(Note.NEW_BILLING_ID));
		}

		@ParameterizedTest
		@CsvSource({ "2026-04-25, false", "2026-04-26, true", "2026-05-03, true", "2026-05-04, false" })
		void noteNewsOfTheAccountInTheWeekBefore(String news, boolean noted) {
			Examination examination = new Examination(HouseholdSketch.family().build(), Days.none());
			examination.news().add("taro@example.jp", LocalDate.parse(news));
			assertEquals(noted, examine(order().row((row) -> row), examination).notes().contains(Note.ACCOUNT_EVENT));
			assertFalse(examine(order().row((row) -> row.account("20655968")), examination).notes()
				.contains(Note.ACCOUNT_EVENT));
			assertFalse(
					examine(order().row((row) -> row.account(null)), examination).notes().contains(Note.ACCOUNT_EVENT));
			assertFalse(
					examine(order().row((row) -> row.amount("0")), examination).notes().contains(Note.ACCOUNT_EVENT));
		}

		@ParameterizedTest
		@CsvSource({ "ACCOUNT_EVENT, NOT_A_PURCHASE, true", "ACCOUNT_EVENT, DOUBTFUL, false",
				"OTHER, NOT_A_PURCHASE, false" })
		void newsOfTheAccountIsApplesOwn(MailKind kind, Verdict verdict, boolean news) {
			assertEquals(news, AccountNews.isNews(new MailSketch(null, 1).kind(kind).verdict(verdict).build()));
		}

		@Test
		void noteAnotherMembersCard() {
			ExaminedOrder examined = examine(order().row((row) -> row.account("20655968").paid("Mastercard", "5678")));
			assertTrue(examined.notes().contains(Note.OTHER_MEMBERS_CARD));
			ExaminedOrder family = examine(order()
				.row((row) -> row.account("20655968").paid("Mastercard", "5678").flag(Flag.FAMILY_PURCHASE)));
			assertEquals(false, family.notes().contains(Note.OTHER_MEMBERS_CARD));
		}

	}

}
