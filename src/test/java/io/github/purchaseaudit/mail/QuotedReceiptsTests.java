package io.github.purchaseaudit.mail;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.github.purchaseaudit.order.Receipt;
import io.github.purchaseaudit.order.SetAside;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Receipts that one mail quotes one under the other. */
class QuotedReceiptsTests {

	private static final String HEAD = """

			---------- Forwarded message ---------
			From: Apple <no_reply@email.apple.com>
			Date: Fri, Sep 4, 2026 at 6:23 PM
			Subject: Your receipt from Apple.
			To: <hana@example.com>

			""";

	private static final String LAYOUT_A = """
			Apple Receipt

			APPLE ACCOUNT
			hana@example.com

			BILLED TO
			Visa .... 4471
			Hana Mori

			ORDER ID:              MHX4K9Q2L3
			DOCUMENT NO.:        172203948142
			DATE:                Jul 12, 2026
			TOTAL:                      $2.99


			App Store
			-------------------------------------------

			Harbor Lights               $2.99
			Chapters 1 to 5
			In-App Purchase
			Hana's iPhone
			""";

	private static final String JAPANESE = """
			領収書
			APPLE ACCOUNT
			hana@example.com
			請求先
			JCB .... 3456
			森 花
			ご注文番号
			MQ2K9X4L7A
			書類番号
			262203948155
			日付
			2026年9月3日
			App Store
			竜王戦記
			竜石 120個
			App 内課金
			¥160
			合計
			¥160
			""";

	private static final String READ_A = "A-text | RECEIPT | DOUBTFUL | copy | MHX4K9Q2L3 | 172203948142 | hana@example.com | 2026-07-12"
			+ " | Harbor Lights/Chapters 1 to 5/In-App Purchase/Hana's iPhone//2.99 |  |  | 2.99 USD | NAMED | Visa 4471"
			+ " | Hana Mori";

	private static final String READ_JAPANESE = "A-text | RECEIPT | DOUBTFUL | copy | MQ2K9X4L7A | 262203948155 | hana@example.com | 2026-09-03"
			+ " | 竜王戦記/竜石 120個/App 内課金///160 |  |  | 160 JPY | NAMED | JCB 3456 | 森 花";

	@Test
	void readEveryReceiptOfText() {
		Collected collected = forward("text/plain; charset=UTF-8",
				"Are these yours?\n" + HEAD + LAYOUT_A + HEAD + ForwardedLinesTests.LAYOUT_C + HEAD + JAPANESE);
		assertEquals(List.of(READ_A, ForwardedLinesTests.READ_C, READ_JAPANESE), read(collected));
		assertTrue(collected.receipts.stream().allMatch(Receipt::copy));
		assertEquals(3, collected.receipts.stream().map(Receipt::body).distinct().count());
		assertEquals(List.of(), collected.setAside);
	}

	@Test
	void keepReceiptsOfPagesApart() {
		String second = new TestMail().replace("MJ390CEBHK", "MJ390CEBHL")
			.replace("773745504656", "773745504657")
			.replace("竜石 8400個", "竜石 120個")
			.replace("¥9,800", "¥160")
			.text();
		String page = List.of(new TestMail().text(), second)
			.stream()
			.map((mail) -> mail.substring(mail.indexOf("<div id=\"email"), mail.indexOf("</body>")))
			.map((body) -> "<div class=\"gmail_quote\"><div class=\"gmail_attr\">"
					+ HEAD.strip().replace("<", "&lt;").replace("\n", "<br>") + "</div>" + body + "</div>")
			.collect(Collectors.joining("<br>", "<html><body>", "</body></html>"));
		Collected collected = forward("text/html; charset=UTF-8", page);
		assertEquals(List.of(
				"text | RECEIPT | DOUBTFUL | copy | MJ390CEBHK | 773745504656 | taro@example.jp | 2026-10-10"
						+ " | 竜王戦記/竜石 8400個//iPhone//9800 |  |  | 9800 JPY | NAMED | Visa 9999 | 山田 太郎",
				"text | RECEIPT | DOUBTFUL | copy | MJ390CEBHL | 773745504657 | taro@example.jp | 2026-10-10"
						+ " | 竜王戦記/竜石 120個//iPhone//160 |  |  | 160 JPY | NAMED | Visa 9999 | 山田 太郎"),
				read(collected));
	}

