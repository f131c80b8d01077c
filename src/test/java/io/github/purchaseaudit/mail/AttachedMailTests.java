package io.github.purchaseaudit.mail;

import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.github.purchaseaudit.order.Receipt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Receipts that somebody sent on as attached mails. */
class AttachedMailTests {

	private static final TestMail OTHER = new TestMail().replace("MJ390CEBHK", "MJ390CEBHL")
		.replace("773745504656", "773745504657");

	@Test
	void readEveryAttachedReceipt() {
		Collected collected = forward(new TestMail().text(), OTHER.text());
		assertEquals(List.of("MJ390CEBHK", "MJ390CEBHL"), orders(collected));
		assertTrue(collected.receipts.stream().allMatch(Receipt::copy));
		Set<String> keys = collected.receipts.stream().map(Receipt::body).collect(Collectors.toSet());
		assertEquals(2, keys.size());
		assertEquals(1, collected.receipts.stream().map(Receipt::sha256).distinct().count());
	}

	@Test
	void passOverAttachedMailsOfOthers() {
		String ordinary = new TestMail().set("From", "Ken <ken@example.org>").text();
		assertEquals(List.of("MJ390CEBHL"), orders(forward(ordinary, OTHER.text())));
		assertEquals(1L, forward(ordinary, ordinary).passedOver.get("ordinary-mail"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "application/octet-stream; name=\"Your receipt from Apple.eml\"",
			"application/octet-stream; name=\"=?UTF-8?B?6aCY5Y+O5pu4LmVtbA==?=\"", "application/x-eml; name=A.EML",
			"text/plain; charset=UTF-8; name=mail.eml",
			"application/octet-stream\r\nContent-Disposition: attachment; filename*=UTF-8''%E9%A0%98.eml" })
	void readReceiptAttachedAsFile(String type) {
		for (boolean encoded : new boolean[] { true, false }) {
			String mail = encoded ? Base64.getMimeEncoder().encodeToString(OTHER.bytes()) : OTHER.text();
			String head = "Content-Type: " + type + "\r\nContent-Transfer-Encoding: " + (encoded ? "base64" : "8bit");
			Collected collected = forward(List.of(head + "\r\n\r\n" + mail));
			assertEquals(List.of("MJ390CEBHL"), orders(collected));
			assertTrue(collected.receipts.get(0).copy());
		}
	}

	@Test
	void readReceiptBehindALongLetterInAMailbox() {
		String letter = "Minutes of the club, with the notes on our picnic.\r\n".repeat(1_000);
		String mail = new TestMail().set("From", "Hana Mori <hana@example.com>")
			.set("Subject", "Minutes")
			.type("multipart/mixed; boundary=b")
			.body("")
			.text() + "--b\r\nContent-Type: text/plain\r\n\r\n" + letter + "--b\r\nContent-Type: message/rfc822\r\n\r\n"
				+ OTHER.text() + "\r\n--b--\r\n";
		String mbox = "From hana@example.com Sat Oct 10 14:16:31 2026\r\n" + mail;
		assertEquals(List.of("MJ390CEBHL"), orders(Collected.from("box.mbox", mbox)));
	}

	private static List<String> orders(Collected collected) {
		return collected.receipts.stream()
			.flatMap((receipt) -> receipt.orders().stream())
			.map(Object::toString)
			.toList();
	}

	private static Collected forward(String... mails) {
		return forward(List.of(mails)
			.stream()
			.map((mail) -> "Content-Type: message/rfc822\r\nContent-Disposition: attachment\r\n\r\n" + mail)
			.toList());
	}

	private static Collected forward(List<String> parts) {
		String attached = parts.stream().map((part) -> "--b\r\n" + part).collect(Collectors.joining("\r\n"));
		return Collected.from("mail.eml",
				new TestMail().set("From", "Hana Mori <hana@example.com>")
					.set("Subject", "Fwd: Your receipt from Apple.")
					.type("multipart/mixed; boundary=b")
					.body("")
					.text() + attached + "\r\n--b--\r\n");
	}

}
