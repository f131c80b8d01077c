package io.github.purchaseaudit.mail;

import java.util.List;

import io.github.purchaseaudit.order.Sentence;
import io.github.purchaseaudit.order.SetAside;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Parts that only other programs open are told, in whatever archive they lie. */
class SealedTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			application/ms-tnef; name=winmail.dat|mail.sealed-outlook
			application/octet-stream; name="WINMAIL.DAT"|mail.sealed-outlook
			application/vnd.ms-outlook; name="receipt.msg"|mail.sealed-message
			application/octet-stream; name="Your receipt from Apple.msg"|mail.sealed-message
			application/pkcs7-mime; smime-type=signed-data; name=smime.p7m|mail.sealed-crypto
			application/x-pkcs7-mime; smime-type=enveloped-data; name=smime.p7m|mail.sealed-crypto
			""")
	void tellOfAPartInAForwardedMail(String type, String reason) {
		String mail = mail("Fwd: Your receipt from Apple.", "multipart/mixed; boundary=b",
				"--b\r\nContent-Type: text/plain\r\n\r\nsee below\r\n" + "--b\r\nContent-Type: " + type
						+ "\r\nContent-Transfer-Encoding: base64\r\n\r\nMIAGCSqG\r\n--b--\r\n");
		for (Collected collected : List.of(Collected.from("mail.eml", mail), Collected.from("m.mbox", mbox(mail)))) {
			assertEquals(List.of(reason), reasons(collected));
			assertEquals(1, collected.mails());
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m
			application/octet-stream; name="smime.p7m"
			multipart/encrypted; protocol="application/pgp-encrypted"; boundary=b
			""")
	void tellOfAMailThatIsSealedAsAWhole(String type) {
		String mail = mail("Fwd: Your receipt from Apple.", type, type.startsWith("multipart")
				? "--b\r\nContent-Type: application/pgp-encrypted\r\n\r\nVersion: 1\r\n--b--\r\n" : "MIAGCSqG\r\n");
		for (Collected collected : List.of(Collected.from("mail.eml", mail), Collected.from("m.mbox", mbox(mail)))) {
			assertEquals(List.of("mail.sealed-crypto"), reasons(collected));
		}
	}

	/** A document that was attached is no text of the mail. */
	@Test
	void tellNothingOfAnAttachedDocument() {
		String mail = mail("Fwd: Your receipt from Apple.", "multipart/mixed; boundary=b", """
				--b
				Content-Type: text/plain

				see below
				--b
				Content-Type: text/rtf; name=notes.rtf

				{\\rtf1}
				--b--
				""".replace("\n", "\r\n"));
		assertEquals(List.of(), reasons(Collected.from("mail.eml", mail)));
	}

	/** In a mailbox there are many; a mail that somebody saved was meant to be read. */
	@Test
	void passOverInMailboxWhatDoesNotSpeakOfAPurchase() {
		String mail = mail("Papers", "application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m",
				"MIAGCSqG\r\n");
		Collected mailbox = Collected.from("m.mbox", mbox(mail));
		assertEquals(List.of(), reasons(mailbox));
		assertEquals(1, mailbox.mails());
		assertEquals(List.of("mail.sealed-crypto"), reasons(Collected.from("mail.eml", mail)));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Fwd: Your receipt from Apple.|see below|application/zip; name="receipts.zip"|receipts.zip
			領収書です|Appleの領収書を送ります|application/octet-stream; name="=?UTF-8?B?MTDmnIguWklQ?="|10月.ZIP
			Fwd: papers|see below|application/x-7z-compressed; name="Apple 2026.7z"|Apple 2026.7z
			Fwd: receipt|iTunes|application/zip; name="Visa 4111111111111111.zip"|Visa ****1111.zip
			Fwd: receipt|iTunes|application/zip|application/zip
			""")
	void tellOfAnArchiveByItsName(String subject, String text, String type, String name) {
		String mail = withArchive(subject, text, type);
		for (Collected collected : List.of(Collected.from("mail.eml", mail), Collected.from("m.mbox", mbox(mail)))) {
			assertEquals(List.of(Sentence.of("mail.sealed-archive", name)),
					collected.setAside.stream().map(SetAside::reason).toList());
			assertEquals(1, collected.mails());
		}
	}

	@Test
	void passOverAnArchiveInAMailThatDoesNotSpeakOfApple() {
		String mail = withArchive("Fwd: Kyoto", "Here are the pictures.", "application/zip; name=photos.zip");
		for (Collected collected : List.of(Collected.from("mail.eml", mail), Collected.from("m.mbox", mbox(mail)))) {
			assertEquals(List.of(), collected.setAside);
			assertEquals(1, collected.mails());
		}
	}

	private static String withArchive(String subject, String text, String type) {
		return mail(subject, "multipart/mixed; boundary=b",
				"--b\r\nContent-Type: text/plain; charset=UTF-8\r\n\r\n" + text + "\r\n--b\r\nContent-Type: " + type
						+ "\r\nContent-Transfer-Encoding: base64\r\n\r\nUEsDBAo=\r\n--b--\r\n");
	}

	@Test
	void readWhatWasSignedBesideItsText() {
		String html = new TestMail().text().split("\r\n\r\n", 2)[1];
		String signed = new TestMail().passed()
			.type("multipart/signed; protocol=\"application/pkcs7-signature\"; micalg=sha-256; boundary=b")
			.body("--b\nContent-Type: text/html; charset=UTF-8\n\n" + html
					+ "\n--b\nContent-Type: application/pkcs7-signature; name=smime.p7s\n\nMIAGCSqG\n--b--\n")
			.text();
		Collected collected = Collected.from("mail.eml", signed);
		assertEquals("VERIFIED", collected.only().verdict().name());
		assertEquals(List.of(), collected.setAside);
	}

	@Test
	void tellOfWhatApplesMailHolds() {
		String sealed = new TestMail().passed()
			.type("application/pkcs7-mime; smime-type=signed-data; name=smime.p7m")
			.body("MIAGCSqG\n")
			.text();
		assertEquals(List.of("mail.sealed-crypto"), reasons(Collected.from("mail.eml", sealed)));
		String forged = sealed.replace("no_reply@email.apple.com", "billing@apple-billing.example");
		assertEquals(List.of(), reasons(Collected.from("mail.eml", forged)));
	}

	private static String mail(String subject, String type, String body) {
		return new TestMail().set("From", "Ken <ken@example.org>")
			.set("Subject", subject)
			.type(type)
			.body("")
			.text()
			.replace("Content-Transfer-Encoding: 8bit\r\n", "") + body;
	}

	private static String mbox(String mail) {
		return "From ken@example.org Sat Oct 10 14:16:31 2026\r\n" + mail;
	}

	private static List<String> reasons(Collected collected) {
		return collected.setAside.stream().map((one) -> one.reason().key()).toList();
	}

}
