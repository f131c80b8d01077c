package io.github.purchaseaudit.sample;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The list that the mother keeps by hand: a title above the headings, real dates beside
 * typed ones, money typed in three ways.
 */
final class HandMadeList {

	private static final List<String> HEADINGS = List.of("購入日時", "注文番号", "商品名", "金額", "支払い方法", "カード下4桁", "アカウント");

	private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.ROOT);

	private static final Instant CREATED = Instant.parse("2026-11-12T00:00:00Z");

	private HandMadeList() {
	}

	@SuppressWarnings("JavaUtilDate") // POI wants it
	static byte[] of(Purchases purchases) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (XSSFWorkbook workbook = new XSSFWorkbook()) {
			workbook.getProperties().getCoreProperties().setCreated(Optional.of(Date.from(CREATED)));
			workbook.getProperties().getCoreProperties().setCreator("山田 花子");
			fill(workbook.createSheet("購入メモ"), purchases.where(Purchase::inList).items());
			workbook.write(bytes);
		}
		return ZipArchive.of(ZipArchive.entries(bytes.toByteArray()));
	}

	private static void fill(XSSFSheet sheet, List<Purchase> items) {
		sheet.createRow(0).createCell(0).setCellValue("山田家 Appleでの買い物メモ（2026年）");
		sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, HEADINGS.size() - 1));
		XSSFRow headings = sheet.createRow(2);
		for (int column = 0; column < HEADINGS.size(); column++) {
			headings.createCell(column).setCellValue(HEADINGS.get(column));
			sheet.setColumnWidth(column, 20 * 256);
		}
		for (Purchase item : items) {
			fill(sheet.createRow(sheet.getLastRowNum() + 1), item);
		}
	}

	private static void fill(XSSFRow row, Purchase item) {
		date(row.createCell(0), item);
		row.createCell(1).setCellValue(item.order());
		row.createCell(2).setCellValue(item.item());
		amount(row.createCell(3), item.price());
		row.createCell(4).setCellValue(payment(item.payment()));
		row.createCell(5).setCellValue(item.payment().digits);
		row.createCell(6).setCellValue(item.account());
	}

	private static void date(Cell cell, Purchase item) {
		if (cell.getRowIndex() % 3 == 2) {
			cell.setCellValue(TYPED.format(item.day()));
			return;
		}
		cell.setCellValue(LocalDateTime.ofInstant(item.purchased(), Purchase.JAPAN).withSecond(0));
		cell.setCellStyle(style(cell, "yyyy/mm/dd hh:mm"));
	}

	private static void amount(Cell cell, int price) {
		if (price == 0) {
			cell.setCellValue("無料");
		}
		else if (cell.getRowIndex() % 3 == 0) {
			cell.setCellValue(price);
			cell.setCellStyle(style(cell, "¥#,##0"));
		}
		else {
			String digits = String.format(Locale.ROOT, "%,d", price);
			cell.setCellValue((cell.getRowIndex() % 3 == 1) ? "￥" + digits : digits + "円");
		}
	}

	private static CellStyle style(Cell cell, String format) {
		CellStyle style = cell.getSheet().getWorkbook().createCellStyle();
		style.setDataFormat(cell.getSheet().getWorkbook().createDataFormat().getFormat(format));
		return style;
	}

	private static String payment(Payment payment) {
		return switch (payment) {
			case JCB, JCB_OLD -> "JCB";
			case MASTERCARD, APPLE_PAY -> "マスターカード";
			case BALANCE -> "ストアクレジット";
			default -> "";
		};
	}

}
