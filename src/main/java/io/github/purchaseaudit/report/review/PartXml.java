package io.github.purchaseaudit.report.review;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
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

	private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

	private static final XMLInputFactory FACTORY = factory();

	private final InputStream in;

	private final XMLStreamReader xml;

	PartXml(InputStream in) throws XMLStreamException {
		this.in = in;
		this.xml = FACTORY.createXMLStreamReader(in);
	}

	private static XMLInputFactory factory() {
		XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
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
