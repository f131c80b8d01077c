package io.github.purchaseaudit.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The rows of a sheet below its heading row, by heading, as Excel shows them. */
final class SheetRows {

	private SheetRows() {
	}

	/** The rows below the row whose last heading is this one. */
	static List<Map<String, String>> of(Path workbook, String sheet, String lastHeading) throws IOException {
		try (InputStream in = Files.newInputStream(workbook); XSSFWorkbook book = new XSSFWorkbook(in)) {
			return below(book.getSheet(sheet), lastHeading);
		}
	}

	private static List<Map<String, String>> below(Sheet sheet, String lastHeading) {
		DataFormatter shown = new DataFormatter();
		List<String> headings = List.of();
		List<Map<String, String>> rows = new ArrayList<>();
		for (Row row : sheet) {
			List<String> cells = new ArrayList<>();
			for (int i = 0; i < Math.max(0, row.getLastCellNum()); i++) {
				Cell cell = row.getCell(i);
				cells.add((cell != null) ? shown.formatCellValue(cell) : "");
			}
			if (headings.isEmpty()) {
				headings = cells.contains(lastHeading) ? cells : headings;
			}
			else if (cells.stream().anyMatch((cell) -> !cell.isEmpty())) {
				Map<String, String> named = new LinkedHashMap<>();
				for (int i = 0; i < headings.size(); i++) {
					named.put(headings.get(i), (i < cells.size()) ? cells.get(i) : "");
				}
				rows.add(named);
			}
		}
		return rows;
	}

}
