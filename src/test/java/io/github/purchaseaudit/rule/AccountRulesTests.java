package io.github.purchaseaudit.rule;

import io.github.purchaseaudit.household.Ours;
import io.github.purchaseaudit.order.HistoryLine.Flag;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.github.purchaseaudit.rule.OrderSketch.order;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

class AccountRulesTests {

	@Nested
	class UnknownAccountTests extends RuleTests {

		@ParameterizedTest
		@CsvSource({ "taro@example.jp, false", "OLD.TARO@example.jp, false", "stranger@example.com, true",
				"20655968, false", "30655968, true", "太郎, false", "たろう, false" })
		void compareWithRegister(String account, boolean flagged) {
			ExaminedOrder examined = examine(order().row((row) -> row.account(account).paid("Mastercard", "5678")));
			assertEquals(flagged, codes(examined).contains(FindingCode.UNKNOWN_ACCOUNT));
		}

		@Test
		void flagStrangerWhoChargesOurCard() {
			ExaminedOrder examined = examine(
					order().mail((mail) -> mail.account("stranger@example.com").paid("Mastercard", "5678")));
			assertCodes(examined, FindingCode.UNKNOWN_ACCOUNT);
			assertWhy(examined, FindingCode.UNKNOWN_ACCOUNT, "この注文は、うちの一覧にないAppleアカウントstranger@example.comで購入されています。");
			assertEquals(Payer.OURS, examined.payer());
		}

		@Test
		void tellAnAccountThatTheRegisterNamesAsNotOurs() {
			HouseholdSketch household = HouseholdSketch.family().account("ken@example.jp", null, null, false, Ours.NO);
			ExaminedOrder examined = examine(order().row((row) -> row.account("ken@example.jp").paid("Mastercard")),
					household);
			assertCodes(examined, FindingCode.UNKNOWN_ACCOUNT);
			assertWhy(examined, FindingCode.UNKNOWN_ACCOUNT,
					"この注文は、うちのものではないと一覧に書いたAppleアカウントken@example.jpで購入されています。");
		}

		@Test
		void passABareNumberWhenTheRegisterLacksOne() {
			HouseholdSketch household = HouseholdSketch.family().account("ken@example.jp", null, null, false, Ours.YES);
			ExaminedOrder examined = examine(order().row((row) -> row.account("30655968").paid("Mastercard")),
					household);
			assertCodes(examined);
			assertEquals("30655968", examined.account());
		}

		@ParameterizedTest
		@CsvSource({ "30655968, ken@example.jp, true", "30655968, old.ken@example.jp, true",
				"30655968, other@example.jp, false", "10655968, ken@example.jp, false" })
		void judgeABareNumberWhenTheMissingOneWasLearned(String number, String address, boolean flagged) {
			HouseholdSketch household = HouseholdSketch.family().account("ken@example.jp", null, null, false, Ours.YES);
			Examination examination = new Examination(household.build(), Days.none());
			examination.identities().learn(number, address);
			ExaminedOrder examined = examine(order().row((row) -> row.account("40655968").paid("Mastercard")),
					examination);
			assertEquals(flagged, codes(examined).contains(FindingCode.UNKNOWN_ACCOUNT));
		}

		@Test
		void twoNumbersOfOneAccountTeachNeither() {
			HouseholdSketch household = HouseholdSketch.family().account("ken@example.jp", null, null, false, Ours.YES);
			Examination examination = new Examination(household.build(), Days.none());
			examination.identities().learn("30655968", "ken@example.jp");
			examination.identities().learn("40655968", "ken@example.jp");
			assertCodes(examine(order().row((row) -> row.account("50655968").paid("Mastercard")), examination));
		}

		@Test
		void learnTheNumberFromASharedOrder() {
			HouseholdSketch household = HouseholdSketch.family().account("ken@example.jp", null, "健", false, Ours.YES);
			Examination examination = new Examination(household.build(), Days.none());
			examination.identities().learn("30655968", "ken@example.jp");
			examination.identities().learn("40655968", "stranger@example.com");
			ExaminedOrder ken = examine(order().row((row) -> row.account("30655968").paid("Mastercard")), examination);
			assertCodes(ken);
			assertEquals("ken@example.jp", ken.account());
			assertEquals("健", ken.member());
			assertCodes(examine(order().row((row) -> row.account("40655968").paid("Mastercard")), examination),
					FindingCode.UNKNOWN_ACCOUNT);
		}

		@Test
		void knowAMemberByNameInAnyCase() {
			HouseholdSketch household = HouseholdSketch.family()
				.account("ken@example.jp", null, "Ken", false, Ours.YES);
			ExaminedOrder ken = examine(order().row((row) -> row.account("ken").paid("Mastercard")), household);
			assertEquals("ken@example.jp", ken.account());
			assertEquals("Ken", ken.member());
		}

