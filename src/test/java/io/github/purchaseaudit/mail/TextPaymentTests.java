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
			MasterCard •••• 5690 / MasterCard •••• 5690 | [Mastercard 5690]
			Rechnungsadresse / MasterCard •••• 5690 / Hana Mori | [Mastercard 5690]
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

	/** In layout A's plain text, with what each paid. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			ギフトカード 100,000円;MasterCard 94,800円;山田 太郎;日本 | NAMED [Store credit, Mastercard] 山田 太郎
			ストアクレジット ¥100,000;Visa •••• 1234 ¥94,800;山田 太郎 | NAMED [Store credit, Visa 1234] 山田 太郎
			Store Credit  ¥100,000;Visa .... 1234;Hanako Yamada;Japan | NAMED [Store credit, Visa 1234] Hanako Yamada
			""")
	void readSharesUnderBilledTo(String billed, String expected) {
		String text = "APPLE ID;taro@example.jp;;請求先;" + billed + ";;ご注文番号: M44XX00006;書類番号: 112203948131;"
				+ "日付: 2026年10月10日;合計: ¥194,800;;App Store;" + "-".repeat(80) + ";小さな庭   ¥194,800;種;App 内課金;;"
				+ " ".repeat(60) + "合計   ¥194,800;";
		Receipt receipt = new TestMail().passed()
			.type("text/plain; charset=UTF-8")
			.body(text.replace(';', '\n'))
			.read();
		assertEquals(expected, receipt.paymentState() + " " + receipt.payments() + " " + receipt.billedTo());
		assertEquals("194800 JPY 1", receipt.total() + " " + receipt.items().size());
	}

	/** The payer's name alone is no payment where there was none to make. */
	@ParameterizedTest
	@CsvSource({ "Taro Yamada, [], Taro Yamada", "Visa •••• 1234;Taro Yamada, [Visa 1234], Taro Yamada" })
	void readWhoPaidNothing(String billed, String payments, String name) {
		String text = "APPLE ID;taro@example.jp;;BILLED TO;" + billed
				+ ";1-2-3 Nishishinjuku;Japan;;ORDER ID: M44XX00006;" + "DATE: Oct 10, 2026;TOTAL: ¥0;;App Store;"
				+ "-".repeat(80) + ";Star Chart   Free;iOS App;";
		Receipt receipt = new TestMail().passed()
			.type("text/plain; charset=UTF-8")
			.body(text.replace(';', '\n'))
			.read();
		assertEquals("NOT_CHARGED " + payments + " " + name,
				receipt.paymentState() + " " + receipt.payments() + " " + receipt.billedTo());
	}

}
