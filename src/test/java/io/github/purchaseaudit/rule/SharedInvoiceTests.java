package io.github.purchaseaudit.rule;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import io.github.purchaseaudit.household.Household;
import io.github.purchaseaudit.order.HistoryLine;
import io.github.purchaseaudit.order.Item;
import io.github.purchaseaudit.order.Money;
import io.github.purchaseaudit.order.OrderNumber;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.github.purchaseaudit.rule.OrderSketch.order;

/** The rows of two orders bear the document number of the one receipt. */
class SharedInvoiceTests extends RuleTests {

	private static final String DOCUMENT = "710000000001";

	private static final Item GEMS = Item.named("Gems");

	private static final Item COINS = Item.named("Coins");

	@ParameterizedTest
	@CsvSource({ "1000, false", "1500, false", "1400, true", "9999, true", "500, true" })
	void compareWithTheNamedOrderAndWithAllOfTheDocument(String total, boolean flagged) {
		judge(examine((mail) -> mail.items(GEMS, COINS).total(total), "500"), flagged);
		judge(examine((mail) -> mail.items(GEMS).total(total), "500"), flagged);
	}

	@Test
	void sayWhatAllOfTheDocumentCost() {
		assertWhy(examine((mail) -> mail.total("1400"), "500"), FindingCode.AMOUNT_MISMATCH,
				"注文2件をまとめた領収書の合計は¥1,400ですが、購入履歴を合わせると¥1,500です。");
	}

	/** An order that is in no export makes the receipt longer. */
	@Test
	void passWhenTheReceiptListsMoreThanAllOfThem() {
		assertCodes(examine((mail) -> mail.items(GEMS, COINS, Item.named("Skin")).total("2100"), "500"));
	}

	@Test
	void passWhenTheReceiptNamesSomeAndIsForAll() {
		assertCodes(examine((mail) -> mail.also("MKX1ABCDE9").total("2100"), "500", "600"));
	}

	@Test
	void passWhenRowsAreWithoutTax() {
		assertCodes(examine((mail) -> mail.subtotal("1500").total("1650"), "500"));
	}

	@Test
	void cannotBeJudgedWhenAnotherOfThemShowsNoSum() {
		assertCodes(examine((mail) -> mail.total("1400"), (String) null));
	}

	private void judge(ExaminedOrder examined, boolean flagged) {
		if (flagged) {
			assertCodes(examined, FindingCode.AMOUNT_MISMATCH);
		}
		else {
			assertCodes(examined);
		}
	}

	/** Examines an order of ¥1,000 beside others of one document. */
	private ExaminedOrder examine(UnaryOperator<MailSketch> mail, @Nullable String... others) {
		List<HistoryLine> rows = Stream
			.concat(Stream.of(row("MKX1ABCDE2", "1000")),
					Stream.iterate(0, (i) -> i < others.length, (i) -> i + 1)
						.map((i) -> row("MKX1ABCDE" + (9 - i), others[i])))
			.toList();
		Household household = HouseholdSketch.family().build();
		Examination examination = new Examination(household, Days.none(), new AccountIdentities(household),
				new NameLines(), new AccountNews(), new HistoryTotals() {

					@Override
					public Optional<Money> total(OrderNumber order) {
						return HistoryTotal.of(rows.stream().filter((row) -> order.equals(row.order())).toList(), "JPY")
							.map(HistoryTotal::money);
					}

					@Override
					public List<HistoryLine> rows(String document) {
						return rows.stream().filter((row) -> document.equals(row.document())).toList();
					}

				});
		return examine(order().row((row) -> row.document(DOCUMENT).amount("1000").paid("Mastercard"))
			.mail((receipt) -> mail.apply(receipt.document(DOCUMENT))), examination);
	}

	private static HistoryLine row(String number, @Nullable String amount) {
		return new RowSketch(number, 2).document(DOCUMENT).amount(amount).build();
	}

}
