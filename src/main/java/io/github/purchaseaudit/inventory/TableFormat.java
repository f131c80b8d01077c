package io.github.purchaseaudit.inventory;

import java.io.IOException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import io.github.purchaseaudit.order.DateText;
import io.github.purchaseaudit.order.MoneyText;
import io.github.purchaseaudit.order.OrderNumber;
import io.github.purchaseaudit.order.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * A format whose files are tables under a heading row, in CSV or in a workbook. The
 * heading alone decides whether a file is of the format; rows above it are titles unless
 * they plainly fit its columns, and each sheet has its own.
 */
public abstract class TableFormat implements Format {

	private static final List<String> DATES = List.of("purchased", "purchase-date", "ordered", "created", "invoiced");

	private static final List<String> NUMBERS = List.of("order", "document", "billing-id");

	private static final List<String> SUMS = List.of("line-amount", "order-total");

	/** What numbers of orders look like, those of other shops too. */
	private static final Pattern NUMBER = Pattern.compile("(?=[A-Z-]{0,39}[0-9])[A-Z0-9-]{4,40}");

	private final String id;

	private final ColumnNames names;

	/**
	 * A table format.
	 * @param names what its columns are called
	 */
	protected TableFormat(String id, ColumnNames names) {
		this.id = id;
		this.names = names;
	}

	@Override
	public final String id() {
		return this.id;
	}

	@Override
	public boolean identify(Sample sample) {
		return sample.table()
			.stream()
			.flatMap((table) -> table.sheets().stream())
			.anyMatch((sheet) -> hasHeading(sheet.rows()));
	}

	private boolean hasHeading(List<Row> rows) {
		Row upper = null;
		for (Row row : rows) {
			if (isHeading(row) || heading(upper, row).isPresent() || parted(upper, row).isPresent()) {
				return true;
			}
			upper = row;
		}
		return false;
	}

	/** The heading that two rows make together, in lists that people set out. */
	private Optional<Row> heading(@Nullable Row upper, Row row) {
		if (isMachineMade() || upper == null || !this.names.areAllOf(row)) {
			return Optional.empty();
		}
		return Optional.of(row.over(upper)).filter(this::isHeading);
	}

	/**
	 * The heading that two rows make where names are parted, such as {@code 支払い} above
	 * {@code 方法}.
	 */
	private Optional<Row> parted(@Nullable Row upper, Row row) {
		if (isMachineMade() || upper == null || isHeading(upper)) {
			return Optional.empty();
		}
		return this.names.joined(upper, row).filter(this::isHeading);
	}

	@Override
	public final boolean knowsHeading(Row row) {
		return isHeading(row);
	}

	@Override
	public final boolean knowsSheets() {
		return true;
	}

	/** For tables that programs write; what people call their columns is no mark. */
	@Override
	public final boolean knowsAllColumns(Sample sample) {
		return isMachineMade() && sample.rows().anyMatch((row) -> this.names.areAllOf(row) && isHeading(row));
	}

	@Override
	public final void read(Content content, Sink sink) throws IOException {
		Rows rows = new Rows(content, sink);
		try {
			Tables.read(content, leavesQuotes(), rows);
		}
		finally {
			rows.end();
		}
	}

	/** Whether a row is a heading of this format. */
	final boolean isHeading(Row row) {
		return this.names.areSomeOf(row) && isHeading(this.names.bind(row));
	}

	/** The columns of all single rows that are headings of this format. */
	protected final List<Columns> headings(Sample sample) {
		return sample.rows().filter(this::isHeading).map(this.names::bind).toList();
	}

	/**
	 * How many columns of this format the row that names the most of them names.
	 */
	public final int columnsNamedIn(Sample sample) {
		return sample.rows().mapToInt((row) -> this.names.bind(row).keys().size()).max().orElse(0);
	}

	/** Whether a row with these columns is a heading of this format. */
	protected abstract boolean isHeading(Columns columns);

	/**
	 * Whether a row of a sheet without a heading fits the columns of another sheet:
	 * people go on in a new sheet, month by month, without the heading.
	 */
	protected boolean goesOn(Cells cells) {
		return false;
	}

	/**
	 * Whether a row above the heading is plainly one of its table and no title: it has a
	 * day and either a number or a sum, each in a column of its kind.
	 */
	protected boolean isData(Cells cells) {
		boolean numbered = any(NUMBERS, cells, (text) -> NUMBER.matcher(OrderNumber.normal(text)).matches());
		boolean sum = any(SUMS, cells, (text) -> MoneyText.parse(text, MoneyText.UNNAMED).isPresent());
		return any(DATES, cells, TableFormat::isDay) && !any(NUMBERS, cells, TableFormat::isDay) && (numbered || sum);
	}

	private static boolean any(List<String> keys, Cells cells, Predicate<String> wanted) {
		return keys.stream().map(cells::text).anyMatch(wanted);
	}

	private static boolean isDay(String text) {
		return DateText.parse(text, ZoneOffset.UTC).isPresent();
	}

	/** Reads the rows below one heading of a content. */
	protected abstract Reading below(Columns columns, Content content);

	/**
	 * Whether a program writes these tables, so that every CSV row has all columns and
	 * one with more or fewer is broken.
	 */
	protected boolean isMachineMade() {
		return false;
	}

