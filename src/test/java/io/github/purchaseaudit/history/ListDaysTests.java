package io.github.purchaseaudit.history;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;

import io.github.purchaseaudit.inventory.Dump;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Days in lists of purchases that do not show by themselves which number is the month.
 */
class ListDaysTests {

	private static final String ENGLISH = "Date,Order number,Item,Amount";

	private static final String JAPANESE = "購入日,注文番号,商品名,金額";

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			05/03/2026 05/28/2026          | 2026-05-03 2026-05-28
			05/03/2026 28/05/2026          | 2026-03-05 2026-05-28
			5/3/26 5/28/26                 | 2026-05-03 2026-05-28
			07.08.26 28.05.26              | 2026-08-07 2026-05-28
			05-03-2026 05-28-2026          | 2026-05-03 2026-05-28
			05/03/2026 1:05 PM,05/28/2026  | 2026-05-03T04:05:00Z 2026-05-28
			""")
	void otherRowsTellTheOrder(String written, String read) {
		assertEquals(List.of(read.split(" ", -1)), days(ENGLISH, written.split(written.contains(",") ? "," : " ", -1)));
	}

	@Test
	void yearOfTwoDigitsComesFirstInJapaneseLists() {
		assertEquals(List.of("2026-05-03", "2026-05-04", "2026-12-31"),
				days(JAPANESE, "26/5/3", "26/05/04", "26-12-31"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			2026/8/3 8/12 2026/9/1    | 2026-08-12
			8月1日 2026/8/3           | 2026-08-01
			2026/8/3 ９／３０ 2026/9/1  | 2026-09-30
			2025/12/3 1/4 2026/2/1    | 2026-01-04
			2025/12/3 12/31 2026/2/1  | 2025-12-31
			2026/8/3 10/1 2026/9/1    |
			2025/3/1 3/12 2026/3/1    |
			2026/2/3 2/30             |
			8/12                      |
			""")
	void otherDaysTellTheYear(String written, @Nullable String read) {
		String dump = dump(JAPANESE, written.split(" ", -1));
		assertEquals(read == null, dump.contains(" not read: inventory.cell."), dump);
		assertTrue(read == null || dump.contains("purchased=" + read + ","), dump);
	}

	/** Which of its numbers is the month would be in doubt, too. */
	@Test
	void noDayTellsTheYearInOtherLists() {
		String dump = dump(ENGLISH, "2026-08-03", "8/12", "2026-09-01");
		assertTrue(dump.contains("row 3 not read: inventory.cell."), dump);
	}

	/** So Excel writes days to CSV, and so people write them in Spanish. */
	@Test
	void nameOfTheMonthLeavesNoDoubt() {
		assertEquals(List.of("2026-05-13", "2026-06-03", "2026-06-04", "2026-06-05T12:04:00Z"),
				days(ENGLISH, "13-May-26", "3-Jun-26", "4 de junio de 2026", "5-Jun-26 21:04"));
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			05/03/2026,05/04/2026
			05/28/2026,28/05/2026
			28/05/26,05/06/26
			""")
	void dayInDoubtIsSetAside(String one, String other) {
		String dump = dump(ENGLISH, one, other, "03/04/2026");
		assertTrue(dump.contains("row 4 not read: inventory.cell.day-or-month [Date, 03/04/2026]"), dump);
	}

	@ParameterizedTest
	@CsvSource({ "03/25/2026, 2026-03-02", "25/03/2026, 2026-02-03", "05/04/2026," })
	void otherOrdersOfTheHardwareStoreTellTheOrder(String other, @Nullable String read) {
		String file = "Customer Order Number,Order Date,Line Item,Description,Qty,Currency,Price Including Tax,Payment Method\n"
				+ "W1234567890,03/02/2026,1,Headphones,1,USD,249.00,Visa\nW1234567891," + other
				+ ",1,Case,1,USD,19.00,Visa\n";
		assertRead("Online Purchase History.csv", file, (read != null) ? read + "," : null, "Order Date, 03/02/2026");
	}

	/** Either the day of the second row is read, or its cell is told. */
	private static void assertRead(String name, String file, @Nullable String day, String cell) {
		String dump = Dump.of(HistoryFormats.all(ZoneId.of("America/New_York"), "USD"), name,
				file.getBytes(StandardCharsets.UTF_8));
		assertEquals(day != null, dump.contains("purchased=" + day), dump);
		assertEquals(day == null, dump.contains("row 2 not read: inventory.cell.day-or-month [" + cell + "]"), dump);
	}

	/** So Excel in America writes the days of Apple's export when it saves it. */
	@ParameterizedTest
	@CsvSource({ "5/28/2026 13:05, 2026-05-03", "28/5/2026 13:05, 2026-03-05", "5/4/2026 13:05," })
	void otherRowsOfAnExportTellTheOrder(String other, @Nullable String read) {
		String file = "Apple ID Number,Item Purchased Date,Content Type,Item Description,Invoice Item Total,Order Number\n"
				+ "10655968,5/3/2026 13:05,Music,Song,$1.29,MA00000001\n10655968," + other
				+ ",Music,Song,$1.29,MA00000002\n";
		assertRead("history.csv", file, (read != null) ? read + "T" : null, "Item Purchased Date, 5/3/2026 13:05");
	}

	/** Excel and scripts drop the Z; the clock that Apple wrote stays. */
	@ParameterizedTest
	@CsvSource({ "2026-06-30T16:00:05Z, 2026-06-30T16:00:05Z", "2026-06-30 16:00:05, 2026-06-30T16:00:05Z",
			"2026/6/30 16:00, 2026-06-30T16:00:00Z", "2026-07-01T01:00:05+09:00, 2026-06-30T16:00:05Z",
			"2026-06-30, 2026-06-30" })
	void timesOfAnExportAreUniversal(String written, String read) {
		String file = "Apple ID Number,Item Purchased Date,Content Type,Item Description,Invoice Item Total,Order Number\n"
				+ "10655968," + written + ",Music,Song,¥160,MA00000001\n";
		String dump = Dump.of(HistoryFormats.all(ZoneId.of("Asia/Tokyo"), "JPY"), "history.csv",
				file.getBytes(StandardCharsets.UTF_8));
		assertTrue(dump.contains("purchased=" + read + ","), dump);
	}

	/** The digits of a card are worth more than the day on which it was added. */
	@ParameterizedTest
	@CsvSource({ "5/28/2024 13:05, 0", "5/4/2024 13:05, 2" })
	void cardIsReadThoughItsDayIsInDoubt(String other, int lost) {
		String file = "Apple ID Number,Billing Information ID,Billing Information Created Date,Payment Type,Card Number\n"
				+ "10655968,7010234401,5/3/2021 13:05,Visa,1234\n10655968,7010234402," + other + ",Visa,9999\n";
		String dump = Dump.of(HistoryFormats.all(ZoneId.of("America/New_York"), "USD"), "billing.csv",
				file.getBytes(StandardCharsets.UTF_8));
		assertTrue(dump.contains("Visa 1234") && dump.contains("Visa 9999"), dump);
		assertEquals(lost == 0, dump.contains("created=2021-05-03T"), dump);
		assertEquals(lost, dump.lines().filter((line) -> line.contains("inventory.cell.day-or-month")).count(), dump);
	}

	/** A number that is not formatted as a date; old Macs count from 1904. */
	@ParameterizedTest
	@CsvSource({ "false, 46300, 2026-10-05", "true, 44838, 2026-10-05", "false, 46300.5, 2026-10-05T03:00:00Z",
			"true, 44838.5, 2026-10-05T03:00:00Z" })
	void numbersAreDaysAsTheWorkbookCountsThem(boolean from1904, double number, String read) throws IOException {
		try (XSSFWorkbook book = new XSSFWorkbook(); ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
			book.getCTWorkbook().getWorkbookPr().setDate1904(from1904);
			Sheet sheet = book.createSheet("課金");
			Row heading = sheet.createRow(0);
			Row row = sheet.createRow(1);
			List<String> names = List.of(JAPANESE.split(",", -1));
			List<String> texts = List.of("", "MA00000001", "石", "1200");
			for (int i = 0; i < names.size(); i++) {
				heading.createCell(i).setCellValue(names.get(i));
				row.createCell(i).setCellValue(texts.get(i));
			}
			row.getCell(0).setCellValue(number);
			book.write(bytes);
			String dump = Dump.of(HistoryFormats.all(ZoneId.of("Asia/Tokyo"), "JPY"), "list.xlsx", bytes.toByteArray());
			assertTrue(dump.contains("purchased=" + read + ","), dump);
		}
	}

	private static List<String> days(String heading, String... written) {
		return dump(heading, written).lines()
			.filter((line) -> line.contains("HistoryLine"))
			.map((line) -> line.replaceAll(".*purchased=([^,]*),.*", "$1"))
			.toList();
	}

	private static String dump(String heading, String... days) {
		StringBuilder list = new StringBuilder(heading + "\n");
		Arrays.stream(days).forEach((day) -> list.append(day).append(",MA00000001,Gems,1200\n"));
		return Dump.of(HistoryFormats.all(ZoneId.of("Asia/Tokyo"), "JPY"), "list.csv",
				list.toString().getBytes(StandardCharsets.UTF_8));
	}

}
