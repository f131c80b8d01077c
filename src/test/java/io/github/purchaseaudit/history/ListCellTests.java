package io.github.purchaseaudit.history;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import io.github.purchaseaudit.inventory.Dump;
import io.github.purchaseaudit.inventory.Format;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.github.purchaseaudit.history.TypedLists.FORMATS;
import static io.github.purchaseaudit.history.TypedLists.assertFields;
import static io.github.purchaseaudit.history.TypedLists.dump;
import static io.github.purchaseaudit.history.TypedLists.rows;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What people write into the cells of their lists. */
class ListCellTests {

	@ParameterizedTest
	@ValueSource(strings = { "-", "—", "なし", "不明", "確認中", "わからない", "N/A", "none", "?", "〃" })
	void readWhenANumberIsNotKnown(String unknown) {
		String list = "注文番号,購入日,商品名,金額\n" + unknown + ",2026/6/1,石,1200\n" + unknown + ",2026/6/2,星,980\n";
		String dump = dump(list);
		assertTrue(dump.contains("used 2, set aside 0"), dump);
		assertFalse(dump.contains("order="), dump);
	}

	/** Who types a list does not write the same card again and again. */
	@ParameterizedTest
	@ValueSource(strings = { "〃", "々", "同上", "同じ", "ditto", "same", "ídem", "동일", "\"\"\"\"", "″" })
	void readWhenACellSaysAsAbove(String mark) {
		String list = "購入日,注文番号,商品名,金額,支払い方法,下4桁\n" + mark + ",MA00000000,月,120," + mark + ",\n"
				+ "2026/6/1,MA00000001,石,1200,Visa,9999\nX,X,星,980,X,X\nX,MA00000002,X,X,X,X\n".replace("X", mark);
		String dump = dump(list);
		String[] rows = rows(dump);
		assertEquals(4, rows.length, dump);
		assertFields(rows[0], "MA00000000", "lineAmount=120");
		assertFalse(rows[0].contains("payments="), rows[0]);
		assertFields(rows[2], "purchased=2026-06-01", "MA00000001", "title=星", "lineAmount=980", "Visa 9999");
		assertFields(rows[3], "purchased=2026-06-01", "MA00000002", "title=星", "lineAmount=980", "Visa 9999");
	}

	@Test
	void readWhenAccountOrCurrencyIsNotKnown() {
		String list = "注文番号,購入日,アカウント,商品名,金額\nMA00000001,2026/6/1,不明,石,1200\nMA00000002,2026/6/2,-,星,9.99\n";
		String dump = dump(list);
		String[] rows = rows(dump);
		assertTrue(rows[0].contains("currency=JPY") && rows[1].contains("lineAmount=9.99"), dump);
		assertFalse(rows[1].contains("currency="), dump);
		assertFalse(dump.contains("account="), dump);
	}

	@ParameterizedTest
	@ValueSource(strings = { "不明", "?", "わからない", "Unknown" })
	void readWhenASumIsNotKnown(String unknown) {
		String list = "注文番号,購入日,商品名,金額,合計\nMA00000001,2026/6/1,石," + unknown + "," + unknown + "\n";
		String dump = dump(list);
		assertTrue(dump.contains("used 1, ") && dump.contains("order=MA00000001"), dump);
		assertTrue(dump.contains("row 2 not read: inventory.cell.money [金額, " + unknown + "]"), dump);
		assertFalse(dump.contains("lineAmount=") || dump.contains("orderTotal="), dump);
	}

	@Test
	void readWhenTheCurrencyIsNoCode() {
		String list = "注文番号,購入日,通貨,商品名,金額\nMA00000001,2026/6/1,RMB,石,9.99\n";
		String dump = dump(list);
		assertTrue(dump.contains("used 1, set aside 0") && dump.contains("currency=CNY"), dump);
	}

	@Test
	void readWhenTheSumStandsBelowTheNumbers() {
		String list = "注文番号,購入日,商品名,金額\nMA00000001,2026/6/1,石,1200\n合計,,,1200\n";
		String dump = dump(list);
		assertTrue(dump.contains("used 1, set aside 0") && dump.contains("summary"), dump);
	}

	@Test
	void sumsWithoutASignAreInTheCurrencyOfTheAccount() {
		String list = """
				Date,Order number,Item,Amount,Account
				2026-05-04,MA00000001,Gems,15,emma@example.com
				2026-05-05,MA00000002,Gems,8900,40011223344
				2026-05-06,MA00000003,Gems,1500,taro@example.jp
				2026-05-07,MA00000004,Gems,¥1500,Emma@example.com
				""";
		List<Format> formats = HistoryFormats.all(ZoneId.of("Asia/Tokyo"), "JPY",
				Map.of("emma@example.com", "USD", "40011223344", "KRW"));
		List<String> currencies = Dump.of(formats, "list.csv", list.getBytes(StandardCharsets.UTF_8))
			.lines()
			.filter((line) -> line.contains("HistoryLine"))
			.map((line) -> line.replaceAll(".*currency=([A-Z]*).*", "$1"))
			.toList();
		assertEquals(List.of("USD", "KRW", "JPY", "JPY"), currencies);
	}

