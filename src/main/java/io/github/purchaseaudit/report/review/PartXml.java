package io.github.purchaseaudit.report.review;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The XML of a part, read element by element. Prefixes do not matter. */
final class PartXml implements Closeable {

	/** LibreOffice holds more than Excel's 32,767 characters in a cell. */
	private static final int LONGEST_TEXT = 1_000_000;

	private static final int MOST_DIGITS = 9;

	private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

	private static final XMLInputFactory FACTORY = factory();

	private final Reader in;

	private final XMLStreamReader xml;

	PartXml(InputStream in) throws XMLStreamException, IOException {
		this.in = reader(in);
		this.xml = FACTORY.createXMLStreamReader(this.in);
	}

	/**
	 * The parts of every known program are in UTF-8. Left to the parser, a wrong byte
	 * would be printed to the terminal.
	 */
	private static Reader reader(InputStream in) throws IOException {
		BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
		reader.mark(1);
		if (reader.read() != '\ufeff') {
			reader.reset();
		}
		return reader;
	}

	/**
	 * Without document types, so no entity can be larger than it stands there; the limits
	 * of newer Java count the whole part as one, and the part is limited already.
	 */
	private static XMLInputFactory factory() {
		XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "0");
		factory.setProperty("jdk.xml.totalEntitySizeLimit", "0");
		return factory;
	}

	/** Goes to the next element that begins; false at the end of the part. */
	boolean nextStart() throws XMLStreamException, IOException {
		while (this.xml.hasNext()) {
			if (next() == XMLStreamConstants.START_ELEMENT) {
				return true;
			}
		}
		return false;
	}

	/** Goes to the next element that begins or ends; false at the end of the part. */
	boolean nextTag() throws XMLStreamException, IOException {
		while (this.xml.hasNext()) {
			int event = next();
			if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
				return true;
			}
		}
		return false;
	}

	private int next() throws XMLStreamException, IOException {
		try {
			return this.xml.next();
		}
		catch (XMLStreamException ex) {
			if (ex.getNestedException() instanceof IOException cause) {
				throw cause;
			}
			throw ex;
		}
	}

	boolean is(String name) {
		return this.xml.getLocalName().equals(name);
	}

	boolean isStart() {
		return this.xml.isStartElement();
	}

	/** The value of an attribute, whatever its prefix; empty without one. */
	String attribute(String name) {
		for (int i = 0; i < this.xml.getAttributeCount(); i++) {
			if (this.xml.getAttributeLocalName(i).equals(name)) {
				return this.xml.getAttributeValue(i);
			}
		}
		return "";
	}

	/** A small number, or another one where the text is none. */
	static int number(String text, int otherwise) {
		if (text.isEmpty() || text.length() > MOST_DIGITS) {
			return otherwise;
		}
		int number = 0;
		for (int i = 0; i < text.length(); i++) {
			int digit = text.charAt(i) - '0';
			if (digit < 0 || digit > 9) {
				return otherwise;
			}
			number = number * 10 + digit;
		}
		return number;
	}

	/** Adds the text up to the end of the element that has just begun. */
	void text(StringBuilder text) throws XMLStreamException, IOException {
		for (int event = next(); event != XMLStreamConstants.END_ELEMENT; event = next()) {
			if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA
					|| event == XMLStreamConstants.SPACE) {
				text.append(this.xml.getTextCharacters(), this.xml.getTextStart(), this.xml.getTextLength());
			}
			if (text.length() > LONGEST_TEXT) {
				throw new UnreadableWorkbookException("reviewed.too-large");
			}
		}
	}

	/** Passes over the element that has just begun. */
	void skip() throws XMLStreamException, IOException {
		for (int depth = 1; depth > 0;) {
			int event = next();
			if (event == XMLStreamConstants.START_ELEMENT) {
				depth++;
			}
			else if (event == XMLStreamConstants.END_ELEMENT) {
				depth--;
			}
		}
	}

	/**
	 * The text that a string of a workbook stands for: {@code _xHHHH_} is a character
	 * that XML cannot hold (ECMA-376 part 1, 22.9.2.19), and lines end in one way.
	 */
	static String decoded(String text) {
		String plain = text;
		if (text.contains("_x")) {
			plain = ESCAPED.matcher(text)
				.replaceAll(
						(code) -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(code.group(1), 16))));
		}
		return (plain.indexOf('\r') < 0) ? plain : plain.replace("\r\n", "\n").replace('\r', '\n');
	}

	@Override
	public void close() throws IOException {
		this.in.close();
	}

}
