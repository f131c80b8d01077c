package io.github.purchaseaudit.history;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.purchaseaudit.inventory.Cells;
import io.github.purchaseaudit.inventory.Sink;
import io.github.purchaseaudit.order.Nfkc;
import io.github.purchaseaudit.order.OrderShape;

/**
 * The numbers by which rows belong together: of an order, a document, an item, an account
 * or a card.
 * <p>
 * Excel shows a long number as {@code 7.73746E+11} and saves it so in CSV: its other
 * digits are lost, and different numbers look alike. Such a cell counts as not given, and
 * the sheet "Not read" tells it.
 */
final class RowNumbers {

	private static final Pattern SHORTENED = Pattern
		.compile("[0-9](?:[.,][0-9]{1,20})?[Ee][+][0-9]{1,3}|[0-9][.,][0-9]{1,20}[Ee][0-9]{1,3}");

	private static final Pattern LABELLED = Pattern.compile(
			"(?i)[(\\[「#]?(?:[^0-9:]{1,40}:|No[.\\s])?\\s{0,9}#?((?=[A-Z-]{0,63}[0-9]|[MW][A-Z]{9}(?![A-Z]))[0-9A-Z-]{8,64})[)\\]」]?");

	/** What is surely a number of Apple's: of an order, or of a document. */
	private static final String APPLES = "(?:" + OrderShape.MEDIA + "|" + OrderShape.FREE + "|" + OrderShape.HARDWARE
			+ "|[0-9]{12})(?![0-9A-Z])";

	private static final Pattern REMARKED = Pattern
		.compile("(?i)(" + APPLES + ")(?:\\s{0,9}[(\\[「※]|\\s{1,9}[^\\x00-\\x7F])\\P{Cntrl}{0,200}");

	private static final Pattern LINKED = Pattern
		.compile("(?i)https?://\\S{1,200}[=/](" + APPLES + ")(?:[&#/?]\\S{0,200})?");

	private static final Pattern SEVERAL = Pattern
		.compile("(?i)(?:^|[^0-9A-Z])" + APPLES + ".{0,200}?[^0-9A-Z]" + APPLES, Pattern.DOTALL);

	/** Two of the shorter numbers and what stands between them. */
	private static final int SHORTEST_SEVERAL = 21;

	private RowNumbers() {
	}

	/** What stands in a cell; empty where Excel shortened it. */
	static String text(Cells cells, String column) {
		return isShortened(cells, column) ? "" : cells.text(column);
	}

	/**
	 * The number in a text that people typed or copied with its label or with a remark:
	 * {@code 注文番号: MABC123DE1}, {@code Order ID：MABC123DE1}, {@code #MABC123DE1},
	 * {@code No. MABC123DE1}, {@code (MABC123DE1)}, {@code MABC123DE1（領収書あり）}, or the
	 * link to the order.
	 */
	static String bare(String text) {
		String plain = Nfkc.of(text).strip();
		Matcher labelled = LABELLED.matcher(plain);
		if (labelled.matches()) {
			return labelled.group(1);
		}
		Matcher linked = LINKED.matcher(plain);
		if (linked.matches()) {
			return linked.group(1);
		}
		Matcher remarked = REMARKED.matcher(plain);
		return (remarked.matches() && !areSeveral(plain)) ? remarked.group(1) : text;
	}

	/** Whether a cell names more than one of Apple's numbers. */
	static boolean areSeveral(String text) {
		return text.length() >= SHORTEST_SEVERAL && SEVERAL.matcher(Nfkc.of(text)).find();
	}

	static boolean isShortened(Cells cells, String column) {
		String text = cells.text(column);
		return (text.indexOf('E') >= 0 || text.indexOf('e') >= 0 || text.indexOf('Ｅ') >= 0)
				&& SHORTENED.matcher(Nfkc.of(text)).matches();
	}

	/** Tells which numbers of a row that is used all the same are lost. */
	static void tellLost(Cells cells, Sink sink, Iterable<String> columns) {
		for (String column : columns) {
			if (isShortened(cells, column)) {
				sink.setAsidePart(cells.row().where(), cells.unreadable("history.shortened", column).reason());
			}
		}
	}

}
