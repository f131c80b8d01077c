package io.github.purchaseaudit.mail;

import java.util.List;

import io.github.purchaseaudit.order.Sentence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Each trait of forged mail alone, on a mail that is otherwise genuine. */
class TraitTests {

	private static final String GENUINE_LINKS = "<a href='https://support.apple.com/1'>1</a>"
			+ "<a href='https://apps.apple.com/2'>2</a><a href='https://www.apple.com/3'>3</a>";

	private static void assertTrait(String key, TestMail mail) {
		assertEquals(List.of("trait." + key), mail.passed().reasons());
		assertEquals("DOUBTFUL", mail.verdict());
	}

	@Test
	void replyToElsewhere() {
		assertTrait("reply-to", new TestMail().top("Reply-To: refund@example.org"));
		assertEquals("VERIFIED", new TestMail().passed().top("Reply-To: x@email.apple.com").verdict());
	}

	@Test
	void shortener() {
		assertTrait("shortener", new TestMail().say("<a href='https://bit.ly/3x'>Cancel</a>"));
	}

	@Test
	void linksAway() {
		assertTrait("foreign-link",
				new TestMail().say("<a href='https://a.example/1'>a</a><a href='https://a.example/2'>b</a>"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "<a href='https://a.example/1'>キャンセルはこちら</a>", "<a href='https://a.example/1'>問題を報告する</a>",
			"<a href='https://a.example/1'>Cancel this&nbsp;purchase</a>", "<a href='http://a.example'>Apple サポート</a>",
			"<a href='https://www.google.com/url?q=https://a.example/1'>Not you? Sign in</a>",
			"<form action='https://a.example/1'><input name='card'>Send</form>",
			"<a href='http://203.0.113.7/x'>x</a>" })
	void linkAwayThatAsksForSomething(String link) {
		assertTrait("asking-link", new TestMail().say(GENUINE_LINKS + link));
		assertEquals("DOUBTFUL", new TestMail().say(GENUINE_LINKS + link).verdict());
		assertEquals("COUNTERFEIT", new TestMail().failed().say(GENUINE_LINKS + link).verdict());
	}

	@ParameterizedTest
	@ValueSource(strings = { "<a href='https://a.example/privacy'>Privacy Policy of the developer</a>",
			"<a href='https://a.example/privacy'>プライバシーポリシー</a>", "<a href='https://a.example/'>配送状況を確認する</a>",
			"<a href='https://reportaproblem.apple.com/'>問題を報告</a>" })
	void developersLinkIsNoTrait(String link) {
		assertEquals("VERIFIED", new TestMail().passed().say(GENUINE_LINKS + link).verdict());
	}

	@Test
	void linkToParcelServiceIsNoTrait() {
		String link = "<a href='https://k2k.sagawa-exp.co.jp/p/sagawa/web?no=1'>お荷物の確認</a>";
		assertEquals("VERIFIED", new TestMail().passed().say(link).verdict());
		assertEquals("VERIFIED", new TestMail().passed().say(link + link + link).verdict());
		assertTrait("foreign-link", new TestMail().say(link.replace(".jp/", ".jp.a.example/").repeat(3)));
	}

	@Test
	void linksAwayNameWhereTheyLead() {
		TestMail mail = new TestMail().passed()
			.say("<a href='https://www.apple.com/'>a</a><a href='https://a.example/1'>b</a>"
					+ "<a href='https://a.example/2'>c</a><a href='https://a.example/3'>d</a>");
		assertEquals(List.of(Sentence.of("mail.trait.foreign-link", "a.example")), mail.read().reasons());
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://wa.me/18885550142", "https://lin.ee/AbCdEf1", "https://line.me/R/ti/p/%40help",
			"https://LINE.me/ti/p/~help", "https://t.me/refund_help" })
	void linkToAChat(String link) {
		assertTrait("asking-link", new TestMail().say("<a href='" + link + "'>LINE</a>"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://line.me/ja/terms/policy/", "https://telegram.org/privacy" })
	void linkToTermsOfADeveloperOfChats(String link) {
		assertEquals("VERIFIED", new TestMail().passed().say("<a href='" + link + "'>Privacy</a>").verdict());
	}

	@ParameterizedTest
	@ValueSource(strings = { "Call us at 1-888-555-0142 to cancel", "to dispute it call (888) 555-0142",
			"order confirmed call 888-555-0142 wants you", "PayPal purchase of 899 USD. To cancel: 888-555-0142",
			"Purchase Via Pay-Pal To Cancel 18885550142", "キャンセルは 050-5555-0142 まで", "please call +1 (888) 555‑0142",
			"キャンセルは050-5555-0142までお電話ください", "Helpline: 0044 20 7946 0958", "call us at ０５０－５５５５－０１４２",
			"Call us at 910 555 142", "Call us now: 18885550142", "Call support at +18885550142",
			"Llame al +34 900 555 0142 para cancelar", "Chiama subito il 02 5555 0142 01", "Bel ons: 020 555 0142",
			"<a href='tel:+18885550142'>Talk to us</a>", "Rufen Sie uns an: +49 800 5550177, um zu stornieren",
			"Haben Sie das nicht gekauft, rufen Sie bitte +49 800 5550177 an",
			"Bitte rufen Sie die Nummer 0800 5550177 an", "Telefonisch unter +49 800 5550177 stornieren",
			"Kontaktieren Sie den Support unter +49 (0) 800 5550177", "Support unter 030/5550177",
			"Bel +31 800 555 0177 als u deze aankoop niet heeft gedaan",
			"Ring +46 20 555 01 77 om du inte gjort detta köp", "心当たりがない場合は +81 50 3333 4444 に連絡してください",
			"心当たりがない場合は「050-3333-4444」へご連絡ください", "Apple Support line +1-888-555-0177 payment $899",
			"WhatsApp +1 888 555 0177 to stop this order", "WhatsApp us: +18885550177",
			"+1 8885550177 to stop this order", "请联系 +86 400 555 0177", "의심되면 +82 80 555 0177 로 연락하세요",
			"Call us at +1 8 0 8 - 5 5 5 - 0 1 4 2 now", "To cancel call 1-8O8-555-O142", "call: (8o8) 555-ol42",
			"Call O8O-5555-O142", "☎ 808.555.0142", "☎️ 808-555-0142" })
	void phoneNumberToCall(String lure) {
		assertTrait("phone", new TestMail().say(lure));
	}

	/**
	 * The name of an account is what its owner makes of it, and stands above an address.
	 */
	@ParameterizedTest
	@CsvSource({ "If you did not make this purchase call 888-555-0142, 888-555-0142",
			"如非本人购买请致电 0800-555-014, 0800-555-014", "ご不明な点は +81 50 5555 0142 まで電話, +81 50 5555 0142",
			"Call 1-800-275-2273 or 888-555-0142, 888-555-0142" })
	void phoneNumberAboveAPostalCode(String name, String number) {
		TestMail mail = new TestMail().passed().replace("山田 太郎</p>", name + "</p><p>160-0023 東京都</p>");
		assertEquals(List.of(Sentence.of("mail.trait.phone", number)), mail.read().reasons());
	}

	@ParameterizedTest
	@ValueSource(strings = { "please call Goldman Sachs at 877-255-5923 with questions about Apple Card.",
			"please call Goldman Sachs at 1-877‑255‑5923", "お困りのときは 0120-277-535 までお電話ください",
			"One Apple Park Way, Cupertino, CA 95014", "電話番号: 090-5555-0142", "160-0023 東京都新宿区西新宿1-2-3",
			"Please call us before 2026-10-31", "Call us about document 773745504656",
			"Pickup at the store: <a href='tel:+81355550142'>03-5555-0142</a>",
			"<a href='tel:+1-800-275-2273'>Talk to us</a>", "call 1-800-MY-APPLE",
			"Call 1‑800‑MY‑APPLE or 1-800-692-7753", "Telefonnummer: 030 5550142", "Lieferung an: +49 171 5550142",
			"Telefoon: +31 6 5555 0142", "お届け先 090-5555-0142 変更は配送業者に連絡してください",
			"Rufen Sie uns unter +49 800 6645451 an", "unter +49 (0)800 2000 136",
			"Please call 0120-277-535<br>160-0023 Tokyo", "Please call 1-800-275-2273 100 times", "Bel 0800 0201581",
			"Ring 020-100 529", "+81 120-277-535 に連絡してください", "Anlabel +31 6 5555 0142", "Spring 020 5555 0142",
			"Call 1 8 0 0 2 7 5 2 2 7 3 for help", "☎ 0120-277-535", "Call us: items 1 2 3 4 5 6 of 10",
			"Ihre Bestellung unter 773745504656", "Bestellt am 01.10.2026 12:30, rufen Sie uns an" })
	void ordinaryNumbers(String text) {
		assertEquals("VERIFIED", new TestMail().passed().say(text).verdict());
	}

	@ParameterizedTest
	@ValueSource(strings = { "0800 2000 136", "0800 6645 451", "0805 540 003", "0800 046 046", "0800 220 325",
			"0848 000 132", "1800 804 062", "0800 048 0408", "0800 107 6285", "800 915 904", "900 150 503",
			"900 812 703", "0800 0201 581", "1300 321 456", "133-622", "0800 692 7753", "1-800-263-3394",
			"400-666-8800", "2112 0099", "0800-095-988", "0800-020-021", "080-333-4000", "080-330-8877",
			"1800 692 7753", "1-800-692-7753", "1-800-275-2273", "0120-277-535", "0120-993-993" })
	void applesOwnNumbers(String number) {
		assertEquals("VERIFIED", new TestMail().passed().say("Please call " + number + " for help.").verdict());
	}

	@Test
	void calendar() {
		String receipt = new TestMail().text().split("\r\n\r\n", 2)[1];
		assertTrait("calendar",
				new TestMail().type("multipart/mixed; boundary=b")
					.body("--b\nContent-Type: text/html; charset=UTF-8\n\n" + receipt.replace("\r", "")
							+ "\n--b\nContent-Type: text/calendar\n\nBEGIN:VCALENDAR\n--b--\n"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "RE : [ Summary Invoice ] 5512", "[お支払いの確認]: 1/2", "確認の顧客注文" })
	void subject(String subject) {
		assertTrait("subject", new TestMail().set("Subject", subject));
	}

	@ParameterizedTest
	@ValueSource(strings = { "配列番号1。", "文書番号。 778", "iTunes支払いキャンセルフォーム", "You can cancel within 3 days" })
	void wording(String text) {
		assertTrait("wording", new TestMail().say(text));
	}

	@ParameterizedTest
	@ValueSource(strings = { "¥5,658.76", "¥10918,81", "￥2700.00", "VAT 20% ¥450" })
	void yen(String text) {
		assertTrait("yen", new TestMail().say(text));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "订阅确认 | <p>你的订阅将于8月31日以每月 ¥15.00 续期。</p>",
			"你的 Apple ID 最近购买 | <p>你的 Apple ID 购买了“龙之国”，¥68.00</p>",
			"Your subscription renewal | <p>¥6.00</p><a href='https://www.apple.com/legal/itunes/cn/'>Terms</a>",
			"Your subscription renewal | <p>¥6.00</p><a href='https://buy.apple.com/x?a=1&amp;cc=cn'>Manage</a>",
			"Your subscription renewal | <p>¥6.00</p><a href='https://a.apple.com/?storefront=CHN'>Manage</a>" })
	void yuan(String subject, String body) {
		assertEquals("VERIFIED", notice(subject, body).verdict());
	}

	/**
	 * Kana make it Japanese, whatever stands beside them; a name makes nothing Chinese.
	 */
	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "サブスクリプションの更新 | <p>¥2,700.00</p>", "サブスクリプションの更新 | <p>你的订阅 ¥2,700.00</p>",
					"定期購読更新通知 | <p>山田太郎 様 ¥2,700.00</p>", "Your subscription renewal | <p>Dear 山田 太郎, ¥2,700.00</p>",
					"サブスクリプションの更新 | <p>¥6.00</p><a href='https://www.apple.com/legal/itunes/cn/'>a</a>",
					"Your subscription renewal | <p>¥6.00</p><a href='https://apple.com.jp.example/?cc=cn'>a</a>" })
	void yenAlthoughHanOrLinksOfChina(String subject, String body) {
		assertTrue(notice(subject, body).reasons().contains("trait.yen"));
	}

	private static TestMail notice(String subject, String body) {
		return new TestMail().passed().set("Subject", subject).body("<html><body>" + body + "</body></html>");
	}

	@ParameterizedTest
	@ValueSource(strings = { "¥1,200", "￥980", "¥12,345,678", "$5.99", "0,99 €", "¥300." })
	void ordinarySums(String text) {
		assertEquals("VERIFIED", new TestMail().passed().say(text).verdict());
	}

	@Test
	void asksForCard() {
		assertTrait("asks", new TestMail().say("カード番号を入力してください"));
		assertTrait("asks", new TestMail().say("Enter the CVV, please"));
		assertEquals("VERIFIED", new TestMail().passed().say("tokens aCVVb and CVV2x").verdict());
	}

	@Test
	void hiddenRecipients() {
		assertTrait("undisclosed", new TestMail().set("To", "undisclosed-recipients:;"));
	}

	@Test
	void orderShape() {
		assertTrait("order-shape", new TestMail().replace("MJ390CEBHK", "JP-558120347"));
	}

	@ParameterizedTest
	@CsvSource({ "application/pdf, receipt.pdf", "application/pdf, receipt", "application/octet-stream, receipt.PDF",
			"application/octet-stream, invoice.docx" })
	void documentOnly(String type, String name) {
		assertEquals(List.of("trait.document-only"), empty(type, name).reasons());
	}

	/** Japan's hardware store writes one sentence to the PDF. */
	@ParameterizedTest
	@CsvSource({ "W1234567801, reason.passed", "MX1234567Z, trait.document-only" })
	void documentBesideTheNumberOfAHardwareOrder(String order, String reason) {
		TestMail mail = empty("application/pdf", "AER12345678.pdf").set("Subject", "請求金額のお知らせ: AER12345678")
			.replace("Content-Type: text/plain\n\n",
					"Content-Type: text/plain; charset=UTF-8\n\nご注文番号: " + order + "\n");
		assertEquals(List.of(reason), mail.reasons());
		TestMail refused = mail.set("Authentication-Results", TestMail.FAILED);
		assertEquals(List.of("reason.dmarc-fail", "trait.document-only"), refused.reasons());
		assertEquals("COUNTERFEIT", refused.verdict());
	}

	@Test
	void pictureIsNoDocument() {
		assertEquals(List.of("reason.passed"), empty("image/png", "photo.png").reasons());
	}

	private static TestMail empty(String type, String name) {
		return new TestMail().passed().type("multipart/mixed; boundary=b").body("""
				--b
				Content-Type: text/plain


				--b
				Content-Type: %s; name=%s
				Content-Disposition: attachment; filename=%s

				x
				--b--
				""".formatted(type, name, name));
	}

}
