package io.github.purchaseaudit.history;

import java.nio.charset.StandardCharsets;

import io.github.purchaseaudit.inventory.Dump;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.github.purchaseaudit.history.TypedLists.FORMATS;
import static io.github.purchaseaudit.history.TypedLists.assertFields;
import static io.github.purchaseaudit.history.TypedLists.dump;
import static io.github.purchaseaudit.history.TypedLists.rows;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** How typed lists say that money came back, or was never paid. */
class ListRefundTests {

	@Test
	void readWhenARefundIsARowBelowZero() {
		String list = "注文番号,購入日,商品名,金額\nMA00000001,2026/6/1,石,9800\nMA00000001,2026/6/9,返金,-9800\n";
		String dump = dump(list);
		String[] rows = rows(dump);
		assertTrue(rows[0].contains("lineAmount=9800"), dump);
		assertTrue(rows[1].contains("refund=9800") && !rows[1].contains("lineAmount"), dump);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "MA00000004,2026/6/9,返金,480\n", "MA00000004,2026/6/9,Gems,480\n" })
	void readWhenAllThatWasSpentStandsBelowZero(String refund) {
		String list = "注文番号,購入日,商品名,金額,合計\nMA00000001,2026/6/1,石,-9800,-9800\n"
				+ "MA00000002,2026/6/2,Cloud,▲130,▲130\nMA00000003,2026/6/3,Gems,-480,-480\n" + refund;
		String dump = dump(list);
		String[] rows = rows(dump);
		assertTrue(rows[0].contains("lineAmount=9800, orderTotal=9800"), dump);
		assertTrue(rows[1].contains("lineAmount=130") && rows[2].contains("lineAmount=480"), dump);
		assertEquals(refund.isEmpty() ? 0 : 1, dump.split("refund=480", -1).length - 1, dump);
		assertEquals(refund.isEmpty() ? 0 : 1, dump.split("refund=", -1).length - 1, dump);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			list.csv        | 購入日,商品名,金額,支払い方法 | 石
			返金一覧.csv     | 購入日,商品名,金額,支払い方法 | 石,-9800,JCB,2026/6/3,石
			list.csv        | 購入日,商品名,金額,返金 | 石,-9800,JCB,2026/6/3,石
			list.csv        | 購入日,商品名,金額,支払い方法 | 返金,-9800,JCB,2026/6/3,石
			list.csv        | 購入日,商品名,金額,支払い方法 | 石,9800,JCB,2026/6/3,石,9800,JCB,2026/6/4,Gems
			""")
	void readSumsBelowZeroAsRefundsWhereTheListMayMeanThem(String file, String heading, String items) {
		StringBuilder list = new StringBuilder(heading + "\n2026/6/1,Cloud,-130,JCB\n2026/6/2,");
		list.append(items.replaceAll("JCB,", "JCB\n")).append(",-480,JCB\n");
		String dump = Dump.of(FORMATS, file, list.toString().getBytes(StandardCharsets.UTF_8));
		assertTrue(dump.contains("refund=130") && dump.contains("refund=480"), dump);
	}

	/** What came back only in part, or is asked for, is no refund of the whole. */
	@ParameterizedTest
	@CsvSource({ "返金済み, true", "Refunded, true", "購入済み, false", "返金申請中, false", "一部返金, false", "Fulfilled, false",
			"Erstattet, true", "Nicht erstattet, false", "Erstattung abgelehnt, false", "Remboursé, true",
			"Non remboursé, false", "Pas encore remboursé, false", "Reembolsado, true", "No reembolsado, false",
			"Reembolso solicitado, false", "Rimborsato, true", "Non rimborsato, false", "Terugbetaald, true",
			"Niet terugbetaald, false", "환불 완료, true", "환불 요청, false", "미환불, false", "已退款, true", "未退款, false",
			"退款申请, false", "等待退款, false" })
	void readTheStateOfARow(String state, boolean refunded) {
		String list = "購入日,注文番号,商品名,金額,支払い方法,状態\n2026/6/1,MA00000001,石,9800,JCB," + state + "\n";
		String dump = dump(list);
		assertEquals(refunded, dump.contains("REFUNDED"), dump);
	}

	@ParameterizedTest
	@CsvSource({ "6月20日に返金済み, true", "全額, true", "一部返金, false", "返金待ち, false", "yes, true", "Sí, true", "いいえ, false",
			"ＹＥＳ, true", "vollständig erstattet, true", "teilweise erstattet, false", "nicht erstattet, false",
			"전액 환불, true", "部分退款, false" })
	void readWordsInThePlaceForRefunds(String words, boolean refunded) {
		String list = "購入日,注文番号,商品名,金額,返金額\n2026/6/1,MA00000001,石,9800," + words + "\n";
		String dump = dump(list);
		assertFields(dump, "order=MA00000001", "lineAmount=9800");
		assertEquals(refunded, dump.contains("REFUNDED"), dump);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			1,500円（返金済）          | true
			￥1,500 (9/25返金)       | true
			1500 [refunded 8/11]  | true
			1,500 (erstattet)     | true
			1,500円（500円返金）       | false
			1,500円（返金待ち）         | false
			1,500円（一部返金）         | false
			""")
	void readWhenARefundIsNotedBesideTheSum(String written, boolean refunded) {
		String list = "購入日,注文番号,商品名,金額,支払い方法\n2026/10/2,MA00000001,石,\"" + written + "\",Visa 9999\n";
		String dump = dump(list);
		assertEquals(refunded, dump.contains("lineAmount=1500,") && dump.contains("flags=[REFUNDED]"), dump);
		assertEquals(!refunded, dump.contains("row 2 not read: inventory.cell.money [金額, "), dump);
	}

	/** A subscription was paid for before somebody cancelled it. */
	@ParameterizedTest
	@CsvSource({ "キャンセル済み, 石, true", "キャンセル, 石, true", "注文取消, 石, true", "Cancelled, Gems, true",
			"Order canceled, Gems, true", "storniert, Edelsteine, true", "Annulé, Gemmes, true", "주문 취소, 보석, true",
			"キャンセル申請中, 石, false", "キャンセル不可, 石, false", "一部キャンセル, 石, false", "Not cancelled, Gems, false",
			"Cancellation requested, Gems, false", "Nicht storniert, Steine, false", "Non annulé, Gemmes, false",
			"No cancelado, Gemas, false", "취소 신청, 보석, false", "未取消, 宝石, false", "取消申请, 宝石, false",
			"キャンセル済み, ニュース定期購読, false", "Subscription cancelled, News, false", "完了, 石, false" })
	void readWhenTheStateOfARowIsCancelled(String state, String title, boolean cancelled) {
		String list = "購入日,注文番号,商品名,金額,合計,支払い方法,状態\n2026/10/2,MA00000001," + title + ",980,980,Visa 9999," + state
				+ "\n";
		String dump = dump(list);
		assertFields(dump, "order=MA00000001", "Visa 9999");
		assertEquals(!cancelled, dump.contains("lineAmount=980"), dump);
		assertEquals(!cancelled, dump.contains("orderTotal=980"), dump);
	}

	@ParameterizedTest
	@CsvSource({ "返金, 3000, true", "返品・返金, 3000, true", "Refund, 3000, true", "返金, -3000, true", "返金待ち, 3000, false",
			"アプリ内課金, 3000, false", "Erstattung, 3000, true", "Gutschrift, 3000, true", "Remboursement, 3000, true",
			"Reembolso, 3000, true", "Reembolso rechazado, 3000, false", "Rimborso, 3000, true", "환불, 3000, true",
			"환불 거절, 3000, false", "退款, 3000, true", "退款失败, 3000, false" })
	void readWhenTheTypeOfARowIsARefund(String type, int sum, boolean refund) {
		String list = "購入日,注文番号,種類,商品名,金額\n2026/6/1,MA00000001,アプリ内課金,石,3000\n2026/6/9,MA00000001," + type + ",石," + sum
				+ "\n";
		String dump = dump(list);
		String[] rows = rows(dump);
		assertEquals(refund, rows[1].contains("refund=3000"), rows[1]);
		assertEquals(!refund, rows[1].contains("lineAmount=3000"), rows[1]);
		assertFields(rows[0], "lineAmount=3000");
	}

}
