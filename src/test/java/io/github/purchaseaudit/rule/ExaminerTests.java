package io.github.purchaseaudit.rule;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import io.github.purchaseaudit.order.Item;
import io.github.purchaseaudit.order.MailKind;
import io.github.purchaseaudit.order.Money;
import io.github.purchaseaudit.order.Order;
import io.github.purchaseaudit.order.PaymentMethod;
import io.github.purchaseaudit.order.PurchaseTime;
import io.github.purchaseaudit.order.Receipt.PaymentState;
import io.github.purchaseaudit.order.Sentence;
import io.github.purchaseaudit.order.Source;
import io.github.purchaseaudit.order.Verdict;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.junit.jupiter.api.Assertions.assertNull;
import static io.github.purchaseaudit.rule.OrderSketch.order;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ExaminerTests extends RuleTests {

	private static Optional<ExaminedOrder> examine(Order order) {
		return new Examiner(new Examination(HouseholdSketch.family().build(), Days.all())).examine(order);
	}

	@Test
	void noOrderWhenOnlyForged() {
		assertEquals(Optional.empty(), examine(order().mail((mail) -> mail.verdict(Verdict.COUNTERFEIT)).build()));
	}

	@ParameterizedTest
	@EnumSource(value = MailKind.class, mode = EnumSource.Mode.EXCLUDE, names = "RECEIPT")
	void noOrderWithoutReceiptOrRow(MailKind kind) {
		assertEquals(Optional.empty(), examine(order().mail((mail) -> mail.kind(kind)).build()));
	}

	@Test
	void shownUnjudgedWhenOnlyDoubtful() {
		ExaminedOrder examined = examine(
				order().mail((mail) -> mail.verdict(Verdict.DOUBTFUL).paid("Visa", "9999")).build())
			.orElseThrow();
		assertEquals(List.of(Note.DOUBTFUL_SOURCE), List.copyOf(examined.notes()));
		assertCodes(examined);
		assertEquals(Money.of("9800", "JPY"), examined.amount());
		Purchase purchase = Objects.requireNonNull(examined.purchase());
		assertFalse(purchase.charged(), "takes no part in what compares orders");
		assertEquals(Optional.empty(), Payable.of(examined, ZoneId.of("Asia/Tokyo")));
	}

	/** No export shows when a subscription renews. */
	@ParameterizedTest
	@CsvSource({ "In-App Subscription, Plan, Plus, 更新日：2026年5月10日", "In-App Subscription, Plus, '', 更新日：2026年5月10日",
			"In-App Subscription, Plus, Coins, ", "In-App Purchases, Plus, '', " })
	void renewalIsTakenFromTheReceipt(String type, String title, String other, @Nullable String renews) {
		Item receipt = new Item(title, "Castle Quest", null, null, null, "更新日：2026年5月10日", null);
		Item[] items = other.isEmpty() ? new Item[] { receipt } : new Item[] { Item.named(other), receipt };
		OrderSketch order = order().row((row) -> row.item("Plan", type)).mail((mail) -> mail.items(items));
		Purchase purchase = Objects.requireNonNull(examine(order.build()).orElseThrow().purchase());
		assertEquals(renews, purchase.items().get(0).renews());
	}

	@Test
	void forgedMailChangesNothing() {
		OrderSketch real = order().row((row) -> row.paid("Mastercard"));
		ExaminedOrder before = examine(real.build()).orElseThrow();
		real.mail((mail) -> mail.verdict(Verdict.COUNTERFEIT).paid("Visa", "9999").total("1"));
		assertEquals(before, examine(real.build()).orElseThrow());
	}

	@Test
	void amountComesFromTheMostTrustedSource() {
		OrderSketch sources = order().row((row) -> row.list().amount("3"));
		assertEquals("3 JPY", amount(sources));
		assertEquals("2 JPY", amount(sources.row((row) -> row.page().amount("2"))));
		assertEquals("4 JPY", amount(sources.mail((mail) -> mail.total("4"))));
		assertEquals("1 JPY", amount(sources.row((row) -> row.amount("1"))));
		assertEquals("5 JPY", amount(sources.row((row) -> row.amount("1").total("5"))));
	}

	private static String amount(OrderSketch order) {
		return String.valueOf(examine(order.build()).orElseThrow().amount());
	}

	@Test
	void filesOfOneSourceAreNotAdded() {
		OrderSketch twice = order().row((row) -> row.amount("100").document("123456789012"))
			.row((row) -> row.amount("100").document("123456789012"))
			.row((row) -> row.source(Source.APPLE_EXPORT, "older.csv").amount("100"))
			.row((row) -> row.source(Source.APPLE_EXPORT, "older.csv").item("Coins", null).amount("7"));
		ExaminedOrder examined = examine(twice.build()).orElseThrow();
		assertEquals("207 JPY", String.valueOf(examined.amount()));
		assertEquals(List.of("Chest of Gems", "Chest of Gems", "Coins"), examined.items());
	}

	@Test
	void orderOfRecordsDoesNotMatter() {
		Order one = order().row((row) -> row.list().paid("Visa", "9999"))
			.row((row) -> row.paid("Mastercard"))
			.row((row) -> row.item("Coins", "Music").paid("Store credit"))
			.mail((mail) -> mail.lacksPayment())
			.mail((mail) -> mail.paid("JCB", "1234"))
			.build();
		assertEquals(examine(one), examine(
				new Order(one.key(), one.number(), reversed(one.lines()), reversed(one.mails()), one.billing())));
	}

	private static <T> List<T> reversed(List<T> list) {
		List<T> copy = new ArrayList<>(list);
		Collections.reverse(copy);
		return copy;
	}

	@Test
	void evidenceNamesFileAndRowOrMessage() {
		ExaminedOrder examined = examine(order().row((row) -> row).mail((mail) -> mail).build()).orElseThrow();
		assertTrue(examined.evidence().toString().contains("Store Transaction History.csv, row 2"));
		assertTrue(examined.evidence().toString().contains("<1@email.apple.com>"));
	}

	@Test
	void mailIsFlaggedByItsVerdict() {
		MailExaminer mails = new MailExaminer();
		Finding finding = mails.examine(new MailSketch(null, 1).verdict(Verdict.COUNTERFEIT).build()).orElseThrow();
		assertEquals(FindingCode.COUNTERFEIT_MAIL, finding.code());
		assertEquals("mail:<1@email.apple.com>:body<1@email.apple.com>", finding.subject());
		assertEquals(FindingCode.DOUBTFUL_MAIL,
				mails.examine(new MailSketch(null, 1).verdict(Verdict.DOUBTFUL).build()).orElseThrow().code());
		assertEquals(Optional.empty(), mails.examine(new MailSketch(null, 1).build()));
	}

	@Test
	void lureBehindAccountNewsIsFlagged() {
		MailSketch news = new MailSketch(null, 1).kind(MailKind.ACCOUNT_EVENT);
		assertEquals(FindingCode.DOUBTFUL_MAIL,
				new MailExaminer().examine(news.verdict(Verdict.DOUBTFUL).build()).orElseThrow().code());
		assertEquals(Optional.empty(), new MailExaminer().examine(news.verdict(Verdict.NOT_A_PURCHASE).build()));
	}

	@Test
	void everyFindingBearsTheOrdersKey() {
		ExaminedOrder examined = examine(order().row((row) -> row.paid("JCB", "1234").currency("USD"))
			.mail((mail) -> mail.paid("Visa", "9999").account("stranger@example.com").total("1"))
			.build()).orElseThrow();
		assertEquals("MKX1ABCDE2", examined.key());
		assertCodes(examined, FindingCode.UNKNOWN_CARD, FindingCode.CLOSED_CARD, FindingCode.PAYMENT_MISMATCH,
				FindingCode.FOREIGN_CURRENCY);
		examined.findings().forEach((finding) -> assertEquals("MKX1ABCDE2", finding.subject()));
	}

	@Test
	void documentFromTheRowsElseTheReceipt() {
		OrderSketch order = order().row((row) -> row);
		assertNull(examine(order.build()).orElseThrow().document());
		order.mail((mail) -> mail.document("111122223333"));
		assertEquals("111122223333", examine(order.build()).orElseThrow().document());
		order.row((row) -> row.document("444455556666"));
		assertEquals("444455556666", examine(order.build()).orElseThrow().document());
	}

	@Test
	void examineShowsNoTitleOfAnItemWithoutOneBesideOthers() {
		OrderSketch order = order().mail((mail) -> mail.items())
			.mail((mail) -> mail.items(Item.named(""), Item.named("Gems")));
		assertEquals(List.of("Gems"), examine(order.build()).orElseThrow().items());
	}

	/** The invoice of the hardware store is a PDF; its mail says no more than the sum. */
	@ParameterizedTest
	@CsvSource({ "W1234567890, ORDER_CONFIRMATION, true", "W1234567890, NOTICE, false",
			"MKX1ABCDE2, ORDER_CONFIRMATION, false" })
	void theConfirmationOfTheHardwareStoreSaysWhatWasBought(String number, MailKind kind, boolean taken) {
		OrderSketch order = order(number).mail((mail) -> mail.items().dated(null).sent("2026-05-20T00:00:00Z"))
			.mail((mail) -> mail.kind(kind).items(Item.named("MacBook Pro")).paid("Visa", "9999").dated("2026-05-03"));
		ExaminedOrder examined = examine(order.build()).orElseThrow();
		assertEquals(taken ? List.of("MacBook Pro") : List.of(), examined.items());
		assertEquals(PurchaseTime.on(LocalDate.parse(taken ? "2026-05-03" : "2026-05-20")), examined.purchased());
		assertEquals(taken ? List.of(PaymentMethod.of("Visa", "9999")) : List.of(), examined.payments());
		assertEquals(taken, examined.findings().stream().anyMatch((one) -> one.code() == FindingCode.UNKNOWN_CARD));
	}

	@Test
	void theConfirmationOfTheHardwareStoreMaySayAnotherCard() {
		OrderSketch order = order("W1234567890")
			.mail((mail) -> mail.items(Item.named("Cable")).paid("Mastercard", "5678"))
			.mail((mail) -> mail.kind(MailKind.ORDER_CONFIRMATION)
				.items(Item.named("MacBook Pro"))
				.paid("Visa", "9999"));
		ExaminedOrder examined = examine(order.build()).orElseThrow();
		assertEquals(List.of("Cable"), examined.items());
		assertEquals(List.of(PaymentMethod.of("Mastercard", "5678"), PaymentMethod.of("Visa", "9999")),
				examined.payments());
		assertTrue(codes(examined).containsAll(List.of(FindingCode.UNKNOWN_CARD, FindingCode.PAYMENT_MISMATCH)));
	}

	/**
	 * An invoice that is sent again has the same subject; the sum may stand in the PDF.
	 */
	@ParameterizedTest
	@CsvSource({ "W1234567890, 1, 2, 199800", "W1234567890, 1, 1, 179800", "MKX1ABCDE2, 1, 2, 179800" })
	void invoicesOfAHardwareOrderAddUp(String number, String one, String other, String amount) {
		OrderSketch order = order(number).mail((mail) -> mail.document(one).total("179800"))
			.mail((mail) -> mail.document(other).total("20000"));
		assertEquals(Money.of(amount, "JPY"), examine(order.build()).orElseThrow().amount());
	}

	@Test
	void theConfirmationSaysTheSumThatTheInvoiceDoesNot() {
		OrderSketch order = order("W1234567890").mail((mail) -> mail.items().withoutTotal())
			.mail((mail) -> mail.kind(MailKind.ORDER_CONFIRMATION).total("179800").paid("Visa", "9999"));
		ExaminedOrder examined = examine(order.build()).orElseThrow();
		assertEquals(Money.of("179800", "JPY"), examined.amount());
		assertTrue(codes(examined).contains(FindingCode.UNKNOWN_CARD));
	}

	@Test
	void itemsFromTheFirstSourceThatNamesThem() {
		OrderSketch order = order().mail((mail) -> mail.items())
			.mail((mail) -> mail.items(Item.named("Gems"), new Item(" ", "Castle Quest", null, null, null, null, null)))
			.mail((mail) -> mail.items(Item.named("Coins")));
		assertEquals(List.of("Gems", "Castle Quest"), examine(order.build()).orElseThrow().items());
		order.row((row) -> row.list().item("Chest", null)).row((row) -> row.item("Sword", null));
		assertEquals(List.of("Sword"), examine(order.build()).orElseThrow().items());
	}

	/** Apple leaves the sum of what is free empty; a list without a sum says nothing. */
	@ParameterizedTest
	@CsvSource({ "MKX1ABCDE2, HAND_LIST, false", "RKX1ABCDE2, HAND_LIST, true", ", HAND_LIST, false",
			"MKX1ABCDE2, REPORT_PAGE, false", "MKX1ABCDE2, APPLE_EXPORT, true" })
	void freeWhereTheSumIsEmpty(@Nullable String number, Source source, boolean free) {
		ExaminedOrder examined = examine(order(number).row((row) -> row.source(source, "x.csv").amount(null)).build())
			.orElseThrow();
		assertEquals(free ? Money.of("0", "JPY") : null, examined.amount());
		assertEquals(free, examined.notes().contains(Note.FREE));
	}

	@ParameterizedTest
	@CsvSource({ "NOT_CHARGED, true", "NOT_JUDGED, false", "MISSING, false" })
	void freeWhereTheReceiptSaysSo(PaymentState state, boolean free) {
		ExaminedOrder examined = examine(order().mail((mail) -> mail.withoutTotal().state(state)).build())
			.orElseThrow();
		assertEquals(free, examined.notes().contains(Note.FREE));
	}

	/** Where the receipt shows no total, with tax. */
	@ParameterizedTest
	@CsvSource({ "891, JPY, 9800", ", , 8909", "9, USD, 8909" })
	void amountOfAReceiptByItsSubtotalAndTax(@Nullable String tax, @Nullable String currency, String amount) {
		OrderSketch order = order().mail((mail) -> (tax != null && currency != null)
				? mail.withoutTotal().subtotal("8909").tax(Money.of(tax, currency))
				: mail.withoutTotal().subtotal("8909"));
		assertEquals(Money.of(amount, "JPY"), examine(order.build()).orElseThrow().amount());
	}

	@Test
	void doubtfulMailWithoutAnyNumberIsNoOrder() {
		assertEquals(Optional.empty(), examine(order(null).mail((mail) -> mail.verdict(Verdict.DOUBTFUL)).build()));
		assertTrue(examine(order(null).mail((mail) -> mail.verdict(Verdict.DOUBTFUL).document("111122223333")).build())
			.isPresent());
	}

	@Test
	void otherFindingsSayNothingOfTheReceipt() {
		ExaminedOrder examined = examine(order().row((row) -> row.paid("JCB", "1234")).mail((mail) -> mail).build())
			.orElseThrow();
		assertCodes(examined, FindingCode.CLOSED_CARD);
		assertFalse(Objects.requireNonNull(examined.purchase()).noReceipt());
	}

	/** Only what every possible day tells is a finding; here there is none. */
	@Test
	void nothingIsJudgedByADayThatIsNotKnown() {
		ExaminedOrder examined = examine(
				order().mail((mail) -> mail.dated(null).sent(null).paid("JCB", "1234")).build())
			.orElseThrow();
		assertNull(examined.purchased());
		assertCodes(examined);
		assertTrue(examined.notes().contains(Note.HISTORY_NOT_COVERED));
	}

	@Test
	void mailIsFlaggedWithItsReasons() {
		Sentence reason = Sentence.of("list.and", "a", "b");
		Finding finding = new MailExaminer()
			.examine(new MailSketch(null, 1).verdict(Verdict.COUNTERFEIT).reasons(reason).build())
			.orElseThrow();
		assertEquals(Sentence.of("why.COUNTERFEIT_MAIL.reasons", reason), finding.why());
		assertEquals(Sentence.of("why.COUNTERFEIT_MAIL"),
				new MailExaminer().examine(new MailSketch(null, 1).verdict(Verdict.COUNTERFEIT).build())
					.orElseThrow()
					.why());
	}

	@Test
	void evidenceIsSortedAndNamesFolderAndMessage() {
		OrderSketch order = order().mail((mail) -> mail.folder("Trash").messageId("").sent("2026-05-05T00:00:00Z"))
			.mail((mail) -> mail.kind(MailKind.NOTICE));
		for (int i = 2; i <= 10; i++) {
			order.billing("7", null, PaymentMethod.of("Mastercard", "5678"));
		}
		List<Sentence> evidence = new ArrayList<>();
		for (int i = 2; i <= 10; i++) {
			evidence.add(Sentence.of("evidence.billing", "Billing.csv, row " + i));
		}
		evidence.add(Sentence.of("evidence.receipt.without-id", "mail.mbox, byte 0 [Trash]"));
		evidence.add(Sentence.of("evidence.mail", "mail.mbox, byte 0", "<2@email.apple.com>"));
		Order one = order.build();
		assertEquals(evidence, examine(one).orElseThrow().evidence());
		assertEquals(evidence,
				examine(new Order(one.key(), one.number(), one.lines(), one.mails(), reversed(one.billing())))
					.orElseThrow()
					.evidence());
	}

	@Test
	void rowsStandByFileAndNumber() {
		OrderSketch sketch = order();
		List<String> items = new ArrayList<>();
		for (int i = 2; i <= 12; i++) {
			String title = "Item " + i;
			items.add(title);
			sketch.row((row) -> row.source(Source.APPLE_EXPORT, "b.csv").item(title, null));
		}
		sketch.row((row) -> row.source(Source.APPLE_EXPORT, "a.csv").item("First", null));
		items.add(0, "First");
		Order one = sketch.build();
		assertEquals(items, examine(one).orElseThrow().items());
		Order other = new Order(one.key(), one.number(), reversed(one.lines()), one.mails(), one.billing());
		assertEquals(items, examine(other).orElseThrow().items());
	}

	@Test
	void rowsStandByNumberWhateverTheyHold() {
		ExaminedOrder examined = examine(order().row((row) -> row.item("First", null).content("b"))
			.row((row) -> row.item("Second", null).content("a"))
			.build()).orElseThrow();
		assertEquals(List.of("First", "Second"), examined.items());
	}

	@Test
	void whatAnotherFileAddsToARowIsKept() {
		ExaminedOrder examined = examine(order().row((row) -> row)
			.row((row) -> row)
			.row((row) -> row.source(Source.APPLE_EXPORT, "later.csv").amount("9800.00"))
			.row((row) -> row.source(Source.APPLE_EXPORT, "later.csv").refund("9800"))
			.build()).orElseThrow();
		assertEquals(Money.of("19600", "JPY"), examined.amount());
		assertEquals(Money.of("9800", "JPY"), examined.refunded());
	}

	@Test
	void rowsOfTwoCurrenciesHaveNoTotal() {
		OrderSketch order = order().row((row) -> row.amount("9")).row((row) -> row.amount("9").currency("USD"));
		assertEquals("500 JPY", amount(order.row((row) -> row.list().amount("500"))));
		assertEquals("9 JPY", amount(order().row((row) -> row.amount("9"))
			.row((row) -> row.amount(null).currency("USD").item("Free", null))));
	}

	@ParameterizedTest
	@CsvSource({ "1, 500, 2, 700, 1200", "1, 500, 2, 500, 500", "1, 500, 1, 700, 700", "1, 700, 1, 500, 700" })
	void totalOfAnOrderOfSeveralInvoices(String one, String total, String other, String otherTotal, String sum) {
		assertEquals(sum + " JPY", amount(order().row((row) -> row.document(one).total(total))
			.row((row) -> row.document(other).total(otherTotal).item("Coins", null))));
	}

	@Test
	void payerIsNotJudgedWithoutASum() {
		ExaminedOrder examined = examine(order().row((row) -> row.list().amount(null).paid("Mastercard")).build())
			.orElseThrow();
		assertNull(examined.amount());
		assertEquals(Payer.NOT_JUDGED, examined.payer());
	}

}
