package io.github.purchaseaudit.history;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.github.purchaseaudit.inventory.Cells;
import io.github.purchaseaudit.inventory.Content;
import io.github.purchaseaudit.inventory.Digest;
import io.github.purchaseaudit.inventory.Row;
import io.github.purchaseaudit.inventory.Sink;
import io.github.purchaseaudit.inventory.TableFormat;
import io.github.purchaseaudit.inventory.UnreadableCellException;
import io.github.purchaseaudit.order.CardNumber;
import io.github.purchaseaudit.order.DateText;
import io.github.purchaseaudit.order.HistoryLine.Flag;
import io.github.purchaseaudit.order.Money;
import io.github.purchaseaudit.order.OrderNumber;
import io.github.purchaseaudit.order.PaymentText;
import io.github.purchaseaudit.order.PurchaseTime;
import io.github.purchaseaudit.order.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of tables that programs made from the report-a-problem page. Their
 * authors named the columns; what these mean is the same everywhere.
 */
final class PageRows implements TableFormat.Reading {

	private static final List<String> DATES = List.of("purchased", "purchase-date");

	private final Content content;

	private final ZoneId zone;

	private final String currency;

	private final Digest digest = new Digest();

	PageRows(Content content, ZoneId zone, String currency) {
		this.content = content;
		this.zone = zone;
		this.currency = currency;
	}

	@Override
	public void read(Cells row, Sink sink) throws UnreadableCellException {
		Cells cells = datesMended(row);
		checkWidth(cells);
		PageItem item = item(cells);
		if (item.purchased() == null && item.order() == null) {
			if (item.flags().contains(Flag.PENDING)) {
				sink.passOver("pending", 1);
				return;
			}
			throw cells.unreadable("history.no-date-no-number", "purchased");
		}
		if (!item.hasOneCurrency()) {
			throw cells.unreadable("history.two-currencies", "line-amount");
		}
		RowNumbers.tellLost(cells, sink, List.of("order", "document"));
		sink.use(item.at(this.content.place(cells.row().where()), this.digest));
	}

	/** {@code Dec 31, 2024} without quotes became two cells. */
	private Cells datesMended(Cells row) {
		List<String> cells = new ArrayList<>(row.row().cells());
		for (int i = 0; i + 1 < cells.size() && cells.size() > row.columns().width(); i++) {
			boolean date = i == row.columns().of("purchased") || i == row.columns().of("purchase-date");
			while (date && cells.size() > row.columns().width() && isHalfDate(cells.get(i), cells.get(i + 1))) {
				cells.set(i, cells.get(i) + "," + cells.remove(i + 1));
			}
		}
		return new Cells(new Row(row.row().where(), cells), row.columns());
	}

	private boolean isHalfDate(String cell, String next) {
		return DateText.parse(cell + "," + next, this.zone).isPresent();
	}

	private static void checkWidth(Cells cells) throws UnreadableCellException {
		int width = cells.columns().width();
		if (cells.row().width() > width) {
			throw new UnreadableCellException(Sentence.of("inventory.row.long", cells.row().width(), width));
		}
		if (cells.row().cells().size() <= cells.columns().of("line-amount")) {
			throw new UnreadableCellException(Sentence.of("inventory.row.short", cells.row().cells().size(), width));
		}
	}

	private PageItem item(Cells cells) throws UnreadableCellException {
		return new PageItem(purchased(cells), OrderNumber.of(number(cells, "order")).orElse(null),
				OrderNumber.normal(number(cells, "document")), CardNumber.hide(cells.text("title")),
				CardNumber.hide(cells.text("publisher")), CardNumber.hide(cells.text("type")),
				money(cells, "line-amount"), money(cells, "order-total"),
				PaymentText.parse(cells.text("payment"), null), cells.columns().has("payment"), flags(cells));
	}

	/** The time that the item's own column shows, else the purchase's day. */
	private @Nullable PurchaseTime purchased(Cells cells) throws UnreadableCellException {
		for (String column : DATES) {
			Optional<PurchaseTime> time = DateText.parse(cells.text(column), this.zone);
			if (time.isPresent()) {
				return time.get();
			}
		}
		for (String column : DATES) {
			String text = cells.text(column);
			if (!text.isEmpty() && !PageWords.saysPending(text)) {
				throw cells.unreadableDay(column);
			}
		}
		return null;
	}

	private static String number(Cells cells, String column) throws UnreadableCellException {
		String text = RowNumbers.text(cells, column);
		if (!CardNumber.hide(text).equals(text)) {
			throw cells.unreadable("history.card-number", column);
		}
		return text;
	}

	private @Nullable Money money(Cells cells, String column) throws UnreadableCellException {
		String text = cells.text(column);
		if (text.isEmpty() || PageWords.saysPending(text)) {
			return null;
		}
		Optional<Money> sum = PageWords.money(text, this.currency);
		if (sum.isEmpty() && !PageWords.saysRefunded(text)) {
			throw cells.unreadable("inventory.cell.money", column);
		}
		return sum.orElse(null);
	}

	private static Set<Flag> flags(Cells cells) {
		Set<Flag> flags = EnumSet.noneOf(Flag.class);
		for (String column : List.of("purchased", "purchase-date", "line-amount", "order-total")) {
			if (PageWords.saysPending(cells.text(column))) {
				flags.add(Flag.PENDING);
			}
		}
		if (PageWords.saysRefunded(cells.text("line-amount")) || PageWords.saysRefunded(cells.text("order-total"))) {
			flags.add(Flag.REFUNDED);
		}
		return flags;
	}

}
