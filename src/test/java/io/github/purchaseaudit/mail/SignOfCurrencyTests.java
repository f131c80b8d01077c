package io.github.purchaseaudit.mail;

import java.nio.charset.StandardCharsets;
import java.util.List;

import io.github.purchaseaudit.order.Receipt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** What a sign that several currencies share means on a receipt. */
class SignOfCurrencyTests {

	@Test
	void isToldWhenItIsUnknown() {
		String mail = new String(new TestMail().passed().bytes(), StandardCharsets.UTF_8);
		assertEquals(List.of(), Collected.from("mail.eml", mail).setAside);
		Collected unknown = Collected.from("mail.eml", mail.replace("¥9,800", "Zk 9,800"));
		assertEquals("[MJ390CEBHK]", unknown.receipts.get(0).orders().toString());
		assertEquals("mail.no-sum", unknown.setAside.get(0).reason().key());
	}

	/** Layout C names who paid above the sum, whatever that looks like. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Zk 9,800      | Visa •••• 9999 | [Visa 9999]
			9,800         | Visa •••• 9999 | [Visa 9999]
			9,99 €/mes    | Visa •••• 9999 | [Visa 9999]
			1,200ポイント  | Apple Card     | [Apple Card]
			---           | Visa •••• 9999 | [Visa 9999]
			12.99 ZZZ     | くらしペイ     | [くらしペイ]
			""")
	void keepWhoPaidASumThatIsUnknown(String sum, String method, String payments) {
		Receipt receipt = new TestMail().passed().replace("¥9,800", sum).replace("Visa •••• 9999", method).read();
		assertEquals("null " + payments, receipt.total() + " " + receipt.payments());
	}

	@Test
	void keepWhoPaidBesideAnUnknownSum() {
		String notice = "<html><body><h1>Receipt & Renewal Notice</h1><p><b>Order ID:</b> MBX4K9Q2LB<br>"
				+ "<b>Document:</b> 262203948121</p><table><tr><td>AppleCare+</td><td>12.99 ZZZ</td></tr></table>"
				+ "<h2>Billing and Payment</h2><p>Hana Mori</p><table class=\"pricing-info\">"
				+ "<tr><td>Subtotal</td><td>10.00 ZZZ</td></tr><tr><td>Visa •••• 4471</td><td>12.99 ZZZ</td></tr>"
				+ "</table></body></html>";
		Receipt receipt = new TestMail().passed().body(notice).read();
		assertEquals("B null [Visa 4471]", receipt.layout() + " " + receipt.total() + " " + receipt.payments());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			taro@example.jp | ja    | ¥9,800  | 9800 JPY  | VERIFIED
			taro@example.jp | en-US | $9.99   | 9.99 USD  | VERIFIED
			taro@example.jp | en-CA | $9.99   | 9.99 CAD  | VERIFIED
			taro@example.jp | zh-CN | ¥1,200  | 1200 JPY  | VERIFIED
			taro@example.jp | zh-CN | ¥68.50  | 68.5 CNY  | VERIFIED
			taro@example.jp | ja    | ¥68.50  | 68.5 JPY  | DOUBTFUL
			ken@example.ca  | en-US | $9.99   | 9.99 CAD  | VERIFIED
			ken@example.ca  | en    | $9.99   | 9.99 CAD  | VERIFIED
			ken@example.ca  | en    | US$9.99 | 9.99 USD  | VERIFIED
			ken@example.ca  | en    | €9.99   | 9.99 EUR  | VERIFIED
			taken@example.ca| en-US | $9.99   | 9.99 USD  | VERIFIED
			ola@example.no  | en-GB | 59,00 kr| 59 NOK    | VERIFIED
			ola@example.net | nb    | 59,00 kr| 59 NOK    | VERIFIED
			ola@example.net | nn-NO | 59,00 kr| 59 NOK    | VERIFIED
			bo@example.net  | da    | 59,00 kr| 59 DKK    | VERIFIED
			bo@example.net  | DA    | 59,00 kr| 59 DKK    | VERIFIED
			eva@example.net | sv    | 59,00 kr| 59 SEK    | VERIFIED
			eva@example.net | en    | 59,00 kr| 59 SEK    | VERIFIED
			jon@example.net | is    | 590 kr  | 590 ISK   | VERIFIED
			li@example.cn   | en-GB | ¥6.50   | 6.5 CNY   | VERIFIED
			li@example.cn   | zh-CN | ￥68.00 | 68 CNY    | VERIFIED
			li@example.cn   | en    | ¥68     | 68 CNY    | VERIFIED
			""")
	void isTheAccountsElseTheLanguages(String account, String language, String sum, String total, String verdict) {
		String mail = new String(new TestMail().passed().bytes(), StandardCharsets.UTF_8)
			.replace("taro@example.jp", account)
			.replace("lang=\"ja\"", "lang=\"" + language + "\"")
			.replace("¥9,800", sum);
		if (!language.equals("ja")) {
			mail = mail.replace("2026年10月10日", "October 10, 2026")
				.replace("ご注文番号:", "Order ID:")
				.replace("書類番号:", "Document:")
				.replace("請求とお支払い", "Billing and Payment")
				.replace("問題を報告する", "Report a Problem")
				.replace("竜王戦記", "Dragon War")
				.replace("竜石 8400個", "8400 Gems")
				.replace("山田 太郎", "Taro Yamada")
				.replace("日本", "Somewhere");
		}
		Receipt receipt = Collected.from("mail.eml", mail).receipts.get(0);
		assertEquals(total, String.valueOf(receipt.total()));
		assertEquals(verdict, receipt.verdict().name());
	}

}
