package io.github.purchaseaudit.history;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import io.github.purchaseaudit.inventory.PlainXml;
import io.github.purchaseaudit.inventory.UnreadableException;
import io.github.purchaseaudit.order.Sentence;

/**
 * Apple's property lists in XML, as {@code plutil -convert xml1} and scripts write them.
 * Only what web archives need is kept: texts and data in dictionaries.
 */
final class XmlPropertyList implements PropertyList {

	private static final XMLInputFactory XML = PlainXml.factory();

	private final Map<String, String> values = new HashMap<>();

	/**
	 * Reads a list.
	 * @throws UnreadableException when it is not well-formed
	 */
	XmlPropertyList(byte[] bytes) throws UnreadableException {
		try {
			read(XML.createXMLStreamReader(new ByteArrayInputStream(bytes)));
		}
		catch (XMLStreamException ex) {
			throw new UnreadableException(Sentence.of("inventory.lost.cut"));
		}
	}

	private void read(XMLStreamReader xml) throws XMLStreamException {
		Deque<String> path = new ArrayDeque<>();
		String key = "";
		while (xml.hasNext()) {
			int event = xml.next();
			String name = xml.hasName() ? xml.getLocalName() : "";
			if (event == XMLStreamConstants.START_ELEMENT) {
				switch (name) {
					case "key" -> key = xml.getElementText();
					case "string", "data" ->
						this.values.putIfAbsent(String.join("/", path) + "/" + key, xml.getElementText());
					case "dict", "array" -> {
						path.addLast(name.equals("array") ? key + "[]" : key);
						key = "";
					}
					default -> {
					}
				}
			}
			else if (event == XMLStreamConstants.END_ELEMENT && (name.equals("dict") || name.equals("array"))) {
				path.removeLast();
			}
		}
	}

	@Override
	public byte[] data(String... path) throws UnreadableException {
		try {
			return Base64.getMimeDecoder().decode(text(path).orElseThrow(XmlPropertyList::cut));
		}
		catch (IllegalArgumentException ex) {
			throw cut();
		}
	}

	@Override
	public Optional<String> text(String... path) {
		return Optional.ofNullable(this.values.get("/" + String.join("/", path)));
	}

	private static UnreadableException cut() {
		return new UnreadableException(Sentence.of("inventory.lost.cut"));
	}

}
