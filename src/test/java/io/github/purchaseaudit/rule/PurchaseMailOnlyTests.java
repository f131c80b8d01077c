package io.github.purchaseaudit.rule;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import io.github.purchaseaudit.household.Household;
import io.github.purchaseaudit.household.Ours;
import io.github.purchaseaudit.order.Item;
import io.github.purchaseaudit.order.MailKind;
import io.github.purchaseaudit.order.Money;
import io.github.purchaseaudit.order.OrderNumber;
import io.github.purchaseaudit.order.PaymentMethod;
import io.github.purchaseaudit.order.PurchaseTime;
import io.github.purchaseaudit.order.Receipt;
import io.github.purchaseaudit.order.Sentence;
import io.github.purchaseaudit.order.Verdict;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PurchaseMailOnlyTests extends RuleTests {

	/**
	 * Knows one order, one document, and what somebody bought on one day.
	 *
	 * @param buyer Taro, or nobody where the source names no account
	 */
	private record Known(@Nullable String buyer, LocalDate day, List<Item> bought,
			List<Receipt> others) implements KnownPurchases {

		Known(LocalDate day, List<Item> bought) {
			this("taro@example.jp", day, bought, List.of());
		}

		@Override
		public boolean hasOrder(OrderNumber order) {
			return order.value().equals("MKX1ABCDE2");
		}

		@Override
		public boolean hasDocument(String document) {
			return document.equals("123456789012");
		}

		@Override
		public List<Receipt> mails(OrderNumber order) {
			return this.others;
		}

		@Override
		public Collection<Purchase> purchases(String account, LocalDate first, LocalDate last) {
			return account.equals(this.buyer) ? within(first, last) : List.of();
		}

		@Override
		public Collection<Purchase> purchasesWithoutAccount(LocalDate first, LocalDate last) {
			return (this.buyer == null) ? within(first, last) : List.of();
		}

		private List<Purchase> within(LocalDate first, LocalDate last) {
			Purchase purchase = new Purchase("MKX1ABCDE4", new OrderNumber("MKX1ABCDE4"), this.buyer, null,
					Money.of("300", "JPY"), true, false, ReceiptState.YES, this.bought, List.of());
			boolean within = !this.day.isBefore(first) && !this.day.isAfter(last);
			return within && !this.bought.isEmpty() ? List.of(purchase) : List.of();
		}

	}

	private static final Item QUEST = new Item("Gems", "ＣＡＳＴＬＥ　Quest", null, null, null, null, null);

	private static Optional<ExaminedOrder> examine(MailSketch mail, Coverage coverage, String day, Item... bought) {
		Examination examination = new Examination(HouseholdSketch.family().build(), coverage);
		return new PurchaseMailOnly(examination, new Known(LocalDate.parse(day), List.of(bought)))
			.examine(mail.build());
	}

	private static MailSketch alert() {
		return new MailSketch(null, 1).kind(MailKind.PURCHASE_ALERT)
			.account(null)
			.withoutTotal()
			.items(Item.named("Castle Quest"));
	}

	@Test
	void flagWhenHistoryShowsNothing() {
		ExaminedOrder examined = examine(alert(), Days.all(), "2026-01-01").orElseThrow();
		assertCodes(examined, FindingCode.PURCHASE_MAIL_ONLY);
		assertWhy(examined, FindingCode.PURCHASE_MAIL_ONLY,
				"購入を知らせる本物のメール「Apple からの領収書です。」がありますが、その時期の購入履歴にも領収書にも対応するものがありません。");
		assertEquals("mail:<1@email.apple.com>:body<1@email.apple.com>", examined.key());
		assertEquals("taro@example.jp", examined.account());
	}

	@Test
	void noteWhenHistoryIsNotCovered() {
		ExaminedOrder examined = examine(alert(), Days.none(), "2026-01-01").orElseThrow();
		assertCodes(examined);
		assertEquals(Set.of(Note.PURCHASE_NOTICE), examined.notes());
	}

	@Test
	void flagWhenAPriceIsDue() {
		ExaminedOrder examined = examine(alert().total("9800"), Days.none(), "2026-01-01").orElseThrow();
		assertCodes(examined, FindingCode.PURCHASE_MAIL_ONLY);
		assertWhy(examined, FindingCode.PURCHASE_MAIL_ONLY,
				"¥9,800の購入を知らせる本物のメール「Apple からの領収書です。」がありますが、対応する領収書も購入履歴もありません。");
		assertTrue(examine(alert().total("0"), Days.none(), "2026-01-01").orElseThrow().findings().isEmpty());
	}

	/** The confirmation is of 4 May; what was sent back was paid. */
	@ParameterizedTest
	@CsvSource({ "CANCELLATION, 2026-05-05T00:00:00Z, VERIFIED, false",
			"CANCELLATION, 2026-05-04T00:00:00Z, CONSISTENT, false",
			"CANCELLATION, 2026-05-03T00:00:00Z, VERIFIED, true", "CANCELLATION, 2026-05-05T00:00:00Z, DOUBTFUL, true",
			"NOTICE, 2026-05-05T00:00:00Z, VERIFIED, true", "REFUND, 2026-05-05T00:00:00Z, VERIFIED, true" })
	void notedWhenTheOrderIsCancelledLater(MailKind kind, String sent, Verdict verdict, boolean flagged) {
		Receipt later = new MailSketch("W1203388001", 2).kind(kind).sent(sent).verdict(verdict).build();
		Known known = new Known(null, LocalDate.parse("2026-01-01"), List.of(), List.of(later));
		Examination examination = new Examination(HouseholdSketch.family().build(), Days.all());
		ExaminedOrder examined = new PurchaseMailOnly(examination, known)
			.examine(new MailSketch("W1203388001", 1).kind(MailKind.ORDER_CONFIRMATION).total("39800").build())
			.orElseThrow();
		assertEquals(flagged, examined.isFlagged());
		assertEquals(flagged ? Money.of("39800", "JPY") : null, examined.amount());
		assertEquals(verdict != Verdict.DOUBTFUL && !sent.startsWith("2026-05-03"),
				examined.evidence().toString().contains("<2@email.apple.com>"));
	}

	/** The mail is of 4 May. */
	@ParameterizedTest
	@CsvSource({ "2026-04-25, true", "2026-04-26, false", "2026-05-12, false", "2026-05-13, true" })
	void explainedByTheItemWithinEightDays(String day, boolean flagged) {
		assertEquals(flagged, examine(alert(), Days.all(), day, QUEST).isPresent());
	}

	/** A saved page or an exporter's list; it may be another member's. */
	@ParameterizedTest
	@CsvSource({ "300, 2026-05-04, false, false", "300, 2026-04-25, false, true", "9800, 2026-05-04, false, true",
			"120, 2026-05-04, false, false", "300, 2026-05-04, true, true" })
	void notedBesideItemAndPriceWhereNoAccountIsNamed(String price, String day, boolean covered, boolean flagged) {
		Item item = new Item("Gems", "Castle Quest", null, null, null, null, new BigDecimal("120.00"));
		Known copy = new Known(null, LocalDate.parse(day), List.of(item), List.of());
		Examination examination = new Examination(HouseholdSketch.family().build(), covered ? Days.all() : Days.none());
		ExaminedOrder examined = new PurchaseMailOnly(examination, copy).examine(alert().total(price).build())
			.orElseThrow();
		assertEquals(flagged, examined.isFlagged());
		assertEquals(!flagged, examined.notes().contains(Note.PURCHASE_NOTICE));
	}

	/** Whose list it is, nobody knows: a sum alone says nothing. */
	@Test
	void notExplainedByASumAloneWhereNoAccountIsNamed() {
		Known copy = new Known(null, LocalDate.parse("2026-05-04"), List.of(QUEST), List.of());
		Examination examination = new Examination(HouseholdSketch.family().build(), Days.none());
		assertTrue(new PurchaseMailOnly(examination, copy).examine(alert().items().total("300").build())
			.orElseThrow()
			.isFlagged());
	}

	@ParameterizedTest
	@CsvSource({ "MKX1ABCDE2, false", "MKX1ABCDE3, true" })
	void eachOrderOfAMailMustBeKnown(String second, boolean flagged) {
		MailSketch mail = alert().kind(MailKind.ORDER_CONFIRMATION).also("MKX1ABCDE2").also(second).total("9800");
		Optional<ExaminedOrder> examined = examine(mail, Days.all(), "2026-01-01");
		assertEquals(flagged, examined.isPresent());
		examined
			.ifPresent((row) -> assertTrue(row.evidence().contains(Sentence.of("evidence.named-orders", "MKX1ABCDE3")),
					row.evidence().toString()));
	}

	/** Alerts and receipts do not quote alike. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			“Delta” Gems | "delta" gems | false
			Hana’s Garden | Hana's Garden | false
			「竜」の石 | 『竜』の石 | false
			News+ | News | true
			“Delta” Gems | "delta" coins | true
			""")
	void explainedInWhateverQuotes(String told, String bought, boolean flagged) {
		MailSketch mail = new MailSketch(null, 1).kind(MailKind.PURCHASE_ALERT)
			.account(null)
			.withoutTotal()
			.items(Item.named(told));
		assertEquals(flagged, examine(mail, Days.all(), "2026-05-04", Item.named(bought)).isPresent());
	}

	@Test
	void notExplainedByAnotherItemOrAccount() {
		assertTrue(examine(alert(), Days.all(), "2026-05-04", Item.named("Castle")).isPresent());
		assertTrue(examine(alert().account("hanako@example.jp"), Days.all(), "2026-05-04", QUEST).isPresent());
	}

	@Test
	void explainedByOrderOrDocument() {
		assertEquals(Optional.empty(), examine(alert().also("MKX1ABCDE2").total("9800"), Days.all(), "2026-01-01"));
		assertEquals(Optional.empty(), examine(alert().document("123456789012"), Days.all(), "2026-01-01"));
		assertTrue(examine(alert().also("MKX1ABCDE3"), Days.all(), "2026-01-01").isPresent());
	}

	/** A receipt whose receipt part is missing, such as a preview. */
	@Test
	void mailWithoutItemIsExplainedByAnyPurchase() {
		MailSketch mail = alert().kind(MailKind.ORDER_CONFIRMATION).items();
		assertEquals(Optional.empty(), examine(mail, Days.all(), "2026-05-04", QUEST));
		assertTrue(examine(mail, Days.all(), "2026-06-04", QUEST).isPresent());
		assertTrue(examine(mail.also("MKX1ABCDE3"), Days.all(), "2026-05-04", QUEST).isPresent());
	}

	@Test
	void alertWithoutItemIsNotedBesideAnyPurchase() {
		ExaminedOrder examined = examine(alert().items(), Days.all(), "2026-05-04", QUEST).orElseThrow();
		assertCodes(examined);
		assertEquals(Set.of(Note.PURCHASE_NOTICE), examined.notes());
		assertCodes(examine(alert().items(), Days.all(), "2026-06-04", QUEST).orElseThrow(),
				FindingCode.PURCHASE_MAIL_ONLY);
	}

	@Test
	void mailWithAPriceAloneIsExplainedByIt() {
		for (MailKind kind : List.of(MailKind.PURCHASE_ALERT, MailKind.ORDER_CONFIRMATION)) {
			MailSketch mail = alert().kind(kind).items();
			assertEquals(Optional.empty(), examine(mail.total("300"), Days.all(), "2026-05-04", QUEST));
			assertCodes(examine(mail.total("9800"), Days.none(), "2026-05-04", QUEST).orElseThrow(),
					FindingCode.PURCHASE_MAIL_ONLY);
		}
	}

	@ParameterizedTest
	@EnumSource(value = MailKind.class, names = { "PURCHASE_ALERT", "ORDER_CONFIRMATION" },
			mode = EnumSource.Mode.EXCLUDE)
	void otherMailsNeverCount(MailKind kind) {
		assertEquals(Optional.empty(), examine(alert().kind(kind).total("9800"), Days.all(), "2026-01-01"));
	}

	@Test
	void doubtfulMailsNeverCount() {
		assertEquals(Optional.empty(), examine(alert().verdict(Verdict.DOUBTFUL), Days.all(), "2026-01-01"));
	}

	@Test
	void rowTellsWhatTheMailTells() {
		ExaminedOrder examined = examine(alert(), Days.all(), "2026-01-01").orElseThrow();
		assertEquals("太郎", examined.member());
		assertEquals(PurchaseTime.at(Instant.parse("2026-05-04T00:00:00Z")), examined.purchased());
		assertEquals(List.of("Castle Quest"), examined.items());
		assertNull(examined.amount());
		assertEquals(List.of("Apple からの領収書です。"),
				examine(alert().items(), Days.all(), "2026-01-01").orElseThrow().items());
	}

	@Test
	void priceIsThatOfTheItems() {
		Item gems = new Item("Gems", null, null, null, null, null, new BigDecimal("9800"));
		Item coins = new Item("Coins", null, null, null, null, null, new BigDecimal("120"));
		ExaminedOrder examined = examine(alert().items(gems, coins, Item.named("Free")), Days.none(), "2026-01-01")
			.orElseThrow();
		assertCodes(examined, FindingCode.PURCHASE_MAIL_ONLY);
		assertEquals(Money.of("9920", "JPY"), examined.amount());
	}

	@Test
	void priceIsInTheCurrencyOfTheMail() {
		Item tablet = new Item("Tablet", null, null, null, null, null, new BigDecimal("599"));
		ExaminedOrder examined = examine(alert().items(tablet).currency("USD"), Days.none(), "2026-01-01")
			.orElseThrow();
		assertEquals(Money.of("599", "USD"), examined.amount());
	}

	/** Nobody knows which days its purchase would stand on. */
	@Test
	void mailWithoutDateIsNotExplainedByItems() {
		ExaminedOrder due = examine(alert().sent(null).total("9800"), Days.all(), "2026-05-04", QUEST).orElseThrow();
		assertCodes(due, FindingCode.PURCHASE_MAIL_ONLY);
		assertNull(due.purchased());
		assertCodes(examine(alert().sent(null), Days.all(), "2026-01-01").orElseThrow());
	}

	/** Confirmation, shipping and processing of one order are no three purchases. */
	@Nested
	class MailsOfOneOrder extends RuleTests {

		private final MailSketch first = store(1, "2026-03-03T01:00:00Z").items();

		private final MailSketch second = store(2, "2026-03-04T01:00:00Z").total("179800").paid("Visa", "9999");

		private final MailSketch third = store(3, "2026-03-15T01:00:00Z").total("99800")
			.items(Item.named("Castle Quest"), Item.named("Cable"));

		private static MailSketch store(int count, String sent) {
			return new MailSketch("W1234567890", count).kind(MailKind.ORDER_CONFIRMATION)
				.withoutTotal()
				.items(Item.named("Castle Quest"))
				.sent(sent);
		}

		private Optional<ExaminedOrder> examine(MailSketch mail, String day, MailSketch... others) {
			List<Receipt> mails = Stream.of(others).map(MailSketch::build).toList();
			return new PurchaseMailOnly(new Examination(HouseholdSketch.family().build(), Days.none()),
					new Known("taro@example.jp", LocalDate.parse(day), List.of(QUEST), mails))
				.examine(mail.build());
		}

		@Test
		void areOneRowUnderTheEarliest() {
			ExaminedOrder examined = examine(this.first, "2026-01-01", this.third, this.second, this.first)
				.orElseThrow();
			assertCodes(examined, FindingCode.PURCHASE_MAIL_ONLY);
			assertEquals(SubjectKey.of(this.first.build()), examined.key());
			assertEquals(PurchaseTime.at(Instant.parse("2026-03-03T01:00:00Z")), examined.purchased());
			assertEquals(Money.of("179800", "JPY"), examined.amount());
			assertEquals(List.of("Castle Quest", "Cable"), examined.items());
			assertEquals(List.of(PaymentMethod.of("Visa", "9999")), examined.payments());
			assertEquals(List.of("<1@email.apple.com>", "<2@email.apple.com>", "<3@email.apple.com>", "W1234567890"),
					examined.evidence().stream().map((piece) -> piece.facts().get(piece.facts().size() - 1)).toList());
		}

		@Test
		void otherwiseSayNothing() {
			for (MailSketch mail : List.of(this.second, this.third)) {
				assertEquals(Optional.empty(), examine(mail, "2026-01-01", this.first, this.second, this.third));
			}
		}

		/** What lies within 8 days of the last mail alone is another purchase. */
		@ParameterizedTest
		@CsvSource({ "2026-03-11, false", "2026-03-20, true", "2026-02-28, true" })
		void areExplainedWhenEachThatNamesAnItemIs(String day, boolean flagged) {
			assertEquals(flagged, examine(this.first, day, this.first, this.second, this.third).isPresent());
		}

		@Test
		void ofOneOrderAmongSeveralStandUnderTheMailOfAll() {
			MailSketch all = store(0, "2026-03-02T01:00:00Z").also("W1234567891");
			assertEquals(Optional.empty(), examine(this.second, "2026-01-01", all, this.second));
			ExaminedOrder examined = examine(all, "2026-01-01", this.second, all).orElseThrow();
			assertEquals(Money.of("179800", "JPY"), examined.amount());
			assertEquals("W1234567890, W1234567891", examined.evidence().get(2).facts().get(0));
		}

		@Test
		void waitOnlyWhenEachIsOfAnUndecidedAccount() {
			Household household = HouseholdSketch.family()
				.account("ex@example.jp", "30655968", null, false, Ours.UNKNOWN)
				.build();
			MailSketch copy = store(0, "2026-03-02T01:00:00Z").account("ex@example.jp").total("179800");
			for (MailSketch other : List.of(copy, this.second)) {
				ExaminedOrder examined = new PurchaseMailOnly(new Examination(household, Days.none()),
						new Known(null, LocalDate.parse("2026-01-01"), List.of(), List.of(other.build())))
					.examine(copy.build())
					.orElseThrow();
				assertEquals(other != copy, examined.isFlagged());
				assertEquals((other != copy) ? "taro@example.jp" : "ex@example.jp", examined.account());
			}
		}

		@Test
		void areNoMailsOfMoreOrdersOrOtherKinds() {
			MailSketch more = store(0, "2026-03-01T01:00:00Z").names("W1234567891");
			MailSketch notice = store(0, "2026-03-01T01:00:00Z").kind(MailKind.NOTICE);
			MailSketch doubtful = store(0, "2026-03-01T01:00:00Z").verdict(Verdict.DOUBTFUL);
			ExaminedOrder examined = examine(this.second, "2026-01-01", more, notice, doubtful, this.second)
				.orElseThrow();
			assertEquals(List.of("evidence.mail", "evidence.named-orders"),
					examined.evidence().stream().map(Sentence::key).toList());
		}

	}

	@ParameterizedTest
	@CsvSource({ "ex@example.jp, false", "taro@example.jp, true" })
	void waitsForTheAccountAmongOthers(String account, boolean flagged) {
		Household household = HouseholdSketch.family()
			.account("ex@example.jp", "30655968", null, false, Ours.UNKNOWN)
			.build();
		ExaminedOrder examined = new PurchaseMailOnly(new Examination(household, Days.none()),
				new Known(LocalDate.parse("2026-01-01"), List.of()))
			.examine(alert().account(account).total("9800").build())
			.orElseThrow();
		assertEquals(flagged, examined.isFlagged());
		assertEquals(!flagged, examined.notes().contains(Note.UNDECIDED));
	}

}
