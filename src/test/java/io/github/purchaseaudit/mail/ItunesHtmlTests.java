package io.github.purchaseaudit.mail;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Receipts of the iTunes Store as HTML, which has no structure but its lines. */
class ItunesHtmlTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Visa .... 4471 | Credit Card Total | Visa 4471
			Store Credit | Store Credit Total | Store credit
			""")
	void readItems(String method, String share, String paid) {
		String receipt = ReceiptLine.of(new TestMail().set("Subject", "Your receipt No.145012345601")
			.body("""
					<html><body><table><tr><td><b>Billed To:</b><br>hana@example.com<br>Hana Mori<br>5 Elm Street</td>
					<td><b>Order Number:</b> MGB4K9Q2L1<br><b>Order Total:</b> $2.98<br><b>Billed To:</b> %s</td></tr></table>
					<table><tr><td>Item</td><td>Artist</td><td>Type</td><td>Unit Price</td></tr>
					<tr><td>Star Chart, v1.5<br><a href="https://buy.itunes.apple.com/x">Write a Review</a>
					| <a href="https://buy.itunes.apple.com/x">Report a Problem</a></td><td>Lumen Apps</td><td>App</td>
					<td>$0.99</td></tr><tr><td>Harbor Lights</td><td>The Piers</td><td>Song</td><td>$1.99</td></tr>
					<tr><td>Subtotal:</td><td>$2.98</td></tr><tr><td>Tax:</td><td>$0.00</td></tr>
					<tr><td>%s:</td><td>$2.98</td></tr><tr><td>Order Total:</td><td>$2.98</td></tr></table></body></html>
					"""
				.formatted(method, share))
			.read());
		assertEquals("A-lines | RECEIPT | CONSISTENT |  | MGB4K9Q2L1 |  | hana@example.com | "
				+ " | Lumen Apps/Star Chart, v1.5/App///0.99; The Piers/Harbor Lights/Song///1.99"
				+ " | 2.98 USD | 0 USD | 2.98 USD | NAMED | " + paid + " | Hana Mori", receipt);
	}

	@ParameterizedTest
	@ValueSource(strings = { "支払方法", "お支払い方法", "決済方法" })
	void readJapaneseMethod(String label) {
		String receipt = ReceiptLine.of(new TestMail().set("Subject", "受領番号：145012345601").body("""
				<html><body><table><tr><td>請求先:<br>hana@example.com<br>山田 太郎<br>160-0023 東京都</td>
				<td>注文番号: MGB4K9Q2L1<br>ご注文合計: ¥230<br>%s: Visa .... 4471</td></tr></table>
				<table><tr><td>品目</td><td>デベロッパ</td><td>種類</td><td>単価</td></tr>
				<tr><td>写真箱, v1.2</td><td>Lumen Apps</td><td>App</td><td>¥230</td></tr>
				<tr><td colspan=3>ご注文合計:</td><td>¥230</td></tr></table></body></html>
				""".formatted(label)).read());
		assertTrue(receipt.endsWith(" | 230 JPY | NAMED | Visa 4471 | 山田 太郎"), receipt);
	}

	@ParameterizedTest
	@CsvSource({ "Artikel,Künstler,Art,Einzelpreis", "Article,Artiste,Type,Prix unitaire" })
	void headingsAreNoItem(String item, String artist, String type, String price) {
		String receipt = ReceiptLine.of(new TestMail().set("Subject", "Your receipt No.145012345601").body("""
				<html><body><p>Order Number: MGB4K9Q2L1</p><p>Order Total: 0,99 €</p>
				<table><tr><td>%s</td><td>%s</td><td>%s</td><td>%s</td></tr>
				<tr><td>Sternkarte</td><td>Lumen Apps</td><td>App</td><td>0,99 €</td></tr></table></body></html>
				""".formatted(item, artist, type, price)).read());
		assertEquals("Lumen Apps/Sternkarte/App///0.99", receipt.split(" \\| ", -1)[8]);
	}

}
