package io.github.purchaseaudit.history;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.github.purchaseaudit.history.TypedLists.dump;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Tests for {@link TotalLabel}, and for the rows that bear one. */
class TotalLabelTests {

	private static String read(String rows) {
		return dump("注文番号,購入日,商品名,金額,支払い方法,備考\nMA00000001,2026/5/3,石,1200,JCB 1234,\n" + rows);
	}

	@ParameterizedTest
	@ValueSource(strings = { "合計", "小計", "計", "合　計", "5月合計", "５月　合計", "5月分の合計", "2026年5月合計", "2026/5 合計", "1〜6月合計",
			"令和8年計", "総合計", "合計（税込）", "合計(5月)", "【合計】", "合計：", "合計 3件", "合計 ¥12,000", "合計：12,000円", "月計", "年計", "累計",
			"当月合計", "今月の合計", "年間合計", "お支払い合計", "前月繰越", "次月へ繰越", "前月より繰り越し", "差引", "差引残高", "平均", "月平均", "TOTAL:",
			"Total", "Sub-total", "Subtotal (May)", "Grand Total", "Total for May", "May 2026 total",
			"Total (incl. tax)", "Monthly average", "Balance brought forward", "Ｔｏｔａｌ", "Running total",
			"--- Total ---", "Total JPY", "Gesamt", "Gesamtsumme Juni", "Zwischensumme:", "Sous-total", "Total général",
			"합계", "总计", "總計", "合计" })
	void passOverRowsThatBearIt(String label) {
		assertTrue(TotalLabel.is(label), label);
		String dump = read("""
				"%s",,,2000,,
				,2026/5/31,"%s",2000,,
				,,"%s",2000,,
				"%s",2026/5/31,,2000,-,
				-,2026/5/31,,2000,,"%s"
				,"%s",,2000,,
				""".replace("%s", label));
		assertTrue(dump.contains("used 1, set aside 0, heading 1, summary 6\n"), dump);
	}

	@ParameterizedTest
	@ValueSource(strings = { "合計力トレーニング", "計算ドリル", "会計アプリ", "小計画", "時計", "平均台", "5月", "5月分", "税込", "残高", "円",
			"平均律クラヴィーア", "ゲーム累計1000万DL記念パック", "繰越パック", "Total War", "Total Recall", "Sum 41", "Summer", "Average Joe",
			"Subtotal Pro", "The Sum of All Fears", "Total+", "Totally", "Totale", "Gesamtausgabe", "May", "For all",
			"Balance", "Forward", "¥2,000", "2026/5", "Total2026", "MA00000002", "ジェム 合計 2,400個パック" })
	void useItemsThatMerelyContainIt(String item) {
		assertFalse(TotalLabel.is(item), item);
		String dump = read(",2026/5/31,\"" + item + "\",2000,,\n");
		assertTrue(dump.contains("used 2, set aside 0, heading 1\n"), dump);
	}

	/** A month alone above its rows, in whatever column. */
	@ParameterizedTest
	@ValueSource(strings = { "5月", "5月分", "２０２６年５月", "令和8年5月", "【5月】", "2026年", "May 2026", "2026/5", "6月 購入分" })
	void passOverMonthsAboveTheirRows(String month) {
		String dump = read("%s,,,,,\n,%s,,,,\n,,%s,,,\n".replace("%s", month));
		assertTrue(dump.contains("used 1, set aside 0, heading 1, title 3\n"), dump);
	}

	@ParameterizedTest
	@ValueSource(strings = { "2026/5/3", "ジェム5月", "MA00000005", "May", "¥500", "12" })
	void keepWhatIsNoMonth(String text) {
		assertFalse(read(",,%s,,,\n".replace("%s", text)).contains(", title 1"), text);
	}

	@Test
	void useRowsThatTellOfAPurchaseBesides() {
		String dump = read("""
				MA00000002,2026/5/31,合計,2000,,
				MA00000003,,Total,2000,,
				,2026/5/31,Total,2000,Visa 9999,
				,"May 31, 2026",石,2000,,合計
				7.73746E+11,2026/5/31,Total,2000,,
				""");
		assertTrue(dump.contains("used 6, set aside 1, heading 1\n"), dump);
		assertTrue(dump.contains("order=MA00000002") && dump.contains("order=MA00000003"), dump);
	}

	@Test
	void passOverALabelInThePlaceOfThePayment() {
		assertTrue(read(",2026/5/31,,2000,合計,\n").contains("used 1, set aside 0, heading 1, summary 1\n"));
	}

	@Test
	void nameRowsWithoutADayThatBearNone() {
		String dump = read(",,石,2000,残高,\n,,Total War,2000,,\n");
		assertTrue(dump.contains("used 1, set aside 2, heading 1\n"), dump);
	}

}
