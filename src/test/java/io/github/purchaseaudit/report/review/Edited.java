package io.github.purchaseaudit.report.review;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Edits a workbook as a person does, by headings and keys. */
final class Edited {

	private final XSSFWorkbook workbook;

	private Edited(XSSFWorkbook workbook) {
		this.workbook = workbook;
	}

	/** What a person does to an open workbook. */
	interface Edits {

		void make(Edited edited) throws IOException;

	}

	/** Opens, edits and saves a workbook at an instant. */
	static void at(String modified, Path file, Edits edits) throws IOException {
		try (InputStream in = Files.newInputStream(file); XSSFWorkbook workbook = new XSSFWorkbook(in)) {
			edits.make(new Edited(workbook));
			try (OutputStream out = Files.newOutputStream(file)) {
				workbook.write(out);
			}
		}
		Files.setLastModifiedTime(file, FileTime.from(Instant.parse(modified)));
	}

	XSSFWorkbook workbook() {
		return this.workbook;
	}

	XSSFSheet sheet(String name) {
		return this.workbook.getSheet(name);
	}

	/** Writes into the row with a text in one of its cells. */
	Edited write(String sheet, String rowWith, String heading, String text) {
		Cell cell = cell(sheet, rowWith, heading);
		cell.setCellValue(text);
		return this;
	}

	Cell cell(String sheet, String rowWith, String heading) {
		XSSFSheet found = sheet(sheet);
		for (Row row : found) {
			if (find(row, rowWith) >= 0) {
				return row.getCell(column(found, heading), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
			}
		}
		throw new IllegalArgumentException("No row with " + rowWith);
	}

	static int column(XSSFSheet sheet, String heading) {
		for (Row row : sheet) {
			if (find(row, heading) >= 0) {
				return find(row, heading);
			}
		}
		throw new IllegalArgumentException("No heading " + heading);
	}

	/** Whether the row is the heading of a sheet that a person decides on. */
	static boolean holdsHeading(Row row) {
		return find(row, "Decision") >= 0 || find(row, "判断") >= 0;
	}

	private static int find(Row row, String text) {
		for (Cell cell : row) {
			if (cell.getCellType() == CellType.STRING && cell.getStringCellValue().equals(text)) {
				return cell.getColumnIndex();
			}
		}
		return -1;
	}

}
