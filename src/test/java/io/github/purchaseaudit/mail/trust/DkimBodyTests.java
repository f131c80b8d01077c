package io.github.purchaseaudit.mail.trust;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;

import io.github.purchaseaudit.mail.message.MailLimits;
import io.github.purchaseaudit.mail.message.MessageReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

class DkimBodyTests {

	private static final String FAMILY = "apple.com";

	@ParameterizedTest
	@ValueSource(strings = { " C \r\nD \t E\r\n\r\n\r\n", " C\r\nD E\r\n", " C\nD  E", "\tC\t\r\nD\tE \t\r\n \r\n" })
	void matchesRelaxedHoweverBlanksLie(String body) throws Exception {
		assertEquals(Optional.of(true), matches("relaxed", " C\r\nD E\r\n", body));
	}

	@Test
	void matchesSimpleOnlyWithEveryBlank() throws Exception {
		assertEquals(Optional.of(true), matches("simple", " C \r\nD \t E\r\n", " C \r\nD \t E\r\n\r\n\r\n"));
		assertEquals(Optional.of(false), matches("simple", " C \r\nD \t E\r\n", " C\r\nD \t E\r\n"));
	}

	@Test
	void matchesEmptyLinesInTheMiddle() throws Exception {
		assertEquals(Optional.of(true), matches("relaxed", "a\r\n\r\n\r\nb\r\n", "a\n \n\t\nb\n\n"));
		assertEquals(Optional.of(false), matches("relaxed", "a\r\n\r\n\r\nb\r\n", "a\nb\n"));
	}

	@Test
	void matchesAnEmptyBody() throws Exception {
		assertEquals(Optional.of(true), matches("relaxed", "", "\r\n\r\n"));
		assertEquals(Optional.of(true), matches("simple", "\r\n", ""));
	}

	@Test
	void matchesAnEmptyBodyOfAMailThatEndsBehindItsHeader() throws Exception {
		String header = header("relaxed", "");
		assertEquals(Optional.of(true), matches(header.substring(0, header.length() - 2)));
	}

	@Test
	void differsWhenTextWasAddedBehindTheSignedLength() throws Exception {
		String header = header("simple", "a\r\n").replace("bh=", "l=3; bh=");
		assertEquals(Optional.of(true), matches(header + "a\r\n"));
		assertEquals(Optional.of(false), matches(header + "a\r\nCall us now\r\n"));
	}

	private static Optional<Boolean> matches(String canonicalization, String signed, String body) throws Exception {
		return matches(header(canonicalization, signed) + body);
	}

	private static String header(String canonicalization, String signed) throws Exception {
		byte[] hash = MessageDigest.getInstance("SHA-256").digest(signed.getBytes(StandardCharsets.ISO_8859_1));
		return "DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/" + canonicalization + "; d=email.apple.com; bh="
				+ Base64.getEncoder().encodeToString(hash) + "; b=x\r\nSubject: receipt\r\n\r\n";
	}

	private static Optional<Boolean> matches(String mail) throws Exception {
		byte[] raw = mail.getBytes(StandardCharsets.ISO_8859_1);
		return DkimBody.matches(new MessageReader(MailLimits.DEFAULTS).read(raw), FAMILY);
	}

}
