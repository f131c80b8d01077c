package io.github.purchaseaudit.mail;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Layout B in languages whose labels are not known. */
class NoticeLanguageTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			ID del pedido | Documento | Correo electrónico | Facturación y pago | 3 de agosto de 2024 | IVA 21 %
			ID ordine | Documento | Indirizzo e-mail | Fatturazione e pagamento | 3 agosto 2024 | IVA 22%
			Bestelnummer | Document | E-mailadres | Facturering en betaling | 3 augustus 2024 | Btw 21%
			""")
	void readByPosition(String order, String document, String account, String billed, String date, String tax) {
		String receipt = ReceiptLine.of(new TestMail()
			.body("""
					<html><body><table><tr><td><h1>X</h1><p>%s</p><p><b>Z:</b> C02XK1ABJG5H<br><b>%s:</b> MBX4K9Q2L7<br><b>%s:</b> 262203948127<br>
					<b>%s:</b> <a href="mailto:hana@example.com">hana@example.com</a></p>
					<table><tr><td>AppleCare+ iPhone 15</td><td>10,99 €</td></tr></table><h2>%s</h2>
					<p>Hana Mori<br>5 Elm Street</p><table class="pricing-info"><tr><td>Y</td><td>9,08 €</td></tr>
					<tr><td>%s</td><td>1,91 €</td></tr><tr><td>Visa •••• 4471</td><td>10,99 €</td></tr></table>
					</td></tr></table></body></html>
					"""
				.formatted(date, order, document, account, billed, tax))
			.read());
		assertEquals("B | RECEIPT | CONSISTENT |  | MBX4K9Q2L7 | 262203948127 | hana@example.com | 2024-08-03"
				+ " | /AppleCare+ iPhone 15////10.99 | 9.08 EUR | 1.91 EUR | 10.99 EUR | NAMED | Visa 4471 | Hana Mori",
				receipt);
	}

	/** Below the title stand when the item renews, and a serial number. */
	@ParameterizedTest
	@ValueSource(strings = { "Renews monthly", "2024年9月3日に更新", "Wordt verlengd op 3 september 2024" })
	void itemIsItsTitleAlone(String renews) {
		String receipt = ReceiptLine.of(new TestMail().body("""
				<html><body><h1>Receipt</h1><p>August 3, 2024</p><p><b>Order ID:</b> MBX4K9Q2L7</p><table>
				<tr><td><img></td><td><b>AppleCare+ iPhone 15</b><br>%s<br>Serial Number: C02XK1ABJG5H</td>
				<td>$9.99</td></tr></table><h2>Billing and Payment</h2><p>Hana Mori</p><table class="pricing-info">
				<tr><td>Visa •••• 4471</td><td>$9.99</td></tr></table></body></html>
				""".formatted(renews)).read());
		assertEquals("B | RECEIPT | CONSISTENT |  | MBX4K9Q2L7 |  |  | 2024-08-03" + " | /AppleCare+ iPhone 15///"
				+ renews + "/9.99 |  |  | 9.99 USD | NAMED | Visa 4471 | Hana Mori", receipt);
	}

}
