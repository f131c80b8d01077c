package io.github.purchaseaudit.mail;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.github.purchaseaudit.order.Receipt;
import org.junit.jupiter.api.Test;

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

	private static List<String> orders(Collected collected) {
		return collected.receipts.stream()
			.flatMap((receipt) -> receipt.orders().stream())
			.map(Object::toString)
			.toList();
	}

	private static Collected forward(String... mails) {
		String attached = List.of(mails)
			.stream()
			.map((mail) -> "--b\r\nContent-Type: message/rfc822\r\nContent-Disposition: attachment\r\n\r\n" + mail)
			.collect(Collectors.joining("\r\n"));
		return Collected.from("mail.eml",
				new TestMail().set("From", "Hana Mori <hana@example.com>")
					.set("Subject", "Fwd: Your receipt from Apple.")
					.type("multipart/mixed; boundary=b")
					.body("")
					.text() + attached + "\r\n--b--\r\n");
	}

}
