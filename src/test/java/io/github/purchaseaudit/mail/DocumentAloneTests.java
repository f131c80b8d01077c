package io.github.purchaseaudit.mail;

import java.util.List;

import io.github.purchaseaudit.order.Item;
import io.github.purchaseaudit.order.MailKind;
import io.github.purchaseaudit.order.Receipt;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Receipts that name no order, only their document. */
class DocumentAloneTests {

	private static final String TABLES = """
			<html><body><div class="aapl-desktop-div"><table class="aapl-desktop-tbl">
			<tr><td colspan="2"><span>APPLE ID</span><br>taro@example.jp</td>
			<td rowspan="3"><span>BILLED TO</span><br>Visa .... 9999<br>山田 太郎</td></tr>
			<tr><td colspan="2"><span>DATE</span><br>Oct 10, 2026</td></tr>
			<tr><td><span>ORDER ID</span><br></td><td><span>DOCUMENT NO.</span><br>773745504656</td></tr></table>
			<table class="aapl-desktop-tbl"><tr class="section-header"><td colspan="2">App Store</td></tr>
			<tr><td class="item-cell"><span class="title">竜石 8400個</span><br><span class="type">In-App Purchase</span></td>
			<td class="price-cell"><span>¥9,800</span></td></tr>
			<tr><td>TOTAL</td><td></td><td>¥9,800</td></tr></table></div></body></html>
			""";

	@Test
	void readParagraphs() {
		assertRead(new TestMail().replace("<div><p>ご注文番号:</p><p>MJ390CEBHK</p></div>", "").passed().read());
	}

	@Test
	void readTables() {
		assertRead(new TestMail().body(TABLES).passed().read());
	}

	@Test
	void preferLinesThatNameTheOrder() {
		Receipt receipt = new TestMail().replace("<p>ご注文番号:</p><p>MJ390CEBHK</p>", "<b>ご注文番号: MJ390CEBHK</b>")
			.passed()
			.read();
		assertEquals("[MJ390CEBHK]", receipt.orders().toString());
	}

	private static void assertRead(Receipt receipt) {
		assertEquals(MailKind.RECEIPT, receipt.kind());
		assertEquals("773745504656", receipt.document());
		assertEquals(List.of(), receipt.orders());
		assertEquals(List.of("竜石 8400個"), receipt.items().stream().map(Item::title).toList());
		assertEquals("[Visa 9999]", receipt.payments().toString());
	}

}
