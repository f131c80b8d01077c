package io.github.purchaseaudit.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;

import io.github.purchaseaudit.history.HistoryFormats;
import io.github.purchaseaudit.inventory.Inventory;
import io.github.purchaseaudit.inventory.Member;
import io.github.purchaseaudit.inventory.Outcome;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * A report among the inputs is none, also when the program that saved it left out the
 * mark of ours, or made CSV of a sheet.
 */
class OwnReportTests {

	@TempDir
	private Path folder;

	@ParameterizedTest
	@ValueSource(strings = { "en", "ja" })
	void savedByAnotherProgram(String language) throws IOException {
		Path workbook = new StoryWorkbook(language, (key, findings) -> null).write(this.folder.resolve("report.xlsx"));
		int sheets = 0;
		try (InputStream in = Files.newInputStream(workbook); XSSFWorkbook book = new XSSFWorkbook(in)) {
			for (Sheet sheet : book) {
				sheets += csv(sheet) ? 1 : 0;
			}
			book.getProperties().getCustomProperties().getUnderlyingProperties().getPropertyList().clear();
			try (OutputStream out = Files.newOutputStream(workbook)) {
				book.write(out);
			}
		}
		assertEquals(4, sheets, "sheets saved as CSV");
		List<Member> members = Inventory.take(List.of(this.folder), HistoryFormats.all(ZoneId.of("Asia/Tokyo"), "JPY"),
				(path) -> false);
		assertEquals(5, members.size());
		for (Member member : members) {
			assertEquals(Outcome.IGNORED, member.outcome(), member.name());
			assertTrue(String.valueOf(member.reason()).contains("own-report"), member.name());
		}
	}

	/** The tables from their heading on, as one saves them. */
	private boolean csv(Sheet sheet) throws IOException {
		StringBuilder text = new StringBuilder();
		boolean table = false;
		for (Row row : sheet) {
			StringBuilder line = new StringBuilder();
			row.forEach((cell) -> line.append('"').append(cell.toString().replace("\"", "\"\"")).append("\","));
			table |= line.indexOf("\"照合キー\"") >= 0 || line.indexOf("\"Key\"") >= 0
					|| line.indexOf("\"First seen\"") >= 0 || line.indexOf("\"最初の日付\"") >= 0;
			text.append(line).append("\r\n");
		}
		if (table) {
			Files.writeString(this.folder.resolve(sheet.getSheetName() + ".csv"), text);
		}
		return table;
	}

}
