package io.github.purchaseaudit.report.review;

import java.io.IOException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

import javax.xml.stream.XMLStreamException;

/**
 * The texts that the sheets of a workbook share, of which only the wanted ones are held:
 * all of them together can be larger than the memory.
 */
final class SharedTexts {

	private SharedTexts() {
	}

	static Map<Integer, String> pick(WorkbookParts parts, BitSet wanted) throws IOException, XMLStreamException {
		Map<Integer, String> picked = new HashMap<>();
		if (wanted.isEmpty() || !parts.hasSharedStrings()) {
			return picked;
		}
		try (PartXml xml = parts.open(parts.sharedStrings().orElseThrow())) {
			long taken = 0;
			for (int i = 0; i < wanted.length() && next(xml); i++) {
				if (wanted.get(i)) {
					String text = text(xml);
					taken += text.length();
					picked.put(i, text);
				}
				else {
					xml.skip();
				}
				if (taken > WordPool.MOST_TEXT) {
					throw new UnreadableWorkbookException("reviewed.too-large");
				}
			}
		}
		return picked;
	}

	private static boolean next(PartXml xml) throws IOException, XMLStreamException {
		while (xml.nextStart()) {
			if (xml.is("si")) {
				return true;
			}
		}
		return false;
	}

	/** Without the readings that Japanese Excel keeps above the characters. */
	private static String text(PartXml xml) throws IOException, XMLStreamException {
		StringBuilder text = new StringBuilder();
		while (xml.nextTag() && !(xml.is("si") && !xml.isStart())) {
			if (xml.isStart() && xml.is("t")) {
				xml.text(text);
			}
			else if (xml.isStart() && xml.is("rPh")) {
				xml.skip();
			}
		}
		return PartXml.decoded(text.toString());
	}

}
