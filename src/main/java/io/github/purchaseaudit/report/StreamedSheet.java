package io.github.purchaseaudit.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.apache.poi.ss.formula.SheetNameFormatter;

/**
 * The sheets of one table while the package is written: takes each sheet's part as POI
 * made it apart at the end of its rows, and puts the streamed rows, the drop-down lists
 * and the links in.
 */
final class StreamedSheet {

	private static final String WORKBOOK = "xl/workbook.xml";

	private static final String END_OF_ROWS = "</sheetData>";

	private static final String AFTER_LINKS = "<pageMargins";

	private static final String AFTER_HEADER = "</headerFooter>";

	private final TableSheet table;

	private final List<SheetPart> parts;

	private final String linkSheet;

	/**
	 * Prepares the sheets.
	 * @param linkSheet the sheet that the line above the table leads to
	 */
	StreamedSheet(TableSheet table, List<SheetPart> parts, String linkSheet) {
		this.table = table;
		this.parts = parts;
		this.linkSheet = linkSheet;
	}

	/** Writes the sheets and their tables, and takes their parts out of the map. */
	void write(Packing packing, Map<String, byte[]> templates, Styles styles, Texts texts) throws IOException {
		List<String> tables = new ArrayList<>();
		Rows rows = new Rows(this.table, styles, texts, new SheetParts() {

			private String tail = "";

			private OutputStream out = OutputStream.nullOutputStream();

			@Override
			public OutputStream begin(int sheet) throws IOException {
				String xml = take(templates, StreamedSheet.this.parts.get(sheet).sheet());
				int end = xml.indexOf(END_OF_ROWS);
				this.tail = xml.substring(end);
				this.out = packing.begin(StreamedSheet.this.parts.get(sheet).sheet());
				String head = xml.substring(0, end).replaceFirst("<dimension [^>]*/>", "");
				this.out.write(head.getBytes(StandardCharsets.UTF_8));
				return this.out;
			}

			@Override
			public void finish(int sheet, int lastRow, List<SheetLink> links) throws IOException {
				String xml = tail(this.tail, lastRow, links);
				this.out.write(xml.getBytes(StandardCharsets.UTF_8));
				String part = take(templates, StreamedSheet.this.parts.get(sheet).table());
				tables.add(part.replace(area(StreamedSheet.this.table.headingRow() + 1), area(lastRow)));
				templates.computeIfPresent(WORKBOOK, (name, workbook) -> printed(workbook, sheet, lastRow));
			}

		});
		this.table.body().write(rows);
		rows.close();
		for (int i = 0; i < tables.size(); i++) {
			packing.part(this.parts.get(i).table(), tables.get(i).getBytes(StandardCharsets.UTF_8));
		}
	}

	private static String take(Map<String, byte[]> templates, String name) {
		return new String(Objects.requireNonNull(templates.remove(name), name), StandardCharsets.UTF_8);
	}

	/** A table has at least one row, be it empty. */
	private String area(int lastRow) {
		int last = Math.max(lastRow, this.table.headingRow() + 1);
		return "A" + this.table.headingRow() + ":" + Rows.columnName(this.table.columns().size() - 1) + last;
	}

	/** The workbook's part, with all the rows of this sheet in what is printed. */
	private byte[] printed(byte[] workbook, int sheet, int lastRow) {
		Fold fold = this.table.fold();
		if (fold == null) {
			return workbook;
		}
		int firstRow = this.table.headingRow() + 1;
		String xml = new String(workbook, StandardCharsets.UTF_8);
		String grown = xml.replace(ranges(fold, sheet, firstRow), ranges(fold, sheet, Math.max(lastRow, firstRow)));
		return grown.getBytes(StandardCharsets.UTF_8);
	}

	private String ranges(Fold fold, int sheet, int lastRow) {
		String name = SheetNameFormatter.format(this.table.name(sheet)) + "!";
		return name + String.join("," + name, fold.ranges(this.table.headingRow(), lastRow)) + "<";
	}

	private String tail(String tail, int lastRow, List<SheetLink> links) {
		StringBuilder xml = new StringBuilder(tail);
		xml.insert(xml.indexOf(AFTER_HEADER) + AFTER_HEADER.length(), "<ignoredErrors><ignoredError sqref=\""
				+ area(lastRow) + "\" numberStoredAsText=\"1\"/></ignoredErrors>");
		xml.insert(xml.indexOf(AFTER_LINKS), choices(lastRow) + hyperlinks(links));
		return xml.toString();
	}

	private String choices(int lastRow) {
		StringBuilder xml = new StringBuilder();
		int count = 0;
		for (int i = 0; i < this.table.columns().size(); i++) {
			List<String> choices = this.table.columns().get(i).choices();
			if (!choices.isEmpty()) {
				String column = Rows.columnName(i);
				xml.append("<dataValidation type=\"list\" allowBlank=\"1\" showErrorMessage=\"1\" sqref=\"")
					.append(column)
					.append(this.table.headingRow() + 1)
					.append(':')
					.append(column)
					.append(Math.max(lastRow, this.table.headingRow() + 1))
					.append("\"><formula1>\"")
					.append(XmlText.escaped(String.join(",", choices)))
					.append("\"</formula1></dataValidation>");
				count++;
			}
		}
		return (count == 0) ? "" : "<dataValidations count=\"" + count + "\">" + xml + "</dataValidations>";
	}

	private String hyperlinks(List<SheetLink> links) {
		StringBuilder xml = new StringBuilder("<hyperlinks>");
		append(xml, new SheetLink("A" + (this.table.headingRow() - 1), "'" + this.linkSheet + "'!A1"));
		links.forEach((link) -> append(xml, link));
		return xml.append("</hyperlinks>").toString();
	}

	private static void append(StringBuilder xml, SheetLink link) {
		xml.append("<hyperlink ref=\"")
			.append(link.from())
			.append("\" location=\"")
			.append(XmlText.escaped(link.to()))
			.append("\"/>");
	}

}
