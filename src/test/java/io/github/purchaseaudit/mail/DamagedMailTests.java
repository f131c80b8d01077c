package io.github.purchaseaudit.mail;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

import io.github.purchaseaudit.order.Receipt;
import io.github.purchaseaudit.order.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Apple's mails of which a part is lost: what is left is used, and the loss told. */
class DamagedMailTests {

	private static final String HTML = new TestMail().text().split("\r\n\r\n", 2)[1];

	private static final String BASE64 = Base64.getMimeEncoder().encodeToString(HTML.getBytes(StandardCharsets.UTF_8));

	private static Collected read(String type, String body) {
		return Collected.from("m.eml", new TestMail().passed().type(type).body("").text().stripTrailing() + body);
	}

	private static Collected part(String encoding, String content, String end) {
		return read("multipart/alternative; boundary=b", "\r\n\r\n--b\r\nContent-Type: text/html; charset=UTF-8\r\n"
				+ "Content-Transfer-Encoding: " + encoding + "\r\n\r\n" + content + end);
	}

	private static void assertTold(Collected collected) {
		assertEquals(List.of("mail.cut"), collected.setAside.stream().map((one) -> one.reason().key()).toList());
		assertEquals(Verdict.VERIFIED, collected.only().verdict());
	}

	@Test
	void readWhenWhole() {
		for (Collected collected : List.of(part("base64", BASE64, "\r\n--b--\r\n"), part("8bit", HTML, ""),
				part("base64", BASE64, ""), part("base64", BASE64, "\r\n--b\r\nContent-Type: image/png; name=a.png\r\n"
						+ "Content-Transfer-Encoding: base64\r\n\r\niVBO*"))) {
			assertEquals(List.of(), collected.setAside);
			assertEquals("[MJ390CEBHK]", collected.only().orders().toString());
		}
	}

	@Test
	void tellWhenCodeIsCut() {
		assertTold(part("base64", BASE64.substring(0, BASE64.length() / 2), ""));
		assertTold(part("base64", BASE64.substring(0, BASE64.length() / 2 + 1), "\r\n--b--\r\n"));
	}

	@Test
	void tellWhenCodeIsNoCode() {
		assertTold(part("base64", BASE64.replace("A", "*"), "\r\n--b--\r\n"));
		assertTold(part("x-own", BASE64, "\r\n--b--\r\n"));
	}

	@Test
	void tellWhenPartsAreNotDivided() {
		String parts = "\r\n\r\n--c\r\nContent-Type: text/html; charset=UTF-8\r\nContent-Transfer-Encoding:"
				+ " quoted-printable\r\n\r\n<html><body><p><a href=3D\"https://support.apple.c=\r\nom\">Help</a></p>"
				+ "</body></html>\r\n--c--\r\n";
		assertTold(read("multipart/alternative; boundary=b", parts));
		assertTold(read("multipart/alternative", parts));
	}

	/** As where only headers were fetched, or the file was cut behind them. */
	@ParameterizedTest
	@ValueSource(strings = { "text/html; charset=UTF-8", "text/plain", "multipart/alternative; boundary=b" })
	void tellWhenNothingStandsBelowHeader(String type) {
		assertTold(read(type, ""));
		assertTold(read(type, "\r\n\r\n \r\n"));
	}

	@Test
	void tellWhenTextIsCut() {
		Collected collected = part("8bit", HTML.substring(0, HTML.length() - 40), "");
		assertTold(collected);
		Receipt receipt = collected.only();
		assertEquals("[MJ390CEBHK]", receipt.orders().toString());
	}

	/** Nothing of it counts, and the sheet of suspicious mails shows it. */
	@Test
	void tellNothingWhenForged() {
		Collected collected = Collected.from("m.eml",
				new TestMail().set("From", "Apple <no_reply@apple-mail.example>").text().replace("</html>", ""));
		assertEquals(Verdict.COUNTERFEIT, collected.only().verdict());
		assertEquals(List.of(), collected.setAside);
	}

}
