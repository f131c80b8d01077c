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
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Where the heading of a typed list stands, and what its columns are called. */
class ListHeadingTests {

	/** Two months side by side, the left one shorter. */
	@Test
	void readTablesThatStandSideBySide() {
		String list = """
				1月,,,,,2月
				購入日,注文番号,商品名,金額,,購入日,注文番号,商品名,金額
				2026/1/5,MH00000001,石,300,,2026/2/5,MH00000002,星,400
				,,,,,2026/2/6,MH00000004,月,たぶん
				2026/1/6,MH00000003,風,500
				""";
		String dump = dump(list);
		String[] rows = rows(dump);
		assertEquals(3, rows.length, dump);
		assertFields(rows[0], "row 3: ", "MH00000001", "purchased=2026-01-05", "lineAmount=300");
		assertFields(rows[1], "row 3: ", "MH00000002", "purchased=2026-02-05", "lineAmount=400");
		assertFields(rows[2], "row 5: ", "MH00000003", "purchased=2026-01-06", "lineAmount=500");
		assertTrue(dump.contains("row 4 not read: inventory.cell.money"), dump);
		assertTrue(dump.contains("used 3, set aside 1, heading 1, title 1\n"), dump);
	}

	@Test
	void readWhenTheSecondOfTwoLikeColumnsIsFilled() {
		String list = """
				購入日,注文番号,商品名,金額,金額,支払い方法,支払い方法
				2026/1/5,MH00000001,石,300,330,Mastercard 5690,Visa 9999
				2026/1/6,MH00000002,星,,330,,Visa 9999
				""";
		String dump = dump(list);
		String[] rows = rows(dump);
		assertFields(rows[0], "lineAmount=300", "Mastercard 5690");
		assertFields(rows[1], "lineAmount=330", "Visa 9999");
		assertTrue(dump.contains("row 2 not read: history.other-column [金額, 330]"), dump);
		assertTrue(dump.contains("row 2 not read: history.other-column [支払い方法, Visa 9999]"), dump);
		assertTrue(dump.contains("used 2, set aside 2, heading 1\n"), dump);
	}

