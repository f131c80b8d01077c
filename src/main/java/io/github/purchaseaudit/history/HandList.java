package io.github.purchaseaudit.history;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.purchaseaudit.inventory.Cells;
import io.github.purchaseaudit.inventory.ColumnNames;
import io.github.purchaseaudit.inventory.Columns;
import io.github.purchaseaudit.inventory.Content;
import io.github.purchaseaudit.inventory.Digest;
import io.github.purchaseaudit.inventory.Sample;
import io.github.purchaseaudit.inventory.Sink;
import io.github.purchaseaudit.inventory.SplitSum;
import io.github.purchaseaudit.inventory.TableFormat;
import io.github.purchaseaudit.inventory.UnreadableCellException;
import io.github.purchaseaudit.order.CardNumber;
import io.github.purchaseaudit.order.DateText;
import io.github.purchaseaudit.order.HeadingCurrency;
import io.github.purchaseaudit.order.HistoryLine;
import io.github.purchaseaudit.order.HistoryLine.Flag;
import io.github.purchaseaudit.order.Item;
import io.github.purchaseaudit.order.Money;
import io.github.purchaseaudit.order.MoneyText;
import io.github.purchaseaudit.order.OrderNumber;
import io.github.purchaseaudit.order.PaymentMethod;
import io.github.purchaseaudit.order.PaymentText;
import io.github.purchaseaudit.order.PurchaseTime;
import io.github.purchaseaudit.order.Secrets;
import io.github.purchaseaudit.order.Sentence;
import io.github.purchaseaudit.order.Source;
import org.jspecify.annotations.Nullable;

/**
 * Lists of purchases that people type, in CSV or a workbook, with headings in any order
 * and any titles above them. Dates and times are local to the household's zone, sums
 * without a sign in the currency of the account that the row names, else in the
 * household's.
 * <p>
 * People write whole card numbers into such lists: of these only the brand and the last
 * four digits leave this class, whichever column they stand in.
 */
final class HandList extends TableFormat {

	private static final List<String> OFTEN_TWICE = List.of("purchased", "ordered", "order", "document", "title",
			"note", "type", "line-amount", "order-total", "currency", "payment", "last4", "account");

	/** {@code 3}, {@code 3個}, {@code x 3}. */
	private static final Pattern COUNT = Pattern.compile("[x×]? ?([0-9]{1,6})(?:\\.0)? ?\\p{L}{0,5}");

	private static final List<String> SUMS = List.of("line-amount", "order-total");

	private static final List<String> NO_SUMS = List.of("purchased", "ordered", "time", "order", "document", "title",
			"note", "type", "currency", "payment", "account", "receipt");

	private static final Set<String> ROW_NUMBER = TypedWords.folded("row-number");

	private final ZoneId zone;

	private final String currency;

	private final Map<String, String> currencies;

	/**
	 * The format for a household.
	 * @param currencies those that accounts have of their own, by address and number
	 */
	HandList(ZoneId zone, String currency, Map<String, String> currencies) {
		super("hand-list", ColumnNames.load(HandList.class, "hand-list.properties"));
		this.zone = zone;
		this.currency = currency;
		this.currencies = Map.copyOf(currencies);
	}

	@Override
	public boolean identify(Sample sample) {
		return super.identify(sample) && !ListedCharges.areIn(sample, headings(sample));
	}

	@Override
	protected boolean isHeading(Columns columns) {
		boolean ours = Stream.of("payment", "last4", "account", "receipt", "document").anyMatch(columns::has);
		if (!columns.has("purchased") && !(columns.has("ordered") && ours)) {
			return false;
		}
		boolean sums = columns.has(sum(columns));
		boolean things = columns.has("title") || columns.has("note");
		if (columns.has("order")) {
			return sums || things;
		}
		return sums && (columns.has("title") || (columns.has("note") && ours)) && !columns.has("shop");
	}

	@Override
	protected boolean goesOn(Cells cells) {
		String sum = sum(cells.columns());
		return cells.says(sum) && MoneyText.parse(cells.text(sum), this.currency).isPresent()
				&& DateText.parse(cells.text(date(cells)), this.zone).isPresent();
	}

	/** The column that says what was paid for a row. */
	private static String sum(Columns columns) {
		boolean each = columns.has("unit-price") && !columns.has("order-total");
		return columns.has("line-amount") ? "line-amount" : (each ? "unit-price" : "order-total");
	}

	/** The sum of all may stand above the list, with the day it was taken. */
	@Override
	protected boolean isData(Cells cells) {
		boolean numbered = TypedCell.NUMBERS.stream()
			.anyMatch((column) -> cells.text(column).chars().anyMatch(Character::isDigit));
		return super.isData(cells) && (numbered || !TypedSummary.addsUp(cells, ""));
	}

