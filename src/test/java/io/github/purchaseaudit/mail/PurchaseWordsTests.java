package io.github.purchaseaudit.mail;

import java.util.List;

import io.github.purchaseaudit.order.MailKind;
import io.github.purchaseaudit.order.Receipt;
import io.github.purchaseaudit.order.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

/** Mails that say that something was bought, whatever their subject. */
class PurchaseWordsTests {

	@ParameterizedTest
	@ValueSource(strings = { "Your recent purchase", "Your purchase", "Thank you for your purchase",
			"Purchase confirmation", "Your Apple receipt", "Your Apple purchase", "Payment receipt", "Invoice", "Apple",
			"購入の確認", "最近の購入", "ご購入ありがとうございます", "ご購入の確認", "お支払いの確認", "App Storeでのご購入", "Apple からのお知らせ", "" })
	void purchaseUnderAnySubject(String subject) {
		for (String text : List.of("Thank you for your purchase. / Castle Quest / Total: ¥980",
				"ご購入いただきありがとうございます。 / 竜王戦記 / 合計: ¥980")) {
			for (Receipt mail : read(subject, text)) {
				assertEquals("ORDER_CONFIRMATION VERIFIED 980 JPY",
						mail.kind() + " " + mail.verdict() + " " + mail.total(), text);
			}
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					Your recent purchase | Thank you for purchasing Castle Quest. Total: €9.99 | 9.99 EUR
					Your gift to Hanako | Thank you for your purchase. Your gift Castle Quest was sent to Hanako. / Total ¥3,000 | 3000 JPY
					Your Apple Gift Card | You bought a gift card for ¥3,000. / Order Total: ¥3,000 | 3000 JPY
					Your purchase | Castle Quest / Subtotal ¥1,000 / Tax ¥100 / Total ¥1,100 | 1100 JPY
					最近の購入 | 竜王戦記をご購入いただきありがとうございます。 / ¥980 | 980 JPY
					구매 확인 | 구매해 주셔서 감사합니다. Castle Quest ₩12,000 | 12000 KRW
					최근 구입 | Castle Quest을(를) 구입해 주셔서 감사합니다. 결제 금액 ₩12,000 | 12000 KRW
					您最近的购买 | 感谢您购买 Castle Quest。 / 总计 RMB 68.00 | 68 CNY
					您最近的購買項目 | 感謝您購買 Castle Quest。NT$90 | 90 TWD
					Votre achat récent | Merci d’avoir acheté Castle Quest. Total : 9,99 € | 9.99 EUR
					Dein letzter Kauf | Danke, dass du Castle Quest gekauft hast. Gesamt: 9,99 € | 9.99 EUR
					Il tuo acquisto recente | Grazie per aver acquistato Castle Quest. Totale: € 9,99 | 9.99 EUR
					Tu compra reciente | Gracias por comprar Castle Quest. Total: 9,99 € | 9.99 EUR
					Je recente aankoop | Bedankt voor je aankoop van Castle Quest. Totaal: € 9,99 | 9.99 EUR
					Ditt köp | Tack för ditt köp av Castle Quest. Totalt: 99,00 kr | 99 SEK
					Sua compra recente | Obrigado por comprar Castle Quest. Total: R$ 29,90 | 29.9 BRL
					""")
	void purchaseInItsLanguage(String subject, String text, String total) {
		for (Receipt mail : read(subject, text)) {
			assertEquals("ORDER_CONFIRMATION " + total, mail.kind() + " " + mail.total());
		}
	}

	/** Of all these nothing is due now, or nothing was bought. */
	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					Your purchase could not be completed | Your purchase of Castle Quest could not be completed. / Total: ¥500
					Your purchase | Thank you for your purchase. Your payment method was declined. / Total: ¥500
					Your recent purchase | Thank you for your purchase. / Free trial for 7 days. / Total: ¥1,200
					Your purchase | Thank you for your purchase. / Castle Quest / Total: ¥0 / ¥1,200 per month from October 9, 2026
					Your purchase | Thank you for your pre-order of Castle Quest. / Total: ¥9,800
					Thank you for your purchase | You will be charged when Castle Quest is released. / Total: ¥9,800
					Family purchase request | Hanako wants to buy Castle Quest. Approve or decline. / Total: ¥500
					Your purchase | Hanako asks to buy Castle Quest. / Total: ¥500
					Your Apple Gift Card | You redeemed a gift card. / Total: ¥3,000
					How was your purchase? | Thank you for your recent purchase. Take our survey. / Order Total: ¥194,800
					Thank you for your purchase | Thank you for your purchase of your iPhone. Add AppleCare+ for ¥31,800.
					Thank you for your purchase | Thank you for purchasing a new iPhone. / AppleCare+ / ¥31,800
					Your purchase | Thank you for your purchase. Castle Quest / Limited time offer: ¥500
					Get more out of your purchase | You purchased Castle Quest. / Season pass ¥1,200
					Your purchase | Your purchase has been refunded. / Total: ¥500
					Your purchase | Your purchase was canceled. / Total: ¥500
					Your subscription | Your subscription renews on October 9, 2026. / Castle Quest / Total: ¥1,200
					Your Subscription Price Increase | Thank you for your purchase. The price is increasing. / Total: ¥1,500
					Your Subscription Confirmation | Thank you for your purchase. / Castle Quest / ¥1,200/month
					Items in your bag | Complete your purchase. / Total: ¥19,800
					Apple | Castle Quest is ¥980 now.
					購入を完了できませんでした | 竜王戦記 / 合計: ¥500
					承認と購入のリクエスト | 花子さんが竜王戦記の購入の承認をリクエストしています。 / 合計: ¥500
					最近の購入 | ご購入いただきありがとうございます。 / 無料トライアル（7日間） / 合計: ¥1,200
					ご購入の確認 | ご予約ありがとうございます。2026年12月1日の発売時に請求されます。 / 合計: ¥9,800
					ご購入ありがとうございます | iPhoneをご購入いただきありがとうございます。AppleCare+の追加は¥31,800です。
					ご購入ありがとうございます | アンケートにご協力ください。 / 合計: ¥194,800
					ギフトカード | ギフトカードを引き換えました。 / 合計: ¥3,000
					お支払い方法に問題があります | 竜王戦記 / 合計: ¥500
					購入の確認 | ご注文はキャンセルされました。 / 合計: ¥500
					구매를 완료할 수 없습니다 | 구매해 주셔서 감사합니다. / 합계 ₩12,000
					您的购买无法完成 | 感谢您购买 Castle Quest。 / 总计 ¥68.00
					您的預購 | 感謝您購買 Castle Quest。 / 總計 NT$90
					Votre achat n’a pas pu être effectué | Merci pour votre achat. / Montant total : 9,99 €
					Dein Kauf konnte nicht abgeschlossen werden | Danke für deinen Kauf. / Gesamt: 9,99 €
					Dein Kauf | Danke für deinen Kauf. / Kostenlose Testphase: 7 Tage / Gesamt: 9,99 €
					Tu compra | Gracias por tu compra. / Prueba gratuita / Total: 9,99 €
					Il tuo acquisto | Non è stato possibile completare il tuo acquisto. / Totale: € 9,99
					Je aankoop | Je aankoop kon niet worden voltooid. / Totaal: € 9,99
					Sua compra | Não foi possível concluir sua compra. / Total: R$ 29,90
					""")
	void noPurchase(String subject, String text) {
		for (Receipt mail : read(subject, text)) {
			assertNotEquals(MailKind.ORDER_CONFIRMATION, mail.kind());
			assertNotEquals(MailKind.PURCHASE_ALERT, mail.kind());
		}
	}

	/** Advertising comes from other addresses of Apple's. */
	@ParameterizedTest
	@ValueSource(strings = { "Apple <news@insideapple.apple.com>", "Apple <appleid@id.apple.com>" })
	void noPurchaseFromOtherSenders(String from) {
		Receipt mail = new TestMail().set("From", from)
			.set("Subject", "Your purchase")
			.body("<html><body><p>Thank you for your purchase.</p><p>Total: ¥980</p></body></html>")
			.read();
		assertEquals(Verdict.NOT_A_PURCHASE, mail.verdict());
	}

	/** A slash parts lines. */
	private static List<Receipt> read(String subject, String text) {
		TestMail mail = new TestMail().passed().set("Subject", subject);
		String page = text.replace(" / ", "</td></tr><tr><td>");
		Receipt html = mail.body("<html><body><table><tr><td>" + page + "</td></tr></table></body></html>").read();
		Receipt plain = mail.type("text/plain; charset=UTF-8").body(text.replace(" / ", "\n\n") + "\n").read();
		return List.of(html, plain);
	}

}
