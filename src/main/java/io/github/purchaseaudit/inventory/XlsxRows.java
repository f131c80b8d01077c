package io.github.purchaseaudit.inventory;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import io.github.purchaseaudit.order.Place;
import io.github.purchaseaudit.order.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of one sheet of an .xlsx as a stream. Formulas count by the value that
 * the program which saved the workbook left beside them.
 */
final class XlsxRows {

	private static final int MOST_COLUMNS = 16_384;

	/** A row of a few bytes can name its last column alone. */
	private static final long MOST_BLANKS = 100_000_000;

	private static final XMLInputFactory XML = factory();

	private final XlsxTexts texts;

	private final String sheet;

	private final boolean hiddenSheet;

	private final MergedCells merged;

	private long number;

	private boolean hiddenRow;

	private long blanks;

	private List<String> cells = new ArrayList<>();

	XlsxRows(XlsxTexts texts, String sheet, boolean hidden, MergedCells merged) {
		this.texts = texts;
		this.merged = merged;
		this.sheet = sheet;
		this.hiddenSheet = hidden;
	}

	static XMLStreamReader xml(InputStream in) throws XMLStreamException {
		return XML.createXMLStreamReader(in);
	}

	private static XMLInputFactory factory() {
		XMLInputFactory factory = PlainXml.factory();
		factory.setProperty(XMLInputFactory.IS_COALESCING, true);
		return factory;
	}

	/** Reads up to so many rows. */
	void read(InputStream in, RowHandler handler, long most) throws IOException {
		try {
			XMLStreamReader xml = xml(in);
			long rows = 0;
			while (rows < most && xml.hasNext()) {
				int event = xml.next();
				if (event == XMLStreamReader.START_ELEMENT) {
					start(xml);
				}
				else if (event == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals("row")) {
					handler.row(this.merged.fill(this.number, new Row(where(), this.cells)));
					rows++;
				}
			}
		}
		catch (XMLStreamException ex) {
			if (ex.getNestedException() instanceof IOException io) {
				throw io;
			}
			throw new UnreadableException(Sentence.of("inventory.lost.sheet", this.sheet));
		}
	}

	private void start(XMLStreamReader xml) throws XMLStreamException, UnreadableException {
		if (xml.getLocalName().equals("row")) {
			String written = xml.getAttributeValue(null, "r");
			this.number = (written != null) ? number(written) : this.number + 1;
			this.hiddenRow = isTrue(xml.getAttributeValue(null, "hidden"));
			this.cells = new ArrayList<>(Math.max(4, this.cells.size()));
		}
		else if (xml.getLocalName().equals("c")) {
			String reference = xml.getAttributeValue(null, "r");
			int column = (reference != null) ? column(reference) : this.cells.size();
			String text = this.texts.cell(xml);
			this.blanks += Math.max(0, column - this.cells.size());
			if (this.blanks > MOST_BLANKS) {
				throw new UnreadableException(Sentence.of("inventory.lost.too-large"));
			}
			while (this.cells.size() < column) {
				this.cells.add("");
			}
			if (column == this.cells.size() && column < MOST_COLUMNS) {
				this.cells.add(text);
			}
		}
	}

	private long number(String written) {
		try {
			return Long.parseLong(written);
		}
		catch (NumberFormatException ex) {
			return this.number + 1;
		}
	}

	/** {@code B7} is column 1. */
	static int column(String reference) {
		int column = 0;
		for (int i = 0; i < reference.length() && i < 3; i++) {
			char c = reference.charAt(i);
			if (c < 'A' || c > 'Z') {
				break;
			}
			column = column * 26 + (c - 'A' + 1);
		}
		return Math.min(column, MOST_COLUMNS) - 1;
	}

	static boolean isTrue(@Nullable String flag) {
		return "1".equals(flag) || "true".equals(flag);
	}

	private String where() {
		return this.sheet + "!" + this.number + ((this.hiddenSheet || this.hiddenRow) ? Place.HIDDEN : "");
	}

}
