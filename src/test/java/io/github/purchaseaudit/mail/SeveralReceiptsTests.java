package io.github.purchaseaudit.mail;

import java.nio.charset.StandardCharsets;
import java.util.List;

import io.github.purchaseaudit.order.Receipt;
import io.github.purchaseaudit.order.Verdict;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Receipts that stand one below the other in a mail of Apple's own. */
class SeveralReceiptsTests {

	private static final String FIRST = new TestMail().text().split("<body>", 2)[1].split("</body>", 2)[0];

	private static final String SECOND = FIRST.replace("MJ390CEBHK", "MJ390CEBHL")
		.replace("773745504656", "773745504657")
		.replace("竜石 8400個", "竜石 120個")
		.replace("¥9,800", "¥160");

	private static final String TEXT = """
			Apple Receipt

			APPLE ACCOUNT
			taro@example.jp

			BILLED TO
			Visa .... 9999
			山田 太郎

			ORDER ID:              MHX4K9Q2L3
			DOCUMENT NO.:        172203948142
			DATE:                Jul 12, 2026
			TOTAL:                      ¥450


			App Store
			-------------------------------------------

			Harbor Lights               ¥450
			Chapters 1 to 5
			In-App Purchase

			""";

	private static Collected read(String body) {
		return Collected.from("mail.eml",
				new TestMail().passed().body("<html lang=\"ja\"><body>" + body + "</body></html>").bytes());
	}

	@Test
	void readBothOfAPage() {
		Collected collected = read(FIRST + "<hr/>" + SECOND);
		assertEquals(
				List.of("text | RECEIPT | VERIFIED |  | MJ390CEBHK | 773745504656 | taro@example.jp | 2026-10-10"
						+ " | 竜王戦記/竜石 8400個//iPhone//9800 |  |  | 9800 JPY | NAMED | Visa 9999 | 山田 太郎",
						"text | RECEIPT | VERIFIED |  | MJ390CEBHL | 773745504657 | taro@example.jp | 2026-10-10"
								+ " | 竜王戦記/竜石 120個//iPhone//160 |  |  | 160 JPY | NAMED | Visa 9999 | 山田 太郎"),
				collected.receipts.stream().map(ReceiptLine::of).toList());
		assertEquals(2, collected.receipts.stream().map(Receipt::body).distinct().count());
		assertEquals(List.of(), collected.setAside);
	}

	/** Layout A has everything twice, for the desktop and for mobiles. */
	@Test
	void readBothOfTables() {
		String mail = new String(Collected.fixture("receipts/a-html-en.eml"), StandardCharsets.UTF_8)
			.replaceAll("=\\r?\\n", "");
		int begin = mail.indexOf("<body>") + "<body>".length();
		int end = mail.indexOf("</body>");
		String second = mail.substring(begin, end).replace("MHX4K9Q2LB", "MHX4K9Q2LC").replace("$2.11", "$4.22");
		Collected collected = Collected.from("mail.eml", mail.substring(0, end) + second + mail.substring(end));
		assertEquals(List.of("[MHX4K9Q2LB] 2.11 USD NAMED [Visa 4471] 1", "[MHX4K9Q2LC] 4.22 USD NAMED [Visa 4471] 1"),
				collected.receipts.stream()
					.map((one) -> one.orders() + " " + one.total() + " " + one.paymentState() + " " + one.payments()
							+ " " + one.items().size())
					.toList());
		assertEquals(List.of(), collected.setAside);
	}

	@Test
	void readBothOfAText() {
		Collected collected = Collected.from("mail.eml",
				new TestMail().passed()
					.type("text/plain; charset=UTF-8")
					.body(TEXT + TEXT.replace("MHX4K9Q2L3", "MHX4K9Q2L4").replace("¥450", "¥800"))
					.bytes());
		assertEquals(List.of("[MHX4K9Q2L3] 450 JPY", "[MHX4K9Q2L4] 800 JPY"),
				collected.receipts.stream().map((one) -> one.orders() + " " + one.total()).toList());
		assertEquals(List.of(), collected.setAside);
	}

	@Test
	void tellOfTheSecondThatCannotBeRead() {
		Collected collected = Collected.from("mail.eml",
				new TestMail().passed()
					.type("text/plain; charset=UTF-8")
					.body(TEXT.replace("TOTAL:                      ¥450\n", "") + "TOTAL      ¥450\n\n"
							+ "Apple Receipt\n\nORDER ID:   MHX4K9Q2L4\n\nHarbor Maps\n")
					.bytes());
		assertEquals("[MHX4K9Q2L3]", collected.only().orders().toString());
		assertEquals(List.of("mail.further-orders [MHX4K9Q2L4]"),
				collected.setAside.stream().map((one) -> one.reason().key() + " " + one.reason().facts()).toList());
	}

	/** An item can bear a code of the same shape, and a receipt several orders. */
	@Test
	void readAsOneWhatIsOne() {
		Collected item = read(FIRST.replace("竜石 8400個", "竜石 MK12345678"));
		assertEquals("C", item.only().layout());
		assertEquals(List.of(), item.setAside);
		Collected grouped = read(FIRST.replace("<p>MJ390CEBHK</p>", "<p>MJ390CEBHK, MJ390CEBHL</p>"));
		assertEquals("[MJ390CEBHK, MJ390CEBHL]", grouped.only().orders().toString());
		assertEquals(List.of(), grouped.setAside);
	}

	@Test
	void keepAForgeryOne() {
		Collected forged = Collected.from("mail.eml",
				new TestMail().set("From", "Apple <no_reply@apple-order.example.net>")
					.body("<html><body>" + FIRST + SECOND + "</body></html>")
					.bytes());
		assertEquals(Verdict.COUNTERFEIT, forged.only().verdict());
		assertEquals(List.of(), forged.setAside);
	}

}
