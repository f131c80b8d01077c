package io.github.purchaseaudit.report;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTTableStyleInfo;

/**
 * A workbook in the making. POI makes everything that is small (styles, heads of the
 * sheets, tables); the rows, however many, are streamed into the sheets' parts when the
 * package is written.
 */
final class Book implements Closeable {

	/** Marks our workbooks: a custom document property of this name. */
	static final String MARK = "purchase-audit";

	private static final String TYPES = "[Content_Types].xml";

	private static final String STYLES = "xl/styles.xml";

	private static final String LAST_BEFORE_NAMED = "</cellXfs>";

	/** The style that all others rest on; POI writes it without its name. */
	private static final String NORMAL = "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/>"
			+ "</cellStyles>";

	private static final float TITLE_HEIGHT = 27;

	private static final float LINE_HEIGHT = 17;

	private static final float HEADING_LINE = 14;

	private final Paper paper;

	private final Texts texts;

	private final XSSFWorkbook workbook = new XSSFWorkbook();

	private final Styles styles;

	private final List<StreamedSheet> streamed = new ArrayList<>();

	private int charts;

	Book(Paper paper, Texts texts, Collection<String> currencies) {
		this.paper = paper;
		this.texts = texts;
		this.styles = new Styles(this.workbook, texts, currencies);
		describe();
	}

	private void describe() {
		POIXMLProperties properties = this.workbook.getProperties();
		Date day = Date.from(this.paper.asOf().atStartOfDay(ZoneOffset.UTC).toInstant());
		var core = properties.getCoreProperties();
		core.setTitle(this.paper.title());
		core.setSubjectProperty(this.paper.period());
		core.setCreator(this.paper.author());
		core.setCreated(Optional.of(day));
		core.setModified(Optional.of(day));
		core.getUnderlyingProperties().setLanguageProperty(this.texts.language());
		properties.getExtendedProperties().getUnderlyingProperties().setApplication(MARK);
		properties.getCustomProperties().addProperty(MARK, this.paper.mark());
	}

	Texts texts() {
		return this.texts;
	}

	Styles styles() {
		return this.styles;
	}

	/** An empty sheet, set up for printing. */
	XSSFSheet sheet(String name, boolean landscape) {
		XSSFSheet sheet = this.workbook.createSheet(name);
		this.paper.prepare(sheet, landscape);
		return sheet;
	}

	/** Adds the table's sheets, the heads of which are returned. */
	List<XSSFSheet> add(TableSheet table) {
		return add(table, this.paper.linkText(), this.paper.linkSheet());
	}

	/** The same, for a table that leads to another sheet than the paper does. */
	List<XSSFSheet> add(TableSheet table, String linkSheet) {
		return add(table, this.texts.text("sheet.link", linkSheet), linkSheet);
	}

	private List<XSSFSheet> add(TableSheet table, String linkText, String linkSheet) {
		List<XSSFSheet> sheets = new ArrayList<>();
		List<SheetPart> parts = new ArrayList<>();
		for (int i = 0; i < table.sheets(); i++) {
			XSSFSheet sheet = sheet(table.name(i), true);
			XSSFTable excelTable = head(table, i, sheet, linkText);
			sheets.add(sheet);
			parts.add(new SheetPart(part(sheet.getPackagePart().getPartName().getName()),
					part(excelTable.getPackagePart().getPartName().getName())));
		}
		this.streamed.add(new StreamedSheet(table, parts, linkSheet));
		return sheets;
	}

	private static String part(String name) {
		return name.substring(1);
	}

	private XSSFTable head(TableSheet table, int number, XSSFSheet sheet, String linkText) {
		// While no headings stand there, POI does not read them anew for every column.
		XSSFTable excelTable = excelTable(table, number, sheet, table.intro().size() + 2);
		int row = 0;
		write(row(sheet, row++, TITLE_HEIGHT), 0, table.title(), Look.TITLE);
		for (String line : table.intro()) {
			write(row(sheet, row++, LINE_HEIGHT), 0, line, Look.LINE);
		}
		write(row(sheet, row++, LINE_HEIGHT), 0, linkText, Look.LINK_LINE);
		XSSFRow heading = row(sheet, row, headingHeight(table.columns()));
		for (int i = 0; i < table.columns().size(); i++) {
			Column column = table.columns().get(i);
			write(heading, i, column.heading(), Look.HEADING);
			sheet.setColumnWidth(i, column.width() * 256 + 200);
		}
		sheet.createFreezePane(table.frozenColumns(), row + 1);
		sheet.setRepeatingRows(new CellRangeAddress(row, row, -1, -1));
		if (table.fold() != null) {
			sheet.setRepeatingColumns(
					new CellRangeAddress(-1, -1, table.fold().repeatedFrom(), table.fold().repeatedTo() - 1));
			this.workbook.setPrintArea(this.workbook.getSheetIndex(sheet),
					String.join(",", table.fold().ranges(row + 1, row + 2)));
		}
		excelTable.updateHeaders();
		return excelTable;
	}

