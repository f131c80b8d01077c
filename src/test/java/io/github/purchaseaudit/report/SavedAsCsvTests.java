package io.github.purchaseaudit.report;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import com.opencsv.CSVReader;
import com.opencsv.exceptions.CsvValidationException;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * What others wrote is no formula either in the CSV that somebody saves the workbook as.
 */
class SavedAsCsvTests {

	private static final List<String> ITEMS = List.of("=1+1", "=HYPERLINK(\"http://apple.example\",\"Apple\")",
			"+500 Gems", "-20%", "@SUM(1)", "\t=1+1");

	/** Comma, quote, UTF-8, cells as shown (what a person gets unasked), every sheet. */
	private static final String CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,true,false,false,-1";

	private static final String MARK = "\u200b";

	@TempDir
	private Path folder;

	@Test
	void noFieldBeginsAsFormula() throws Exception {
		Path workbook = write();
		Path saved = Files.createDirectory(this.folder.resolve("saved"));
		LibreOffice.save(workbook, CSV, saved);
		List<String> fields = fields(saved);
		for (String item : ITEMS) {
			assertTrue(fields.contains(MARK + item), item);
		}
		List<String> formulas = fields.stream().filter((field) -> field.matches("(?s)[=+@\\t].*|-[^0-9].*")).toList();
		assertEquals(List.of(), formulas);
	}

	@Test
	void csvOpenedAgainHoldsNoFormula() throws Exception {
		Path saved = Files.createDirectory(this.folder.resolve("saved"));
		LibreOffice.save(write(), CSV, saved);
		Path again = Files.createDirectory(this.folder.resolve("again"));
		for (Path csv : files(saved)) {
			LibreOffice.save(csv, "fods", again);
		}
		for (Path sheet : files(again)) {
			assertFalse(Files.readString(sheet).contains("table:formula"), sheet.toString());
		}
		assertEquals(files(saved).size(), files(again).size());
	}

	/** Excel too writes a cell as its format shows it. */
	@Test
	void formatMarksTheText() throws IOException {
		try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(write()))) {
			List<String> marked = new ArrayList<>();
			workbook.getSheet("Flagged orders").forEach((row) -> row.forEach((cell) -> {
				if (cell.getCellStyle().getDataFormatString().endsWith("\"" + MARK + "\"@")) {
					marked.add(cell.getStringCellValue());
				}
			}));
			assertEquals(ITEMS, marked.stream().distinct().toList());
		}
	}

	private Path write() throws IOException {
		StoryResults results = new StoryResults("en");
		for (String item : ITEMS) {
			results.add(StoryResults.foreign("MX0000000" + ITEMS.indexOf(item), item, 100, "2026-10-01T00:00:00Z"),
					new Decision(null, item, false));
		}
		Path workbook = this.folder.resolve("purchase-audit-all.xlsx");
		WorkbookWriter.write(results, workbook);
		return workbook;
	}

	private static List<Path> files(Path folder) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.sorted().toList();
		}
	}

	private static List<String> fields(Path folder) throws IOException, CsvValidationException {
		List<String> fields = new ArrayList<>();
		for (Path file : files(folder)) {
			try (Reader reader = Files.newBufferedReader(file); CSVReader rows = new CSVReader(reader)) {
				rows.forEach((row) -> fields.addAll(List.of(row)));
			}
		}
		return fields;
	}

}
