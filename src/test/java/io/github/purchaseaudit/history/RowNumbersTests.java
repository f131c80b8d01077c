package io.github.purchaseaudit.history;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.github.purchaseaudit.history.TypedLists.dump;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Tests for {@link RowNumbers}. */
class RowNumbersTests {

	@ParameterizedTest
	@CsvSource({ "注文番号, 1.23E+10", "書類番号, 7.73746E+11", "書類番号, ７．７３７４６Ｅ＋１１", "書類番号, 7E+11", "書類番号, 7.7e11" })
	void useARowWithoutANumberThatExcelShortened(String column, String number) {
		String dump = dump("購入日," + column + ",商品名,金額,支払い方法\n2026/1/5," + number + ",石,300,JCB\n");
		assertTrue(dump.contains("used 1") && dump.contains("lineAmount=300"), dump);
		assertFalse(dump.contains("order=") || dump.contains("document="), dump);
		assertTrue(dump.contains("history.shortened"), dump);
	}

	@ParameterizedTest
	@CsvSource({ "MA00000E11", "773746000000", "7E11000001", "W1234567890", "E+11" })
	void keepEveryOtherNumber(String number) {
		String dump = dump("購入日,注文番号,商品名,金額\n2026/1/5," + number + ",石,300\n");
		assertTrue(dump.contains("order=" + number) && !dump.contains("history.shortened"), dump);
	}

	@ParameterizedTest
	@CsvSource({ "注文番号: MABC123DE1", "注文番号：MABC123DE1", "Order ID: MABC123DE1", "Order ID:MABC123DE1", "#MABC123DE1",
			"No. MABC123DE1", "№ MABC123DE1", "(MABC123DE1)", "（注文番号：MABC123DE1）", "「MABC123DE1」",
			"Ｏｒｄｅｒ　：　ＭＡＢＣ１２３ＤＥ１" })
	void dropTheLabelOfANumber(String number) {
		String dump = dump("購入日,注文番号,商品名,金額\n2026/1/5," + number + ",石,300\n");
		assertTrue(dump.contains("order=MABC123DE1,"), dump);
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://reportaproblem.apple.com/?o=MABC123DE1",
			"https://reportaproblem.apple.com/order/mabc123de1",
			"HTTPS://reportaproblem.apple.com/?s=6&o=MABC123DE1&lang=ja" })
	void takeTheNumberOutOfALink(String link) {
		String dump = dump("購入日,注文番号,商品名,金額\n2026/1/5," + link + ",石,300\n");
		assertTrue(dump.contains("order=MABC123DE1,"), dump);
	}

	@ParameterizedTest
	@CsvSource({ "Apple-1, APPLE-1", "2026:12345678, 2026:12345678", "A:B:12345678, A:B:12345678",
			"Memo: giftcard, MEMO:GIFTCARD", "JCB: 1234, JCB:1234", "MABC 123DE1, MABC123DE1", "#12, #12" })
	void keepATextThatIsNoLabelledNumber(String text, String number) {
		String dump = dump("購入日,注文番号,商品名,金額\n2026/1/5," + text + ",石,300\n");
		assertTrue(dump.contains("order=" + number + ","), dump);
	}

	@ParameterizedTest
	@CsvSource({ "MABC123DE1(領収書あり)", "ＭＡＢＣ１２３ＤＥ１（領収書なし）", "mabc123de1 [refunded 2026]", "MABC123DE1 返金済み",
			"MABC123DE1※2回目", "MABC123DE1 「石」" })
	void dropTheRemarkBehindANumber(String number) {
		String dump = dump("購入日,注文番号,商品名,金額\n2026/1/5," + number + ",石,300\n");
		assertTrue(dump.contains("order=MABC123DE1,"), dump);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			注文番号 | MABC123DE1, MABC123DE2
			注文番号 | MABC123DE1／MABC123DE2
			注文番号 | MABC123DE1 (MABC123DE2)
			注文番号 | MABC123DE1 W123456789
			書類番号 | 773746000001 (MABC123DE2)
			""")
	void setAsideARowWithSeveralNumbers(String column, String numbers) {
		String dump = dump("購入日," + column + ",商品名,金額\n2026/1/5,\"" + numbers + "\",石,300\n");
		assertTrue(dump.contains("used 0, set aside 1") && dump.contains("history.several-numbers"), dump);
	}

	@Test
	void setAsideWhatNothingElseTellsOf() {
		String dump = dump("購入日,注文番号,商品名,金額\n,1.23E+10,石,300\n");
		assertTrue(dump.contains("used 0, set aside 1"), dump);
	}

	@Test
	void joinNoCardByAnIdThatExcelShortened() {
		String dump = dump(
				"""
						Item Purchased Date,Order Number,Item Reference Number,Item Description,Invoice Item Total,Billing Information ID,Payment Type
						2026-01-05T03:00:00Z,MA00000001,5.0E+09,Gems,¥300,7.01E+09,JCB
						""");
		assertTrue(dump.contains("used 1") && dump.contains("order=MA00000001"), dump);
		assertFalse(dump.contains("billingId=") || dump.contains("reference="), dump);
		assertEquals(2, dump.split("history.shortened", -1).length - 1, dump);
	}

	@Test
	void setAsideACardWhoseIdExcelShortened() {
		String dump = dump("Billing Information ID,Payment Type,Card Number\n7.01E+09,JCB,1234\n");
		assertTrue(dump.contains("used 0, set aside 1") && dump.contains("history.shortened"), dump);
	}

}
