package io.github.purchaseaudit.report.review;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.BitSet;
import java.util.Map;

import javax.xml.stream.XMLStreamException;

import org.apache.poi.ss.usermodel.DateUtil;

/**
 * What the cells say. What a person meant as words can have become something else on the
 * way: a date, a number, or a formula when it began with a sign.
 */
final class CellTexts {

	/** As many digits as Excel shows. */
	private static final MathContext SHOWN = new MathContext(15);

	private final Map<Integer, String> shared;

	private final BitSet dateStyles;

	private final boolean from1904;

	private CellTexts(Map<Integer, String> shared, BitSet dateStyles, boolean from1904) {
		this.shared = shared;
		this.dateStyles = dateStyles;
		this.from1904 = from1904;
	}

	/** The texts of cells that need no other shared texts than these. */
	static CellTexts of(WorkbookParts parts, BitSet shared) throws IOException, XMLStreamException {
		return new CellTexts(SharedTexts.pick(parts, shared), DateStyles.read(parts), parts.isFrom1904());
	}

	String of(SheetCell cell) {
		boolean noResult = cell.value().isEmpty() || cell.type().equals("e");
		if (noResult && !cell.formula().isEmpty()) {
			return "=" + PartXml.decoded(cell.formula());
		}
		return switch (cell.type()) {
			case "s" -> this.shared.getOrDefault(cell.shared(), "");
			case "inlineStr", "str" -> PartXml.decoded(cell.value());
			case "b" -> cell.value().equals("1") ? "TRUE" : "FALSE";
			case "", "n" -> number(cell);
			default -> cell.value();
		};
	}

	private String number(SheetCell cell) {
		double number;
		try {
			number = Double.parseDouble(cell.value());
		}
		catch (NumberFormatException ex) {
			return cell.value();
		}
		if (this.dateStyles.get(cell.style()) && DateUtil.isValidExcelDate(number)) {
			LocalDateTime time = DateUtil.getLocalDateTime(number, this.from1904);
			return time.toLocalTime().equals(LocalTime.MIDNIGHT) ? time.toLocalDate().toString()
					: time.toString().replace('T', ' ');
		}
		return Double.isFinite(number) ? BigDecimal.valueOf(number).round(SHOWN).stripTrailingZeros().toPlainString()
				: cell.value();
	}

}
