package io.github.purchaseaudit.inventory;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import io.github.purchaseaudit.order.DateText;
import io.github.purchaseaudit.order.MoneyText;
import io.github.purchaseaudit.order.Nfkc;

/**
 * Tells the heading row of a table that nobody knows, so that its column names can be
 * shown without ever showing a value. A row is taken for a heading when a format knows it
 * as one, or when all its cells look like names, none of them comes again below, no row
 * below is wider or begins with a name, and either all of them are made of nothing but
 * words of headings, or they are three and a column below holds numbers only. So
 * {@code 会員氏名,佐藤　圭} above a table is none. In doubt, or where two rows could be it, there
 * is none.
 */
final class Headings {

	private static final int LONGEST = 60;

	private static final int MOST = 200;

	private static final String HIDDEN = "…";

	private static final Pattern NO_NAME = Pattern.compile("@|://|\\d{3}|\\d\\D\\d\\D\\d");

	private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

	private static final Set<String> WORDS = words("words");

	private static final Set<String> ENDINGS = words("endings");

	private final List<Row> rows;

	private Headings(List<Row> rows) {
		this.rows = rows;
	}

	private static Set<String> words(String key) {
		return Set.copyOf(
				Arrays.asList(ReadingLimits.properties("heading-words.properties").getProperty(key).split("\\|", -1)));
	}

	/** The column names of a table, by its first rows; empty without a sure heading. */
	static List<String> in(List<Row> first, List<Format> formats) {
		List<Row> rows = first.stream().filter((row) -> !row.isBlank()).toList();
		return rows.stream()
			.filter((row) -> isKnown(row, formats))
			.findFirst()
			.or(() -> new Headings(rows).unknown())
			.map(Headings::shown)
			.orElse(List.of());
	}

	private static boolean isKnown(Row row, List<Format> formats) {
		return formats.stream().anyMatch((format) -> format.knowsHeading(row));
	}

	private Optional<Row> unknown() {
		List<Row> possible = new ArrayList<>();
		for (int i = 0; i < this.rows.size(); i++) {
			Row row = this.rows.get(i);
			if (isHeading(row, this.rows.subList(i + 1, this.rows.size()))
					&& possible.stream().noneMatch((other) -> other.cells().equals(row.cells()))) {
				possible.add(row);
			}
		}
		return (possible.size() == 1) ? Optional.of(possible.get(0)) : Optional.empty();
	}

	private static boolean isHeading(Row row, List<Row> below) {
		List<String> names = names(row);
		if (names.size() < 2 || names.size() * 2 < row.width() || new HashSet<>(names).size() < names.size()
				|| !names.stream().allMatch(Headings::isName) || comesAgain(row, below)
				|| below.stream().anyMatch((other) -> isWiderOrNamed(other, row))) {
			return false;
		}
		if (names.stream().allMatch(Headings::isMadeOfHeadingWords)) {
			return true;
		}
		long words = names.stream().filter(Headings::isHeadingWord).count();
		int fewest = (words * 3 >= names.size()) ? 1 : 2;
		return names.size() > 2 && hasNumbersBelow(row, below, fewest);
	}

	/** What stands below a title: the table, or another name with its value. */
	private static boolean isWiderOrNamed(Row other, Row row) {
		List<String> cells = names(other);
		return cells.size() > names(row).size()
				|| (!other.cells().equals(row.cells()) && isName(cells.get(0)) && isHeadingWord(cells.get(0)));
	}

	private static List<String> names(Row row) {
		return row.cells().stream().map(ColumnNames::fold).filter((name) -> !name.isEmpty()).toList();
	}

	private static boolean isName(String cell) {
		return cell.length() <= LONGEST && cell.codePoints().anyMatch(Character::isLetter)
				&& !NO_NAME.matcher(cell).find() && MoneyText.parse(cell, MoneyText.UNNAMED).isEmpty()
				&& DateText.parse(cell, ZoneOffset.UTC).isEmpty();
	}

	/** Values come again in their column, names do not. */
	private static boolean comesAgain(Row row, List<Row> below) {
		for (int i = 0; i < row.cells().size(); i++) {
			String name = row.cell(i);
			for (Row other : below) {
				if (!name.isEmpty() && name.equals(other.cell(i)) && !other.cells().equals(row.cells())) {
					return true;
				}
			}
		}
		return false;
	}

	private static boolean isHeadingWord(String name) {
		return ENDINGS.stream().anyMatch(name::endsWith)
				|| Arrays.stream(BETWEEN_WORDS.split(name)).anyMatch(WORDS::contains);
	}

	/** {@code 商品名} and {@code Account name}, but not {@code 佐藤家カード}. */
	private static boolean isMadeOfHeadingWords(String name) {
		return Arrays.stream(BETWEEN_WORDS.split(name))
			.allMatch((word) -> WORDS.contains(word) || isMadeOfEndings(word));
	}

	private static boolean isMadeOfEndings(String word) {
		return word.isEmpty() || ENDINGS.stream()
			.anyMatch((ending) -> word.endsWith(ending)
					&& isMadeOfEndings(word.substring(0, word.length() - ending.length())));
	}

	private static boolean hasNumbersBelow(Row row, List<Row> below, int fewest) {
		for (int i = 0; i < row.cells().size(); i++) {
			int column = i;
			List<String> cells = below.stream().map((other) -> other.cell(column)).filter((c) -> !c.isEmpty()).toList();
			if (!row.cell(i).isEmpty() && cells.size() >= fewest
					&& cells.stream().allMatch((cell) -> cell.chars().anyMatch(Character::isDigit))) {
				return true;
			}
		}
		return false;
	}

	private static List<String> shown(Row row) {
		List<String> names = new ArrayList<>();
		for (String cell : row.cells()) {
			String name = Nfkc.of(cell).replaceAll("\\s+", " ").strip();
			if (!name.isEmpty() && names.size() < MOST) {
				names.add((name.length() <= LONGEST && !NO_NAME.matcher(name).find()) ? name : HIDDEN);
			}
		}
		return names;
	}

}
