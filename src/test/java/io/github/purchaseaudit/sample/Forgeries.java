package io.github.purchaseaudit.sample;

import java.time.Instant;
import java.util.List;

/**
 * The two forged purchase mails: an order confirmation that nobody at Apple would write,
 * and a receipt in look-alike letters.
 */
final class Forgeries {

	private Forgeries() {
	}

	static List<Mail> mails() {
		return List.of(confirmation(), receipt());
	}

	private static Mail confirmation() {
		Sender sender = Sender.forged("Apple", "no-reply@apple-order.example.net");
		return Mail.toFamily("5f2c90a1e7d4", Instant.parse("2026-06-18T19:25:13Z"), sender, "確認の顧客注文", Part
			.html("""
					<html><body>
					<h2>確認の顧客注文</h2>
					<p>お客様の注文を確認しました。配列番号1。文書番号。7741-22-901</p>
					<table><tr><td>iTunes gift card</td><td>¥2,700</td></tr><tr><td>VAT 20%</td><td>¥540.00</td></tr></table>
					<p>この注文に覚えがない場合は3日以内にキャンセルしてください：
					<a href="http://apple-order.example.net/cancel?id=7741">iTunes支払いキャンセルフォーム</a></p>
					</body></html>
					"""));
	}

	private static Mail receipt() {
		Sender sender = Sender.forged("АррIе", "do.not.reply@jp.appieid-mail.example.com");
		return Mail
			.toFamily("20260814.77120", Instant.parse("2026-08-14T20:40:59Z"), sender, "АppIe からの領収書です.",
					Part.html(
							"""
									<html><body>
									<h1>領収書</h1>
									<p>АPPLE ID<br>お客様</p><p>ご注文番号<br>JP-558120347</p><p>書類番号<br>1120-98-77</p>
									<table><tr><td>荒野の王 - 金貨の宝箱（App 内課金）</td><td>¥10918,81</td></tr></table>
									<p>購入していない場合は <a href="http://jp.appieid-mail.example.com/secure">こちらからキャンセル</a> し、お支払い情報を確認してください。</p>
									</body></html>
									"""))
			.sentTo("undisclosed-recipients:;")
			.labelled(Mail.SPAM);
	}

}
