package io.github.purchaseaudit.sample;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * The words of Apple's receipts in one language, in capitals where layout A has them so.
 */
enum Words {

	JA("ja-JP", "Apple からの領収書です。", "領収書", "APPLE ACCOUNT", "請求先", "日付", "ご注文番号", "書類番号", "小計", "JCT", "合計", "請求とお支払い",
			"ストアクレジット", "%s に更新", "App 内課金", "自動更新", "yyyy年M月d日"),
	EN("en-JP", "Your receipt from Apple.", "Receipt", "APPLE ACCOUNT", "BILLED TO", "DATE", "ORDER ID", "DOCUMENT NO.",
			"Subtotal", "JCT charged at 10%", "TOTAL", "Billing and Payment", "Apple Account balance", "Renews %s",
			"In-App Purchase", "Auto-Renews", "MMM d, yyyy");

	final String language;

	final String subject;

	final String title;

	final String account;

	final String billedTo;

	final String date;

	final String order;

	final String document;

	final String subtotal;

	final String tax;

	final String total;

	final String billing;

	final String balance;

	private final String renews;

	private final String inApp;

	private final String renewing;

	private final DateTimeFormatter format;

	Words(String language, String subject, String title, String account, String billedTo, String date, String order,
			String document, String subtotal, String tax, String total, String billing, String balance, String renews,
			String inApp, String renewing, String pattern) {
		this.language = language;
		this.subject = subject;
		this.title = title;
		this.account = account;
		this.billedTo = billedTo;
		this.date = date;
		this.order = order;
		this.document = document;
		this.subtotal = subtotal;
		this.tax = tax;
		this.total = total;
		this.billing = billing;
		this.balance = balance;
		this.renews = renews;
		this.inApp = inApp;
		this.renewing = renewing;
		this.format = DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
	}

	String day(LocalDate day) {
		return this.format.format(day);
	}

	/** When the subscription renews next, empty for anything else. */
	String renewal(Purchase item) {
		if (!item.isRenewal()) {
			return "";
		}
		return this.renews
			.formatted(day(item.item().contains("年額") ? item.day().plusYears(1) : item.day().plusMonths(1)));
	}

	String type(Purchase item) {
		return switch (item.content()) {
			case "In-App Purchases" -> this.inApp;
			case "iOS and tvOS Apps" -> (this == JA) ? "iOS アプリ" : "iOS App";
			case "Mac Apps" -> (this == JA) ? "Mac アプリ" : "Mac App";
			case "Movies" -> (this == JA) ? "映画のレンタル" : "Movie Rental";
			case "Music" -> (this == JA) ? "曲" : "Song";
			case "Books" -> (this == JA) ? "ブック" : "Book";
			case "Gift Certificates" -> (this == JA) ? "Apple Accountの残高" : "Apple Account Balance";
			default -> this.renewing;
		};
	}

	String section(Purchase item) {
		return switch (item.content()) {
			case "In-App Purchases", "iOS and tvOS Apps", "In-App Subscription" -> "App Store";
			case "Mac Apps" -> "Mac App Store";
			case "Movies" -> "Apple TV";
			case "Books" -> "Apple Books";
			case "iCloud Storage Subscription" -> "iCloud+";
			case "Music" -> "iTunes Store";
			default -> (this == JA) ? "Appleのサービス" : "Apple Services";
		};
	}

	String[] address() {
		return (this == JA) ? new String[] { "山田 太郎", "160-0023 東京都", "新宿区西新宿1-2-3", "日本" }
				: new String[] { "Taro Yamada", "1-2-3 Nishi-Shinjuku", "Shinjuku-ku, Tokyo 160-0023", "JPN" };
	}

}