	@Override
	protected Reading below(Columns columns, Content content) {
		Digest digest = new Digest();
		SpentBelowZero spent = new SpentBelowZero(content, columns);
		ListDays days = new ListDays(content, columns);
		List<String> twice = OFTEN_TWICE.stream().filter(columns::hasSeveral).toList();
		Set<String> unknown = unknown(columns);
		Set<String> unnamed = new HashSet<>();
		DittoMarks marks = new DittoMarks();
		return (cells, sink) -> {
			unknown.forEach(sink::leaveOut);
			unknown.clear();
			columns.unnamed(cells.row()).stream().filter(unnamed::add).forEach(sink::leaveOut);
			Cells filled = filled(new Cells(marks.next(cells.row()), columns), twice);
			read(filled, content, sink, digest, spent.isSoIn(cells), days);
			tellOthers(filled, twice, sink);
		};
	}

	/** What is left out is told once, but not that somebody numbered the rows. */
	private static Set<String> unknown(Columns columns) {
		return columns.unknown()
			.stream()
			.filter((name) -> !ROW_NUMBER.contains(ColumnNames.fold(name)))
			.map(Secrets::hide)
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

	/**
	 * Of two columns with one name the other may say something else, which is not used.
	 */
	private static void tellOthers(Cells cells, List<String> twice, Sink sink) {
		for (String column : twice) {
			String other = cells.elsewhere(column);
			if (other != null) {
				sink.setAsidePart(cells.row().where(), cells.quoting("history.other-column", column, other));
			}
		}
	}

	/** Of two columns that mean the same the second counts where the first is empty. */
	private static Cells filled(Cells cells, List<String> twice) {
		Cells filled = cells;
		for (String column : twice) {
			filled = filled.filled(column);
		}
		return filled;
	}

	private void read(Cells cells, Content content, Sink sink, Digest digest, boolean spentBelowZero, ListDays days)
			throws UnreadableCellException {
		String date = date(cells);
		if (Caption.isIn(cells)) {
			sink.passOver("title", 1);
			return;
		}
		boolean numbered = TypedCell.NUMBERS.stream().anyMatch((column) -> TypedCell.isNumber(cells, column));
		if (!numbered && TypedSummary.isIn(cells, date)) {
			sink.passOver("summary", 1);
			return;
		}
		int width = cells.columns().width();
		if (SUMS.stream().anyMatch((sum) -> isSplit(cells, cells.columns().of(sum), width))) {
			throw new UnreadableCellException(Sentence.of("inventory.row.long", cells.row().width(), width));
		}
		if (!numbered && cells.text(date).isEmpty()) {
			throw cells.unreadable("history.no-date-no-number", date);
		}
		HistoryLine line = line(cells, content, digest, spentBelowZero, purchased(cells, days));
		RowNumbers.tellLost(cells, sink, TypedCell.NUMBERS);
		SUMS.stream()
			.filter((sum) -> TypedCell.isUnknown(cells, sum))
			.forEach((sum) -> sink.setAsidePart(cells.row().where(),
					cells.unreadable("inventory.cell.money", sum).reason()));
		if (TypedCell.isGiven(cells, "currency") && MoneyText.currencyNamed(cells.text("currency")).isEmpty()) {
			sink.setAsidePart(cells.row().where(), cells.unreadable("history.no-currency", "currency").reason());
		}
		sink.use(line);
	}

	/**
	 * Whether the rest of a sum stands where no number belongs; beside another sum, two
	 * of them are split.
	 */
	private static boolean isSplit(Cells cells, int sum, int width) {
		boolean noNumber = sum + 1 >= width || NO_SUMS.stream().anyMatch((text) -> cells.columns().of(text) == sum + 1);
		return sum >= 0 && SplitSum.isIn(cells.row(), sum, width)
				&& (noNumber || SplitSum.isIn(cells.row(), sum + 2, width));
	}

	/** The day of the order stands in where that of the purchase is not given. */
	private static String date(Cells cells) {
		boolean given = cells.says("purchased") || !cells.says("ordered");
		return (cells.columns().has("purchased") && given) ? "purchased" : "ordered";
	}

	private HistoryLine line(Cells cells, Content content, Digest digest, boolean spentBelowZero,
			@Nullable PurchaseTime purchased) throws UnreadableCellException {
		boolean both = cells.columns().has("line-amount") && cells.columns().has("order-total");
		String sum = sum(cells.columns());
		String account = TypedCell.isGiven(cells, "account") ? TypedAccount.of(cells.text("account")) : "";
		String home = this.currencies.getOrDefault(account.toLowerCase(Locale.ROOT), this.currency);
		String usual = usualCurrency(cells, sum, home);
		boolean cancelled = TypedCancellation.isOne(cells);
		Money shown = sum.equals("unit-price") ? price(cells, usual) : money(cells, sum, usual);
		Money written = cancelled ? null : shown;
		Money lineAmount = (spentBelowZero || TypedRefund.isOne(cells, written)) ? negated(written) : written;
		Money total = (both && !cancelled) ? money(cells, "order-total", usualCurrency(cells, "order-total", home))
				: null;
		Money orderTotal = spentBelowZero ? negated(total) : total;
		boolean paidBack = lineAmount != null && lineAmount.amount().signum() < 0;
		Money refund = paidBack ? lineAmount : TypedRefund.sum(cells, usual);
		OrderNumber order = OrderNumber.of(number(cells, "order")).orElse(null);
		String document = OrderNumber.normal(number(cells, "document"));
		Item item = new Item(title(cells), null, TypedCell.isGiven(cells, "type") ? cells.text("type") : null, null,
				null, null, (lineAmount != null && !paidBack) ? lineAmount.amount() : null);
		List<PaymentMethod> payments = PaymentText.parse(cells.text("payment"), cells.text("last4"));
		Set<Flag> flags = EnumSet.noneOf(Flag.class);
		boolean noted = SUMS.stream().anyMatch((column) -> TypedSum.isRefunded(cells.text(column)));
		if (noted || TypedRefund.isWhole(cells, usual)) {
			flags.add(Flag.REFUNDED);
		}
		if (SUMS.stream().anyMatch((column) -> TypedSum.isAbout(cells.text(column)))) {
			flags.add(Flag.ABOUT);
		}
		boolean paymentPlace = cells.columns().has("payment") || cells.columns().has("last4");
		return new HistoryLine(content.place(cells.row().where()), Source.HAND_LIST, account.isEmpty() ? null : account,
				purchased, order, document.isEmpty() ? null : document, item, item.price(),
				(orderTotal != null) ? orderTotal.amount() : null, (refund != null) ? refund.amount().abs() : null,
				currency(cells, lineAmount, orderTotal, refund), payments, paymentPlace, null, flags,
				digest(digest, purchased, (order != null) ? order : document, item.title(), shown, account));
	}

	/** The rest of a row counts where somebody did not know its sum. */
	private static @Nullable Money money(Cells cells, String sum, String usual) throws UnreadableCellException {
		return TypedCell.isUnknown(cells, sum) ? null : TypedSum.in(cells, sum, usual);
	}

	/** What one costs, so many times. */
	private static @Nullable Money price(Cells cells, String usual) throws UnreadableCellException {
		Money each = cells.money("unit-price", usual);
		if (each == null || !cells.says("quantity")) {
			return each;
		}
		Matcher count = COUNT.matcher(ColumnNames.fold(cells.text("quantity")));
		if (!count.matches()) {
			throw cells.unreadable("history.no-quantity", "quantity");
		}
		return new Money(each.amount().multiply(new BigDecimal(count.group(1))), each.currency());
	}

	private static @Nullable Money negated(@Nullable Money sum) {
		return (sum != null) ? new Money(sum.amount().negate(), sum.currency()) : null;
	}

	/**
	 * The day, with the time of day where the list has a column for it. A cell that is
	 * not formatted as a date shows the number by which workbooks count days.
	 */
	private @Nullable PurchaseTime purchased(Cells cells, ListDays days) throws UnreadableCellException {
		String date = date(cells);
		PurchaseTime counted = days.counted(cells.text(date), this.zone);
		PurchaseTime told = (counted != null) ? counted : days.withoutYear(cells, date);
		PurchaseTime day = (told != null) ? told : cells.time(date, this.zone, days.order(cells, date));
		if (day == null || day.hasTimeOfDay() || !cells.says("time")) {
			return day;
		}
		return DateText.parse(day.dayIn(this.zone) + " " + cells.text("time"), this.zone).orElse(day);
	}

	/**
	 * The currency whose code, sign or name stands in a column of its own, or in the
	 * heading of the sums, else that of the account.
	 */
	private String usualCurrency(Cells cells, String sum, String home) {
		if (!cells.says("currency")) {
			return HeadingCurrency.in(cells.columns().name(sum), this.currency).orElse(home);
		}
		return MoneyText.currencyNamed(cells.text("currency"), this.currency).orElse(home);
	}

	private static String number(Cells cells, String column) throws UnreadableCellException {
		String text = TypedCell.isNumber(cells, column) ? RowNumbers.bare(cells.text(column)) : "";
		if (!CardNumber.hide(text).equals(text)) {
			throw cells.unreadable("history.card-number", column);
		}
		if (RowNumbers.areSeveral(text)) {
			throw cells.unreadable("history.several-numbers", column);
		}
		return text;
	}

	private static String title(Cells cells) {
		return Stream.of("title", "note", "type")
			.map(cells::text)
			.filter((text) -> !text.isEmpty())
			.findFirst()
			.map(Secrets::hide)
			.orElse("");
	}

	/** Null where none shows, so that the account's own counts: 9.99 is no sum in yen. */
	private static @Nullable String currency(Cells cells, @Nullable Money... sums) throws UnreadableCellException {
		String currency = null;
		for (Money sum : sums) {
			if (sum != null && !sum.fitsCurrency()) {
				return null;
			}
			if (sum != null && currency != null && !currency.equals(sum.currency())) {
				throw cells.unreadable("history.two-currencies", "line-amount");
			}
			currency = (sum != null) ? sum.currency() : currency;
		}
		return currency;
	}

	/** What people add to their list later, such as a refund, is no part of it. */
	private static String digest(Digest digest, @Nullable Object... facts) {
		List<String> texts = new ArrayList<>();
		texts.add("hand");
		for (Object fact : facts) {
			texts.add((fact != null) ? fact.toString() : "");
		}
		return digest.of(texts);
	}

}
