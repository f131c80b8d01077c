package io.github.purchaseaudit.report.review;

import java.io.IOException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

import javax.xml.stream.XMLStreamException;

import org.apache.poi.ss.usermodel.DateUtil;

/** Which of a workbook's cell styles show a number as a date. */
final class DateStyles {

	private DateStyles() {
	}

	static BitSet read(WorkbookParts parts) throws IOException, XMLStreamException {
		BitSet dates = new BitSet();
		if (parts.styles().isPresent()) {
			try (PartXml xml = parts.open(parts.styles().get())) {
				read(xml, dates);
			}
		}
		return dates;
	}

	private static void read(PartXml xml, BitSet dates) throws IOException, XMLStreamException {
		Map<String, String> formats = new HashMap<>();
		int style = -1;
		while (xml.nextTag()) {
			if (xml.is("cellXfs")) {
				if (!xml.isStart()) {
					return;
				}
				style = 0;
			}
			else if (xml.isStart() && xml.is("numFmt")) {
				formats.put(xml.attribute("numFmtId"), xml.attribute("formatCode"));
			}
			else if (xml.isStart() && xml.is("xf") && style >= 0) {
				String format = xml.attribute("numFmtId");
				dates.set(style++, isDate(format, formats.getOrDefault(format, "")));
			}
		}
	}

	/** Also the formats 27 to 36 and 50 to 58, which are dates in East Asian Excel. */
	private static boolean isDate(String id, String code) {
		int number = PartXml.number(id, 0);
		return (number >= 27 && number <= 36) || (number >= 50 && number <= 58)
				|| DateUtil.isADateFormat(number, code.isEmpty() ? null : code);
	}

}
