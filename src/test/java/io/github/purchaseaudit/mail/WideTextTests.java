package io.github.purchaseaudit.mail;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import io.github.purchaseaudit.order.Receipt;
import io.github.purchaseaudit.order.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** Mails that were opened in Notepad and saved as "Unicode". */
class WideTextTests {

	private static final String MAIL = new TestMail().passed().text();

	@ParameterizedTest
	@ValueSource(strings = { "UTF-16LE", "UTF-16BE" })
	void readAsTheMailThatItWas(String charset) throws IOException {
		byte[] wide = wide(MAIL, charset);
		Receipt expected = Collected.from("mail.eml", MAIL).only();
		assertEquals(ReceiptLine.of(expected), ReceiptLine.of(Collected.from("mail.eml", wide).only()));
		assertEquals(ReceiptLine.of(expected), ReceiptLine.of(Collected.from("letter", wide).only()));
		Receipt inFolder = Collected.from("Maildir/cur/1.host:2,S", wide).only();
		assertEquals(expected.sha256(), inFolder.sha256());
		ByteArrayOutputStream copy = new ByteArrayOutputStream();
		MailOriginals.copyOriginal(new Collected.Bytes("mail.eml", wide), inFolder.place().where(), copy);
		assertEquals(expected.sha256(), Sha256.of(copy.toByteArray()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "UTF-16LE", "UTF-16BE" })
	void readWithoutByteOrderMark(String charset) throws IOException {
		byte[] wide = MAIL.getBytes(Charset.forName(charset));
		Receipt expected = Collected.from("mail.eml", MAIL).only();
		assertEquals(ReceiptLine.of(expected), ReceiptLine.of(Collected.from("mail.eml", wide).only()));
		assertEquals(expected.sha256(), Collected.from("letter", wide).only().sha256());
		byte[] archive = ("From apple@example.com Sat Oct 10 14:16:31 2026\r\n" + MAIL)
			.getBytes(Charset.forName(charset));
		Collected collected = Collected.from("m", archive);
		assertEquals("mbox", collected.format);
		assertEquals(expected.orders(), collected.only().orders());
	}

	@Test
	void readArchivesAndOldLineEnds() throws IOException {
		String mbox = "From apple@example.com Sat Oct 10 14:16:31 2026\r\n" + MAIL + "\r\n";
		byte[] wide = wide(mbox.replace("\r\n", "\r"), "UTF-16LE");
		Receipt receipt = Collected.from("m.mbox", wide).only();
		ByteArrayOutputStream copy = new ByteArrayOutputStream();
		MailOriginals.copyOriginal(new Collected.Bytes("m.mbox", wide), receipt.place().where(), copy);
		assertEquals(receipt.sha256(), Sha256.of(copy.toByteArray()));
	}

	@ParameterizedTest
	@ValueSource(ints = { 8190, 8191, 8192, 16_383 })
	void narrowPairsWhereverTheyStand(int before) throws IOException {
		String text = "a".repeat(before) + "\ud83d\ude00竜".repeat(3);
		try (InputStream in = WideText.narrow(new ByteArrayInputStream(wide(text, "UTF-16BE")))) {
			assertArrayEquals(text.getBytes(StandardCharsets.UTF_8), in.readAllBytes());
		}
	}

	@Test
	void narrowNothingElse() throws IOException {
		for (byte[] bytes : new byte[][] { {}, { 'a' }, { (byte) 0xef, (byte) 0xbb, (byte) 0xbf, 'a' } }) {
			try (InputStream in = WideText.narrow(new ByteArrayInputStream(bytes))) {
				assertArrayEquals(bytes, in.readAllBytes());
			}
		}
	}

	private static byte[] wide(String text, String charset) {
		return ("\ufeff" + text).getBytes(Charset.forName(charset));
	}

}
