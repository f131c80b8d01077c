package io.github.purchaseaudit.sample;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * A part of a mail's body: its headers and its text as transferred.
 */
record Part(String type, String encoding, String body) {

	static Part html(String text) {
		return new Part("text/html; charset=UTF-8", "quoted-printable", QuotedPrintable.of(text));
	}

	static Part text(String text) {
		return new Part("text/plain; charset=UTF-8", "quoted-printable", QuotedPrintable.of(text));
	}

	/** As older Japanese mail systems still write. */
	static Part japanese(String text) {
		byte[] bytes = text.replace("\n", "\r\n").getBytes(Charset.forName("ISO-2022-JP"));
		return new Part("text/plain; charset=ISO-2022-JP", "7bit", new String(bytes, StandardCharsets.US_ASCII));
	}

	static Part base64(String text) {
		byte[] bytes = text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
		return new Part("text/plain; charset=UTF-8", "base64", Base64.getMimeEncoder().encodeToString(bytes));
	}

}
