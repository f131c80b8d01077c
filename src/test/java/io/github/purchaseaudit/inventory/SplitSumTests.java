package io.github.purchaseaudit.inventory;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;

import io.github.purchaseaudit.history.HistoryFormats;
import io.github.purchaseaudit.statement.StatementFormats;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertTrue;

/** Tests for {@link SplitSum}. */
class SplitSumTests {

	private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

	private static final String RAKUTEN = "利用日,利用店名・商品名,利用者,支払方法,利用金額,手数料/利息,支払総額,7月支払金額,新規サイン\n";

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			購入日,注文番号,商品名,金額,支払い方法 | 2026/1/5,MA00000001,石,¥1,200,JCB 1234
			購入日,注文番号,商品名,金額,支払い方法 | 2026/1/5,MA00000001,石,1,200円,JCB 1234
			購入日,注文番号,商品名,金額,支払い方法 | 2026/1/5,MA00000001,石,￥ 12,800,JCB 1234
			購入日,注文番号,商品名,金額,支払い方法 | 2026/1/5,MA00000001,石,US$1,200.50,JCB 1234
			購入日,注文番号,商品名,金額           | 2026/1/5,MA00000001,石,-1,200
			金額,購入日,注文番号,商品名           | 1,200,2026/1/5,MA00000001,石
			購入日,注文番号,商品名,金額,合計      | 2026/1/5,MA00000001,石,1,200,1,200
			""")
	void setAsideARowWhoseSumIsSplit(String heading, String row) {
		String dump = list(heading, row);
		assertTrue(dump.contains("used 0, set aside 1"), dump);
		assertTrue(dump.contains("inventory.row.long"), dump);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			購入日,注文番号,商品名,金額,支払い方法 | 2026/1/5,MA00000001,石,200,JCB 1234,誕生日に
			購入日,注文番号,商品名,金額,支払い方法 | 2026/1/5,MA00000001,石,"¥1,200",JCB 1234,500
			購入日,注文番号,商品名,金額           | 2026/1/5,MA00000001,石,500,誕生日に
			購入日,注文番号,商品名,金額           | 2026/1/5,MA00000001,石,1500,200
			購入日,注文番号,商品名,金額,ポイント   | 2026/1/5,MA00000001,石,500,120,誕生日に
			購入日,注文番号,商品名,金額,合計      | 2026/1/5,MA00000001,石,500,500,誕生日に
			購入日,注文番号,商品名,金額,支払い方法 | 2026/1/5,MA00000001,石,500,200
			""")
	void useARowWithARemarkBehindTheLastHeading(String heading, String row) {
		String dump = list(heading, row);
		assertTrue(dump.contains("used 1, set aside 0"), dump);
	}

	@Test
	void setAsideALineOfAStatementWhoseSumIsSplit() {
		String split = statement("2026/06/02,APPLE.COM/BILL,本人,1回払い,1,200,0,1,200,1,200,*\n");
		assertTrue(split.contains("used 0, set aside 1"), split);
		String whole = statement("2026/06/02,APPLE.COM/BILL,本人,1回払い,500,100,600,600,*,家族に聞く\n");
		assertTrue(whole.contains("used 1, set aside 0"), whole);
	}

	private static String list(String heading, String row) {
		return Dump.of(HistoryFormats.all(TOKYO, "JPY"), "list.csv",
				(heading + "\n" + row + "\n").getBytes(StandardCharsets.UTF_8));
	}

	private static String statement(String line) {
		return Dump.of(StatementFormats.all(TOKYO, "JPY"), "enavi202606(5690).csv",
				(RAKUTEN + line).getBytes(StandardCharsets.UTF_8));
	}

}
