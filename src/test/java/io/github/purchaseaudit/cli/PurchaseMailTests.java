package io.github.purchaseaudit.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Mails that tell of a purchase, beside the other sources of a household. */
class PurchaseMailTests {

	@TempDir
	private Path input;

	@TempDir
	private Path reports;

	private SmallHousehold household;

	@BeforeEach
	void writeRegister() throws IOException {
		this.household = new SmallHousehold(this.input);
	}

	private void mail(int number, String from, String subject, String body) throws IOException {
		Files.writeString(this.input.resolve(number + ".eml"), """
				Authentication-Results: mx.google.com; dkim=pass header.i=@%1$s; spf=pass smtp.mailfrom=%1$s; \
				dmarc=pass (p=REJECT) header.from=%1$s
				Date: Wed, %2$d Mar 2026 01:00:00 +0000 (GMT)
				From: Apple Store <noreply_apac@%1$s>
				To: taro@example.jp
				Message-ID: <%2$d@%1$s>
				Subject: %3$s
				MIME-Version: 1.0
				Content-Type: text/plain; charset=UTF-8
				Content-Transfer-Encoding: 8bit

				%4$s
				""".formatted(from, number, subject, body));
	}

	private List<Map<String, String>> flagged() throws IOException {
		this.household.audit(this.reports, "--language", "en");
		return SmallHousehold.flagged(this.reports, "all");
	}

	/** Without the blanks that part numbers to be read out. */
	private String callSheet() throws IOException {
		StringBuilder text = new StringBuilder();
		try (InputStream in = Files.newInputStream(this.reports.resolve("purchase-audit-all.xlsx"));
				XSSFWorkbook book = new XSSFWorkbook(in)) {
			book.getSheet("Call sheet").forEach((row) -> row.forEach(text::append));
		}
		return text.toString().replace(" ", "");
	}

	@Test
	void mailsOfOneHardwareOrderAreOneRow() throws IOException {
		String order = """
				Order Number: W1234567801
				Ordered on: March 3, 2026
				MacBook Pro
				¥179,800
				Total ¥179,800
				""";
		mail(4, "orders.apple.com", "We’re processing your order W1234567801", order);
		mail(11, "orders.apple.com", "Your order is on its way. Order Number: W1234567801", order);
		List<Map<String, String>> flagged = flagged();
		assertEquals(1, flagged.size(), flagged.toString());
		assertEquals("¥179,800", flagged.get(0).get("Amount"));
		String evidence = String.valueOf(flagged.get(0).get("Evidence"));
		assertTrue(evidence.contains("4.eml") && evidence.contains("11.eml"), evidence);
		assertTrue(evidence.contains("order number in the mail: W1234567801"), evidence);
		assertEquals("", String.valueOf(flagged.get(0).getOrDefault("Order number", "")));
		assertTrue(callSheet().contains("W1234567801"), callSheet());
	}

	@Test
	void listWithoutAccountExplainsAnAlert() throws IOException {
		mail(4, "email.apple.com", "Your recent purchase with your Apple ID.", """
				Your Apple ID, taro@example.jp, was just used to purchase Castle Quest from the App Store on an iPhone \
				that had not previously been associated with that Apple ID.

				Price: ¥980
				""");
		assertEquals(1, flagged().size());
		Files.writeString(this.input.resolve("orders.csv"), """
				Purchase Date,Order ID,Document Number,Item Name,Item Price,Order Total,Payment Method
				"Mar 3, 2026",MF70000001,111122223333,Castle Quest,¥980,¥980,Visa •••• 1234
				""");
		assertEquals(List.of(), flagged());
	}

}
