package io.github.purchaseaudit.mail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import io.github.purchaseaudit.order.Receipt;
import io.github.purchaseaudit.order.Sha256;
import io.github.purchaseaudit.order.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Each kind of archive, holding the same mail. */
class ArchiveTests {

	private static final String LIST = """
			<?xml version="1.0" encoding="UTF-8"?>
			<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
			<plist version="1.0"><dict><key>flags</key><integer>%d</integer></dict></plist>
			""";

	private static byte[] mail() {
		return new TestMail().passed().bytes();
	}

	private static byte[] emlx(long count, byte[] mail, long flags) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		out.writeBytes((count + "\n").getBytes(StandardCharsets.US_ASCII));
		out.writeBytes(mail);
		out.writeBytes(LIST.formatted(flags).getBytes(StandardCharsets.US_ASCII));
		return out.toByteArray();
	}

	private static void assertSame(String format, Collected collected) {
		assertEquals(format, collected.format);
		Receipt receipt = collected.only();
		assertEquals(Sha256.of(mail()), receipt.sha256());
		assertEquals(Verdict.VERIFIED, receipt.verdict());
	}

	@Test
	void readSingleMail() {
		assertSame("eml", Collected.from("x.eml", mail()));
		assertSame("eml", Collected.from("no ending", mail()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "From: Apple <no_reply@email.apple.com>", "Content-Type: text/html; charset=UTF-8" })
	void readMailThatAnEditorMarked(String first) {
		String plain = new TestMail().passed().text();
		byte[] marked = ("\ufeff" + first + "\r\n" + plain.replace(first + "\r\n", ""))
			.getBytes(StandardCharsets.UTF_8);
		Receipt receipt = Collected.from("x.eml", marked).only();
		assertEquals(Verdict.VERIFIED, receipt.verdict());
		assertEquals(1, receipt.orders().size());
		assertEquals(Sha256.of(marked), receipt.sha256());
	}

	@ParameterizedTest
	@ValueSource(strings = { "\ufeff", "\ufeff\r\n", "\r\n" })
	void readArchiveWhateverStandsBeforeItsFirstLine(String before) {
		String mail = before + "From - Thu Oct 01 00:00:00 2026\r\n" + new TestMail().passed().text();
		assertSame("mbox", Collected.from("Inbox", mail.getBytes(StandardCharsets.UTF_8)));
	}

	@Test
	void readMarkedMailWithoutEnding() {
		String mail = "\ufeffFrom: Apple <no_reply@email.apple.com>\r\n" + new TestMail().passed().text();
		Collected collected = Collected.from("saved mail", mail.getBytes(StandardCharsets.UTF_8));
		assertEquals("eml", collected.format);
		assertEquals(1, collected.only().orders().size());
	}

	@ParameterizedTest
	@ValueSource(longs = { 0, -7, 5, 100000 })
	void readEmlxWhateverItsCountSays(long lie) {
		assertSame("emlx", Collected.from("1.emlx", emlx(mail().length + lie, mail(), 0)));
		assertSame("emlx", Collected.from("1.partial.emlx", emlx(Math.max(0, lie), mail(), 0)));
	}

	@Test
	void emlxWithoutPropertyList() {
		byte[] cut = ("99999\n" + new TestMail().passed().text()).getBytes(StandardCharsets.UTF_8);
		assertSame("emlx", Collected.from("1.emlx", cut));
	}

	@Test
	void emlxFlags() {
		assertEquals(1L, Collected.from("1.emlx", emlx(mail().length, mail(), 1 << 6)).passedOver.get("draft"));
		assertEquals("Trash", Collected.from("1.emlx", emlx(mail().length, mail(), 2)).only().folder());
	}

	@ParameterizedTest
	@ValueSource(strings = { "Maildir/cur/1616.M1P2.host:2,S", "Maildir/cur/1616.M1P2.host;2,S",
			"Maildir/new/1616.host", "Maildir/cur/1616.M1P2.host!2,S" })
	void readMaildir(String name) {
		assertSame("maildir-message", Collected.from(name, mail()));
	}

	@Test
	void maildirFlags() {
		assertEquals(1L, Collected.from("Maildir/cur/1.h:2,DS", mail()).passedOver.get("draft"));
		assertEquals("Trash", Collected.from("Maildir/cur/1.h:2,ST", mail()).only().folder());
		assertEquals("Junk", Collected.from("Maildir/.Junk/cur/1.h:2,S", mail()).only().folder());
		for (String folder : List.of(".Sent", ".INBOX.Sent", "Sent-1", "Sent Items-12", "Outbox", "送信済み-2")) {
			String file = "Maildir/" + folder + "/cur/1.h:2,S";
			assertEquals(1L, Collected.from(file, mail()).passedOver.get("sent"), folder);
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-", value = { "Inbox,Important|''", "受信トレイ,重要,開封済み|''", "迷惑メール|迷惑メール",
			"Spam,Unread|Spam", "Trash|Trash", "Inbox,Apple,Category updates|Apple" })
	void gmailLabels(String labels, String shown) {
		Receipt receipt = new TestMail().top("X-Gmail-Labels: " + labels).read();
		assertEquals(shown, receipt.folder());
	}

	/** As the programs of many languages call them. */
	@ParameterizedTest
	@ValueSource(strings = { "Verzonden", "Skickat", "Enviados", "Posta inviata", "Wysłane", "Отправленные", "Sendt",
			"จดหมายที่ส่งแล้ว", "Messages envoyés", "Messages envoye\u0301s" })
	void sentInManyLanguages(String label) {
		Collected labelled = Collected.from("m.eml", new TestMail().top("X-Gmail-Labels: Inbox," + label).bytes());
		assertEquals(1L, labelled.passedOver.get("sent"));
		assertEquals(1L, Collected.from("Mail/" + label + "/m.eml", mail()).passedOver.get("sent"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "Concepten", "Utkast", "Rascunhos", "Bozze", "Wersje robocze", "Черновики", "Kladder",
			"Borradores", "ร่างจดหมาย" })
	void draftsInManyLanguages(String label) {
		Collected labelled = Collected.from("m.eml", new TestMail().top("X-Gmail-Labels: " + label).bytes());
		assertEquals(1L, labelled.passedOver.get("draft"));
	}

	@Test
	void gmailLabelsAreOneEncodedString() {
		Collected sent = Collected.from("m.eml",
				new TestMail().top("X-Gmail-Labels: =?UTF-8?B?6YCB5L+h5riI44G/LOmHjeimgQ==?=").bytes());
		assertEquals(1L, sent.passedOver.get("sent"));
		Collected draft = Collected.from("m.eml", new TestMail().top("X-Gmail-Labels: Draft").bytes());
		assertEquals(1L, draft.passedOver.get("draft"));
	}

	@Test
	void thunderbirdsDeletedMails() {
		assertEquals("Trash", new TestMail().top("X-Mozilla-Status: 0009").read().folder());
		assertEquals("", new TestMail().top("X-Mozilla-Status: 0001").read().folder());
	}

	@Test
	void readMboxAndFetchItsOriginals() throws IOException {
		String escaped = new TestMail().passed().say(">From the start\n>>From two").text();
		String raw = escaped.replace("\n>From", "\nFrom").replace("\n>>From", "\n>From");
		String mbox = "From 1@xxx Mon Mar 04 11:20:34 +0000 2024\r\nFrom: a@example.org\r\nSubject: s\r\n\r\nx\r\n\r\n"
				+ "From 2@xxx Mon Mar 04 11:20:34 +0000 2024\r\n" + escaped + "\r\n"
				+ "From 3@xxx Mon Mar 04 11:20:34 +0000 2024\r\nFrom: a@example.org\r\nSubject: s\r\n\r\nx\r\n";
		Collected collected = Collected.from("All mail.mbox", mbox);
		Receipt receipt = collected.only();
		assertEquals("mbox", collected.format);
		assertEquals(2L, collected.passedOver.get("ordinary-mail"));
		assertEquals(Sha256.of(raw.getBytes(StandardCharsets.UTF_8)), receipt.sha256());
		ByteArrayOutputStream copy = new ByteArrayOutputStream();
		MailOriginals.copyOriginal(new Collected.Bytes("m", mbox.getBytes(StandardCharsets.UTF_8)),
				receipt.place().where(), copy);
		assertEquals(raw, copy.toString(StandardCharsets.UTF_8));
	}

	@Test
	void fetchOriginalsOfOtherFiles() throws IOException {
		for (byte[] file : List.of(mail(), emlx(mail().length, mail(), 0))) {
			Receipt receipt = Collected.from("m", file).only();
			ByteArrayOutputStream copy = new ByteArrayOutputStream();
			MailOriginals.copyOriginal(new Collected.Bytes("m", file), receipt.place().where(), copy);
			assertArrayEquals(mail(), copy.toByteArray());
		}
	}

	@Test
	void sameMailHasSameFingerprintsInEachArchive() {
		Receipt single = Collected.from("x.eml", mail()).only();
		String unix = new TestMail().passed().text().replace("\r\n", "\n");
		Receipt inMbox = Collected.from("m.mbox", "From 1@xxx Mon Mar 04 11:20:34 +0000 2024\n" + unix + "\n").only();
		assertEquals(single.body(), inMbox.body());
		assertEquals(single.messageId(), inMbox.messageId());
		assertTrue(!single.sha256().equals(inMbox.sha256()));
	}

	@Test
	void providerIsLearnedPerArchive() {
		StringBuilder mbox = new StringBuilder();
		String from = "From 1@xxx Mon Mar 04 11:20:34 +0000 2024\n";
		TestMail own = new TestMail()
			.top("Authentication-Results: mail.hosting.example; dmarc=pass header.from=email.apple.com");
		TestMail forged = new TestMail().passed();
		mbox.append(from).append(own.text()).append('\n').append(from).append(forged.text()).append('\n');
		for (int i = 0; i < 20; i++) {
			mbox.append(from)
				.append("Authentication-Results: mail.hosting.example; spf=pass\nFrom: a@example.org\n\nx\n\n");
		}
		List<Receipt> receipts = Collected.from("m.mbox", mbox.toString()).receipts;
		assertEquals(List.of(Verdict.VERIFIED, Verdict.CONSISTENT), receipts.stream().map(Receipt::verdict).toList());
	}

	@Test
	void providerIsLearnedFromFoldedHeaders() {
		StringBuilder mbox = new StringBuilder();
		String from = "From 1@xxx Mon Mar 04 11:20:34 +0000 2024\n";
		TestMail own = new TestMail()
			.top("Authentication-Results:\r\n mail.hosting.example;\r\n dmarc=pass header.from=email.apple.com");
		mbox.append(from).append(own.text()).append('\n');
		for (int i = 0; i < 20; i++) {
			mbox.append(from)
				.append("Authentication-Results:\n mail.hosting.example; spf=pass\nFrom: a@example.org\n\nx\n\n");
		}
		assertEquals(Verdict.VERIFIED, Collected.from("m.mbox", mbox.toString()).only().verdict());
	}

	@Test
	void readMboxWhoseFirstMailHasNoHeader() {
		String mbox = "From 1@xxx Mon Mar 04 11:20:34 +0000 2024\nhello\n\n"
				+ "From 2@xxx Mon Mar 04 11:20:34 +0000 2024\n" + new TestMail().text() + "\n";
		Collected collected = Collected.from("m", mbox);
		assertEquals(1, collected.receipts.size());
		assertEquals("mail.no-headers", collected.setAside.get(0).reason().key());
		assertEquals("byte 0+49", collected.setAside.get(0).place().where());
		assertEquals(2, collected.mails());
	}

	/** Of the mail that was cut in two, the other piece has the header. */
	@ParameterizedTest
	@ValueSource(strings = { "and see you tomorrow,\r\nHanako\r\n",
			"To: taro@example.jp\r\nSubject: Garden\r\n\r\nHello\r\n" })
	void readThePieceOfAnArchiveThatWasSplit(String rest) {
		byte[] piece = (rest + "\r\nFrom 1790123456789012345@xxx Mon Mar 04 11:20:34 +0000 2024\r\n"
				+ new TestMail().passed().text())
			.getBytes(StandardCharsets.UTF_8);
		Collected collected = Collected.from("Takeout.mbox.002", piece);
		assertSame("mbox", collected);
		assertEquals("mail.no-headers", collected.setAside.get(0).reason().key());
		assertEquals("byte 0+" + (rest.length() + 2), collected.setAside.get(0).place().where());
	}

	@ParameterizedTest
	@ValueSource(strings = { "letter.eml", "notes" })
	void otherFilesThatQuoteAnArchiveAreNone(String name) {
		byte[] mail = ("From: Taro <taro@example.jp>\r\nTo: hanako@example.jp\r\nSubject: How an mbox looks\r\n\r\nSo:\r\n\r\n"
				+ "From 1790123456789012345@xxx Mon Mar 04 11:20:34 +0000 2024\r\n" + new TestMail().passed().text())
			.getBytes(StandardCharsets.UTF_8);
		assertEquals("eml", Collected.from(name, mail).format);
	}

	@Test
	void tellWhatToDoWithOutlooksStore() {
		Collected store = Collected.from("mail.pst", "!BDN....".getBytes(StandardCharsets.US_ASCII));
		assertEquals("mail.outlook-store", store.setAside.get(0).reason().key());
	}

	@Test
	void setAsideWhenThereIsNoHeader() {
		assertEquals("mail.no-headers", Collected.from("x.eml", "\r\nhello").setAside.get(0).reason().key());
		assertEquals("", Collected.from("notes.txt", "hello: world").format);
	}

	@Test
	void limitsSetTheMailAsideAndNothingElse() {
		String parts = "--b\nContent-Type: text/plain\n\nx\n".repeat(201) + "--b--\n";
		assertLimit("mail.too-many-parts", new TestMail().type("multipart/mixed; boundary=b").body(parts));
		StringBuilder deep = new StringBuilder();
		for (int i = 0; i < 25; i++) {
			deep.append("--b")
				.append(i)
				.append("\nContent-Type: multipart/mixed; boundary=b")
				.append(i + 1)
				.append("\n\n");
		}
		assertLimit("mail.too-deep", new TestMail().type("multipart/mixed; boundary=b0").body(deep.toString()));
		assertLimit("mail.too-many-elements", new TestMail().body("<p>x</p>".repeat(20_001)));
		assertLimit("mail.header-too-large", new TestMail().top("Cc: " + "taro@example.jp, ".repeat(100_000)));
		assertLimit("mail.text-too-large", new TestMail().body("<p>" + "x".repeat(9 << 20)));
	}

	private static void assertLimit(String key, TestMail mail) {
		Collected collected = Collected.from("m.eml", mail.bytes());
		assertEquals(key, collected.setAside.get(0).reason().key());
		assertEquals(1, collected.mails());
	}

	@Test
	void sentByReceivedWhenDateIsUnreadable() {
		TestMail mail = new TestMail().set("Date", "yesterday")
			.top("Received: from a by b; Sun, 16 Aug 2026 13:42:10 +0000 (UTC)");
		assertEquals("2026-08-16T13:42:10Z", String.valueOf(mail.read().sent()));
		String mbox = "From 1@xxx Mon Mar 04 11:20:34 +0000 2024\n" + new TestMail().set("Date", "").text() + "\n";
		assertEquals("2024-03-04T11:20:34Z", String.valueOf(Collected.from("m", mbox).only().sent()));
	}

	@Test
	void charactersOfEachCharset() throws IOException {
		for (String charset : List.of("ISO-2022-JP", "Shift_JIS", "EUC-JP", "UTF-8")) {
			String text = "ご注文番号: MJ390CEBHK\n\n合計: ¥9,800\n".replace("¥", charset.equals("UTF-8") ? "¥" : "￥");
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			out.writeBytes(("From: Apple <no_reply@email.apple.com>\nSubject: x\nContent-Type: text/plain; charset="
					+ charset + "\nContent-Transfer-Encoding: 8bit\n\n")
				.getBytes(StandardCharsets.US_ASCII));
			out.write(text.getBytes(charset));
			Receipt receipt = Collected.from("x.eml", out.toByteArray()).only();
			assertEquals("[MJ390CEBHK] 9800 JPY", receipt.orders() + " " + receipt.total(), charset);
		}
	}

	@Test
	void subjectSplitInsideACharacter() {
		Receipt receipt = new TestMail()
			.set("Subject", "=?UTF-8?B?QXBwbGUg44GL44KJ44Gu6aCY5Y8=?=\r\n =?UTF-8?B?jumbuOOBp+OBmeOAgg==?=")
			.read();
		assertEquals("Apple からの領収書です。".length(), receipt.subject().length());
	}

}
