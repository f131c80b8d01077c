package io.github.purchaseaudit.inventory;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ColumnNamesTests {

	private final ColumnNames names = ColumnNames.load(getClass(), "columns.properties");

	@Test
	void bindWhenNamesAreWrittenDifferently() {
		Columns columns = bind("\ufeffＯｒｄｅｒ　Number", " content  TYPE ", "Extra", "金額（円）");
		assertEquals(0, columns.of("order"));
		assertEquals(1, columns.of("type"));
		assertEquals(3, columns.of("amount"));
		assertEquals(-1, columns.of("date"));
		assertEquals(4, columns.width());
		assertEquals(3, columns.last());
	}

	@Test
	void bindWhenTwoColumnsMeanTheSame() {
		assertEquals(1, bind("合計", "金額", "金額").of("amount"));
		assertEquals(0, bind("合計", "その他").of("amount"));
		assertEquals(1, bind("金額（予定）", "金額").of("amount"));
	}

	@Test
	void isRepeatedInWhenHeadingComesAgain() {
		Columns columns = bind("Order Number", "x", "金額");
		assertTrue(columns.isRepeatedIn(new Row("row 2", List.of("Order Number", "y", "金額"))));
		assertFalse(columns.isRepeatedIn(new Row("row 2", List.of("Order Number", "x", "1"))));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
			"購入\n日"            | 購入日
			"注文\r\n番号"        | 注文番号
			注 文 番 号            | 注文番号
			"商　品　名"           | 商品名
			"カード\n下 ４ 桁"     | カード下4桁
			"Apple\nアカウント"   | appleアカウント
			"金額\n（円）"        | 金額(円)
			"Apple ID\n（本人）"  | apple id (本人)
			"Purchase\n date"    | purchase date
			"Order\r\nNumber"    | order number
			Ｏｒｄｅｒ　No.        | order no.
			"Größe\nund Farbe"   | größe und farbe
			" 購入日 \n"          | 購入日
			""")
	void foldWhenNamesAreBroken(String name, String folded) {
		assertEquals(folded, ColumnNames.fold(name));
	}

	private Columns bind(String... cells) {
		return this.names.bind(new Row("row 1", List.of(cells)));
	}

}
