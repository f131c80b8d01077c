package io.github.purchaseaudit.inventory;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.github.purchaseaudit.order.Place;
import io.github.purchaseaudit.order.Sentence;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;

/**
 * Reads the rows of an .xls workbook. Such files hold 65,536 rows a sheet at most and are
 * read as a whole.
 */
final class XlsRows {

	private final HSSFWorkbook workbook;

	private final NumberFormats formats;

	private XlsRows(HSSFWorkbook workbook) {
		this.workbook = workbook;
		this.formats = new NumberFormats(workbook.getInternalWorkbook().isUsing1904DateWindowing());
	}

	/** Reads all sheets. */
	static void read(Content content, RowHandler handler) throws IOException {
		Optional<HSSFWorkbook> opened = open(content);
		if (opened.isPresent()) {
			try (HSSFWorkbook workbook = opened.get()) {
				XlsRows rows = new XlsRows(workbook);
				if (workbook.getInternalWorkbook().isUsing1904DateWindowing()) {
					handler.daysFrom1904();
				}
				for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
					handler.sheet(workbook.getSheetName(i));
					rows.read(i, handler, Integer.MAX_VALUE);
				}
			}
		}
	}

	/** The first rows of all sheets; nothing when the content is another document. */
	static Optional<TableHead> head(Content content) throws IOException {
		Optional<HSSFWorkbook> opened = open(content);
		if (opened.isEmpty()) {
			return Optional.empty();
		}
		try (HSSFWorkbook workbook = opened.get()) {
			List<TableHead.Sheet> sheets = new ArrayList<>();
			for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
				List<Row> rows = new ArrayList<>();
				new XlsRows(workbook).read(i, new CsvRows.FirstRows(rows), TableHead.ROWS);
				sheets.add(new TableHead.Sheet(workbook.getSheetName(i), isHidden(workbook, i), rows));
			}
			return Optional.of(new TableHead("xls", null, '\0', sheets));
		}
	}

	private static Optional<HSSFWorkbook> open(Content content) throws IOException {
		try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(Xlsx.bytes(content)))) {
			if (files.getRoot().hasEntryCaseInsensitive("EncryptedPackage")) {
				throw new UnreadableException(Sentence.of("inventory.lost.password"));
			}
			if (!files.getRoot().hasEntryCaseInsensitive("Workbook")
					&& !files.getRoot().hasEntryCaseInsensitive("Book")) {
				return Optional.empty();
			}
			return Optional.of(new HSSFWorkbook(files));
		}
		catch (EncryptedDocumentException ex) {
			throw new UnreadableException(Sentence.of("inventory.lost.password"));
		}
		catch (RuntimeException ex) {
			throw new UnreadableException(Sentence.of("inventory.lost.workbook"));
		}
	}

	private static boolean isHidden(HSSFWorkbook workbook, int sheet) {
		return workbook.isSheetHidden(sheet) || workbook.isSheetVeryHidden(sheet);
	}

	private void read(int index, RowHandler handler, int most) throws IOException {
		Sheet sheet = this.workbook.getSheetAt(index);
		boolean hiddenSheet = isHidden(this.workbook, index);
		MergedCells merged = MergedCells.of(sheet.getMergedRegions()
			.stream()
			.map((area) -> new MergedCells.Area(area.getFirstRow(), area.getLastRow(), area.getFirstColumn()))
			.toList());
		int rows = 0;
		for (org.apache.poi.ss.usermodel.Row row : sheet) {
			if (rows++ == most) {
				return;
			}
			boolean hidden = hiddenSheet || row.getZeroHeight();
			String where = sheet.getSheetName() + "!" + (row.getRowNum() + 1) + (hidden ? Place.HIDDEN : "");
			handler.row(merged.fill(row.getRowNum(), new Row(where, cells(row))));
		}
	}

	private List<String> cells(org.apache.poi.ss.usermodel.Row row) throws UnreadableException {
		List<String> cells = new ArrayList<>();
		try {
			for (int i = 0; i < row.getLastCellNum(); i++) {
				Cell cell = row.getCell(i);
				cells.add((cell != null) ? text(cell) : "");
			}
		}
		catch (RuntimeException ex) {
			throw new UnreadableException(Sentence.of("inventory.lost.sheet", row.getSheet().getSheetName()));
		}
		return cells;
	}

	private String text(Cell cell) {
		CellType type = (cell.getCellType() == CellType.FORMULA) ? cell.getCachedFormulaResultType()
				: cell.getCellType();
		return switch (type) {
			case STRING -> cell.getStringCellValue();
			case BOOLEAN -> cell.getBooleanCellValue() ? "TRUE" : "FALSE";
			case NUMERIC -> number(cell);
			case ERROR -> "#" + cell.getErrorCellValue();
			default -> "";
		};
	}

	private String number(Cell cell) {
		CellStyle style = cell.getCellStyle();
		int id = style.getDataFormat();
		boolean builtIn = id < BuiltinFormats.FIRST_USER_DEFINED_FORMAT_INDEX;
		return this.formats.text(cell.getNumericCellValue(), id, builtIn ? null : style.getDataFormatString());
	}

}
