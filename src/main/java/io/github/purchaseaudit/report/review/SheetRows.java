package io.github.purchaseaudit.report.review;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

import javax.xml.stream.XMLStreamException;

/** Streams the rows of a sheet's part. */
final class SheetRows {

	private static final int MOST_COLUMNS = 16_384;

	private final PartXml xml;

	private final IntPredicate columns;

	private int column;

	private SheetRows(PartXml xml, IntPredicate columns) {
		this.xml = xml;
		this.columns = columns;
	}

	/** Takes a row and says whether to go on. */
	@FunctionalInterface
	interface Reader {

		boolean row(SheetRow row) throws IOException;

	}

	static void read(WorkbookParts parts, String part, IntPredicate columns, Reader reader)
			throws IOException, XMLStreamException {
		try (PartXml xml = parts.open(part)) {
			new SheetRows(xml, columns).read(reader);
		}
	}

	private void read(Reader reader) throws IOException, XMLStreamException {
		int number = 0;
		while (this.xml.nextTag()) {
			if (this.xml.is("sheetData") && !this.xml.isStart()) {
				return;
			}
			if (this.xml.is("row") && this.xml.isStart() && !reader.row(new SheetRow(++number, cells()))) {
				return;
			}
		}
	}

	private List<SheetCell> cells() throws IOException, XMLStreamException {
		List<SheetCell> cells = new ArrayList<>();
		this.column = -1;
		while (this.xml.nextTag() && !(this.xml.is("row") && !this.xml.isStart())) {
			if (this.xml.is("c") && this.xml.isStart()) {
				this.column = column(this.xml.attribute("r"));
				if (this.columns.test(this.column)) {
					cells.add(cell());
				}
				else {
					this.xml.skip();
				}
			}
		}
		return cells;
	}

	/** {@code R12} is column 17; a cell without a place follows the one before. */
	private int column(String place) {
		int letters = 0;
		for (int i = 0; i < place.length() && letters < MOST_COLUMNS; i++) {
			char c = place.charAt(i);
			if (c >= 'A' && c <= 'Z') {
				letters = letters * 26 + c - 'A' + 1;
			}
		}
		return (letters > 0) ? letters - 1 : this.column + 1;
	}

	/**
	 * Where a cell of text in place has a value too, a program wrote that over the text.
	 */
	private SheetCell cell() throws IOException, XMLStreamException {
		String type = this.xml.attribute("t");
		String style = this.xml.attribute("s");
		StringBuilder value = new StringBuilder();
		StringBuilder text = new StringBuilder();
		boolean hasValue = false;
		StringBuilder formula = new StringBuilder();
		while (this.xml.nextTag() && !(this.xml.is("c") && !this.xml.isStart())) {
			if (!this.xml.isStart()) {
				continue;
			}
			if (this.xml.is("v")) {
				this.xml.text(value);
				hasValue = true;
			}
			else if (this.xml.is("t")) {
				this.xml.text(text);
			}
			else if (this.xml.is("f")) {
				this.xml.text(formula);
			}
			else if (this.xml.is("rPh")) {
				this.xml.skip();
			}
		}
		return new SheetCell(this.column, type, (hasValue ? value : text).toString(), formula.toString(),
				PartXml.number(style, 0));
	}

}
