package io.github.purchaseaudit.report.review;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import javax.xml.stream.XMLStreamException;

import org.jspecify.annotations.Nullable;

/**
 * Reads a table of a workbook whole, wherever it stands and in whatever order its columns
 * are by now: the rows below the first row that holds all the headings, in either
 * language.
 */
public final class WorkbookTable {

	private static final int DEEPEST_HEADING = 60;

	private final Map<String, String> headings = new HashMap<>();

	private @Nullable Map<Integer, String> columns;

	private int number;

	private WorkbookTable(Set<String> columns) {
		columns.forEach(
				(column) -> Labels.of("column." + column).forEach((heading) -> this.headings.put(heading, column)));
	}

	/**
	 * Streams the rows of all sheets that hold such a table.
	 * @param columns the keys of the columns' headings
	 * @param consumer takes each row: its texts by the key of their column, without empty
	 * cells
	 * @return whether there is such a table
	 * @throws IOException when the workbook cannot be read
	 */
	public static boolean read(Path workbook, Set<String> columns, Consumer<Map<String, String>> consumer)
			throws IOException {
		boolean found = false;
		try (WorkbookParts parts = new WorkbookParts(workbook)) {
			for (String part : parts.sheets().values()) {
				WorkbookTable table = new WorkbookTable(columns);
				table.read(parts, part, columns.size(), consumer);
				found |= table.columns != null;
			}
		}
		catch (XMLStreamException ex) {
			throw new IOException(workbook.getFileName().toString(), ex);
		}
		return found;
	}

	private void read(WorkbookParts parts, String part, int wanted, Consumer<Map<String, String>> consumer)
			throws IOException, XMLStreamException {
		CellTexts texts = texts(parts, part);
		SheetRows.read(parts, part, (column) -> true, (row) -> {
			this.number++;
			if (this.columns == null) {
				Map<Integer, String> found = headings(row.texts(texts));
				this.columns = (found.size() == wanted) ? found : null;
				return this.columns != null || this.number < DEEPEST_HEADING;
			}
			Map<String, String> cells = cells(row.texts(texts), this.columns);
			if (cells.isEmpty()) {
				return false;
			}
			consumer.accept(cells);
			return true;
		});
	}

	private static CellTexts texts(WorkbookParts parts, String part) throws IOException, XMLStreamException {
		BitSet shared = new BitSet();
		if (parts.hasSharedStrings()) {
			SheetRows.read(parts, part, (column) -> true, (row) -> {
				row.addShared(shared);
				return true;
			});
		}
		return CellTexts.of(parts, shared);
	}

	private Map<Integer, String> headings(Map<Integer, String> texts) {
		Map<Integer, String> found = new HashMap<>();
		List<String> seen = new ArrayList<>();
		texts.forEach((column, text) -> {
			String key = this.headings.get(Labels.folded(text));
			if (key != null && !seen.contains(key)) {
				seen.add(key);
				found.put(column, key);
			}
		});
		return found;
	}

	private static Map<String, String> cells(Map<Integer, String> texts, Map<Integer, String> columns) {
		Map<String, String> cells = new HashMap<>();
		columns.forEach((column, key) -> {
			String text = texts.getOrDefault(column, "");
			if (!text.isBlank()) {
				cells.put(key, text);
			}
		});
		return cells;
	}

}
