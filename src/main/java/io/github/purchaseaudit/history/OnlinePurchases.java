package io.github.purchaseaudit.history;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import io.github.purchaseaudit.inventory.Cells;
import io.github.purchaseaudit.inventory.ColumnNames;
import io.github.purchaseaudit.inventory.Columns;
import io.github.purchaseaudit.inventory.Content;
import io.github.purchaseaudit.inventory.Digest;
import io.github.purchaseaudit.inventory.Sink;
import io.github.purchaseaudit.inventory.TableFormat;
import io.github.purchaseaudit.inventory.UnreadableCellException;
import io.github.purchaseaudit.order.HistoryLine;
import io.github.purchaseaudit.order.Item;
import io.github.purchaseaudit.order.Money;
import io.github.purchaseaudit.order.MoneyText;
import io.github.purchaseaudit.order.OrderNumber;
import io.github.purchaseaudit.order.PaymentText;
import io.github.purchaseaudit.order.PurchaseTime;
import io.github.purchaseaudit.order.Source;
import org.jspecify.annotations.Nullable;

/**
 * Online Purchase History of Apple's privacy export: the orders of apple.com
 * ({@code W…}). The real files repeat the heading as their first row, list some order
 * lines twice under the same line number and end in blank summary rows. What a line cost
 * is its price times its quantity; a line below zero was returned, and takes nothing from
 * what the order cost before refunds. Which number of a day is the month, other rows
 * tell.
 */
final class OnlinePurchases extends TableFormat {

	private static final List<String> SAME_LINE = List.of("account", "order", "purchased", "line", "title", "quantity",
			"currency", "line-amount", "payment");

	private final ZoneId zone;

	private final String currency;

	OnlinePurchases(ZoneId zone, String currency) {
		super("apple-online-purchases", ColumnNames.load(OnlinePurchases.class, "online-purchases.properties"));
		this.zone = zone;
		this.currency = currency;
	}

	@Override
	protected boolean isHeading(Columns columns) {
		return columns.has("order") && columns.has("purchased") && columns.has("line-amount")
				&& (columns.has("title") || columns.has("quantity"));
	}

	@Override
	protected Reading below(Columns columns, Content content) {
		Digest digest = new Digest();
		Set<String> numbered = new HashSet<>();
		ListDays days = new ListDays(content, columns);
		return (cells, sink) -> read(cells, content, sink, digest, numbered, days);
	}

	private void read(Cells cells, Content content, Sink sink, Digest digest, Set<String> numbered, ListDays days)
			throws UnreadableCellException {
		if (cells.text("order").isEmpty() && cells.text("purchased").isEmpty()) {
			sink.passOver("summary", 1);
			return;
		}
		String same = digest(cells, digest);
		if (!cells.text("line").isEmpty() && !numbered.add(same)) {
			sink.passOver("repeated-line", 1);
			return;
		}
		sink.use(line(cells, content, same, cells.time("purchased", this.zone, days.order(cells, "purchased"))));
	}

	private HistoryLine line(Cells cells, Content content, String same, @Nullable PurchaseTime purchased)
			throws UnreadableCellException {
		Money price = cells.money("line-amount", CurrencyColumn.in(cells, this.currency));
		BigDecimal amount = (price != null) ? price.amount().multiply(quantity(cells)) : null;
		OrderNumber order = OrderNumber.of(RowNumbers.text(cells, "order")).orElse(null);
		if (order == null) {
			throw cells.unreadable(
					RowNumbers.isShortened(cells, "order") ? "history.shortened" : "history.no-order-number", "order");
		}
		String account = cells.text("account").toLowerCase(Locale.ROOT);
		boolean paidBack = amount != null && amount.signum() < 0;
		BigDecimal paid = paidBack ? null : amount;
		Item item = new Item(cells.text("title"), null, null, null, null, null, paid);
		return new HistoryLine(content.place(cells.row().where()), Source.ONLINE_PURCHASES,
				account.isEmpty() ? null : account, purchased, order, null, item, paid, null,
				(amount != null && paidBack) ? amount.negate() : null, (price != null) ? price.currency() : null,
				PaymentText.parse(cells.text("payment"), null), cells.columns().has("payment"), null, Set.of(), same);
	}

	private static BigDecimal quantity(Cells cells) throws UnreadableCellException {
		String text = cells.text("quantity");
		if (text.isEmpty()) {
			return BigDecimal.ONE;
		}
		Money number = cells.money("quantity", MoneyText.UNNAMED);
		if (number == null || !number.currency().equals(MoneyText.UNNAMED)) {
			throw cells.unreadable("history.no-quantity", "quantity");
		}
		return number.amount();
	}

	private static String digest(Cells cells, Digest digest) {
		List<String> texts = new ArrayList<>();
		texts.add("online");
		SAME_LINE.forEach((column) -> texts.add(cells.text(column)));
		return digest.of(texts);
	}

}
