package io.github.purchaseaudit.mail;

import io.github.purchaseaudit.order.MailKind;
import io.github.purchaseaudit.order.Receipt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** What alerts say was bought, and for how much. */
class AlertTextTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-", textBlock = """
			was just used to purchase 竜石 8400個 from the App Store on a device that had not been used.|竜石 8400個|-
			was just used to purchase 竜石 8400個 (¥9,800) from the App Store on a computer.|竜石 8400個|9800 JPY
			was just used to purchase 竜石 8400個 for ¥9,800 from the App Store on a computer.|竜石 8400個|9800 JPY
			was just used to download Quest (Deluxe) from the App Store on a computer.|Quest (Deluxe)|-
			was just used to purchase Tools for Two from the App Store. Total: $4.99|Tools for Two|4.99 USD
			""")
	void readEnglish(String sentence, String item, String total) {
		assertAlert("Your recent purchase with your Apple ID.", "Your Apple ID, taro@example.jp, " + sentence, item,
				total);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-", textBlock = """
			が、iPhone上のApp Storeから「竜石 8400個」をダウンロードするために使用されました。|-
			が、iPhone上のApp Storeから“竜石 8400個”をダウンロードするために使用されました。|-
			が、iPhone上のApp Storeから竜石 8400個をダウンロードするために使用されました。|-
			が、これまで関連付けられていなかったデバイスで 竜石 8400個 のダウンロードに使用されました。|-
			で、竜石 8400個が購入されました。合計 ¥9,800|9800 JPY
			で「竜石 8400個」が購入されました（¥9,800）。|9800 JPY
			で「竜石 8400個」が購入されました。価格は¥9,800です。|9800 JPY
			で「竜石 8400個」が購入されました。代金は9,800円でした。|9800 JPY
			で「竜石 8400個」が購入されました。価格：9,800円|9800 JPY
			で「竜石 8400個」が購入されました。次は¥9,800以上で送料無料です。|-
			で「竜石 8400個」が購入されました。ほかの石は¥9,800からあります。|-
			で「竜石 8400個」が購入されました。2026年10月9日に届きました。|-
			""")
	void readJapanese(String sentence, String total) {
		assertAlert("ご利用のApple IDによる最近の購入について", "お客様のApple ID（taro@example.jp）" + sentence, "竜石 8400個", total);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-", textBlock = """
			9,99 €|9.99 EUR
			9,99\u00a0€|9.99 EUR
			€ 9,99|9.99 EUR
			(9,99 €)|9.99 EUR
			1.234,56 €.|1234.56 EUR
			9.99 EUR|9.99 EUR
			CHF 12.50|12.5 CHF
			NT$ 90|90 TWD
			R$ 19,90|19.9 BRL
			S$ 1.28|1.28 SGD
			₹ 89|89 INR
			99,00 kr|99 SEK
			269,00 Kč|269 CZK
			9,99 zł|9.99 PLN
			RM 4.90|4.9 MYR
			RMB 68|68 CNY
			JPY 9,800|9800 JPY
			$9.99 CAD|9.99 CAD
			Top 10|-
			try 3.5|-
			10 ft|-
			5 R|-
			iOS 17.4|-
			""")
	void readSumsWhoseSignABlankParts(String sum, String total) {
		assertAlert("Your recent purchase with your Apple ID.", "Your Apple ID, taro@example.jp,"
				+ " was just used to purchase Tools for Two from the App Store. It costs all in all " + sum + " today.",
				"Tools for Two", total);
	}

	/** A slash parts lines; the first sum counts only where no total is labelled. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-", textBlock = """
			Subtotal ¥1,000 / Tax ¥100 / Total ¥1,100|1100 JPY
			Subtotal ¥1,000 Tax ¥100 Total ¥1,100|1100 JPY
			小計 ¥1,000 / JCT ¥100 / 合計 ¥1,100|1100 JPY
			小計：1,000円、消費税：100円、合計：1,100円|1100 JPY
			竜石 ¥500 / 竜王の剣 ¥700 / 合計1,200円|1200 JPY
			Regular price ¥2,000 / You saved ¥900 / Total / ¥1,100|1100 JPY
			100 Gems ¥500 Bonus / Total: ¥1,100 / Balance remaining: ¥5,000|1100 JPY
			Gems 499 € / Gesamt: 4,99 € / Gesamtersparnis: 500,00 €|4.99 EUR
			Gemme 5,00 € / Totale 4,99 €|4.99 EUR
			Gems ¥500 / Total savings: ¥300 / Total points: ¥5|500 JPY
			Subtotal ¥1,000|1000 JPY
			Gems ¥500 / Total ¥0|0 JPY
			¥0 today / ¥1,200 per month from October 9, 2026|0 JPY
			Total|-
			""")
	void readTheLabelledTotalOfSeveralSums(String lines, String total) {
		TestMail mail = new TestMail().passed();
		String page = lines.replace(" / ", "</td></tr><tr><td>");
		Receipt html = mail
			.body("<html><body><p>Thank you for your purchase.</p><table><tr><td>" + page
					+ "</td></tr></table></body></html>")
			.read();
		Receipt text = mail.type("text/plain; charset=UTF-8")
			.body("Thank you for your purchase.\n\n" + lines.replace(" / ", "\n\n") + "\n")
			.read();
		assertEquals(total, (html.total() != null) ? html.total().toString() : null);
		assertEquals(total, (text.total() != null) ? text.total().toString() : null);
	}

	@ParameterizedTest
	@CsvSource({ "'Deine Rechnung von Apple', 'BESTELLNUMMER: '", "'Votre facture Apple', 'N° DE COMMANDE : '",
			"'Your receipt from Apple.', 'ORDER ID: '" })
	void readTheOrderNumber(String subject, String label) {
		Receipt mail = new TestMail().passed()
			.set("Subject", subject)
			.body("<html><body><p>" + subject + "</p><p>Gems</p><p>99,99 €</p><p>" + label
					+ "M8PM00118Z</p></body></html>")
			.read();
		assertEquals("[M8PM00118Z]", mail.orders().toString());
		assertEquals("99.99 EUR", String.valueOf(mail.total()));
	}

	@Test
	void readTheOrderNumberOfTheSubject() {
		Receipt mail = new TestMail().passed()
			.set("Subject", "Your recent purchase with your Apple ID. Order ID: M8PM00118Z")
			.body("<html><body><p>Your Apple ID was just used to purchase Gems for $4.99.</p></body></html>")
			.read();
		assertEquals("[M8PM00118Z]", mail.orders().toString());
	}

	private static void assertAlert(String subject, String sentence, String item, String total) {
		Receipt alert = new TestMail().passed()
			.set("Subject", subject)
			.body("<html><body><p>" + subject + "</p><p>" + sentence + "</p></body></html>")
			.read();
		assertEquals(MailKind.PURCHASE_ALERT, alert.kind());
		assertEquals(item, alert.items().get(0).title());
		assertEquals("taro@example.jp", alert.account());
		assertEquals(total, (alert.total() != null) ? alert.total().toString() : null);
	}

}
