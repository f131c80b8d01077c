package io.github.purchaseaudit.history;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
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

	/** Holds the list's own dictionary, which has no key. */
	private final Dictionary outside = new Dictionary();

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
		Deque<Dictionary> open = new ArrayDeque<>(List.of(this.outside));
		String key = "";
		while (xml.hasNext()) {
			int event = xml.next();
			String name = xml.hasName() ? xml.getLocalName() : "";
			if (event == XMLStreamConstants.START_ELEMENT) {
				switch (name) {
					case "key" -> key = xml.getElementText();
					case "string", "data" -> open.getLast().texts.putIfAbsent(key, xml.getElementText());
					case "dict", "array" -> {
						open.addLast(name.equals("dict") ? open.getLast().at(key) : new Dictionary());
						key = "";
					}
					default -> {
					}
				}
			}
			else if (event == XMLStreamConstants.END_ELEMENT && (name.equals("dict") || name.equals("array"))) {
				open.removeLast();
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
		int last = path.length - 1;
		Dictionary dictionary = this.outside.inner.get("");
		for (int i = 0; i < last && dictionary != null; i++) {
			dictionary = dictionary.inner.get(path[i]);
		}
		return (dictionary != null) ? Optional.ofNullable(dictionary.texts.get(path[last])) : Optional.empty();
	}

	private static UnreadableException cut() {
		return new UnreadableException(Sentence.of("inventory.lost.cut"));
	}

	/**
	 * What one dictionary holds; what an array holds has no key and is looked up nowhere.
	 */
	private static final class Dictionary {

		private final Map<String, String> texts = new HashMap<>();

		private final Map<String, Dictionary> inner = new HashMap<>();

		private Dictionary at(String key) {
			return this.inner.computeIfAbsent(key, (first) -> new Dictionary());
		}

	}

}
