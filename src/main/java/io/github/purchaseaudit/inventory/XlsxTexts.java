package io.github.purchaseaudit.inventory;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import io.github.purchaseaudit.order.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * What the cells of an .xlsx only point to: its shared strings and number formats.
 */
final class XlsxTexts {

	/** How many characters of shared strings are held. */
	private static final long MOST_CHARACTERS = 64L * 1024 * 1024;

	/** What holding a string costs besides its characters. */
	private static final int COST_OF_STRING = 16;

	/** LibreOffice holds more than Excel's 32,767 characters in a cell. */
	private static final int LONGEST_TEXT = 1_000_000;

	private final List<String> strings = new ArrayList<>();

	private final Map<Integer, String> patterns = new HashMap<>();

	private final List<Integer> cellFormats = new ArrayList<>();

	private final NumberFormats formats;

	XlsxTexts(boolean from1904) {
		this.formats = new NumberFormats(from1904);
	}

	/** Takes the shared strings in. */
	void readStrings(InputStream in) throws IOException {
		try {
			XMLStreamReader xml = XlsxRows.xml(in);
			long characters = 0;
			while (xml.hasNext()) {
				if (xml.next() == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("si")) {
					String text = text(xml, "si");
					characters += text.length() + COST_OF_STRING;
					if (characters > MOST_CHARACTERS) {
						throw new UnreadableException(Sentence.of("inventory.lost.too-large"));
					}
					this.strings.add(text);
				}
			}
		}
		catch (XMLStreamException ex) {
			throw damaged(ex);
		}
	}

	/** Takes the number formats in. */
	void readStyles(InputStream in) throws IOException {
		try {
			XMLStreamReader xml = XlsxRows.xml(in);
			boolean cells = false;
			while (xml.hasNext()) {
				int event = xml.next();
				if (event == XMLStreamReader.START_ELEMENT) {
					String name = xml.getLocalName();
					cells = cells || name.equals("cellXfs");
					String id = xml.getAttributeValue(null, "numFmtId");
					String pattern = xml.getAttributeValue(null, "formatCode");
					if (name.equals("numFmt") && id != null && pattern != null) {
						this.patterns.put(Integer.valueOf(id), pattern);
					}
					else if (cells && name.equals("xf")) {
						this.cellFormats.add((id != null) ? Integer.parseInt(id) : 0);
					}
				}
				else if (event == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals("cellXfs")) {
					return;
				}
			}
		}
		catch (XMLStreamException | NumberFormatException ex) {
			throw damaged(ex);
		}
	}

	static IOException damaged(Exception ex) {
		return (ex instanceof XMLStreamException xml && xml.getNestedException() instanceof IOException io) ? io
				: new UnreadableException(Sentence.of("inventory.lost.workbook"));
	}

	/** The text of the cell that the reader stands at; it then stands at its end. */
	String cell(XMLStreamReader xml) throws XMLStreamException, UnreadableException {
		String type = xml.getAttributeValue(null, "t");
		String style = xml.getAttributeValue(null, "s");
		String value = null;
		String formula = null;
		while (xml.hasNext()) {
			int event = xml.next();
			if (event == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals("c")) {
				break;
			}
			if (event == XMLStreamReader.START_ELEMENT) {
				switch (xml.getLocalName()) {
					case "v" -> value = content(xml);
					case "f" -> formula = content(xml);
					case "is" -> value = text(xml, "is");
					default -> {
					}
				}
			}
		}
		if (value == null || value.isEmpty()) {
			boolean unknown = formula != null && !"str".equals(type);
			return unknown ? "=" + formula : "";
		}
		return text(value, (type != null) ? type : "n", style);
	}

	private String text(String value, String type, @Nullable String style) {
		try {
			return switch (type) {
				case "s" -> this.strings.get(Integer.parseInt(value.strip()));
				case "b" -> value.strip().equals("1") ? "TRUE" : "FALSE";
				case "n" -> value.isBlank() ? "" : number(Double.parseDouble(value), style);
				default -> value;
			};
		}
		catch (NumberFormatException | IndexOutOfBoundsException ex) {
			return "#" + value;
		}
	}

	private String number(double number, @Nullable String style) {
		int index = (style != null) ? Integer.parseInt(style) : 0;
		int id = (index < this.cellFormats.size()) ? this.cellFormats.get(index) : 0;
		return this.formats.text(number, id, this.patterns.get(id));
	}

	/** The text of rich or plain text, without the readings above it. */
	private static String text(XMLStreamReader xml, String end) throws XMLStreamException, UnreadableException {
		StringBuilder text = new StringBuilder();
		boolean reading = false;
		while (xml.hasNext()) {
			int event = xml.next();
			if (event == XMLStreamReader.START_ELEMENT) {
				if (xml.getLocalName().equals("t") && !reading) {
					append(xml, text);
				}
				reading = reading || xml.getLocalName().equals("rPh");
			}
			else if (event == XMLStreamReader.END_ELEMENT) {
				reading = reading && !xml.getLocalName().equals("rPh");
				if (xml.getLocalName().equals(end)) {
					break;
				}
			}
		}
		return text.toString();
	}

	private static String content(XMLStreamReader xml) throws XMLStreamException, UnreadableException {
		StringBuilder text = new StringBuilder();
		append(xml, text);
		return text.toString();
	}

	/** Adds the text up to the end of the element that has just begun. */
	private static void append(XMLStreamReader xml, StringBuilder text) throws XMLStreamException, UnreadableException {
		for (int event = xml.next(); event != XMLStreamReader.END_ELEMENT; event = xml.next()) {
			if (xml.hasText() && event != XMLStreamReader.COMMENT) {
				text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
			}
			if (text.length() > LONGEST_TEXT) {
				throw new UnreadableException(Sentence.of("inventory.lost.too-large"));
			}
		}
	}

}
