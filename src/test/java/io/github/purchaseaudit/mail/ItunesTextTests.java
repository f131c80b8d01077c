package io.github.purchaseaudit.mail;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Receipts of the iTunes Store as plain text, with numbered items. */
class ItunesTextTests {

	@ParameterizedTest
	@ValueSource(strings = { "Billed To", "Invoice To" })
	void readPayerAndNumberedItems(String billed) {
		String read = ReceiptLine.of(new TestMail().set("From", "iTunes Store <do_not_reply@itunes.com>")
			.set("Subject", "Your receipt No.112233445566")
			.type("text/plain; charset=UTF-8")
			.body("""
					Receipt

					%s:
					hana@example.com
					Hana Mori
					5 Elm Street
					USA

					Order Number: M1J8K3L5P7
					Receipt Date: 2008/03/12
					Order Total: $1.98
					Billed To: Visa .... 4471

					Item Number  Description                             Unit Price
					1   Night Train, Blue Lines                        $0.99
					2   Morning Song, The Pines                        $0.99

					                              Subtotal: $1.98
					                              Tax: $0.00
					                              Order Total: $1.98
					""".formatted(billed))
			.read());
		assertEquals("A-text | RECEIPT | CONSISTENT |  | M1J8K3L5P7 |  | hana@example.com | 2008-03-12"
				+ " | /Night Train, Blue Lines////0.99; /Morning Song, The Pines////0.99 | 1.98 USD | 0 USD | 1.98 USD"
				+ " | NAMED | Visa 4471 | Hana Mori", read);
	}

}
