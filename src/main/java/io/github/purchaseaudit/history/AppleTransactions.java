package io.github.purchaseaudit.history;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

import io.github.purchaseaudit.inventory.Cells;
import io.github.purchaseaudit.inventory.ColumnNames;
import io.github.purchaseaudit.inventory.Columns;
import io.github.purchaseaudit.inventory.Content;
import io.github.purchaseaudit.inventory.Digest;
import io.github.purchaseaudit.inventory.TableFormat;
import io.github.purchaseaudit.inventory.UnreadableCellException;
import io.github.purchaseaudit.order.DateText;
import io.github.purchaseaudit.order.HistoryLine;
import io.github.purchaseaudit.order.HistoryLine.Flag;
import io.github.purchaseaudit.order.Item;
import io.github.purchaseaudit.order.Money;
import io.github.purchaseaudit.order.OrderNumber;
import io.github.purchaseaudit.order.PaymentMethod;
import io.github.purchaseaudit.order.PaymentText;
import io.github.purchaseaudit.order.PurchaseTime;
import io.github.purchaseaudit.order.Remembered;
import io.github.purchaseaudit.order.Source;
import org.jspecify.annotations.Nullable;

/**
 * The transaction files of Apple's privacy export: today's merged file of paid and free
 * purchases, and the older paid and free files. Names are localised and files get
 * renamed, so the heading alone decides.
 * <p>
 * Times are UTC, whether they say so or not; where Excel wrote them anew
 * ({@code 6/3/2026 3:16}), the other rows tell which number is the month. Sums show their
 * currency sign ({@code $1.29}, {@code ￥160}) and are empty for free items; the order's
 * total is repeated on each of its rows, and a refund is a positive figure on the
 * original row, or a row of its own below zero, which takes nothing from what the order
 * cost before refunds. The payment type is a brand without digits; these come from
 * {@link AppleBilling}.
 */
final class AppleTransactions extends TableFormat {

	/**
	 * Names that only Apple's files have; two of them tell the file from a typed list.
	 */
	private static final List<String> PECULIAR = List.of("account", "type", "reference", "container", "line-amount",
			"order-total", "device", "device-details", "billing-id", "refund", "family", "free-code", "chargeback");

	private static final List<String> NUMBERS = List.of("order", "document", "reference", "billing-id", "account");

	private final String currency;

	AppleTransactions(String currency) {
		super("apple-transactions", ColumnNames.load(AppleTransactions.class, "apple-transactions.properties"));
		this.currency = currency;
	}

	@Override
	protected boolean isHeading(Columns columns) {
		boolean dated = columns.has("purchased") || columns.has("created") || columns.has("invoiced");
		boolean numbered = columns.has("order") || columns.has("document");
		return dated && numbered && PECULIAR.stream().filter(columns::has).count() >= 2;
	}

	@Override
	protected boolean isMachineMade() {
		return true;
	}

	@Override
	protected Reading below(Columns columns, Content content) {
		Digest digest = new Digest();
		Remembered<List<PaymentMethod>> payments = new Remembered<>((text) -> PaymentText.parse(text, null));
		ListDays days = new ListDays(content, columns);
		return (cells, sink) -> {
			HistoryLine line = line(cells, content, digest, payments, days);
			RowNumbers.tellLost(cells, sink, NUMBERS);
			sink.use(line);
		};
	}

	private HistoryLine line(Cells cells, Content content, Digest digest, Remembered<List<PaymentMethod>> payments,
			ListDays days) throws UnreadableCellException {
		String usual = CurrencyColumn.in(cells, this.currency);
		Money lineAmount = cells.money("line-amount", usual);
		Money orderTotal = cells.money("order-total", usual);
		Money told = cells.money("refund", usual);
		boolean paidBack = isBelowZero((orderTotal != null) ? orderTotal : lineAmount);
		Money refund = paidBack ? paidBack(told, lineAmount, orderTotal) : told;
		String document = OrderNumber.normal(RowNumbers.text(cells, "document"));
		PurchaseTime purchased = purchased(cells, days);
		return new HistoryLine(content.place(cells.row().where()), Source.APPLE_EXPORT, account(cells), purchased,
				OrderNumber.of(RowNumbers.text(cells, "order")).orElse(null), document.isEmpty() ? null : document,
				item(cells, paidBack ? null : lineAmount), paidBack ? null : amount(lineAmount),
				paidBack ? null : amount(orderTotal), refunded(refund), currency(cells, lineAmount, orderTotal, refund),
				payments.of(cells.text("payment")), cells.columns().has("payment"), numberOrNull(cells, "billing-id"),
				flags(cells), invoiced(cells, purchased, days),
				content(cells, digest, purchased, lineAmount, orderTotal));
	}

	private static @Nullable String account(Cells cells) {
		String account = RowNumbers.text(cells, "account").toLowerCase(Locale.ROOT);
		return account.isEmpty() ? null : account;
	}

