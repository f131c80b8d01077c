package io.github.purchaseaudit.mail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

import io.github.purchaseaudit.order.Receipt;
import io.github.purchaseaudit.order.Sha256;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Archives of old programs: lines that end in CR alone or twice, blank lines first. */
class OddLineEndsTests {

	private static final String MAIL = new TestMail().text();

	private static final String MBOX = "From apple@example.com Sat Oct 10 14:16:31 2026\r\n"
			+ new TestMail().set("From", "Hana Mori <hana@example.com>").set("Subject", "Dinner").text()
			+ "\r\n\r\nFrom apple@example.com Sat Oct 10 14:16:31 2026\r\n" + MAIL + "\r\n\r\n";

	private static String read(String name, String text) {
		Collected collected = Collected.from(name, text.getBytes(StandardCharsets.UTF_8));
		return ReceiptLine.of(collected.only()) + " " + collected.setAside.size();
	}

	@ParameterizedTest
	@ValueSource(strings = { "\r", "\n", "\r\n", "\r\r\n" })
	void readWhateverEndsALine(String end) {
		String expected = read("m.eml", MAIL);
		assertEquals(expected, read("m.eml", MAIL.replace("\r\n", end)));
		assertEquals(expected, read("m.mbox", MBOX.replace("\r\n", end)));
		assertEquals(expected, read("m.mbox", (end + end + MBOX).replace("\r\n", end)));
		assertEquals(expected, read("m.eml", (end + MAIL).replace("\r\n", end)));
		assertEquals(expected, read("letter", (end + end + MAIL).replace("\r\n", end)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "\r", "\r\r\n" })
	void copyOriginalOfOldArchives(String end) throws IOException {
		byte[] mbox = MBOX.replace("\r\n", end).getBytes(StandardCharsets.UTF_8);
		Receipt receipt = Collected.from("m.mbox", mbox).only();
		ByteArrayOutputStream copy = new ByteArrayOutputStream();
		MailOriginals.copyOriginal(new Collected.Bytes("m.mbox", mbox), receipt.place().where(), copy);
		assertEquals(receipt.sha256(), Sha256.of(copy.toByteArray()));
	}

}