	/** Who sorts a sheet with its heading included moves the heading below the rows. */
	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					購入日,注文番号,商品名,金額,支払い方法 | 2026/1/5,MH00000001,石,300,Visa 9999
					購入日,注文番号,商品名,金額,支払い方法 | 2026/1/5,,石,無料,
					Customer Order Number,Order Date,Description,Qty,Currency,Price Including Tax,Payment Method | W1234567890,2026-02-01,Cable,1,JPY,500,Visa
					Purchase Date,Item Date & Time,Order ID,Document Number,Item Name,Publisher,Item Description,Item Price,Order Total,Payment Method,Billing Name | "Jan 5, 2026","Jan 5, 2026",MH00000001,,Gems,Shop,,$9.99,$9.99,,
					Apple ID Number,Item Purchased Date,Content Type,Item Description,Invoice Item Total,Order Number | 1234,2026-01-05T03:00:00Z,Music,Song,¥160,MA00000001
					""")
	void readWhenTheHeadingIsBelowItsRows(String heading, String row) {
		String list = row + "\n" + row + "\n" + heading + "\n" + row + "\n";
		String dump = dump(list);
		assertTrue(dump.contains("used 3, set aside 0, heading 1\n"), dump);
		String last = row + "\n" + row + "\n" + heading + "\n";
		dump = Dump.of(FORMATS, "list.csv", last.getBytes(StandardCharsets.UTF_8));
		assertTrue(dump.contains("used 2, set aside 0, heading 1\n"), dump);
	}

	@Test
	void nameRowsAboveTheHeadingThatCannotBeRead() {
		String list = """
				2026/1/5,MH00000001,石,300
				2026/1/6,MH00000002,石,たぶん300
				2026年の課金
				,,空,500
				購入日,注文番号,商品名,金額
				2026/1/7,MH00000003,石,300
				""";
		String dump = dump(list);
		assertTrue(dump.contains("row 2 not read: inventory.cell.money"), dump);
		assertTrue(dump.contains("row 4 not read: history.no-date-no-number"), dump);
		assertTrue(dump.contains("used 2, set aside 2, heading 1, title 1\n"), dump);
	}

	@ParameterizedTest
	@ValueSource(strings = { "2026年 購入一覧", "Exported on 2026-11-20", "合計,,,12000", "2026/11/20,現在,合計,\"12,000\"",
			"2026/1/1,2026/6/30,,12000", "2026/1/1,〜,2026/6/30,3件", "作成日,2026/11/20", "2026/11/20",
			"6月の課金,2026/6/30,10,まで" })
	void passOverTitlesAboveTheHeading(String title) {
		String list = title + "\n購入日,注文番号,商品名,金額\n2026/1/7,MH00000003,石,300\n";
		String dump = dump(list);
		assertTrue(dump.contains("used 1, set aside 0, heading 1, title 1\n"), dump);
	}

	@ParameterizedTest
	@ValueSource(strings = { "課金日,課金内容,ご請求金額", "購入日付,ご購入商品,ご購入金額", "決済日時,課金アイテム,金額", "Bought,Item,Cost",
			"Bought on,What,How much" })
	void recogniseDatesItemsAndSumsByManyNames(String heading) {
		String list = heading + "\n2026-06-01,Gems,1200\n";
		String dump = dump(list);
		assertTrue(dump.contains("purchased=2026-06-01, ") && dump.contains("title=Gems, price=1200"), dump);
	}

	@Test
	void readWhenOneOfTwoTitlesIsBlank() {
		String list = """
				購入日,注文番号,商品名,内容,摘要,金額
				2026/1/5,MA00000001,,石,朝,300
				2026/1/6,MA00000002,星,二つ,夜,500
				2026/1/7,MA00000003,,,昼,700
				""";
		String dump = dump(list);
		String[] rows = rows(dump);
		assertTrue(rows[0].contains("title=石") && rows[1].contains("title=星") && rows[2].contains("title=昼"), dump);
	}

	@Test
	void readWhenOneOfTwoDatesIsBlank() {
		String list = """
				注文番号,購入日,購入日時,注文日,商品名,金額
				MA00000001,2026/6/1,,,石,1200
				MA00000002,2026/6/1,2026/6/2 13:05,,石,1200
				MA00000003,,—,2026/6/3,石,1200
				,2026/6/4,,2026/6/3,石,1200
				""";
		String dump = dump(list);
		assertTrue(dump.contains("row 2: HistoryLine, source=HAND_LIST, purchased=2026-06-01, "), dump);
		assertTrue(dump.contains("row 3: HistoryLine, source=HAND_LIST, purchased=2026-06-02T04:05:00Z, "), dump);
		assertTrue(dump.contains("row 4: HistoryLine, source=HAND_LIST, purchased=2026-06-03, "), dump);
		assertTrue(dump.contains("row 5: HistoryLine, source=HAND_LIST, purchased=2026-06-04, "), dump);
	}

	@Test
	void readWhenPeopleNameColumnsTheirWay() {
		String list = """
				日にち,時刻,オーダー番号,何を買ったか,税抜金額,税込金額,通貨,カード会社,下4桁,返金
				2026/6/1,23:50,MA00000001,石,1000,1100,円,VISA,9999,全額
				2026/6/2,午後1時5分,MA00000002,石,9,9.99,米ドル,JCB,0427,返金待ち
				2026/6/3,,MA00000003,石,9,9.99,€,JCB,0427,6月20日に返金済み
				2026/6/4,夜,MA00000004,石,1000,1100,,JCB,0427,500円返金
				46178,13:05,MA00000005,石,1000,1100,,JCB,0427,
				""";
		String[] rows = rows(dump(list));
		assertFields(rows[0], "purchased=2026-06-01T14:50:00Z", "lineAmount=1100", "currency=JPY", "Visa 9999",
				"flags=[REFUNDED]");
		assertFields(rows[1], "purchased=2026-06-02T04:05:00Z", "lineAmount=9.99", "currency=USD", "JCB 0427");
		assertFalse(rows[1].contains("REFUNDED"), rows[1]);
		assertFields(rows[2], "purchased=2026-06-03,", "currency=EUR", "flags=[REFUNDED]");
		assertFields(rows[3], "purchased=2026-06-04,", "lineAmount=1100");
		assertFields(rows[4], "purchased=2026-06-05T04:05:00Z");
	}

	@Test
	void readWhenNamesOfColumnsAreBroken() {
		String list = """
				"購入
				日","注文
				番号",商　品　名,金 額,"支払い
				方法","カード
				下4桁"
				2026/6/1,MA00000001,石,500,JCB,1234
				""";
		String dump = dump(list);
		assertFields(dump, "purchased=2026-06-01", "order=MA00000001", "title=石", "lineAmount=500", "JCB 1234");
	}

	@ParameterizedTest
	@CsvSource({ "料金, 利用カード", "利用料金, 使用カード", "購入代金, 引落先", "税込額, Charged to", "Price, Payment type" })
	void readWhenSumAndPaymentAreCalledOtherwise(String sum, String payment) {
		String list = "購入日,注文番号,商品名," + sum + "," + payment + "\n2026/6/1,MA00000001,石,500,Visa 9999\n";
		String dump = dump(list);
		assertFields(dump, "purchased=2026-06-01", "order=MA00000001", "lineAmount=500", "Visa 9999");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Bestellnummer;Kaufdatum;Artikel;Betrag;Zahlungsart",
			"Auftragsnr.;Datum;Produkt;Preis in EUR;Karte",
			"N° de commande;Date d'achat;Article;Prix;Moyen de paiement",
			"Número de pedido;Fecha de compra;Artículo;Importe;Método de pago",
			"Numero ordine;Data di acquisto;Articolo;Prezzo;Metodo di pagamento", "주문 번호;구매일;항목;금액;결제 수단",
			"订单号;购买日期;商品名称;价格;付款方式", "Pedido;Fecha;Producto;Importe;Medio de pago",
			"N° commande;Date achat;Article;Montant TTC;Règlement", "Order #;Date;What;Amount;How paid",
			"Bestellnr.;Datum;Artikel;Betrag;Zahlungsweise", "주문번호;결제일;앱;결제금액;결제카드", "订单号;购买时间;应用;支付金额;支付渠道",
			"訂單編號;購買日期;商品名稱;價格;付款方式", "Order;Date;Title;Price €;Method" })
	void readHeadingsInTheLanguagesOfReceipts(String heading) {
		String list = heading + "\nMA00000001;2026-06-01;Edelsteine;9,99 €;Visa 9999\n";
		String dump = dump(list);
		assertFields(dump, "purchased=2026-06-01", "order=MA00000001", "title=Edelsteine", "lineAmount=9.99",
				"currency=EUR", "Visa 9999");
	}

	@Test
	void readWhenTwoRowsMakeTheHeading() {
		String list = """
				購入日,注文番号,商品,,支払い,
				,,商品名,金額,支払方法,下4桁
				2026/6/1,MA00000001,石,500,Visa,9999
				2026/6/2,MA00000002,石,500,Visa,9999
				""";
		String dump = dump(list);
		assertTrue(dump.contains("lineAmount=500") && dump.contains("Visa 9999"), dump);
		assertTrue(dump.contains("used 2, set aside 0"), dump);
	}

	@Test
	void passOverARuledLine() {
		String list = """
				Fecha | Pedido | Producto | Importe | Forma de pago
				--- | --- | --- | ---: | ---
				16/06/2026 | MA00000001 | Gemas | 12,99 € | Visa 4420
				""";
		String dump = Dump.of(FORMATS, "compras.txt", list.getBytes(StandardCharsets.UTF_8));
		assertFields(dump, "order=MA00000001", "lineAmount=12.99");
		assertTrue(dump.contains("used 1, set aside 0"), dump);
	}

	/** The lower row explains some names of the upper one, and is no row of the list. */
	@Test
	void readWhenTwoRowsPartTheNames() {
		String list = """
				Apple 購入記録 2026年8月
				購入,,注文番号,商品,,金額,支払い,メモ
				日付,時刻,,名称,数量,（税込）,方法,
				2026/8/3,21:15,MA00000001,石,1,980,Visa 9999,
				〃,21:40,MA00000002,石,2,1960,〃,
				""";
		String dump = dump(list);
		String[] rows = rows(dump);
		assertFields(rows[0], "purchased=2026-08-03T12:15:00Z", "order=MA00000001", "title=石", "lineAmount=980");
		assertFields(rows[1], "purchased=2026-08-03T12:40:00Z", "lineAmount=1960", "Visa 9999");
		assertTrue(dump.contains("used 2, set aside 0"), dump);
	}

	@ParameterizedTest
	@ValueSource(strings = { "石,名称,アプリ", "2026/8/1,MA00000001,石" })
	void noHeadingWhenTheLowerRowIsOneOfTheList(String lower) {
		String list = "購入日,注文番号,商品\n" + lower + "\n2026/8/2,MA00000002,石\n";
		String dump = dump(list);
		assertTrue(dump.contains("MA00000002"), dump);
		assertTrue(dump.contains(lower.startsWith("2026") ? "used 2, set aside 0" : "used 1, set aside 1"), dump);
	}

}