		@Test
		void learnNothingThatContradicts() {
			AccountIdentities identities = new AccountIdentities(HouseholdSketch.family().build());
			identities.learn("30655968", "taro@example.jp");
			identities.learn("50655968", "a@example.com");
			identities.learn("50655968", "b@example.com");
			assertEquals("30655968", identities.name("30655968"));
			assertEquals("50655968", identities.name("50655968"));
			assertEquals("taro@example.jp", identities.name("old.taro@example.jp"));
		}

		@Test
		void undecidedAccountRaisesNothing() {
			HouseholdSketch household = HouseholdSketch.empty()
				.account("taro@example.jp", "10655968", null, false, Ours.UNKNOWN)
				.card("Mastercard", "5678", Ours.YES);
			ExaminedOrder examined = examine(
					order().row((row) -> row.paid("Mastercard").currency("USD").flag(Flag.FAMILY_PURCHASE)), household);
			assertCodes(examined);
			assertTrue(examined.notes().contains(Note.UNDECIDED));
		}

		@Test
		void flagAnAccountMarkedAsNotOurs() {
			HouseholdSketch household = HouseholdSketch.family().account("ex@example.jp", "9", null, false, Ours.NO);
			assertCodes(examine(order().row((row) -> row.account("ex@example.jp").paid("Mastercard")), household),
					FindingCode.UNKNOWN_ACCOUNT);
		}

		@Test
		void passWithoutAnAccount() {
			ExaminedOrder examined = examine(order().row((row) -> row.list().paid("Mastercard")));
			assertCodes(examined);
			assertNull(examined.account());
		}

		/** Apple's export names the buyer, else the receipt, else a page or list. */
		@Test
		void takeTheAccountOfTheMostTrustedSource() {
			OrderSketch order = order().row((row) -> row.list().account("hanako@example.jp").paid("Mastercard"));
			assertEquals("hanako@example.jp", examine(order).account());
			order.mail((mail) -> mail.account("taro@example.jp").paid("Mastercard", "5678"));
			assertEquals("taro@example.jp", examine(order).account());
			order.row((row) -> row.account("20655968").paid("Mastercard"));
			assertEquals("hanako@example.jp", examine(order).account());
		}

		/** A name that cannot be compared gives way to one that can. */
		@Test
		void takeTheAccountThatCanBeCompared() {
			assertEquals("taro@example.jp", examine(order().row((row) -> row.account("たろう").paid("Mastercard"))
				.mail((mail) -> mail.paid("Mastercard", "5678"))).account());
			assertEquals("hanako@example.jp", examine(order().row((row) -> row.account("たろう").paid("Mastercard"))
				.mail((mail) -> mail.account(null).to("hanako@example.jp"))).account());
			assertEquals("たろう", examine(order().row((row) -> row.account("たろう").paid("Mastercard"))).account());
			assertNull(examine(order().row((row) -> row.account(" ").paid("Mastercard"))).account());
		}

		@Test
		void takeTheMailboxOnlyIfItIsOurs() {
			assertEquals("hanako@example.jp",
					examine(order().mail((mail) -> mail.account(null).to("hanako@example.jp"))).account());
			assertNull(examine(order().mail((mail) -> mail.account(null).to("other@example.com"))).account());
		}

	}

	@Nested
	class ForeignFamilyTests extends RuleTests {

		@Test
		void flagWhenAStrangersCardPaid() {
			ExaminedOrder examined = examine(order().row((row) -> row.paid("Visa", "9999").flag(Flag.FAMILY_PURCHASE)));
			assertCodes(examined, FindingCode.UNKNOWN_CARD, FindingCode.FOREIGN_FAMILY);
			assertWhy(examined, FindingCode.FOREIGN_FAMILY,
					"うちのアカウントtaro@example.jpでのファミリー購入ですが、支払ったVisa（下4桁9999）はうちのものではありません。知らない人のファミリーに入れられている可能性があります。");
		}

		@ParameterizedTest
		@CsvSource({ "5521, false", "5522, true" })
		void flagWhenApplePayMatchesNoNumber(String last4, boolean flagged) {
			ExaminedOrder examined = examine(order().row((row) -> row.flag(Flag.FAMILY_PURCHASE))
				.mail((mail) -> mail.paidByApplePay("Mastercard", last4)));
			if (flagged) {
				assertCodes(examined, FindingCode.APPLE_PAY_UNCONFIRMED, FindingCode.FOREIGN_FAMILY);
				assertWhy(examined, FindingCode.FOREIGN_FAMILY,
						"うちのアカウントtaro@example.jpでのファミリー購入ですが、支払ったMastercard（下4桁5522）（Apple Pay）は"
								+ "うちの一覧のどの番号とも一致しません。うちの端末の番号でなければ、知らない人のファミリーに入れられている可能性があります。");
			}
			else {
				assertCodes(examined);
			}
		}

		@Test
		void flagWhenNobodyIsNamed() {
			assertCodes(examine(order().row((row) -> row.flag(Flag.FAMILY_PURCHASE))), FindingCode.NO_PAYMENT_METHOD,
					FindingCode.FOREIGN_FAMILY);
		}

