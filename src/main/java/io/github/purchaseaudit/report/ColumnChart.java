package io.github.purchaseaudit.report;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A stacked column chart as the part of a workbook (ECMA-376 part 1, 21.2), drawn from
 * cells: each series is a column below its heading, the first column names the
 * categories.
 *
 * @param header the row of the headings, counted from 1
 */
record ColumnChart(String title, String across, String up, String format, String sheet, int header,
		List<String> categories, List<Series> series) {

	private static final List<String> CALM = List.of("2F5597", "70AD47", "7F7F7F", "00B0F0", "7030A0", "BF9000",
			"1F7A7A", "8497B0", "A6A6A6");

	/**
	 * One payment method.
	 *
	 * @param warning the colour it is hatched with; null for a plain column
	 */
	record Series(String name, @Nullable String warning, List<BigDecimal> values) {
	}

	/** The part's content. */
	String xml() {
		StringBuilder all = new StringBuilder();
		for (int i = 0; i < this.series.size(); i++) {
			all.append(series(i));
		}
		return """
				<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
				<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" \
				xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">\
				<c:date1904 val="0"/><c:roundedCorners val="0"/><c:chart>%s<c:autoTitleDeleted val="0"/>\
				<c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:grouping val="stacked"/>\
				<c:varyColors val="0"/>%s<c:gapWidth val="60"/><c:overlap val="100"/>\
				<c:axId val="1"/><c:axId val="2"/></c:barChart>\
				<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="minMax"/></c:scaling>\
				<c:delete val="0"/><c:axPos val="b"/>%s<c:numFmt formatCode="General" sourceLinked="0"/>\
				<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>\
				<c:crossAx val="2"/><c:crosses val="autoZero"/></c:catAx>\
				<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/><c:min val="0"/></c:scaling>\
				<c:delete val="0"/><c:axPos val="l"/><c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill>\
				<a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>%s\
				<c:numFmt formatCode="%s" sourceLinked="0"/><c:majorTickMark val="none"/>\
				<c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="1"/>\
				<c:crosses val="autoZero"/><c:crossBetween val="between"/></c:valAx></c:plotArea>\
				<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend><c:plotVisOnly val="1"/>\
				<c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>
				""".formatted(title(this.title, 1300), all, title(this.across, 1000), title(this.up, 1000),
				XmlText.escaped(this.format));
	}

	private static String title(String text, int size) {
		return """
				<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="%s"/></a:pPr><a:r><a:rPr sz="%s" b="1"/>\
				<a:t>%s</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>""".formatted(size, size,
				XmlText.escaped(text));
	}

	private String series(int number) {
		Series one = this.series.get(number);
		return """
				<c:ser><c:idx val="%s"/><c:order val="%s"/><c:tx><c:strRef><c:f>%s</c:f><c:strCache>\
				<c:ptCount val="1"/><c:pt idx="0"><c:v>%s</c:v></c:pt></c:strCache></c:strRef></c:tx>\
				<c:spPr>%s</c:spPr><c:invertIfNegative val="0"/>\
				<c:cat><c:strRef><c:f>%s</c:f><c:strCache>%s</c:strCache></c:strRef></c:cat>\
				<c:val><c:numRef><c:f>%s</c:f><c:numCache><c:formatCode>%s</c:formatCode>%s</c:numCache></c:numRef>\
				</c:val></c:ser>""".formatted(number, number, cell(number + 1, this.header),
				XmlText.escaped(one.name()), (one.warning() != null) ? warning(number, one.warning()) : calm(number),
				column(0), points(this.categories), column(number + 1), XmlText.escaped(this.format),
				points(one.values().stream().map(BigDecimal::toPlainString).toList()));
	}

	/** Colour and pattern, so that it stands out without colour too. */
	private static String warning(int number, String color) {
		return """
				<a:pattFill prst="%s"><a:fgClr><a:srgbClr val="%s"/></a:fgClr><a:bgClr>\
				<a:srgbClr val="FFFFFF"/></a:bgClr></a:pattFill><a:ln w="12700"><a:solidFill>\
				<a:srgbClr val="%s"/></a:solidFill></a:ln>""".formatted((number % 2 == 0) ? "wdUpDiag" : "diagCross",
				color, color);
	}

	private static String calm(int number) {
		return "<a:solidFill><a:srgbClr val=\"" + CALM.get(number % CALM.size()) + "\"/></a:solidFill>";
	}

	private static String points(List<String> values) {
		StringBuilder xml = new StringBuilder("<c:ptCount val=\"" + values.size() + "\"/>");
		for (int i = 0; i < values.size(); i++) {
			xml.append("<c:pt idx=\"")
				.append(i)
				.append("\"><c:v>")
				.append(XmlText.escaped(values.get(i)))
				.append("</c:v></c:pt>");
		}
		return xml.toString();
	}

	private String column(int number) {
		String name = Rows.columnName(number);
		return cell(number, this.header + 1) + ":$" + name + "$" + (this.header + this.categories.size());
	}

	private String cell(int column, int row) {
		return XmlText.escaped("'" + this.sheet + "'!$" + Rows.columnName(column) + "$" + row);
	}

}
