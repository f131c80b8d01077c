package io.github.purchaseaudit.sample;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * A mailbox as Gmail exports it: one file, CRLF, a line {@code From id@xxx date} and
 * Gmail's own headers before each mail, {@code From} at the start of a line marked with
 * {@code >}.
 */
final class Mailbox {

	private static final DateTimeFormatter TIME = DateTimeFormatter
		.ofPattern("EEE MMM dd HH:mm:ss '+0000' yyyy", Locale.ENGLISH)
		.withZone(ZoneOffset.UTC);

	private Mailbox() {
	}

	static byte[] of(List<Mail> mails) {
		ByteArrayOutputStream file = new ByteArrayOutputStream();
		mails.stream().sorted(Comparator.comparing(Mail::sent)).forEach((mail) -> {
			// Gmail's numbers count milliseconds in their upper bits
			long thread = (mail.sent().toEpochMilli() << 20) + Seeded.below(mail.id(), 1 << 20);
			file.writeBytes(ascii("From " + thread + "@xxx " + TIME.format(mail.sent()) + "\r\n"));
			file.writeBytes(ascii("X-GM-THRID: " + thread + "\r\n"));
			file.writeBytes(ascii("X-Gmail-Labels: " + EncodedWords.of(mail.labels(), 16) + "\r\n"));
			String text = new String(mail.bytes(), StandardCharsets.UTF_8);
			file.writeBytes(text.replaceAll("(?m)^(>*From )", ">$1").getBytes(StandardCharsets.UTF_8));
			file.writeBytes(ascii("\r\n"));
		});
		return file.toByteArray();
	}

	private static byte[] ascii(String text) {
		return text.getBytes(StandardCharsets.US_ASCII);
	}

}
