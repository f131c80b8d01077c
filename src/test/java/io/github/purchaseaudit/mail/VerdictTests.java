package io.github.purchaseaudit.mail;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

import io.github.purchaseaudit.order.MailKind;
import io.github.purchaseaudit.order.Receipt;
import io.github.purchaseaudit.order.Sentence;
import io.github.purchaseaudit.order.Sha256;
import io.github.purchaseaudit.order.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class VerdictTests {

	@Test
	void verifiedWhenProviderPassed() {
		assertEquals("VERIFIED", new TestMail().passed().verdict());
		assertEquals(List.of("reason.passed"), new TestMail().passed().reasons());
	}

	/** Mail programs show such a line as an address. */
	@Test
	void counterfeitWhenTheAddressIsOnlyPartOfTheName() {
		TestMail mail = new TestMail().set("From", "=?UTF-8?Q?=D0=90pple_=3Cno=5Freply=40email.apple.com=3E?=");
		assertEquals("COUNTERFEIT", mail.verdict());
		assertEquals("\u0410pple <no_reply@email.apple.com>", mail.read().from());
		assertTrue(mail.read()
			.reasons()
			.contains(Sentence.of("mail.reason.no-sender-address", "\u0410pple <no_reply@email.apple.com>")));
	}

	/** {@code emaiI} with a capital I, and {@code ema1l}. */
	@ParameterizedTest
	@ValueSource(strings = { "no_reply@emaiI.apple.com", "no_reply@ema1l.apple.com", "noreply@0rders.apple.com" })
	void counterfeitWhenAnApplesDomainIsOnlyALookAlike(String sender) {
		TestMail mail = new TestMail().set("From", "Apple <" + sender + ">");
		assertEquals("COUNTERFEIT", mail.verdict());
		assertEquals("COUNTERFEIT", mail.set("From", sender).verdict());
	}

	@Test
	void consistentWhenProviderWroteNothing() {
		assertEquals("CONSISTENT", new TestMail().verdict());
		assertEquals("CONSISTENT", new TestMail().top("Authentication-Results: mx.google.com; none").verdict());
	}

	@Test
	void doubtfulWhenNothingPassed() {
		assertEquals("DOUBTFUL", new TestMail().failed().verdict());
		assertEquals(List.of("reason.not-passed"), new TestMail().failed().reasons());
		assertEquals("DOUBTFUL",
				new TestMail()
					.top("Authentication-Results: mx.google.com; spf=pass smtp.mailfrom=list@lists.example.org")
					.verdict());
	}

	@Test
	void doubtfulWhenUnknownServerFails() {
		assertEquals("DOUBTFUL",
				new TestMail().top("Authentication-Results: mail.unknown.example; dmarc=fail").verdict());
		assertEquals("CONSISTENT",
				new TestMail().top("Authentication-Results: mail.unknown.example; dmarc=pass").verdict());
		assertEquals(List.of("reason.stranger-fail"),
				new TestMail().top("Authentication-Results: mail.unknown.example; dkim=fail").reasons());
		assertEquals("CONSISTENT",
				new TestMail().top("Authentication-Results: mail.unknown.example; spf=fail").verdict());
	}

	@Test
	void doubtfulWhenPassStandsBelowAFailure() {
		TestMail mail = new TestMail().passed()
			.top("Authentication-Results: mx.other.example; dmarc=fail header.from=email.apple.com");
		assertEquals(Verdict.DOUBTFUL, mail.read("mx.google.com").verdict());
		assertEquals(List.of(Sentence.of("mail.reason.stranger-fail")), mail.read("mx.google.com").reasons());
	}

	@Test
	void failedSpfAloneIsNoFake() {
		assertEquals("VERIFIED",
				new TestMail()
					.top("Authentication-Results: mx.google.com; dkim=pass header.d=email.apple.com;"
							+ " spf=fail smtp.mailfrom=relay.example.org; dmarc=pass header.from=email.apple.com")
					.verdict());
	}

	@Test
	void notAlignedWhenOtherDomainPassed() {
		assertEquals("DOUBTFUL",
				new TestMail()
					.top("Authentication-Results: mx.google.com; dkim=pass header.d=evil.example; dmarc=pass"
							+ " header.from=evil.example")
					.verdict());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '!', value = { "Apple <no_reply@apple-order.example.net>", "Apple <billing@icloud.com>",
			"АррӏЕ <x@shop.example>", "Apple Support <help@example.org>", "iTunes <info@example.org>",
			"App Store <info@example.org>", "A p p l e <info@example.org>", "Apple | Support <info@example.org>",
			"info@example.org (Apple)", "no_reply@email.apple.com <info@example.org>",
			"App Store お客様サポート <info@example.org>", "iCloud Support <info@example.org>",
			"Apple Japan <info@example.org>", "Soporte Apple <info@example.org>", "苹果客服 <info@example.org>",
			"Appleサポート <info@example.org>", "Shop <appleid@example.org>", "Shop <insideappleapple@example.org>",
			"Shop <info@jp.appplid.aplle.com.example.net>", "Shop <info@apple.com.example.net>",
			"Shop <info@xn--pple-43d.com>", "Shop <info@appIe.example>", "Apple™ <info@example.org>",
			"Apple℠ Store® <info@example.org>", "A™pple Support <info@example.org>",
			"Apple Billing Department <info@example.org>", "Apple Receipts Dept. <info@example.org>",
			"Apple Fraud Prevention <info@example.org>", "Apple Store会員 <info@example.org>",
			"Apple お客様相談室 <info@example.org>", "Apple 請求部門 <info@example.org>", "Apple 客户部门 <info@example.org>",
			"Apple Rechnungsabteilung <info@example.org>", "Service client Apple <info@example.org>",
			"Assistenza Apple <info@example.org>", "Apple Atención al Cliente <info@example.org>",
			"Obsługa Klienta Apple <info@example.org>", "Служба поддержки Apple <info@example.org>",
			"ฝ่ายสนับสนุน Apple <info@example.org>", "Hỗ trợ Apple <info@example.org>", "دعم Apple <info@example.org>",
			"Compte Apple <info@example.org>", "Apple ご請求窓口 <info@example.org>", "iCloud Storage <info@example.org>",
			"Apple Media Services <info@example.org>", "Suporte da Apple <info@example.org>",
			"Equipe de Suporte da Apple <info@example.org>", "Supporto di Apple <info@example.org>",
			"Kundendienst von Apple <info@example.org>", "Apple Paiement <info@example.org>",
			"Apple Quittung <info@example.org>", "Klantenservice van Apple <info@example.org>",
			"=?UTF-8?B?44Ki44OD44OX44Or44K144Od44O844OI?= <info@example.org>" })
	void counterfeitWhenForeignSenderClaimsToBeApple(String from) {
		Receipt receipt = new TestMail().set("From", from).set("Subject", "Your payment").read();
		assertEquals(Verdict.COUNTERFEIT, receipt.verdict());
		assertTrue(receipt.reasons().stream().anyMatch((it) -> it.key().equals("mail.reason.foreign-sender")));
	}

	/** One word of a receipt is enough, in whatever language. */
	@ParameterizedTest
	@CsvSource({ "Ihre Quittung, Quittung 99", "Uw ontvangstbewijs, Ontvangstbewijs", "แจ้งเตือน, ใบแจ้งหนี้",
			"Votre reçu, 99", "Hallo, Deine Rechnung" })
	void counterfeitWhenForeignSenderSpeaksOfReceipt(String subject, String text) {
		Receipt receipt = new TestMail().set("From", "Apple Support <info@evil.example.net>")
			.set("Subject", subject)
			.body("<html><body><p>" + text + "</p></body></html>")
			.read();
		assertEquals(Verdict.COUNTERFEIT, receipt.verdict());
	}

	@ParameterizedTest
	@ValueSource(strings = { "service@paypal.com", "PayPal <service@paypal.com>",
			"\"Apple Services\" <service@paypal.com>", "Apple Gift Card 認定店 <shop@example.jp>",
			"楽天 Apple Gift Card 認定店 <order@apple.rakuten.co.jp>", "Green Apple <info@greenapple.example>",
			"Amazon <x@amazon.co.jp>", "カード利用のお知らせ <notice@card.example>", "山田 太郎 <taro.yamada@icloud.com>",
			"Apple Orchard Division <x@orchard.example>", "Apple Daily <news@appledaily.example>",
			"Apple Storage Rooms <x@rooms.example>", "Apple Media Group <x@media.example>",
			"Maple Store <x@maple.example>", "Leonardo da Apple <x@person.example>", "Van Apple Farm <x@farm.example>",
			"Pineapple Support <help@pineapple.example>" })
	void ordinaryWhenNobodyClaimsToBeApple(String from) {
		Collected collected = Collected.from("m.eml",
				new TestMail().set("From", from).set("Subject", "APPLE COM BILL をご利用いただきました").bytes());
		assertTrue(collected.receipts.stream().allMatch(Receipt::copy), () -> collected.receipts.toString());
		Collected shop = Collected.from("m.eml", new TestMail().set("From", from).set("Subject", "Your order").bytes());
		assertEquals(1L, shop.passedOver.get("ordinary-mail"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "Din faktura", "Tu recibo", "La tua ricevuta", "Je factuur", "Twoja faktura", "Ваш чек",
			"Hóa đơn của bạn", "ใบเสร็จของคุณ", "Faturanız", "Kuitti" })
	void counterfeitInAnyLanguage(String subject) {
		assertEquals("COUNTERFEIT",
				new TestMail().set("From", "Apple <info@example.org>")
					.set("Subject", subject)
					.body("<p>OK</p>")
					.verdict());
	}

	@Test
	void ordinaryWhenAnotherShopSellsApplesGoods() {
		TestMail shop = new TestMail().set("From", "Shop <order@shop.example>")
			.set("Subject", "Your receipt for Apple Pencil")
			.type("text/plain; charset=UTF-8")
			.body("Order number: 250-1234567-7654321\n\nApple Pencil for iPad   $99.00\n\nTotal: $99.00\napple.com\n");
		assertEquals(1L, Collected.from("m.eml", shop.bytes()).passedOver.get("ordinary-mail"));
	}

	@Test
	void neverAboveDoubtfulWhenForeignCopyLooksGenuine() {
		Receipt copy = new TestMail().passed()
			.set("From", "Taro <taro@example.jp>")
			.set("Subject", "Fwd: Your receipt from Apple.")
			.read();
		assertEquals(Verdict.DOUBTFUL, copy.verdict());
		assertTrue(copy.copy());
	}

	@ParameterizedTest
	@ValueSource(strings = { "Apple Loss Adjusters <info@example.org>", "Appleくらしの友 <info@example.org>",
			"Team of Apple Trust <info@example.org>" })
	void counterfeitWhenSentAsReceiptUnderApplesName(String from) {
		for (String subject : List.of("Your receipt from Apple.", "Apple からの領収書です。", "Votre facture Apple")) {
			Receipt receipt = new TestMail().set("From", from).set("Subject", subject).read();
			assertEquals(Verdict.COUNTERFEIT, receipt.verdict());
			assertFalse(receipt.copy());
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "Apple Loss Adjusters | Fwd: Your receipt from Apple. | OK",
					"Apple Loss Adjusters | 転送：Apple からの領収書です。 | OK",
					"Apple Loss Adjusters | Your receipt from Apple. | <blockquote>OK</blockquote>",
					"Apple Loss Adjusters | Your receipt from Apple. | From: Apple<br>Date: May 1, 2026<br>To: Taro",
					"Apple Loss Adjusters | Receipts for the tax office | OK", "Taro | Your receipt from Apple. | OK",
					"Green Apples Ltd | Your receipt from Apple. | OK" })
	void copyWhenSentOnOrUnderAnotherName(String name, String subject, String said) {
		Receipt receipt = new TestMail().set("From", name + " <taro@example.jp>")
			.set("Subject", subject)
			.say(said)
			.read();
		assertEquals(Verdict.DOUBTFUL, receipt.verdict());
		assertTrue(receipt.copy());
	}

	/** As Google Groups and Mailman must, since Apple's domain lets nobody else send. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			value = { "'Apple' via Family <family@googlegroups.com> | <family.googlegroups.com> | DOUBTFUL",
					"Apple via 家族 <kazoku@lists.example.jp> | 家族の連絡 <kazoku.lists.example.jp> | DOUBTFUL",
					"Apple via Family <family@lists.example> | <family.lists.example.org> | COUNTERFEIT",
					"Apple Loss Adjusters <info@lists.example> | <info.lists.example> | COUNTERFEIT",
					"Apple Support <family@lists.example> | <family.lists.example> | COUNTERFEIT" })
	void copyWhenListSentItOn(String from, String list, Verdict verdict) {
		Receipt receipt = new TestMail().set("From", from)
			.set("Subject", "[Family] Your receipt from Apple.")
			.top("List-Id: " + list)
			.read();
		assertEquals(verdict, receipt.verdict());
		assertEquals(verdict == Verdict.DOUBTFUL, receipt.copy());
	}

	/** What nobody sent on is not called a forwarded copy. */
	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "Fwd: Your receipt from Apple. | OK | copy", "Re: Your receipt from Apple. | OK | other-sender",
					"Your receipt from Apple. | <blockquote>OK</blockquote> | copy",
					"Your receipt from Apple. | From: Apple<br>Date: May 1, 2026<br>To: Taro | copy",
					"Your receipt from Apple. | OK | other-sender", "Receipts for the tax office | OK | other-sender" })
	void copyIsCalledForwardedOnlyWhereItShows(String subject, String said, String reason) {
		TestMail mail = new TestMail().set("From", "Taro <taro@example.jp>").set("Subject", subject).say(said);
		assertEquals(List.of("reason." + reason), mail.reasons());
		assertEquals(List.of("reason.copy"), mail.top("In-Reply-To: <7.8@email.apple.com>").reasons());
	}

	@Test
	void copyNamesTheLureInIt() {
		Receipt copy = new TestMail().set("From", "Taro <taro@example.jp>")
			.set("Subject", "Fwd: Your receipt from Apple.")
			.say("Call us now: +1 (888) 555-0142")
			.read();
		assertEquals(List.of("mail.reason.copy", "mail.trait.phone"),
				copy.reasons().stream().map((reason) -> reason.key()).toList());
	}

	@Test
	void copyNamesTheDeceptiveLinkInIt() {
		Receipt copy = new TestMail().set("From", "Taro <taro@example.jp>")
			.set("Subject", "Fwd: Your receipt from Apple.")
			.say("<a href=\"https://apple.com.refund.example/\">Cancel</a>")
			.read();
		assertEquals(List.of(Sentence.of("mail.reason.copy"),
				Sentence.of("mail.reason.deceptive-link", "apple.com.refund.example")), copy.reasons());
	}

	@ParameterizedTest
	@CsvSource({ "'mx.google.com; ', mx.google.com", "'', Outlook" })
	void reasonsNameWhoCheckedTheMail(String id, String writer) {
		String lure = "+1 (888) 555-0142";
		String failed = "Authentication-Results: " + TestMail.FAILED.replace("mx.google.com; ", id);
		assertEquals(List.of(Sentence.of("mail.reason.dmarc-fail", writer), Sentence.of("mail.trait.phone", lure)),
				new TestMail().top(failed).say("Call us now: " + lure).read().reasons());
		assertEquals(List.of(Sentence.of("mail.reason.not-passed", writer)),
				new TestMail().top(failed).read().reasons());
		String passed = failed.replace("fail", "pass");
		assertEquals(List.of(Sentence.of("mail.reason.passed", writer, "email.apple.com")),
				new TestMail().top(passed).read().reasons());
	}

	@Test
	void failedDmarcIsNamedOnlyForApplesOwnAddress() {
		assertEquals(List.of("reason.foreign-sender"),
				new TestMail().failed().set("From", "Apple <no_reply@apple-order.example.net>").reasons());
		assertEquals(List.of("reason.deceptive-link"),
				new TestMail().passed().say("<a href=\"https://apple.com.refund.example/\">Cancel</a>").reasons());
	}

	@Test
	void tellsWhetherTheTextIsTheSignedOne() {
		TestMail mail = new TestMail().passed();
		byte[] body = mail.text().split("\r\n\r\n", 2)[1].getBytes(StandardCharsets.UTF_8);
		mail.top("DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/simple; d=email.apple.com; bh="
				+ Base64.getEncoder().encodeToString(Sha256.digest().digest(body)) + "; b=x");
		assertEquals(List.of("reason.passed", "reason.body-same"), mail.reasons());
		assertEquals(List.of("reason.passed", "reason.body-differs"), mail.say("Thank you").reasons());
		assertEquals("VERIFIED", mail.verdict());
	}

	@Test
	void counterfeitWhenDmarcFailedAndTraitOfFakes() {
		assertEquals("COUNTERFEIT", new TestMail().failed().say("Call us now: +1 (888) 555-0142").verdict());
		assertEquals("DOUBTFUL", new TestMail().passed().say("Call us now: +1 (888) 555-0142").verdict());
		assertEquals("DOUBTFUL", new TestMail().say("Call us now: +1 (888) 555-0142").verdict());
	}

	@Test
	void counterfeitWhenLettersDeceive() {
		assertEquals("COUNTERFEIT", new TestMail().passed().set("Subject", "АppIe からの領収書です.").verdict());
		assertEquals("COUNTERFEIT", new TestMail().set("Subject", "Tax lnvoice").verdict());
		assertEquals("COUNTERFEIT", new TestMail().set("From", "ΑΡΡLΕ <no_reply@email.apple.com>").verdict());
		assertEquals("VERIFIED", new TestMail().passed().set("Subject", "Ａｐｐｌｅからの領収書です。").verdict());
	}

	@ParameterizedTest
	@ValueSource(strings = { "<a href=\"https://apple.com.refund.example/\">Cancel</a>",
			"<a href=\"https://refund.example/\">https://reportaproblem.apple.com</a>",
			"<a href=\"https://www.аpple.com/\">Cancel</a>",
			"<a href=\"https://appleid.apple.com@evil.example/\">x</a>",
			"<a href=\"https://𝖺𝗉𝗉𝗅𝖾.com/cancel\">Cancel</a>", "<a href=\"https://xn--pple-43d.com/\">x</a>",
			"<form action=\"https://appleid-verify.example/\"></form>" })
	void counterfeitWhenLinksDeceive(String link) {
		assertEquals("COUNTERFEIT", new TestMail().passed().say(link).verdict());
		assertTrue(new TestMail().say(link).reasons().contains("reason.deceptive-link"));
	}

	@Test
	void verifiedWithDevelopersOwnLink() {
		assertEquals("VERIFIED",
				new TestMail().passed().say("<a href=\"https://games.example/privacy\">Privacy</a>").verdict());
	}

	@Test
	void counterfeitWhenTwoDifferentSenders() {
		assertEquals("COUNTERFEIT", new TestMail().passed().top("From: Apple <no_reply@orders.apple.com>").verdict());
	}

	@Test
	void oddOrderNumberIsAtMostDoubtful() {
		assertEquals("DOUBTFUL", new TestMail().passed().replace("MJ390CEBHK", "MJ390-77").verdict());
		assertEquals("DOUBTFUL", new TestMail().failed().replace("MJ390CEBHK", "MJ390-77").verdict());
	}

	@Test
	void billingNameNeverLowersVerdict() {
		assertEquals("VERIFIED", new TestMail().passed().replace("山田 太郎", "佐藤 一郎").verdict());
	}

	@Test
	void doubtfulWhenCalendarInvitationFromApple() {
		TestMail mail = new TestMail().passed()
			.set("Subject", "Invitation: your purchase of an iPhone")
			.type("multipart/mixed; boundary=b")
			.body("--b\nContent-Type: text/plain; charset=UTF-8\n\nYour payment of $799 is due. Call us at"
					+ " +1 888 555 0142.\n--b\nContent-Type: text/calendar; name=invite.ics\n\nBEGIN:VCALENDAR\n--b--\n");
		assertEquals("DOUBTFUL", mail.verdict());
		assertEquals(List.of("trait.phone", "trait.calendar"), mail.reasons());
	}

	@Test
	void notAPurchaseWhenNothingIsBought() {
		TestMail mail = new TestMail().passed()
			.set("From", "Apple <appleid@id.apple.com>")
			.set("Subject", "Your Apple ID was used to sign in to iCloud")
			.body("<html><body><p>Your Apple ID was used to sign in to iCloud.</p></body></html>");
		assertEquals("NOT_A_PURCHASE", mail.verdict());
		assertEquals(List.of("reason.no-purchase"), mail.reasons());
		assertEquals(MailKind.ACCOUNT_EVENT, mail.read().kind());
	}

	@Test
	void notAPurchaseWhenAppleCardSendsItsStatement() {
		TestMail mail = new TestMail().set("From", "Apple Card <no_reply@post.applecard.apple>")
			.set("Subject", "Your July Apple Card statement is ready")
			.body("<p>Your minimum payment is due. <a href='https://card.apple.com'>See it</a>"
					+ " <a href='https://learn.applecard.apple'>Learn more</a></p>");
		assertEquals("NOT_A_PURCHASE", mail.verdict());
	}

	@ParameterizedTest
	@ValueSource(strings = { "See you on Sunday.", "What the lessons above are about." })
	void notAPurchaseWhenForgerOnlyGreets(String text) {
		TestMail greeting = new TestMail().set("From", "Apple <info@example.org>")
			.set("Subject", "Hello")
			.body("<p>" + text + "</p>");
		assertEquals("NOT_A_PURCHASE", greeting.verdict());
		assertEquals(List.of("reason.no-purchase"), greeting.reasons());
	}

	@Test
	void doubtfulWhenForgerSpeaksOfAbo() {
		TestMail mail = new TestMail().set("From", "Apple <info@example.org>")
			.set("Subject", "Ihr Abo endet")
			.body("<p>Melden Sie sich an.</p>");
		assertNotEquals("NOT_A_PURCHASE", mail.verdict());
	}

	@ParameterizedTest
	@CsvSource({ "invoice.dat, COUNTERFEIT", "holiday.dat, NOT_A_PURCHASE" })
	void attachmentMaySpeakOfThePurchase(String name, Verdict verdict) {
		TestMail mail = new TestMail().set("From", "Apple <info@example.org>")
			.set("Subject", "Hello")
			.type("multipart/mixed; boundary=b")
			.body("--b\nContent-Type: text/plain\n\nSee you on Sunday.\n--b\nContent-Type: application/octet-stream\n"
					+ "Content-Disposition: attachment; filename=" + name + "\n\nx\n--b--\n");
		assertEquals(verdict, mail.read().verdict());
	}

	@Test
	void accountNewsOnlyFromApple() {
		TestMail news = new TestMail().set("Subject", "Your Apple ID was used to sign in to iCloud")
			.body("<html><body><p>Your Apple ID was used to sign in.</p></body></html>");
		assertEquals(MailKind.ACCOUNT_EVENT, news.set("From", "Apple <appleid@id.apple.com>").read().kind());
		assertEquals(MailKind.OTHER, news.failed().read().kind());
		assertEquals(MailKind.OTHER, news.set("From", "Apple <appleid@id-apple.example>").read().kind());
	}

	@Test
	void senderIsNotWhatANameEncodes() {
		Receipt mail = new TestMail()
			.set("From", "=?UTF-8?Q?Apple_=3Cno=5Freply=40email.apple.com=3E?= <x@evil.example>")
			.read();
		assertEquals(Verdict.COUNTERFEIT, mail.verdict());
		assertEquals("VERIFIED",
				new TestMail().passed().set("From", "=?UTF-8?Q?Apple=2C_Inc.?= <no_reply@email.apple.com>").verdict());
	}

	@Test
	void notAPurchaseWhenAdvertisingSpeaksOfOrders() {
		Receipt mail = new TestMail().passed()
			.set("From", "Apple <news@insideapple.apple.com>")
			.set("Subject", "Order the new iPhone")
			.body("<html><body><p>Order today.</p><a href=\"https://www.apple.com\">Shop</a></body></html>")
			.read();
		assertEquals(Verdict.NOT_A_PURCHASE, mail.verdict());
	}

	@ParameterizedTest
	@CsvSource({ "https://bit.ly/3x, https://www.apple.com/jp, DOUBTFUL, trait.shortener",
			"https://a.example/1, https://a.example/2, DOUBTFUL, trait.foreign-link",
			"https://a.example/1, https://www.apple.com/jp, NOT_A_PURCHASE, reason.no-receipt" })
	void doubtfulWhenAdvertisingLuresAway(String first, String second, Verdict verdict, String reason) {
		TestMail mail = new TestMail().passed()
			.set("From", "Apple <news@insideapple.apple.com>")
			.set("Subject", "Order the new iPhone")
			.body("<html><body><p>Order today.</p><a href=\"https://www.apple.com\">Shop</a><a href=\"" + first
					+ "\">More</a><a href=\"" + second + "\">Still more</a></body></html>");
		assertEquals(verdict, mail.read().verdict());
		assertEquals(List.of(reason), mail.reasons());
	}

	@Test
	void doubtfulWhenReceiptFromAdvertisingSender() {
		assertEquals("DOUBTFUL", new TestMail().set("From", "Apple <news@insideapple.apple.com>").verdict());
	}

	@Test
	void genuineNoticesAndAlertsClimbTheSameLadder() {
		TestMail notice = new TestMail().passed()
			.set("Subject", "Your Subscription Renewal")
			.body("<html><body><p>Your subscription renews on May 1 for $9.99.</p></body></html>");
		assertEquals(Verdict.VERIFIED, notice.read().verdict());
		assertEquals(MailKind.NOTICE, notice.read().kind());
		TestMail alert = new TestMail().set("Subject", "Your recent purchase with your Apple ID.")
			.body("<html><body><p>Your Apple ID, taro@example.jp, was just used to purchase Gems from the App"
					+ " Store on a device that had not previously been associated.</p></body></html>");
		assertEquals(Verdict.CONSISTENT, alert.read().verdict());
		assertEquals("Gems", alert.read().items().get(0).title());
		assertEquals(Verdict.COUNTERFEIT, alert.set("From", "Apple <alert@example.org>").read().verdict());
	}

}
