package io.github.purchaseaudit.report;

/**
 * Where on a sheet a chart stands, as the drawing part of a workbook (ECMA-376 part 1,
 * 20.5).
 *
 * @param name what it shows
 * @param description for those who cannot see it
 * @param top the first row it covers, counted from 0
 * @param bottom the first row below it
 * @param columns how many columns it covers
 */
record ChartFrame(String name, String description, int top, int bottom, int columns) {

	/**
	 * The part's content.
	 * @param chart the identity of the drawing's relationship to the chart
	 */
	String xml(String chart) {
		return """
				<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
				<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" \
				xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" \
				xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" \
				xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">\
				<xdr:twoCellAnchor><xdr:from>%s</xdr:from><xdr:to>%s</xdr:to>\
				<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="%s" descr="%s"/>\
				<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>\
				<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>\
				<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart">\
				<c:chart r:id="%s"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/>\
				</xdr:twoCellAnchor></xdr:wsDr>
				""".formatted(corner(0, this.top), corner(this.columns, this.bottom), XmlText.escaped(this.name),
				XmlText.escaped(this.description), chart);
	}

	private static String corner(int column, int row) {
		return """
				<xdr:col>%s</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>%s</xdr:row>\
				<xdr:rowOff>0</xdr:rowOff>""".formatted(column, row);
	}

}
