package io.github.purchaseaudit.inventory;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

import io.github.purchaseaudit.order.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of a CSV file. A row whose quote never closes is told as broken, and
 * reading goes on with the line after its first, so that one stray quote costs one row.
 */
final class CsvRows {

	/** How many lines a row may have. */
	private static final int MOST_LINES = 100;

	private final TextLines lines;

	private final CsvParser parser;

	private final Deque<String> ahead = new ArrayDeque<>();

	private final char delimiter;

	private long number;

	private List<String> cells = List.of();

	private boolean unescaped;

	private @Nullable UnescapedRow whole;

	private CsvRows(TextLines lines, char delimiter) {
		this.lines = lines;
		this.delimiter = delimiter;
		this.parser = new CsvParser(delimiter);
	}

	/** Reads all rows of a text. */
	static void read(InputStream in, RowHandler handler) throws IOException {
		read(in, false, handler);
	}

	/**
	 * Reads all rows of a text. Where the bytes break off, the rows before are read, and
	 * not the one in which it happens.
	 * @param unescaped whether its writer left quotes inside of cells as they were
	 */
	static void read(InputStream in, boolean unescaped, RowHandler handler) throws IOException {
		CutStream readable = new CutStream(in);
		byte[] head = readable.readNBytes(Sample.LENGTH);
		TextShape shape = TextShape.of(head)
			.orElseThrow(() -> new UnreadableException(Sentence.of("inventory.lost.no-text")));
		InputStream all = new SequenceInputStream(new ByteArrayInputStream(head), readable);
		handler.sheet("");
		CsvRows rows = new CsvRows(shape.lines(all, readable::isCut), shape.delimiter());
		rows.unescaped = unescaped;
		rows.read(handler, Long.MAX_VALUE);
		readable.tellLoss();
	}

	/** The first rows of a text, or nothing when the bytes are no text. */
	static Optional<TableHead> head(byte[] head) throws IOException {
		TextShape shape = TextShape.of(head).orElse(null);
		if (shape == null) {
			return Optional.empty();
		}
		List<Row> rows = new ArrayList<>();
		new CsvRows(shape.lines(new ByteArrayInputStream(head), () -> false), shape.delimiter())
			.read(new FirstRows(rows), TableHead.ROWS);
		return Optional.of(new TableHead("csv", shape.charset().name(), shape.delimiter(),
				List.of(new TableHead.Sheet("", false, rows))));
	}

	private void read(RowHandler handler, long most) throws IOException {
		for (String line = next(); line != null && this.number < most; line = next()) {
			this.number++;
			String where = "row " + this.number;
			if (line.equals(TextLines.TOO_LONG)) {
				handler.broken(where, Sentence.of("inventory.csv.long-line", TextLines.LONGEST / 1024 / 1024));
			}
			else if (isComplete(line)) {
				handler.row(new Row(where, this.cells));
			}
			else {
				handler.broken(where, Sentence.of("inventory.csv.open-quote"));
			}
		}
	}

	private boolean isComplete(String first) throws IOException {
		if (isWhole(first)) {
			return true;
		}
		if (this.parser.begin(first)) {
			this.cells = this.parser.cells();
			return true;
		}
		List<String> more = new ArrayList<>();
		long length = first.length();
		while (more.size() < MOST_LINES && length < TextLines.LONGEST) {
			String line = next();
			if (line == null) {
				break;
			}
			more.add(line);
			if (isWhole(line)) {
				break;
			}
			length += line.length();
			if (line.equals(TextLines.TOO_LONG)) {
				break;
			}
			if (this.parser.goOn(line)) {
				this.cells = this.parser.cells();
				return true;
			}
		}
		for (int i = more.size() - 1; i >= 0; i--) {
			this.ahead.addFirst(more.get(i));
		}
		return false;
	}

	/** Whether a line is a row by itself, whatever quotes are open; the first is. */
	private boolean isWhole(String line) {
		if (!this.unescaped || line.isBlank()) {
			return false;
		}
		if (this.whole == null) {
			boolean heading = this.parser.begin(line);
			this.whole = heading ? new UnescapedRow(this.delimiter, this.parser.cells().size()) : null;
		}
		Optional<List<String>> found = (this.whole != null) ? this.whole.cells(line) : Optional.empty();
		found.ifPresent((row) -> this.cells = row);
		return found.isPresent();
	}

	private @Nullable String next() throws IOException {
		return this.ahead.isEmpty() ? this.lines.next() : this.ahead.removeFirst();
	}

	/** Keeps rows. */
	record FirstRows(List<Row> rows) implements RowHandler {

		@Override
		public void sheet(String name) {
			// one sheet at a time
		}

		@Override
		public void row(Row row) {
			this.rows.add(row);
		}

		@Override
		public void broken(String where, Sentence reason) {
			// told when the whole is read
		}

	}

}
