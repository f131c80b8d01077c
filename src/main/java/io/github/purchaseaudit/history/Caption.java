package io.github.purchaseaudit.history;

import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.github.purchaseaudit.inventory.Cells;
import io.github.purchaseaudit.order.DateText;
import io.github.purchaseaudit.order.MoneyText;

/**
 * Tells rows of a typed list that stand above a group of others and are no purchase: a
 * month alone, in whatever column, a ruled line, or words alone in the first one, such as
 * {@code 花子のiPhone}. Where the first column is that of the items, or the words hold a sum
 * or a number, something may have been bought.
 */
final class Caption {

	private static final int LONGEST = 40;

	/** With what people rule a line in a text. */
	private static final Pattern RULED = Pattern.compile("[-:=_*─━―—]{3,200}");

	private static final Pattern NUMBER_OR_SUM = Pattern.compile("[0-9]{3}|[円¥￥$€£₩元원]|[A-Z0-9]{8}");

	private Caption() {
	}

	static boolean isIn(Cells cells) {
		List<String> said = cells.row().cells().stream().map(String::strip).filter((cell) -> !cell.isEmpty()).toList();
		return isRuled(said) || isAlone(said, cells);
	}

	private static boolean isRuled(List<String> said) {
		return !said.isEmpty() && said.stream().allMatch((cell) -> RULED.matcher(cell).matches());
	}

	private static boolean isAlone(List<String> said, Cells cells) {
		return said.size() == 1 && (isMonth(said.get(0)) || isGroup(said.get(0), cells));
	}

	private static boolean isMonth(String text) {
		return TotalLabel.isPeriod(text) && DateText.parse(text, ZoneOffset.UTC).isEmpty();
	}

	private static boolean isGroup(String text, Cells cells) {
		boolean first = cells.row().cell(0).equals(text);
		boolean item = Stream.of("title", "note", "type").anyMatch((column) -> cells.columns().of(column) == 0);
		return first && !item && text.length() <= LONGEST && text.chars().anyMatch(Character::isLetter)
				&& !NUMBER_OR_SUM.matcher(text).find() && !TotalLabel.is(text)
				&& DateText.parse(text, ZoneOffset.UTC).isEmpty() && MoneyText.parse(text, "JPY").isEmpty();
	}

}