	@Test
	void readReceiptsPastedUnderOneAnother() {
		Collected text = forward("text/plain; charset=UTF-8", "Are these yours?\n\n" + LAYOUT_A + "\n"
				+ ForwardedLinesTests.LAYOUT_C + "\n" + JAPANESE + "\nThanks, Hana\n");
		assertEquals(List.of(READ_A, ForwardedLinesTests.READ_C, READ_JAPANESE), read(text));
		assertEquals(List.of(), text.setAside);
		Collected below = forward("text/plain; charset=UTF-8", HEAD + JAPANESE + "\n" + LAYOUT_A + HEAD + LAYOUT_A);
		assertEquals(List.of(READ_JAPANESE, READ_A), read(below));
	}

	@Test
	void keepOrdersOfOneReceiptTogether() {
		Collected collected = forward("text/plain; charset=UTF-8", LAYOUT_A + """

				ORDER ID:              MHX4K9Q2L4

				Harbor Maps                 $1.99
				In-App Purchase
				""");
		assertEquals(1, collected.receipts.size());
		assertEquals("172203948142", collected.receipts.get(0).document());
	}

	@Test
	void readReceiptOnceThatIsSentOnTwice() {
		Collected collected = forward("text/plain; charset=UTF-8",
				"And?\n" + HEAD.replace("Apple <no_reply@email.apple.com>", "Ken <ken@example.org>") + "Yours?\n" + HEAD
						+ LAYOUT_A + HEAD + LAYOUT_A);
		assertEquals(List.of(READ_A), read(collected));
		assertEquals(List.of(), collected.setAside);
	}

	@Test
	void tellWhatCannotBeRead() {
		Collected collected = forward("text/plain; charset=UTF-8",
				HEAD + LAYOUT_A + HEAD + "Receipt\nOrder ID:\n" + HEAD + ForwardedLinesTests.LAYOUT_C);
		assertEquals(2, collected.receipts.size());
		assertEquals(List.of("mail.quoted-unread [1]"), reasons(collected));
	}

	@Test
	void tellReceiptWithoutNumber() {
		String unnumbered = LAYOUT_A.replace("ORDER ID:              MHX4K9Q2L3\n", "");
		Collected collected = forward("text/plain; charset=UTF-8",
				HEAD + LAYOUT_A + HEAD + unnumbered + HEAD + ForwardedLinesTests.LAYOUT_C);
		assertEquals(2, collected.receipts.size());
		assertEquals(List.of("mail.quoted-unread [1]"), reasons(collected));
	}

	@Test
	void tellWhatIsBeyondTheLimit() {
		String many = IntStream.range(0, 103)
			.mapToObj((i) -> HEAD + LAYOUT_A.replace("MHX4K9Q2L3", "MHX4K9Q" + (100 + i)))
			.collect(Collectors.joining());
		Collected collected = forward("text/plain; charset=UTF-8", many);
		assertEquals(100, collected.receipts.size());
		assertEquals(List.of("mail.quoted-unread [3]"), reasons(collected));
	}

	private static List<String> reasons(Collected collected) {
		return collected.setAside.stream()
			.map(SetAside::reason)
			.map((reason) -> reason.key() + " " + reason.facts())
			.toList();
	}

	private static Collected forward(String type, String body) {
		return Collected.from("mail.eml",
				new TestMail().set("From", "Hana Mori <hana@example.com>")
					.set("Subject", "Fwd: Your receipt from Apple.")
					.type(type)
					.body(body)
					.bytes());
	}

	private static List<String> read(Collected collected) {
		return collected.receipts.stream().map(ReceiptLine::of).toList();
	}

	/** In a mailbox only the references in the header tell that cheaply. */
	@Test
	void readOneUnderASubjectThatWasTypedAnew() {
		TestMail mail = new TestMail().set("From", "Hana Mori <hana@example.com>")
			.set("Subject", "Do you know this?")
			.type("text/plain; charset=UTF-8");
		assertEquals(READ_A, ReceiptLine.of(mail.body("Who was that?\n" + HEAD + LAYOUT_A).read()));
		assertEquals(READ_A, ReceiptLine.of(mail.body(LAYOUT_A.replaceAll("(?m)^", "> ")).read()));
		assertEquals(List.of(), Collected.from("mail.eml", mail.body(LAYOUT_A).text()).receipts);
	}

}
