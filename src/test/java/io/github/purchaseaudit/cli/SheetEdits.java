package io.github.purchaseaudit.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** What a person does to a workbook: types into cells and saves. */
final class SheetEdits {

	private SheetEdits() {
	}

	/** Types into the column with this heading, in the rows that hold this text. */
	static void set(Path workbook, String sheet, String heading, String holding, String text) throws IOException {
		byte[] written = Files.readAllBytes(workbook);
		try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(written))) {
			int column = -1;
			for (Row row : book.getSheet(sheet)) {
				List<String> cells = new ArrayList<>();
				row.forEach((cell) -> cells.add(cell.toString()));
				if (column < 0) {
					column = cells.indexOf(heading);
				}
				else if (cells.contains(holding)) {
					row.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK).setCellValue(text);
				}
			}
			save(book, workbook);
		}
	}

	/** A workbook that has nothing to do with audits. */
	static void writeForeign(Path workbook) throws IOException {
		try (XSSFWorkbook book = new XSSFWorkbook()) {
			book.createSheet("Budget").createRow(0).createCell(0).setCellValue("Rent");
			save(book, workbook);
		}
	}

	private static void save(XSSFWorkbook book, Path workbook) throws IOException {
		try (OutputStream out = Files.newOutputStream(workbook)) {
			book.write(out);
		}
	}

}
