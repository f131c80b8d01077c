package io.github.purchaseaudit.mail.receipt;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import io.github.purchaseaudit.order.Item;
import org.jspecify.annotations.Nullable;

/**
 * What the lines of one item of layout C mean: app or vendor, item, renewal, device; each
 * but the item may be missing. The words of a renewal stand in names of items too, as in
 * {@code Premium 1 Month (Auto-Renews)}: only a line that begins with one, or that holds
 * a whole date, tells of the renewal, and where two do it is the later.
 */
final class LockupLines {

	private static final Pattern DIGIT = Pattern.compile("\\d");

	/** A date with day, month and year, also of the Buddhist era, in any language. */
	private static final Pattern DATE = Pattern
		.compile("(?<!\\d)(?:\\d{1,2}(?!\\d)(?:[^\\p{L}\\d]{0,3}\\p{L}|\\D{1,3}\\d{1,2}\\D).{0,24}2[05]\\d{2}(?!\\d)"
				+ "|(?<=\\p{L}\\p{M}?.? )\\d{1,2}, 20\\d{2}(?!\\d)"
				+ "|20\\d{2}(?!\\d)(?:\\D{1,4}\\d{1,2}\\D{1,4}|\\D{0,3}\\p{L}\\D{1,16})\\d{1,2}(?!\\d))");

	/**
	 * A kind of device as a word of its own, among letters of other scripts too; "MAC" in
	 * capitals is none of Apple's.
	 */
	private static final Pattern DEVICE = Pattern
		.compile("(?<![A-Za-z])(?:(?i:iphone|ipad|ipod|imac|macbook|apple ?tv|(?:apple)?watch|vision ?pro)|Mac|mac)"
				+ "(?=(?i:mini|pro|air|touch)?(?![A-Za-z]))");

	private static final Pattern IN_BRACKETS = Pattern.compile("[(（]([^()（）]+)[)）]");

	private LockupLines() {
	}

	static Item read(List<String> lines, @Nullable BigDecimal price) {
		List<String> names = new ArrayList<>(lines);
		int renewal = renewal(lines);
		String renews = (renewal > 0) ? names.remove(renewal) : null;
		String type = names.stream().skip(2).filter(ItemLines::isType).findFirst().orElse(null);
		removeAsides(names);
		boolean onlyDevice = names.size() == 2 && renewal != 2 && isDevice(names.get(1)) && !isDevice(names.get(0))
				&& !isCoverage(names.get(1));
		boolean single = names.size() == 1 || onlyDevice;
		String title = single ? names.get(0) : names.get(1);
		String device = (names.size() > 2 || onlyDevice) ? names.get(names.size() - 1) : null;
		return new Item(title, single ? null : names.get(0), type, null, device, renews, price);
	}

	/**
	 * Takes away what is no device below the names; where only one line stands below the
	 * first, it is the item's name unless it is nobody's.
	 */
	private static void removeAsides(List<String> names) {
		boolean two = names.size() == 2;
		for (int at = names.size() - 1; at >= (two ? 1 : 2); at--) {
			String line = names.get(at);
			boolean aside = two ? ItemAsides.isAside(line) : ItemAsides.isBelowName(line) || DATE.matcher(line).find();
			if (aside && !isDevice(line)) {
				names.remove(at);
			}
		}
	}

	/**
	 * Where the line of the renewal stands, by its words; behind the item's name also by
	 * a word in its middle, or in an unknown language by a date.
	 */
	private static int renewal(List<String> lines) {
		int renewal = last(lines, 1, LockupLines::isRenewal);
		if (renewal < 0) {
			renewal = last(lines, 2, (line) -> DIGIT.matcher(line).find() && Labels.contains(line, "renews"));
		}
		return (renewal < 0) ? last(lines, 2, LockupLines::isDated) : renewal;
	}

	/** Whether a line below an item's name tells by its words that it renews. */
	static boolean isRenewal(String line) {
		return DIGIT.matcher(line).find() && (Labels.beginsWith(line, "renews")
				|| (Labels.contains(line, "renews") && DATE.matcher(line).find()));
	}

	/** Whether a line holds a whole date, and names no device. */
	static boolean isDated(String line) {
		return DATE.matcher(line).find() && !isDevice(line);
	}

	private static boolean isDevice(String line) {
		return DEVICE.matcher(line).find();
	}

	/** Whether something is sold for a device: {@code AppleCare+ for iPhone 15}. */
	private static boolean isCoverage(String line) {
		return line.contains("+")
				|| IN_BRACKETS.matcher(line).results().anyMatch((inner) -> Labels.contains(inner.group(1), "plan"));
	}

	private static int last(List<String> lines, int from, Predicate<String> test) {
		int at = lines.size() - 1;
		while (at >= from && !test.test(lines.get(at))) {
			at--;
		}
		return (at >= from) ? at : -1;
	}

}
