package io.github.purchaseaudit.sample;

import java.time.Instant;
import java.util.List;

/**
 * Genuine mails of Apple about accounts, families and new products: never a purchase, but
 * they show when the strangers came in.
 */
final class AccountMails {

	private AccountMails() {
	}

	static List<Mail> mails() {
		return List.of(
				event("2026-03-28T04:33:10Z", "Apple Account情報が更新されました",
						"太郎様のApple Account（taro@example.jp）の情報が変更されました。"),
				event("2026-09-10T16:58:21Z", "ファミリーにメンバーが追加されました",
						"lucky77@example.net が太郎様（taro@example.jp）のファミリーに加わりました。お心当たりがない場合は設定をご確認ください。"),
				event("2026-10-09T15:40:44Z", "新しいデバイスでサインインがありました",
						"太郎様のApple Account（taro@example.jp）がiPhoneでサインインに使用されました。"),
				event("2026-10-09T15:52:07Z", "ファミリーに参加しました", "太郎様のApple Account（taro@example.jp）が別のファミリーのメンバーになりました。"),
				event("2026-10-11T02:15:36Z", "Apple Accountのパスワードが変更されました",
						"太郎様のApple Account（taro@example.jp）のパスワードが変更されました。"),
				news("2026-02-24T01:00:00Z", "新しいiPadのご紹介", "軽く、薄く。この春の新しいiPadをご覧ください。"),
				news("2026-06-09T01:00:00Z", "この夏のmacOS", "秋に登場する新しいmacOSをひと足早くご紹介します。"),
				news("2026-09-16T01:00:00Z", "新しいiPhoneが登場", "新しいiPhoneをお近くの店舗でお試しください。"));
	}

	private static Mail event(String sent, String subject, String sentence) {
		return Mail.toFamily(Seeded.digits(sent, 9) + ".JavaMail.id", Instant.parse(sent), Sender.ACCOUNT, subject, Part
			.html("<html><body><p>" + sentence
					+ "</p><p><a href=\"https://account.apple.com\">account.apple.com</a></p><p>Apple サポート</p></body></html>\n"));
	}

	private static Mail news(String sent, String subject, String sentence) {
		return Mail
			.toFamily(Seeded.digits(sent, 9) + ".news", Instant.parse(sent), Sender.NEWS, subject,
					Part.html("<html><body><h1>" + subject + "</h1><p>" + sentence
							+ "</p><p><a href=\"https://www.apple.com/jp/\">www.apple.com/jp</a></p></body></html>\n"))
			.labelled("受信トレイ,カテゴリ: プロモーション,開封済み");
	}

}
