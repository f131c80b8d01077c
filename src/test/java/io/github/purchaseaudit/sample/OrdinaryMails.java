package io.github.purchaseaudit.sample;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What else lies in a family's mailbox, some of it with Apple's name or a purchase in it:
 * newsletters, shops, PayPal, the school, friends, and mail of one's own.
 */
final class OrdinaryMails {

	private static final Instant BEGIN = Instant.parse("2025-11-24T22:30:00Z");

	private static final List<Sender> SHOPS = List.of(Sender.of("みどり書店", "news@midori-books.example.jp"),
			Sender.of("Green Apple 青果店", "otayori@greenapple.example.jp"),
			Sender.of("ネット通販ひまわり", "mail@himawari-shop.example.jp"),
			Sender.of("Apple Gift Card 認定店 かがやき", "info@kagayaki-card.example.jp"),
			Sender.of("Seaside Running Club", "letters@seaside-run.example.com"));

	private static final List<String> SUBJECTS = List.of("今週の新刊案内", "りんごの季節になりました", "週末タイムセールのお知らせ", "ポイント5倍の日",
			"Our next run");

	private OrdinaryMails() {
	}

	static List<Mail> mails() {
		List<Mail> mails = new ArrayList<>();
		for (int week = 0; week < 50; week++) {
			mails.add(newsletter(week));
		}
		mails.addAll(payPal());
		mails.addAll(shop());
		mails.addAll(people());
		return mails;
	}

	private static Mail newsletter(int week) {
		int shop = week % SHOPS.size();
		return Mail
			.toFamily("letter-" + week, BEGIN.plus(Duration.ofDays(7L * week)), SHOPS.get(shop),
					SUBJECTS.get(shop) + "（第" + (week + 1) + "号）",
					Part.html("<html><body><h1>" + SUBJECTS.get(shop) + "</h1><p>いつもご覧いただきありがとうございます。" + (week + 1)
							+ "週目のお便りです。</p><p><a href=\"https://" + SHOPS.get(shop).domain() + "/letters/" + week
							+ "\">ウェブで読む</a></p></body></html>\n"))
			.labelled("受信トレイ,カテゴリ: プロモーション," + ((week % 3 == 0) ? "未読" : "開封済み"));
	}

	private static List<Mail> payPal() {
		Sender payPal = Sender.of("PayPal", "service@paypal.example.com");
		return List.of(Mail.toFamily("pp-1", Instant.parse("2026-01-20T05:00:12Z"), payPal,
				"Apple Servicesのお支払いにPayPalを設定できます", Part.base64("Apple Servicesのお支払い方法としてPayPalを登録できるようになりました。\n")),
				Mail.toFamily("pp-2", Instant.parse("2026-06-30T05:00:40Z"), payPal, "ご利用規約の変更について",
						Part.base64("2026年8月1日から利用規約を変更します。\n")));
	}

	private static List<Mail> shop() {
		Sender shop = Sender.of("ネット通販ひまわり", "order@himawari-shop.example.jp");
		return List.of(
				Mail.toFamily("h-20260303", Instant.parse("2026-03-03T11:20:00Z"), shop, "ご注文の確認（注文番号 250-1187720）",
						Part.japanese("山田 太郎 様\n\nご注文ありがとうございます。\n注文番号：250-1187720\n商品：iPhone用ケース 1点\n合計：2,180円\n")),
				Mail.toFamily("h-20260716", Instant.parse("2026-07-16T09:02:30Z"), shop, "ご注文の確認（注文番号 250-1310064）",
						Part.japanese("山田 花子 様\n\nご注文ありがとうございます。\n注文番号：250-1310064\n商品：日傘 1点\n合計：3,300円\n")));
	}

	private static List<Mail> people() {
		Sender friend = Sender.of("佐藤 みなみ", "minami@example.com");
		Sender school = Sender.of("西新宿第四小学校", "office@school4.example.jp");
		Sender taro = Sender.of("山田 太郎", Person.TARO.address);
		return List.of(
				Mail.toFamily("m1", Instant.parse("2026-02-01T10:11:12Z"), friend, "週末の件",
						Part.text("土曜の10時に駅前で待っています。\n雨なら中止にしましょう。\n")),
				Mail.toFamily("m2", Instant.parse("2026-05-29T12:00:01Z"), friend, "Photos from the trip", Part.text(
						"Hi Taro,\n\nFrom the first day on the island I took 200 photos.\n\nFrom today they are in the shared album.\n")),
				Mail.toFamily("m3", Instant.parse("2026-10-12T13:14:15Z"), friend, "Re: 変な請求の話",
						Part.text("それは大変でしたね。サポートに電話する前に、注文番号を一覧にしておくと早いですよ。\n")),
				Mail.toFamily("s1", Instant.parse("2026-04-07T00:30:00Z"), school, "新学期のお知らせ",
						Part.japanese("保護者の皆様\n\n新学期は4月8日からです。\n")),
				Mail.toFamily("s2", Instant.parse("2026-09-01T00:30:00Z"), school, "運動会の日程",
						Part.japanese("保護者の皆様\n\n運動会は10月3日に行います。\n")),
				Mail.toFamily("t1", Instant.parse("2026-10-11T14:02:03Z"), taro, "覚えのない購入について",
						Part.text("花子へ\n\nAppleから身に覚えのない領収書が5通来ている。一郎にも聞いてみて。\n"))
					.sentTo(Person.HANAKO.address)
					.labelled("送信済み"),
				Mail.toFamily("t2", Instant.parse("2026-05-30T03:00:00Z"), taro, "Re: Photos from the trip",
						Part.text("Thanks, Minami!\n"))
					.sentTo("minami@example.com")
					.labelled("送信済み"));
	}

}
