package io.github.purchaseaudit.mail;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Facturado a | Número de pedido | Fecha de la factura | 12/03/08 | Total del pedido | Subtotal
			Fatturato a | Numero ordine | Data ricevuta | 12/03/08 | Totale ordine | Subtotale
			Gefactureerd aan | Bestelnummer | Factuurdatum | 12-03-08 | Totaal bestelling | Subtotaal
			Cobrado de | Número do pedido | Data do recibo | 12/03/2008 | Total do pedido | Subtotal
			Faktureras till | Ordernummer | Fakturadatum | 2008-03-12 | Totalt | Delsumma
			Nabywca | Numer zamówienia | Data faktury | 12.03.2008 | Razem | Suma częściowa
			""")
	void readPayerInOtherLanguages(String billed, String order, String dated, String day, String total,
			String subtotal) {
		String read = ReceiptLine.of(new TestMail().set("From", "iTunes Store <do_not_reply@itunes.com>")
			.set("Subject", "iTunes 112233445566")
			.set("Date", "Thu, 13 Mar 2008 09:20:34 -0700")
			.type("text/plain; charset=UTF-8")
			.body("""
					%1$s:
					hana@example.com
					Hana Mori
					5 Elm Street

					%2$s: M1J8K3L5P7
					%3$s: %4$s
					%5$s: 1,98 €
					%1$s: Visa .... 4471

					----------------------------------------------------------------
					1   Night Train, Blue Lines                        0,99 €
					2   Morning Song, The Pines                        0,99 €
					----------------------------------------------------------------
					%6$s: 1,98 €
					%5$s: 1,98 €
					""".formatted(billed, order, dated, day, total, subtotal))
			.read());
		assertEquals("text | RECEIPT | CONSISTENT |  | M1J8K3L5P7 |  | hana@example.com | 2008-03-12"
				+ " | /Night Train, Blue Lines////0.99; /Morning Song, The Pines////0.99 | 1.98 EUR |  | 1.98 EUR"
				+ " | NAMED | Visa 4471 | Hana Mori", read);
	}

}