	private static @Nullable String numberOrNull(Cells cells, String column) {
		String number = RowNumbers.text(cells, column);
		return number.isEmpty() ? null : number;
	}

	private static @Nullable PurchaseTime purchased(Cells cells, ListDays days) throws UnreadableCellException {
		for (String column : List.of("purchased", "created", "invoiced")) {
			PurchaseTime time = cells.time(column, ZoneOffset.UTC, days.order(cells, column));
			if (time != null) {
				return time;
			}
		}
		if (RowNumbers.text(cells, "order").isEmpty() && RowNumbers.text(cells, "document").isEmpty()) {
			throw cells.unreadable("history.no-date-no-number", "purchased");
		}
		return null;
	}

	/**
	 * Only what is not said by the purchase: with other dates a row counts all the same.
	 */
	private static @Nullable PurchaseTime invoiced(Cells cells, @Nullable PurchaseTime purchased, ListDays days) {
		return DateText.parse(days.order(cells, "invoiced").yearFirst(cells.text("invoiced")), ZoneOffset.UTC)
			.filter((invoiced) -> !invoiced.equals(purchased))
			.orElse(null);
	}

	private static Item item(Cells cells, @Nullable Money price) {
		String container = cells.text("container");
		String title = cells.text("title");
		if (title.isEmpty()) {
			title = container.isEmpty() ? cells.text("type") : container;
		}
		String app = container.isEmpty() ? cells.textOrNull("seller") : container;
		return new Item(title, app, cells.textOrNull("type"), numberOrNull(cells, "reference"),
				cells.textOrNull("device-details"), null, amount(price));
	}

	private static @Nullable BigDecimal amount(@Nullable Money sum) {
		return (sum != null) ? sum.amount() : null;
	}

	private static boolean isBelowZero(@Nullable Money sum) {
		return sum != null && sum.amount().signum() < 0;
	}

	/**
	 * What a row of its own paid back: of an order of several rows each names its part.
	 */
	private static @Nullable Money paidBack(@Nullable Money told, @Nullable Money lineAmount,
			@Nullable Money orderTotal) {
		boolean given = told != null && told.amount().signum() != 0;
		return given ? told : isBelowZero(lineAmount) ? lineAmount : orderTotal;
	}

	private static @Nullable BigDecimal refunded(@Nullable Money refund) {
		return (refund == null || refund.amount().signum() == 0) ? null : refund.amount().abs();
	}

	/** The one currency of the row's sums. */
	private static @Nullable String currency(Cells cells, @Nullable Money... sums) throws UnreadableCellException {
		String currency = null;
		for (Money sum : sums) {
			boolean counts = sum != null && sum.amount().signum() != 0;
			if (counts && currency != null && !currency.equals(sum.currency())) {
				throw cells.unreadable("history.two-currencies", "line-amount");
			}
			currency = counts ? sum.currency() : currency;
		}
		for (Money sum : sums) {
			currency = (currency == null && sum != null) ? sum.currency() : currency;
		}
		return currency;
	}

	private static Set<Flag> flags(Cells cells) {
		Set<Flag> flags = EnumSet.noneOf(Flag.class);
		add(flags, Flag.CHARGEBACK, YesNo.isYes(cells.text("chargeback")));
		add(flags, Flag.FAMILY_PURCHASE, YesNo.isYes(cells.text("family")));
		add(flags, Flag.FREE_CODE, YesNo.isYes(cells.text("free-code")));
		return flags;
	}

	private static void add(Set<Flag> flags, Flag flag, boolean set) {
		if (set) {
			flags.add(flag);
		}
	}

	/**
	 * What stays the same in every export: refunds, chargebacks and invoices come later,
	 * exports of other years write times and sums otherwise, and the file of free items
	 * has fewer columns.
	 */
	private static String content(Cells cells, Digest digest, @Nullable PurchaseTime purchased,
			@Nullable Money lineAmount, @Nullable Money orderTotal) {
		String number = OrderNumber.normal(cells.text("order"));
		List<String> texts = new ArrayList<>(List.of("apple", cells.text("account"),
				number.isEmpty() ? OrderNumber.normal(cells.text("document")) : number, seconds(purchased),
				cells.text("type"), cells.text("reference"), cells.text("title")));
		if (isPaid(lineAmount) || isPaid(orderTotal)) {
			texts.add(cells.text("container"));
			texts.add(Objects.requireNonNullElse((lineAmount != null) ? lineAmount : orderTotal, "").toString());
			texts.add(cells.text("payment").toLowerCase(Locale.ROOT));
		}
		return digest.of(texts);
	}

	private static boolean isPaid(@Nullable Money sum) {
		return sum != null && sum.amount().signum() != 0;
	}

	private static String seconds(@Nullable PurchaseTime time) {
		Instant instant = (time != null) ? time.instant() : null;
		return (instant != null) ? String.valueOf(instant.getEpochSecond()) : String.valueOf(time);
	}

}