	/**
	 * Whether the program that writes these tables leaves quotes inside of cells as they
	 * are.
	 */
	protected boolean leavesQuotes() {
		return false;
	}

	/** Reads rows. */
	@FunctionalInterface
	public interface Reading {

		/**
		 * Hands one row that is not blank to exactly one method of the sink.
		 * @throws UnreadableCellException to have the row set aside
		 */
		void read(Cells cells, Sink sink) throws UnreadableCellException;

	}

	/**
	 * Where the cells below a heading stand, and who reads them.
	 *
	 * @param from its first column
	 * @param to the column behind its last
	 * @param beside the table to its right, if one stands there
	 */
	private record Table(Columns columns, Reading reading, int from, int to, @Nullable Table beside) {

		/** Whether a row of this table or of one beside it is as wanted. */
		boolean any(Row row, Predicate<Cells> wanted) {
			Table right = this.beside;
			return wanted.test(new Cells(row.part(this.from, this.to), this.columns))
					|| (right != null && right.any(row, wanted));
		}

	}

	/** Goes through the rows of one content. */
	private final class Rows implements RowHandler {

		private final Content content;

		private final Sink sink;

		private boolean csv;

		private @Nullable Table table;

		/** The row above, while none but titles and headings were read. */
		private @Nullable Row upper;

		/** The table of an earlier sheet. */
		private @Nullable Table before;

		private final UnheadedRows unheaded;

		Rows(Content content, Sink sink) {
			this.content = content;
			this.sink = sink;
			this.unheaded = new UnheadedRows(sink);
		}

		@Override
		public void sheet(String name) {
			this.unheaded.endSheet();
			this.csv = name.isEmpty();
			this.upper = null;
			this.before = (this.table != null) ? this.table : this.before;
			this.table = null;
		}

		@Override
		public void row(Row row) {
			if (this.table == null && this.before != null && this.before.any(row, TableFormat.this::goesOn)) {
				if (this.unheaded.haveAnotherHeading(row)) {
					this.unheaded.setAside(row);
					return;
				}
				this.table = this.before;
				this.unheaded.areTitles();
			}
			Table bound = this.table;
			if (row.isBlank()) {
				this.sink.passOver("blank", 1);
			}
			else if (bound == null || heading(this.upper, row).isPresent()) {
				begin(row);
				this.upper = row;
			}
			else {
				this.upper = null;
				line(row, bound);
			}
		}

		/** Two months side by side: each is read, a blank one is nothing. */
		private void line(Row row, Table bound) {
			if (bound.from() == 0 && bound.beside() == null) {
				only(row, bound);
				return;
			}
			for (Table table = bound; table != null; table = table.beside()) {
				Row part = row.part(table.from(), table.to());
				if (!part.isBlank()) {
					only(part, table);
				}
			}
		}

		private void only(Row row, Table bound) {
			Columns columns = bound.columns();
			if (columns.isRepeatedIn(row)) {
				this.sink.passOver("heading", 1);
			}
			else if (isMachineMade() && this.csv && row.cells().size() <= columns.last()) {
				this.sink.setAside(row.where(),
						Sentence.of("inventory.row.short", row.cells().size(), columns.width()));
			}
			else if (isMachineMade() && this.csv && row.width() > columns.width()) {
				this.sink.setAside(row.where(), Sentence.of("inventory.row.long", row.width(), columns.width()));
			}
			else {
				read(new Cells(row, columns), bound.reading());
			}
		}

		private void begin(Row row) {
			Row heading = heading(this.upper, row).or(() -> parted(this.upper, row)).orElse(row);
			if (!isHeading(heading)) {
				this.unheaded.add(row);
				return;
			}
			this.sink.passOver("heading", 1);
			Table begun = table(heading, 0);
			this.table = begun;
			this.unheaded.areAbove((one) -> begun.any(one, TableFormat.this::isData), (one) -> line(one, begun));
			this.unheaded.read((one) -> begun.any(one, TableFormat.this::goesOn), (one) -> line(one, begun));
		}

		/** The table that a heading begins in a column, and those to its right. */
		private Table table(Row heading, int from) {
			int end = isMachineMade() ? Integer.MAX_VALUE : end(heading, from);
			Table beside = (end < Integer.MAX_VALUE) ? table(heading, end) : null;
			Columns columns = TableFormat.this.names.bind(heading.part(from, end));
			return new Table(columns, below(columns, this.content), from, end, beside);
		}

		/** Where the names come again, and make a heading once more on both sides. */
		private int end(Row heading, int from) {
			Row rest = heading.part(from, Integer.MAX_VALUE);
			return ColumnNames.repeated(rest)
				.stream()
				.filter((column) -> isHeading(rest.part(from, column))
						&& isHeading(rest.part(column, Integer.MAX_VALUE)))
				.findFirst()
				.orElse(Integer.MAX_VALUE);
		}

		/** Behind the last sheet, or where reading broke off. */
		void end() {
			this.unheaded.endSheet();
			this.unheaded.read((row) -> false, (row) -> {
			});
		}

		private void read(Cells cells, Reading below) {
			try {
				below.read(cells, this.sink);
			}
			catch (UnreadableCellException ex) {
				this.sink.setAside(cells.row().where(), ex.reason());
			}
		}

		@Override
		public void broken(String where, Sentence reason) {
			this.sink.setAside(where, reason);
		}

	}

}
