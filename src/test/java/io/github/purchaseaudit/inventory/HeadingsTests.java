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
		assertEquals(List.of("Date", "Game", "Coins"),
				columns("Coins of Taro,", "Date,Game,Coins", "2026-10-01,Castle,1200"));
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
