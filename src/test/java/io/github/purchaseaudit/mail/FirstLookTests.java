package io.github.purchaseaudit.mail;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

import io.github.purchaseaudit.inventory.Sink;
import io.github.purchaseaudit.order.Evidence;
import io.github.purchaseaudit.order.Receipt;
import io.github.purchaseaudit.order.Sentence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class FirstLookTests {

	/** What the first look needs a word for, the full look reads without it, too. */
	@ParameterizedTest
	@ValueSource(strings = { "Subject: Fwd: look", "Subject: =?UTF-8?B?6Lui6YCB77yaIOOBk+OCjA==?=",
			"Subject: what is this\r\nReferences: <1.JavaMail.email@email.apple.com>" })
	void readWhatWasSentOn(String header) {
		String mail = new TestMail().set("Subject", null)
			.set("From", "Hana Mori <hana@example.com>")
			.top("X-First: 1\r\n" + header)
			.text();
		String mbox = "From hana@example.com Sat Oct 10 14:16:31 2026\r\n" + mail;
		assertEquals("MJ390CEBHK", Collected.from("m.mbox", mbox).only().orders().get(0).value());
		assertEquals("MJ390CEBHK", Collected.from("m.eml", mail).only().orders().get(0).value());
	}

	private static boolean matters(String header) {
		byte[] bytes = (header + "\r\n\r\n").getBytes(StandardCharsets.UTF_8);
		return new FirstLook().header(bytes, 0, bytes.length) == MboxSplitter.Wanted.YES;
	}

	/** As Gmail and Outlook send several on: as files, with no subject. */
	@ParameterizedTest
	@ValueSource(strings = { "Content-Type: message/rfc822; name=\"Your receipt.eml\"", "content-type: MESSAGE/RFC822",
			"Content-Disposition: attachment;\r\n filename=\"a b.eml\"\r\nContent-Type: application/octet-stream" })
	void readMailsAttachedUnderAnySubject(String part) {
		for (String subject : new String[] { "Subject: for your papers\r\n", "Subject: \r\n", "" }) {
			String mbox = "From hana@example.com Sat Oct 10 14:16:31 2026\r\nFrom: Hana Mori <hana@example.com>\r\n"
					+ subject + "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nsee below\r\n--b\r\n"
					+ part + "\r\n\r\n" + new TestMail().text() + "\r\n--b--\r\n";
			Receipt receipt = Collected.from("m.mbox", mbox).only();
			assertEquals("MJ390CEBHK", receipt.orders().get(0).value());
			assertTrue(receipt.copy());
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "Content-Type: text/plain; name=a.txt\r\n", "Content-Type: image/png; name=eml\r\n",
			"X-Content-Type: message/rfc822\r\n", "message/rfc822 and a.eml\r\n" })
	void holdNoMail(String body) {
		assertFalse(matters("Content-Type: multipart/mixed; boundary=b", "--b\r\n" + body + "\r\nx"));
	}

	private static boolean matters(String header, String body) {
		byte[] above = (header + "\r\n\r\n").getBytes(StandardCharsets.UTF_8);
		byte[] bytes = (header + "\r\n\r\n" + body).getBytes(StandardCharsets.UTF_8);
		FirstLook look = new FirstLook();
		assertNotEquals(MboxSplitter.Wanted.YES, look.header(bytes, 0, above.length));
		return look.body(bytes, above.length, bytes.length);
	}

	/** Nothing in the header tells: people write their own subject, and Gmail no Fwd. */
	@ParameterizedTest
	@ValueSource(strings = { "8bit", "quoted-printable", "base64", "base64 ", "base64  " })
	void readTextBelowApplesAddress(String encoding) {
		String text = "これは何？" + " ".repeat(encoding.length()) + """

				---------- Forwarded message ---------
				From: Apple <no_reply@email.apple.com>
				Date: 2026年10月10日(土) 14:16
				Subject: Apple からの領収書です。
				To: <taro@example.jp>

				APPLE ACCOUNT
				taro@example.jp

				ご注文番号: MJ390CEBHK
				日付: 2026年10月10日
				合計: ¥9,800

				App Store
				竜王戦記   ¥9,800
				""";
		String written = switch (encoding.strip()) {
			case "base64" -> Base64.getMimeEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
			case "quoted-printable" -> text.replace("=", "=3D").replace("@em", "@em=\n");
			default -> text;
		};
		String part = """
				Content-Type: text/plain; charset=UTF-8
				Content-Transfer-Encoding: %s

				%s""".formatted(encoding.strip(), written);
		String header = """
				From hana@example.com Sat Oct 10 14:16:31 2026
				From: Hana Mori <hana@example.com>
				Subject: question
				""";
		String alternative = """
				Content-Type: multipart/alternative;
				 boundary=b

				--b
				%s
				--b
				Content-Type: text/html

				<p>x</p>
				--b--
				""".formatted(part);
		for (String mbox : List.of(header + part, header + alternative)) {
			Receipt receipt = Collected.from("m.mbox", mbox).only();
			assertEquals("MJ390CEBHK", receipt.orders().get(0).value());
			assertTrue(receipt.copy());
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "see https://email.apple.com/x and a@store.apple.example\r\n", "@", "@email.appl", "" })
	void nameNoAddressOfApples(String body) {
		assertFalse(matters("Content-Type: text/plain", body));
	}

	/** A picture's letters say nothing, and long texts are not read through. */
	@ParameterizedTest
	@CsvSource({ "image/png, 0, false", "application/pdf, 0, false", "text/html, 0, true", "TEXT/PLAIN, 9000, true",
			"text/plain, 90000, false" })
	void lookIntoTextInBase64(String type, int before, boolean found) {
		String text = "x".repeat(before) + "From: Apple <no_reply@email.apple.com>";
		String header = "Content-Type: " + type + "\r\nContent-Transfer-Encoding: BASE64";
		String body = Base64.getMimeEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
		assertEquals(found, matters(header, body));
		assertEquals(found, matters("Content-Type: multipart/related; boundary=b",
				"--b\r\n" + header + "\r\n\r\n" + body + "\r\n--b--\r\n"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "From: Apple <x@y.example>", "FROM: x@aplle.example", "from : x@apple.com",
			"From: =?UTF-8?B?0JDRgNGASWU=?= <x@y.example>", "From: ΑΡΡLΕ <x@y.example>",
			"From: A-p-p-l-e <x@y.example>", "From: A™p℠ple <x@y.example>", "From: x@xn--pple-43d.com",
			"Subject: Fwd: Your receipt", "Subject: =?ISO-2022-JP?B?GyRCTk48fT1xGyhC?=",
			"Subject: =?UTF-8?B?5Y+X6aCY55Wq5Y+377yaMTIz?=", "Reply-To: help@apple-support.example",
			"Subject: a\r\n b\r\n Apple", "Sender: App Store <x@y.example>", "From: 1Tunes <x@y.example>",
			"Subject: Votre =?UTF-8?Q?re=C3=A7u?=", "Subject: Fwd: look", "SUBJECT:\r\n  [kin] Re: FW[2]: look",
			"Subject: WG: schau", "Subject: I: guarda", "Subject: =?UTF-8?B?6Lui6YCB77yaIOOBk+OCjA==?=",
			"Subject: =?UTF-8?B?zqDOoc6YOiB4?=", "References: <1.JavaMail.email@email.apple.com>",
			"in-reply-to: <A@EMAIL.APPLE.COM>", "X-Forwarded-Message-Id: <a@b>\r\n <1@orders.apple.com>",
			"X-Long: y\r\n z\r\nSubject: APPLE" })
	void matterWhenLikeAppleOrReceipt(String header) {
		assertTrue(matters(header));
	}

	@ParameterizedTest
	@ValueSource(strings = { "From: Shop <shop@example.org>\r\nSubject: Spring sale", "To: Apple <x@apple.com>",
			"Subject: =?UTF-8?B?5pil44Gu44K744O844Or?=", "X-From: Apple", "Comments: Apple receipt",
			"Subject: Re: dinner at 7: fine", "Subject: Shafwd: x", "References: <UUID@icloud.com>",
			"X-References: <1@email.apple.com>" })
	void notMatterWhenOrdinary(String header) {
		assertFalse(matters(header));
	}

	@Test
	void stopAtTheBody() {
		assertFalse(matters("From: a@example.org\r\n\r\nFrom: Apple"));
	}

	/** The full look over every mail finds nothing that the first look passes over. */
	@Test
	void missNothingInWholeArchives() throws Exception {
		List<byte[]> mails = MailFuzzTests.mails();
		int used = 0;
		for (byte[] mail : mails) {
			int end = new String(mail, StandardCharsets.ISO_8859_1).replace("\r\n", "\n\n").indexOf("\n\n\n");
			int body = (end < 0) ? mail.length : Math.min(end, mail.length);
			FirstLook look = new FirstLook();
			boolean first = look.header(mail, 0, body) == MboxSplitter.Wanted.YES || look.body(mail, body, mail.length);
			boolean full = fullLook(mail);
			assertTrue(first || !full, () -> new String(mail, StandardCharsets.UTF_8));
			used += full ? 1 : 0;
		}
		assertTrue(used > 100 && used < mails.size());
	}

	static boolean fullLook(byte[] mail) {
		boolean[] used = new boolean[1];
		MailFuzzTests.ANALYSIS.examine(new RawMail(mail, "", "", Folder.NONE), MailFuzzTests.ANALYSIS.provider(),
				new Collected.Bytes("m", mail), new Sink() {
					@Override
					public void use(Evidence record) {
						used[0] = true;
					}

					@Override
					public void setAside(String where, Sentence reason) {
						used[0] = false;
					}

					@Override
					public void setAsidePart(String where, Sentence reason) {
						// the rest of the mail is used
					}

					@Override
					public void passOver(String kind, long count) {
						used[0] = false;
					}
				});
		return used[0];
	}

	@Test
	void countsOfTheSampleTieOut() {
		byte[] mbox = Collected.file(Path.of("sample-data/mail.mbox"));
		Collected collected = Collected.from("mail.mbox", mbox);
		long fromLines = new String(mbox, StandardCharsets.ISO_8859_1).lines()
			.filter((line) -> line.startsWith("From 1"))
			.count();
		assertEquals(fromLines, collected.mails());
		assertTrue(Stream.of("ordinary-mail").allMatch(collected.passedOver::containsKey));
	}

}