		@Test
		void passWhenOurCardPaid() {
			assertCodes(examine(order().row((row) -> row.paid("Mastercard").flag(Flag.FAMILY_PURCHASE))));
		}

		@Test
		void passWithoutTheMark() {
			assertCodes(examine(order().row((row) -> row.paid("Visa"))), FindingCode.UNKNOWN_CARD);
		}

		@Test
		void passWhenAStrangerBought() {
			assertCodes(
					examine(order()
						.row((row) -> row.account("stranger@example.com").paid("Visa").flag(Flag.FAMILY_PURCHASE))),
					FindingCode.UNKNOWN_CARD, FindingCode.UNKNOWN_ACCOUNT);
		}

		@Test
		void passWhenFree() {
			assertCodes(examine(order().row((row) -> row.amount("0").flag(Flag.FAMILY_PURCHASE))));
		}

		@ParameterizedTest
		@CsvSource({ "山田 太郎, false", "山田太郎, false", "太郎 山田, false", "ＹＡＭＡＤＡ　ＴＡＲＯ, false", "Taro Yamada, false",
				"Ivan Petrov, true", "青木 一郎, true", "Иван Петров, false" })
		void compareBilledToName(String name, boolean flagged) {
			ExaminedOrder examined = examine(order().mail((mail) -> mail.paid("Mastercard", "5678").billedTo(name)),
					HouseholdSketch.family().billingNames("山田 太郎", "Yamada Taro"));
			assertEquals(flagged, codes(examined).contains(FindingCode.FOREIGN_FAMILY));
		}

		@Test
		void nameInAnotherScriptIsNotedOnce() {
			ExaminedOrder examined = examine(
					order().mail((mail) -> mail.paid("Mastercard", "5678").billedTo("Ivan Petrov"))
						.mail((mail) -> mail.paid("Mastercard", "5678").billedTo("Ivan Petrov"))
						.mail((mail) -> mail.paid("Mastercard", "5678").billedTo("山田 太郎")),
					HouseholdSketch.family().billingNames("山田 太郎"));
			assertEquals(1, examined.evidence().stream().filter((one) -> one.key().endsWith("other-script")).count());
			ExaminedOrder open = examine(order().mail((mail) -> mail.paid("Mastercard", "5678").billedTo("Ivan")));
			assertEquals(0, open.evidence().stream().filter((one) -> one.key().endsWith("other-script")).count());
		}

		@Test
		void compareNoNamesWithoutAList() {
			assertCodes(examine(order().mail((mail) -> mail.paid("Mastercard", "5678").billedTo("青木 一郎"))));
		}

	}

	@Nested
	class ForeignCurrencyTests extends RuleTests {

		@Test
		void flagWhenAnotherCurrency() {
			ExaminedOrder examined = examine(
					order().row((row) -> row.amount("9.99").currency("USD").paid("Mastercard")));
			assertCodes(examined, FindingCode.FOREIGN_CURRENCY);
			assertWhy(examined, FindingCode.FOREIGN_CURRENCY, "$9.99で請求されています。このアカウントのいつもの通貨はJPYです。");
		}

		@Test
		void passWhenFreeOrInTheAccountsCurrency() {
			assertCodes(examine(order().row((row) -> row.amount("0").currency("USD"))));
			assertCodes(examine(order().row((row) -> row.paid("Mastercard"))));
			assertCodes(examine(order().row((row) -> row.currency(null).paid("Mastercard"))));
		}

	}

	@Nested
	class UnknownDeviceTests extends RuleTests {

		private final HouseholdSketch household = HouseholdSketch.family()
			.device("Taro's iPhone", Ours.YES)
			.device("Old iPad", Ours.UNKNOWN)
			.device("Stolen iPad", Ours.NO);

		@ParameterizedTest
		@CsvSource({ "Taro’s iPhone, false", "ＴＡＲＯ＇Ｓ　iPhone, false", "“Taro’s iPhone”, false", "Old iPad, false",
				"Stolen iPad, true", "Unbekanntes iPhone, true" })
		void compareWithRegister(String device, boolean flagged) {
			ExaminedOrder examined = examine(order().mail((mail) -> mail.device(device).paid("Mastercard", "5678")),
					this.household);
			assertEquals(flagged, codes(examined).contains(FindingCode.UNKNOWN_DEVICE));
			assertEquals(device.equals("Old iPad"), examined.notes().contains(Note.UNDECIDED));
		}

		@Test
		void passWithoutAList() {
			assertCodes(examine(order().mail((mail) -> mail.device("Any iPhone").paid("Mastercard", "5678"))));
		}

		@Test
		void urgentWhenBalanceWasSpent() {
			ExaminedOrder examined = examine(order().mail((mail) -> mail.device("X").paid("Store credit", null)),
					this.household);
			assertEquals(Severity.HIGH, examined.findings().get(0).severity());
			assertWhy(examined, FindingCode.UNKNOWN_DEVICE, "領収書にある端末「X」は、うちの端末として一覧に載っていません。");
		}

	}

}