	/** By the type the rules know what can be bought again and again, and what renews. */
	@ParameterizedTest
	@ValueSource(strings = { "種類", "種別", "商品の種類", "Type", "Kind", "Item type", "Art", "종류", "类型" })
	void readWhatKindOfThingWasBought(String type) {
		String list = "購入日,注文番号," + type + ",商品名,金額,支払い方法\n2026/6/1,MA00000001,アプリ内課金,石,12000,Visa 9999\n"
				+ "2026/6/2,MA00000002,アプリ内課金,,980,Visa 9999\n2026/6/3,MA00000003,不明,星,980,Visa 9999\n";
		String dump = dump(list);
		String[] rows = rows(dump);
		assertFields(rows[0], "title=石", "type=アプリ内課金", "lineAmount=12000");
		assertFields(rows[1], "title=アプリ内課金");
		assertFalse(rows[2].contains("type="), rows[2]);
	}

	@ParameterizedTest
	@CsvSource({ "'単価,数量', '1200,3', 3600", "'単価,個数', '1200,３個', 3600", "'Unit price,Qty', '1200,', 1200",
			"'単価,数量,金額', '1200,3,3400', 3400", "'単価,数量,合計', '1200,3,3500', 3500" })
	void readWhatOneCostsWhereNoSumStands(String heading, String cells, int sum) {
		String list = "購入日,注文番号,商品名," + heading + "\n2026/6/1,MA00000001,石," + cells
				+ "\n2026/6/2,MA00000002,星,120,何個か\n";
		String dump = dump(list);
		assertFields(dump, "lineAmount=" + sum, "currency=JPY");
		assertEquals(!heading.contains(",数量,"),
				dump.contains("row 3 not read: history.no-quantity [" + heading.split(",", -1)[1] + ", 何個か]"), dump);
	}

	/** Whose purchases follow; what may be one itself is told. */
	@ParameterizedTest
	@CsvSource(textBlock = """
			花子のiPhone,              '購入日,注文番号,商品名,金額', true
			Ken's iPad,              '購入日,注文番号,商品名,金額', true
			■ 家族の分,                '注文番号,購入日,商品名,金額', true
			※別紙あり,                 '購入日,注文番号,商品名,金額', true
			先週のゲーム1200円,           '購入日,注文番号,商品名,金額', false
			花子のiPhone,              '商品名,購入日,注文番号,金額', false
			""")
	void passOverWordsAloneAboveAGroup(String words, String heading, boolean caption) {
		String row = heading.replace("購入日", "2026/10/5")
			.replace("注文番号", "MA00000001")
			.replace("商品名", "石")
			.replace("金額", "980") + "\n";
		String dump = Dump.of(FORMATS, "list.csv",
				(heading + "\n" + words + ",,,\n" + row).getBytes(StandardCharsets.UTF_8));
		assertEquals(caption, dump.contains(", title 1"), dump);
		assertEquals(!caption, dump.contains("row 2 not read"), dump);
	}

	/** More than a number, but as clear as one. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			1万2千円         | 12000 | false
			１．２万円        | 12000 | false
			1万2,000円      | 12000 | false
			3万円           | 30000 | false
			千円            | 1000  | false
			約1200円        | 1200  | true
			1,200円くらい     | 1200  | true
			約1万2千円        | 12000 | true
			1,200円×2       | 2400  | false
			1,200 x 2個     | 2400  | false
			2×1,200円       | 2400  | false
			1200円×2=2400円  | 2400  | false
			月額1,200円       | 1200  | false
			1200円/月        | 1200  | false
			ca. 1200円      | 1200  | true
			about 1,200    | 1200  | true
			""")
	void readSumsAsPeopleNoteThem(String written, String sum, boolean about) {
		String list = "購入日,注文番号,商品名,金額,支払い方法\n2026/10/2,MA00000001,石,\"" + written + "\",Visa 9999\n";
		String dump = dump(list);
		assertFields(dump, "order=MA00000001", "lineAmount=" + sum + ",", "currency=JPY");
		assertEquals(about, dump.contains("ABOUT"), dump);
	}

	@ParameterizedTest
	@ValueSource(strings = { "CA$12.99", "CAD 12.99", "12.99 CAD" })
	void takeACurrencyForNoWordOfDoubt(String written) {
		String list = "購入日,注文番号,商品名,金額,支払い方法\n2026/10/2,MA00000001,石,\"" + written + "\",Visa 9999\n";
		String dump = dump(list);
		assertFields(dump, "lineAmount=12.99,", "currency=CAD");
		assertFalse(dump.contains("ABOUT"), dump);
	}

	@ParameterizedTest
	@ValueSource(strings = { "1200円×2=2500円", "1200+120", "1,200円（2個）", "2万か3万", "千差万別", "12000円と石" })
	void tellWhenASumIsInDoubt(String written) {
		String list = "購入日,注文番号,商品名,金額,支払い方法\n2026/10/2,MA00000001,石,\"" + written + "\",Visa 9999\n";
		String dump = dump(list);
		assertTrue(dump.contains("row 2 not read: inventory.cell.money [金額, "), dump);
	}

}
