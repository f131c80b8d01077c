package io.github.purchaseaudit.statement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import io.github.purchaseaudit.inventory.Content;
import io.github.purchaseaudit.inventory.Row;
import io.github.purchaseaudit.inventory.RowSurvey;
import io.github.purchaseaudit.order.MoneyText;

/**
 * A table without a heading, and which of its columns are the day, the shop and the sum
 * of a statement. The day is the first column that is one. The shop is the column that
 * names Apple. The sum is the first column with a number in each line that does not count
 * instalments; beside it may stand numbers that are never larger: fees, the part to be
 * paid now. A larger one may be what is left of an account, or what came in.
 */
final class UnheadedTable implements RowSurvey {

	private static final int MOST_ROWS = 10_000;

	private static final int MOST_COLUMNS = 30;

	private static final int FEWEST_CELLS = 3;

	/** Shorter names of Apple stand in lists that people type. */
	private static final int SHORTEST_NAME = 8;

	private static final BigDecimal MOST_INSTALMENTS = BigDecimal.valueOf(60);

	private static final Pattern ORDER_NUMBER = Pattern
		.compile("[MW](?=[A-Z]{0,9}[0-9])[A-Z0-9]{9,10}|R[0-9]{2}[A-Z0-9]{11}");

	private static final Pattern DIGIT = Pattern.compile("[0-9０-９]");

	private final Function<String, Optional<LocalDate>> days;

	private final List<Row> rows = new ArrayList<>();

	UnheadedTable(Function<String, Optional<LocalDate>> days) {
		this.days = days;
	}

	/** The table that a content is, as far as it can be read. */
	static UnheadedTable of(Content content, Function<String, Optional<LocalDate>> days) {
		UnheadedTable table = new UnheadedTable(days);
		table.lookThrough(content);
		return table;
	}

	@Override
	public void row(Row row) {
		if (!row.isBlank() && this.rows.size() < MOST_ROWS) {
			this.rows.add(row);
		}
	}

	/**
	 * Whether at least half of the rows have a day, and none is a heading or has an order
	 * number.
	 */
	boolean isPlain() {
		return 2 * lines().size() >= this.rows.size() && !this.rows.isEmpty()
				&& this.rows.stream().noneMatch(UnheadedTable::isOther);
	}

	private static boolean isOther(Row row) {
		List<String> cells = row.cells().stream().map(String::strip).filter((cell) -> !cell.isEmpty()).toList();
		boolean heading = cells.size() >= FEWEST_CELLS
				&& cells.stream().noneMatch((cell) -> DIGIT.matcher(cell).find());
		return heading || cells.stream().anyMatch((cell) -> ORDER_NUMBER.matcher(cell).matches());
	}

	/** Whether a row names Apple as issuers do. */
	static boolean namesApple(Row row) {
		return row.cells().stream().anyMatch(UnheadedTable::isApple);
	}

	private static boolean isApple(String cell) {
		return cell.strip().length() >= SHORTEST_NAME && cell.indexOf('@') < 0 && AppleName.isIn(cell.strip());
	}

	boolean namesApple() {
		return lines().stream().anyMatch(UnheadedTable::namesApple);
	}

	private int day() {
		return IntStream.range(0, MOST_COLUMNS)
			.filter((column) -> this.rows.stream().anyMatch((row) -> isDay(row, column)))
			.findFirst()
			.orElse(-1);
	}

	private boolean isDay(Row row, int column) {
		return row.width() >= FEWEST_CELLS && this.days.apply(row.cell(column)).isPresent();
	}

	private List<Row> lines() {
		int day = day();
		return this.rows.stream().filter((row) -> isDay(row, day)).toList();
	}

	/** Day, shop and sum; nothing where one of them is in doubt. */
	Optional<Columns> columns() {
		List<Row> lines = lines();
		List<Integer> shops = columns((column) -> lines.stream().anyMatch((line) -> isApple(line.cell(column))));
		boolean all = this.rows.stream().filter(UnheadedTable::namesApple).allMatch(Set.copyOf(lines)::contains);
		if (shops.size() != 1 || !all) {
			return Optional.empty();
		}
		int day = day();
		List<Integer> others = columns((column) -> column != day && !shops.contains(column));
		List<Integer> numbers = others.stream()
			.filter((column) -> lines.stream().allMatch((line) -> number(line, column).isPresent()))
			.toList();
		return numbers.stream()
			.filter((column) -> numbers.size() == 1 || !areInstalments(lines, column))
			.findFirst()
			.filter((column) -> lines.stream().allMatch((line) -> isLargest(line, column, others)))
			.map((sum) -> Columns.at(Map.of(Field.DAY, day, Field.SHOP, shops.get(0), Field.AMOUNT, sum)));
	}

	private static List<Integer> columns(Predicate<Integer> wanted) {
		return IntStream.range(0, MOST_COLUMNS).boxed().filter(wanted).toList();
	}

	private boolean areInstalments(List<Row> lines, int column) {
		return lines.stream()
			.flatMap((line) -> number(line, column).stream())
			.allMatch((number) -> number.compareTo(MOST_INSTALMENTS) <= 0 && number.stripTrailingZeros().scale() <= 0);
	}

	private boolean isLargest(Row line, int column, List<Integer> others) {
		BigDecimal sum = number(line, column).orElse(BigDecimal.ZERO);
		return others.stream()
			.flatMap((other) -> number(line, other).stream())
			.allMatch((other) -> other.compareTo(sum) <= 0);
	}

	private Optional<BigDecimal> number(Row line, int column) {
		return isDay(line, column) ? Optional.empty()
				: MoneyText.parse(line.cell(column), MoneyText.UNNAMED).map((sum) -> sum.amount().abs());
	}

}
