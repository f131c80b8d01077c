package io.github.purchaseaudit.mail;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
