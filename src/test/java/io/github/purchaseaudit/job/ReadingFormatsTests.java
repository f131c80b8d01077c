package io.github.purchaseaudit.job;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;

import io.github.purchaseaudit.inventory.Format;
import io.github.purchaseaudit.inventory.Inventory;
import io.github.purchaseaudit.inventory.ReadDump;
import io.github.purchaseaudit.order.BillingMethod;
import io.github.purchaseaudit.order.Charge;
import io.github.purchaseaudit.order.HistoryLine;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Workbooks in which people keep sheets of several kinds. */
class ReadingFormatsTests {

	private static final List<Format> FORMATS = ReadingFormats.of(ZoneId.of("Asia/Tokyo"), "JPY").all();

	private static final String[] LIST = { "購入日,注文番号,商品名,金額,支払い方法", "2026/5/5,MH00000001,石,1200,Visa 9999" };

	private static final String[] MORE = { "2026/6/5,MH00000002,星,980,Visa 9999" };

	private static final String[] APPLE = {
			"Apple ID Number,Item Purchased Date,Content Type,Item Description,Invoice Item Total,Billing Information ID,Order Number",
			"1234,2026-01-05T03:00:00Z,Music,Song,¥160,B1,MA00000001" };

	private static final String[] BILLING = { "Apple ID Number,Billing Information ID,Payment Type,Card Number",
			"1234,B1,Visa,9999" };

	private static final String[] RAKUTEN = { "利用日,利用店名・商品名,利用者,支払方法,利用金額,手数料/利息,支払総額,7月支払金額,新規サイン",
			"2026/06/02,APPLE COM BILL,本人,1回払い,1500,0,1500,1500,*", "2026/06/03,スーパー,本人,1回払い,900,0,900,900,*" };

	private static final String[] JCB = { "ご利用者,カテゴリ,ご利用日,ご利用先など,ご利用金額(￥),支払区分,今回回数,訂正サイン,お支払い金額(￥),国内／海外,摘要,備考",
			"****-****-****-1234 S,x,2026/01/08,APPLE COM BILL,1600,1回,,,1600,国内,," };

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void readEachSheetByItsOwnFormat(boolean old) throws IOException {
		ReadDump dump = dump(old, LIST, APPLE, MORE, BILLING, RAKUTEN);
		assertEquals(2, dump.used().stream().filter(HistoryLine.class::isInstance).count(), dump.lines()::toString);
		assertEquals(1, dump.used().stream().filter(BillingMethod.class::isInstance).count());
		assertEquals(1, dump.used().stream().filter(Charge.class::isInstance).count());
		assertEquals(List.of("Sheet2!1: set aside, inventory.row.no-heading []"),
				dump.lines().stream().filter((line) -> line.contains("set aside")).toList());
		assertEquals(1, dump.passedOver().get("other-shop"));
	}

	@Test
	void readChargesOfTwoIssuersWithTheirOwnBrand() throws IOException {
		ReadDump dump = dump(false, RAKUTEN, JCB);
		List<String> brands = dump.used().stream().map((one) -> String.valueOf(((Charge) one).brand())).toList();
		assertEquals(List.of("JCB", "null"), brands);
	}

	/** What a household types from its statements: 内容 heads the items of lists, too. */
	@Test
	void readChargesUnderTheHeadingsOfAList() throws IOException {
		String[] typed = { "日付,内容,金額,カード", "2026/6/2,ＡＰＰＬＥ　ＣＯＭ　ＢＩＬＬ,9800,JCB 1234", "2026/6/3,スーパーみどり,3200,JCB 1234" };
		ReadDump dump = dump(false, typed);
		assertEquals(1, dump.used().stream().filter(Charge.class::isInstance).count(), dump.lines()::toString);
		assertEquals(1, dump.used().size());
		assertEquals(1, dump.passedOver().get("other-shop"));
	}

	/** Who sorts a long list with its heading included finds that at the end. */
	@Test
	void recogniseAListWhoseHeadingStandsLast(@TempDir Path folder) throws IOException {
		Files.writeString(folder.resolve("list.csv"), (LIST[1] + "\n").repeat(100) + LIST[0] + "\n");
		Files.writeString(folder.resolve("card.csv"), (JCB[1] + "\n").repeat(100) + JCB[0] + "\n");
		Files.writeString(folder.resolve("other.csv"), (LIST[1] + "\n").repeat(100));
		assertEquals(List.of("statement-jcb", "hand-list", "null"),
				Inventory.take(List.of(folder), FORMATS, (path) -> false)
					.stream()
					.map((member) -> String.valueOf(member.format()))
					.toList());
	}

	private static ReadDump dump(boolean old, String[]... sheets) throws IOException {
		try (Workbook book = old ? new HSSFWorkbook() : new XSSFWorkbook()) {
			for (String[] texts : sheets) {
				Sheet sheet = book.createSheet();
				for (String text : texts) {
					Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
					for (String cell : text.split(",", -1)) {
						row.createCell(Math.max(row.getLastCellNum(), 0)).setCellValue(cell);
					}
				}
			}
			ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			book.write(bytes);
			return ReadDump.of(old ? "list.xls" : "list.xlsx", bytes.toByteArray(), FORMATS);
		}
	}

}