	/** The filter's button covers the end of a heading. */
	private static float headingHeight(List<Column> columns) {
		int lines = columns.stream()
			.mapToInt((column) -> CellText.lines(column.heading(), Math.max(4, column.width() - 2)))
			.max()
			.orElse(1);
		return Math.max(2, lines) * HEADING_LINE + 5;
	}

	private static XSSFRow row(XSSFSheet sheet, int number, float height) {
		XSSFRow row = sheet.createRow(number);
		row.setHeightInPoints(height);
		return row;
	}

	private XSSFTable excelTable(TableSheet table, int number, XSSFSheet sheet, int row) {
		AreaReference area = new AreaReference(new CellReference(row, 0),
				new CellReference(row + 1, table.columns().size() - 1), this.workbook.getSpreadsheetVersion());
		XSSFTable excelTable = sheet.createTable(area);
		excelTable.setName(table.table(number));
		excelTable.setDisplayName(table.table(number));
		excelTable.getCTTable().addNewAutoFilter().setRef(area.formatAsString());
		CTTableStyleInfo style = excelTable.getCTTable().addNewTableStyleInfo();
		style.setName("TableStyleLight1");
		style.setShowRowStripes(true);
		return excelTable;
	}

	/** Writes a text cell of a head or of a small sheet. */
	XSSFCell write(XSSFRow row, int column, String text, Look look) {
		String shown = CellText.fitting(text, this.texts);
		XSSFCell cell = row.createCell(column, CellType.STRING);
		cell.setCellValue(XmlText.protectedText(shown));
		cell.setCellStyle(this.styles.of(look, shown));
		return cell;
	}

	/**
	 * Puts a chart on a sheet. POI knows too little of charts, and takes long over them:
	 * both parts are added as they are.
	 */
	void draw(XSSFSheet sheet, ChartFrame frame, ColumnChart chart) throws IOException {
		this.charts++;
		PackagePart content = add(XSSFRelation.CHART);
		PackagePart drawing = add(XSSFRelation.DRAWINGS);
		fill(content, chart.xml());
		fill(drawing, frame.xml(relate(drawing, content, XSSFRelation.CHART)));
		sheet.getCTWorksheet().addNewDrawing().setId(relate(sheet.getPackagePart(), drawing, XSSFRelation.DRAWINGS));
	}

	private PackagePart add(XSSFRelation kind) {
		try {
			return this.workbook.getPackage()
				.createPart(PackagingURIHelper.createPartName(kind.getFileName(this.charts)), kind.getContentType());
		}
		catch (InvalidFormatException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void fill(PackagePart part, String xml) throws IOException {
		try (OutputStream out = part.getOutputStream()) {
			out.write(xml.getBytes(StandardCharsets.UTF_8));
		}
	}

	/** The identity of the new relationship. */
	private static String relate(PackagePart from, PackagePart to, XSSFRelation relation) {
		return from.addRelationship(to.getPartName(), TargetMode.INTERNAL, relation.getRelation()).getId();
	}

	/** Writes the package; the same content gives the same bytes. */
	void write(OutputStream out) throws IOException {
		Map<String, byte[]> parts = parts();
		try (Packing packing = new Packing(out)) {
			packing.part(TYPES, Objects.requireNonNull(parts.remove(TYPES)));
			// All orders first: where its rows stand is what the flagged orders link to.
			for (int i = this.streamed.size() - 1; i >= 0; i--) {
				this.streamed.get(i).write(packing, parts, this.styles, this.texts);
			}
			for (Map.Entry<String, byte[]> part : parts.entrySet()) {
				packing.part(part.getKey(), part.getValue());
			}
		}
	}

	private Map<String, byte[]> parts() throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		this.workbook.write(bytes);
		Map<String, byte[]> parts = new TreeMap<>();
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				parts.put(entry.getName(), zip.readAllBytes());
			}
		}
		parts.computeIfPresent(STYLES, (name, xml) -> named(xml));
		return parts;
	}

	private static byte[] named(byte[] styles) {
		return new String(styles, StandardCharsets.UTF_8).replace(LAST_BEFORE_NAMED, LAST_BEFORE_NAMED + NORMAL)
			.getBytes(StandardCharsets.UTF_8);
	}

	/** Closing the workbook itself would save it once more. */
	@Override
	public void close() throws IOException {
		this.workbook.getPackage().revert();
	}

}
