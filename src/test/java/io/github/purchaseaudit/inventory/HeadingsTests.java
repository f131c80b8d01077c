package io.github.purchaseaudit.inventory;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** What is a heading although no format knows it, and what might be a value. */
class HeadingsTests {

	@Test
	void headingOfUnknownTable() {
		assertEquals(List.of("Date", "Game", "Coins"), columns("Date,Game,Coins", "2026-10-01,Castle,1200"));
		assertEquals(List.of("日付", "ゲーム", "コイン"), columns("日付,ゲーム,コイン", "2026-10-01,城,1200"));
		assertEquals(List.of("Colour", "Shape", "Weight"),
				columns("Colour,Shape,Weight", "red,round,12", "blue,square,7"));
	}

	@Test
	void headingBelowTitles() {
		assertEquals(List.of("日付", "城", "竜"), columns("会員氏名,佐藤　圭", "日付,城,竜", "2026/10/01,1200,480"));
		assertEquals(List.of("Date", "Game", "Coins"),
				columns("Coins of Taro,", "Date,Game,Coins", "2026-10-01,Castle,1200"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "会員氏名,佐藤　圭/2026/10/01,城,1200", "Account Name,Kei Sato/2026-10-01,1200",
			"カード名称,佐藤家ゴールドカード/支払日,2026年5月4日/ゲーム,コイン,城/竜,1200,480", "Account Name,Kei Sato/Account Number,12345678",
			"Name,Kei Sato,Gold/Number,12345678,first/Date,2026-10-01,none", "お名前,佐藤圭,支店名,新宿支店/2026/10/01,城,竜,1200,1",
			"Account Name,Kei Sato", "Card,Sato Visa Card/Castle,Dragon" })
	void titleWithItsValueIsNoHeading(String table) {
		assertEquals(List.of(), columns(table.split("(?<![0-9])/", -1)));
	}

	@Test
	void headingOfTwoColumns() {
		assertEquals(List.of("name", "address"), columns("name,address", "Kei Sato,Tokyo"));
		assertEquals(List.of("商品名", "金額"), columns("商品名,金額", "石,1200"));
	}

	@Test
	void headingWithoutRows() {
		assertEquals(List.of("Date", "Item name", "Amount"), columns("Date,Item name,Amount"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "2026-10-01,Castle,1200/2026-10-02,Castle,480", "Taro,Castle/Hanako,Dragon",
			"taro@example.jp,Castle,free/hanako@example.jp,Dragon,1200/hanako@example.jp,Dragon,1200",
			"太郎,城,無料/太郎,竜,1200/太郎,王,480", "Taro,Castle,free/Hanako,Dragon,1200/Taro,King,480",
			"Taro,Castle,none/Hanako,Dragon,1200", "山田　太郎　様,4980-03**-****-****,Ｖカード/2026/10/01,APPLE COM BILL,1200",
			"Castle/Dragon/King" })
	void noHeadingWhereItMightBeAValue(String table) {
		assertEquals(List.of(), columns(table.split("/")));
	}

	@Test
	void cellOfAHeadingThatIsNoNameIsNotShown() {
		assertEquals(List.of(), columns("Date,Item,4111 1111 1111 1111", "2026-10-01,Castle,1200"));
	}

	private static List<String> columns(String... rows) {
		return Headings.in(Arrays.stream(rows).map((row) -> new Row("row", List.of(row.split(",", -1)))).toList(),
				List.of());
	}

}
