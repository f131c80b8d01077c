package io.github.purchaseaudit.mail;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import io.github.purchaseaudit.order.Item;
import io.github.purchaseaudit.order.Receipt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Which line of an item of layout C is the app, the item, the renewal and the device. */
class LockupItemTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					Photo Lab; Premium 1 Month (Auto-Renews); Renews September 22, 2025; Hana’s iPhone | Photo Lab/Premium 1 Month (Auto-Renews)//Hana’s iPhone/Renews September 22, 2025/9800
					えいごアプリ; プレミアム 1ヶ月（自動更新）; 2025年9月22日に更新; 花のiPhone | えいごアプリ/プレミアム 1ヶ月（自動更新）//花のiPhone/2025年9月22日に更新/9800
					Photo Lab; Abonnement 1 mois (renouvellement automatique); Renouvellement le 22 septembre 2025 | Photo Lab/Abonnement 1 mois (renouvellement automatique)///Renouvellement le 22 septembre 2025/9800
					사진; 프리미엄 1개월 (자동 갱신); 2025년 9월 22일에 갱신 | 사진/프리미엄 1개월 (자동 갱신)///2025년 9월 22일에 갱신/9800
					Photo Lab; 1 Jahr Premium (automatische Verlängerung); Verlängert sich am 22. August 2026 | Photo Lab/1 Jahr Premium (automatische Verlängerung)///Verlängert sich am 22. August 2026/9800
					龙; 连续包月（自动续期）1个月; 将于2025年9月22日续期; iPhone | 龙/连续包月（自动续期）1个月//iPhone/将于2025年9月22日续期/9800
					Photo Lab; Pro Yearly - Renewal 2025; Hana’s iPhone | Photo Lab/Pro Yearly - Renewal 2025//Hana’s iPhone//9800
					Photo Lab; Renewal 2 Pack; Renews September 22, 2025 | Photo Lab/Renewal 2 Pack///Renews September 22, 2025/9800
					iCloud+ 200 GB; Renews September 22, 2025 | /iCloud+ 200 GB///Renews September 22, 2025/9800
					iCloud+ 200GB; 2025/09/22に更新 | /iCloud+ 200GB///2025/09/22に更新/9800
					Photo Lab; Premium; Wird automatisch am 22.09. verlängert. Verlängerung jederzeit kündbar | Photo Lab/Premium///Wird automatisch am 22.09. verlängert. Verlängerung jederzeit kündbar/9800
					""")
	void readRenewal(String lines, String expected) {
		assertEquals(expected, item(lines));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			ドラゴン; 魔石200個; 花のiPad Pro 2021 | ドラゴン/魔石200個//花のiPad Pro 2021//9800
			ドラゴン; 魔石200個; Hana’s MacBook Pro 14 (2023) | ドラゴン/魔石200個//Hana’s MacBook Pro 14 (2023)//9800
			Sternkarte; 100 Münzen; Hanas Rechner 2021 | Sternkarte/100 Münzen//Hanas Rechner 2021//9800
			よみきかせ文庫; 花のApple Watch | /よみきかせ文庫//花のApple Watch//9800
			Star Chart; Hana's Mac mini | /Star Chart//Hana's Mac mini//9800
			Star Chart; iMac | /Star Chart//iMac//9800
			Star Chart; AppleWatch7,1 | /Star Chart//AppleWatch7,1//9800
			Star Chart; iPad (Hana) | /Star Chart//iPad (Hana)//9800
			""")
	void readDevice(String lines, String expected) {
		assertEquals(expected, item(lines));
	}

	/** What stands where the device may stand, and in what languages. */
	@ParameterizedTest
	@ValueSource(strings = { "自動更新", "App 内課金", "In-App Purchase", "無料トライアル", "7日間の無料トライアル", "Free Trial",
			"Free trial (7 days)", "Family Sharing", "ファミリー共有", "月額", "年額プラン", "1か月", "12ヶ月プラン", "期間: 1か月", "1 Month",
			"Monthly", "7 days", "per month", "Monthly Subscription (Monthly)", "Pre-order", "予約注文", "特別価格", "学割",
			"Student", "Student Discount", "個人", "Individual", "200GB", "2 TB", "50 Go", "HD", "4K", "v1.2.3",
			"含む: JCT ¥11", "Incl. Tax $0.80", "JCT 10%", "消費税", "税込", "Qty: 1", "Offer: 50% off for 3 months",
			"Premium plan", "Season 2, Episode 5", "Rental expires in 30 days", "Renews monthly",
			"Renews October 1, 2026", "Subscription", "Automatische Verlängerung", "In-App-Kauf",
			"Kostenloser Testzeitraum", "Familienfreigabe", "Monatlich", "1 Jahr", "Vorbestellung", "inkl. MwSt.",
			"Essai gratuit de 7 jours", "Partage familial", "Achat intégré", "1 mois", "TVA incluse", "Prueba gratuita",
			"En Familia", "1 mes", "Suscripción", "Teste gratuito", "Compartilhamento Familiar", "Mensal",
			"Prova gratuita", "In famiglia", "12 mesi", "Gratis proefperiode", "1 maand", "Gratis provperiod",
			"Familjedelning", "1 månad", "가족 공유", "무료 체험", "자동 갱신", "1개월", "免费试用", "家人共享", "连续包月", "1个月", "App 内购买项目",
			"自動續訂", "免費試用 7 天", "每月" })
	void readOtherLineThanDevice(String line) {
		for (String lines : List.of("Photo Lab; Premium; " + line, "Photo Lab; Premium; " + line + "; Hana’s iPhone",
				"Photo Lab; Premium; Hana’s Rechner; " + line, "Photo Lab; Premium; Renews October 9, 2026; " + line)) {
			String device = lines.contains("Hana’s iPhone") ? "Hana’s iPhone"
					: lines.contains("Rechner") ? "Hana’s Rechner" : null;
			Item item = read(lines);
			assertEquals("Premium", item.title(), lines);
			assertEquals(device, item.device(), lines);
		}
	}

	@Test
	void readTypeBelowName() {
		assertEquals("Photo Lab/Premium/In-App Purchase///9800", item("Photo Lab; Premium; In-App Purchase"));
		assertEquals("竜王戦記/竜石/App 内課金/花の端末//9800", item("竜王戦記; 竜石; 花の端末; App 内課金"));
		assertEquals("/竜王戦記////9800", item("竜王戦記; 無料トライアル"));
		assertEquals("iCloud+/200GB////9800", item("iCloud+; 200GB"));
		assertEquals("Photo Lab/Subscription////9800", item("Photo Lab; Subscription"));
	}

	/** Names that people give to what they own. */
	@ParameterizedTest
	@ValueSource(strings = { "MXMFJJJF4F", "ＰＣ-9801", "Hana", "花", "An", "Per", "Mai", "月", "Moms Laptop", "Wohnzimmer",
			"Arbeitsrechner 2", "Ipadé", "Studio", "家の端末", "仕事用", "Monthly iPad", "Student’s iPad 2 TB",
			"200GB iPhone" })
	void readDeviceOfAnyName(String device) {
		assertEquals(device, read("Photo Lab; Premium; " + device).device());
		assertEquals(device, read("Photo Lab; Premium; " + device + "; Free Trial").device());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					Slot Game; Coin Machine | Slot Game/Coin Machine////9800
					2048; MAC Pack 100 | 2048/MAC Pack 100////9800
					Stock Pro; Watchlist Plus | Stock Pro/Watchlist Plus////9800
					AppleCare; Schutz für iPhone 15; Verlängert sich am 22. August 2026 | AppleCare/Schutz für iPhone 15///Verlängert sich am 22. August 2026/9800
					AppleCare; AppleCare+ for iPhone 15 | AppleCare/AppleCare+ for iPhone 15////9800
					AppleCare; Cover for iPhone 15 (Monthly) | AppleCare/Cover for iPhone 15 (Monthly)////9800
					""")
	void readItemThatSoundsLikeDevice(String lines, String expected) {
		assertEquals(expected, item(lines));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					Foto; Premium; Se renueva el 22 de septiembre de 2025; iPhone | Foto/Premium//iPhone/Se renueva el 22 de septiembre de 2025/9800
					Foto; Premium; 22 Eylül 2025 tarihinde yenilenir | Foto/Premium///22 Eylül 2025 tarihinde yenilenir/9800
					Foto; Premium; Megújul: 2025. szeptember 22. | Foto/Premium///Megújul: 2025. szeptember 22./9800
					Foto; Premium; Fornyes 22.09.2025 | Foto/Premium///Fornyes 22.09.2025/9800
					Foto; Premium; Magre-renew sa Setyembre 22, 2025 | Foto/Premium///Magre-renew sa Setyembre 22, 2025/9800
					Foto; Premium; ต่ออายุวันที่ 22 กันยายน 2568; iPhone ของฮานะ | Foto/Premium//iPhone ของฮานะ/ต่ออายุวันที่ 22 กันยายน 2568/9800
					Foto; Premium; Gia hạn vào 22 tháng 9, 2025 | Foto/Premium///Gia hạn vào 22 tháng 9, 2025/9800
					""")
	void readRenewalInOtherLanguage(String lines, String expected) {
		assertEquals(expected, item(lines));
	}

	/** The one item with its lines parted by semicolons. */
	private static String item(String lines) {
		return ReceiptLine.of(mail(lines)).split(" \\| ", -1)[8];
	}

	private static Item read(String lines) {
		return mail(lines).items().get(0);
	}

	private static Receipt mail(String lines) {
		String paragraphs = Arrays.stream(lines.split("; ", -1))
			.map((line) -> "<p>" + line + "</p>")
			.collect(Collectors.joining());
		return new TestMail().replace("<p>竜王戦記</p>\n<p>竜石 8400個</p><p>iPhone</p>", paragraphs).read();
	}

}
