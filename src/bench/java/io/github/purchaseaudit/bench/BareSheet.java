package io.github.purchaseaudit.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Date;
import java.util.List;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** POI's SXSSF alone, writing the cells that flagged orders have on their two sheets. */
final class BareSheet {

	private static final List<String> TEXTS = List.of("要確認", "領収書が見つからない（NO_RECEIPT）", "", "", "hanako@example.jp", "花子",
			"着せ替え", "JPY", "Mastercard 5678", "no",
			"2026年10月20日に¥980が請求されていますが、hanako@example.jp あての領収書メールが見つかりません。",
			"明細 2026-10-22 ＡＰＰＬＥ　ＣＯＭ　ＢＩＬＬ 1480 JPY（meisai.csv, row 9）; Apple.zip!/Store Transaction History.csv, row 99",
			"70", "new", "", "");

	private BareSheet() {
	}

	public static void main(String[] arguments) throws IOException {
		int count = Integer.parseInt(arguments[0]);
		try (SXSSFWorkbook book = new SXSSFWorkbook(100);
				OutputStream out = Files.newOutputStream(Path.of(arguments[1]))) {
			CellStyle date = book.createCellStyle();
			date.setDataFormat(book.createDataFormat().getFormat("yyyy-mm-dd hh:mm"));
			CellStyle money = book.createCellStyle();
			money.setDataFormat(book.createDataFormat().getFormat("#,##0"));
			for (String name : List.of("Flagged orders", "All orders")) {
				fill(book.createSheet(name), count, date, money);
			}
			book.write(out);
		}
	}

	private static void fill(SXSSFSheet sheet, int count, CellStyle date, CellStyle money) {
		Date day = new Date(1_792_000_000_000L);
		for (int i = 0; i < count; i++) {
			String number = "M" + (100_000_000 + i);
			Row row = sheet.createRow(i);
			int column = 0;
			for (String text : TEXTS) {
				row.createCell(column++).setCellValue(text);
			}
			Cell purchased = row.createCell(column++);
			purchased.setCellValue(day);
			purchased.setCellStyle(date);
			Cell amount = row.createCell(column++);
			amount.setCellValue(480 + i);
			amount.setCellStyle(money);
			row.createCell(column).setCellValue(number);
		}
	}

}
