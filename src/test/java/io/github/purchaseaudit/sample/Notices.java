package io.github.purchaseaudit.sample;

import java.time.Instant;
import java.util.List;

/**
 * Genuine mails of Apple that speak of subscriptions, downloads and refunds and are no
 * receipts: layout A's tables without item and price cells.
 */
final class Notices {

	private Notices() {
	}

	static List<Mail> mails() {
		return List.of(
				notice("2025-12-11T01:02:33Z", "サブスクリプションが間もなく更新されます。",
						"Apple Music ファミリーは2025年12月18日に更新されます。料金は月額 ¥1,680 です。"),
				notice("2026-02-11T02:31:10Z", "Your Subscription Confirmation",
						"You started a subscription to そらもよう. The plan renews on Feb 11, 2027 for ¥3,600 per year."),
				notice("2026-03-11T01:00:51Z", "サブスクリプションが間もなく更新されます。",
						"iCloud+ 200GBは2026年4月5日に更新されます。料金は月額 ¥450 です。"),
				notice("2026-04-26T01:40:05Z", "Subscription Confirmation",
						"You started a free trial of よみきかせ文庫. It ends on May 26, 2026."),
				notice("2026-05-19T02:03:04Z", "Your Subscription is Expiring",
						"Your trial of よみきかせ文庫 expires on May 26, 2026."),
				notice("2026-06-15T01:09:47Z", "サブスクリプションが間もなく更新されます。",
						"Apple Music ファミリーは2026年6月18日に更新されます。料金は月額 ¥1,680 です。"),
				notice("2026-08-31T22:20:12Z", "Your Subscription is Expiring",
						"Your trial of からだノート expires on Sep 6, 2026."),
				notice("2026-09-29T01:30:00Z", "Your Subscription Price Increase",
						"From Dec 9, 2026 あさつゆ新聞 電子版 costs ¥700 per month instead of ¥600."),
				notice("2026-10-02T01:11:59Z", "Your Subscription Renewal",
						"Your subscription to iCloud+ 200GB renews on Oct 5, 2026 for ¥450 per month."),
				notice("2026-01-15T22:08:40Z", "ご利用のApple IDによる最近のダウンロードについて",
						"お使いのApple ID（taro@example.jp）を使って、これまでこのApple IDに関連付けられていなかったデバイスでApp Storeから「方位磁針ミニ」がダウンロードされました。"),
				refund("2026-09-06T03:20:18Z", "A refund request has been received",
						"We received your request for 一年分の問題集. You will hear from us within 48 hours."),
				refund("2026-09-08T06:44:02Z", "Decision on refund request",
						"We approved the refund of ¥1,200 for 一年分の問題集. It can take some days to appear."));
	}

	private static Mail notice(String sent, String subject, String sentence) {
		return Mail.toFamily(Seeded.digits(sent, 9) + ".JavaMail.email", Instant.parse(sent), Sender.RECEIPTS, subject,
				Part.html(page(subject, sentence)));
	}

	private static Mail refund(String sent, String subject, String sentence) {
		return Mail.toFamily(Seeded.digits(sent, 9) + ".JavaMail.itunes", Instant.parse(sent), Sender.REFUNDS, subject,
				Part.html(page(subject, sentence)));
	}

	static String page(String title, String sentence) {
		return """
				<html lang="ja-JP">
				<head><style type="text/css">a:hover {text-decoration:underline} .n {width:660px}</style></head>
				<body>
				<div class="aapl-desktop-div">
				<table class="aapl-desktop-tbl" border="0" cellpadding="0" cellspacing="0" align="center" width="740">
				  <tr><td><img width="42" height="42" alt="Apple" src="https://s.mzstatic.com/email/images_shared/logo_apple_d-2x.png"></td></tr>
				  <tr><td style="font-size:24px;">%s</td></tr>
				  <tr><td dir="auto">%s</td></tr>
				  <tr><td><a href="https://apps.apple.com/account/subscriptions">apps.apple.com</a></td></tr>
				  <tr><td class="footer-notices">Copyright © 2026 Apple Inc.</td></tr>
				</table>
				</div>
				</body>
				</html>
				"""
			.formatted(title, sentence);
	}

}
