package io.github.purchaseaudit.inventory;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * Reads tables, whatever they are kept in: CSV in any charset and with any delimiter,
 * .xlsx and .xls.
 */
public final class Tables {

	private Tables() {
	}

	/**
	 * Hands all rows of a table to the handler, sheet by sheet.
	 * @throws IOException when the rest cannot be read
	 */
	public static void read(Content content, RowHandler handler) throws IOException {
		read(content, false, handler);
	}

	/**
	 * The same.
	 * @param unescaped whether the writer of CSV files leaves quotes inside of cells as
	 * they are; the heading is the first row then
	 */
	static void read(Content content, boolean unescaped, RowHandler handler) throws IOException {
		if (content instanceof SheetsOf sheets) {
			read(sheets.workbook(), unescaped, sheets.only(handler));
			return;
		}
		if (content.file().isPresent()) {
			try (InputStream in = content.open()) {
				read(Kind.of(in.readNBytes(Kind.LENGTH)), content, unescaped, handler);
			}
			return;
		}
		try (BufferedInputStream in = new BufferedInputStream(content.open(), Entries.BUFFER)) {
			Kind kind = Kind.of(Entries.peek(in));
			read(kind, new OpenedContent(content, in), unescaped, handler);
		}
	}

	private static void read(Kind kind, Content content, boolean unescaped, RowHandler handler) throws IOException {
		switch (kind) {
			case PACKAGE -> {
				try (Xlsx workbook = new Xlsx(content)) {
					workbook.read(handler);
				}
			}
			case OLE2 -> XlsRows.read(content, handler);
			default -> {
				try (InputStream in = content.open()) {
					CsvRows.read(in, unescaped, handler);
				}
			}
		}
	}

	/**
	 * Whether the content may hold several tables; one in a workbook, however long its
	 * texts, is told without reading them.
	 * @throws IOException when it is a workbook that cannot be opened
	 */
	static boolean haveSheets(byte[] head, Content content) throws IOException {
		return switch (Kind.of(head)) {
			case PACKAGE -> {
				try (Xlsx workbook = new Xlsx(content)) {
					yield workbook.sheets() > 1;
				}
			}
			case OLE2 -> true;
			default -> false;
		};
	}

	/**
	 * The first rows of a table, or nothing when the content is none.
	 * @throws IOException when it is one and cannot be read
	 */
	static Optional<TableHead> head(byte[] head, Content content) throws IOException {
		return switch (Kind.of(head)) {
			case PACKAGE -> {
				try (Xlsx workbook = new Xlsx(content)) {
					yield workbook.head();
				}
			}
			case OLE2 -> XlsRows.head(content);
			case OTHER -> CsvRows.head(head);
			default -> Optional.empty();
		};
	}

}
