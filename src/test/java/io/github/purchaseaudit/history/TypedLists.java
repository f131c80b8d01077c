package io.github.purchaseaudit.history;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;

import io.github.purchaseaudit.inventory.Dump;
import io.github.purchaseaudit.inventory.Format;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;

import static org.junit.jupiter.api.Assertions.assertTrue;

/** Lists as people type them, read by a household in Japan. */
final class TypedLists {

	static final List<Format> FORMATS = HistoryFormats.all(ZoneId.of("Asia/Tokyo"), "JPY");

	private TypedLists() {
	}

	/** What is read of a list in CSV. */
	static String dump(String list) {
		return Dump.of(FORMATS, "list.csv", list.getBytes(StandardCharsets.UTF_8));
	}

	static String dump(String name, Workbook book) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		book.write(bytes);
		return Dump.of(FORMATS, name, bytes.toByteArray());
	}

	/** The rows that are used. */
	static String[] rows(String dump) {
		return dump.lines().filter((line) -> line.contains("HistoryLine")).toArray(String[]::new);
	}

	static void assertFields(String row, String... fields) {
		for (String field : fields) {
			assertTrue(row.contains(field), row);
		}
	}

	static Row texts(Sheet sheet, int number, String... texts) {
		Row row = sheet.createRow(number);
		for (int i = 0; i < texts.length; i++) {
			row.createCell(i).setCellValue(texts[i]);
		}
		return row;
	}

}
