package io.github.purchaseaudit.mail;

import java.util.List;

import io.github.purchaseaudit.order.Receipt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Where receipts that are no more than lines say who paid. */
class TextPaymentTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Payment Method: MasterCard •••• 5690 | [Mastercard 5690]
			MasterCard •••• 5690                 | [Mastercard 5690]
			MasterCard •••• 5690  ¥980           | [Mastercard 5690]
			Visa .... 1234 (Apple Pay)           | [Visa 1234 (Apple Pay)]
			お支払方法 MasterCard •••• 5690      | [Mastercard 5690]
			Payment Method Apple Card            | [Apple Card]
			Billed To: Visa •••• 1234            | [Visa 1234]
			Payment Method: PayPal / Visa •••• 1234 | [PayPal]
			Visa is accepted here                | []
			""")
	void readWhoPaid(String line, String payments) {
		String lines = "Thank you for your purchase. / Castle Quest / Total: ¥980 / Order ID: M44XX00006 / " + line;
		TestMail mail = new TestMail().passed();
		Receipt html = mail.body("<html><body><p>" + lines.replace(" / ", "</p><p>") + "</p></body></html>").read();
		Receipt text = mail.type("text/plain; charset=UTF-8").body(lines.replace(" / ", "\n") + "\n").read();
		for (Receipt receipt : List.of(html, text)) {
			assertEquals("RECEIPT 980 JPY " + payments,
					receipt.kind() + " " + receipt.total() + " " + receipt.payments());
		}
	}

}
