package io.github.purchaseaudit.mail;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

import io.github.purchaseaudit.order.Receipt;
import io.github.purchaseaudit.order.Verdict;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class OutlookMessageTests {

	private static final String TRANSPORT = "Authentication-Results: " + TestMail.PASSED
			+ "\r\nFrom: Apple <no_reply@email.apple.com>\r\nTo: taro@example.jp\r\nSubject: Your receipt from Apple."
			+ "\r\nDate: Sat, 10 Oct 2026 14:16:31 +0000\r\nMessage-ID: <1.2@email.apple.com>\r\n"
			+ "Content-Type: text/html\r\n";

	/** A message with these headers, HTML in a code page, and message flags. */
	private static byte[] msg(String headers, String html, int codePage, Charset charset, int flags)
			throws IOException {
		try (POIFSFileSystem file = new POIFSFileSystem(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			put(file, "__substg1.0_0037001F", "Your receipt from Apple.".getBytes(StandardCharsets.UTF_16LE));
			if (!headers.isEmpty()) {
				put(file, "__substg1.0_007D001F", headers.getBytes(StandardCharsets.UTF_16LE));
			}
			put(file, "__substg1.0_0C1A001F", "Apple".getBytes(StandardCharsets.UTF_16LE));
			put(file, "__substg1.0_0C1F001F", "no_reply@email.apple.com".getBytes(StandardCharsets.UTF_16LE));
			put(file, "__substg1.0_10130102", html.getBytes(charset));
			ByteBuffer properties = ByteBuffer.allocate(32 + 32).order(ByteOrder.LITTLE_ENDIAN);
			properties.position(32);
			properties.putInt(0x3FDE0003).putInt(6).putLong(codePage);
			properties.putInt(0x0E070003).putInt(6).putLong(flags);
			put(file, "__properties_version1.0", properties.array());
			file.writeFilesystem(out);
			return out.toByteArray();
		}
	}

	private static void put(POIFSFileSystem file, String name, byte[] bytes) throws IOException {
		file.createDocument(new ByteArrayInputStream(bytes), name);
	}

	/**
	 * A message of somebody, with a receipt as Outlook's own message and one as a file.
	 */
	static byte[] forward(String subject) throws IOException {
		try (POIFSFileSystem file = new POIFSFileSystem(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			DirectoryEntry root = file.getRoot();
			put(root, "__substg1.0_0037001F", subject);
			put(root, "__substg1.0_0C1A001F", "Hana Mori");
			put(root, "__substg1.0_0C1F001F", "hana@example.com");
			put(root, "__substg1.0_1000001F", "see below");
			DirectoryEntry message = root.createDirectory("__attach_version1.0_#00000000")
				.createDirectory("__substg1.0_3701000D");
			put(message, "__substg1.0_0037001F", "Your receipt from Apple.");
			put(message, "__substg1.0_007D001F", TRANSPORT);
			message.createDocument("__substg1.0_10130102",
					new ByteArrayInputStream(html().getBytes(StandardCharsets.UTF_8)));
			DirectoryEntry mail = root.createDirectory("__attach_version1.0_#00000001");
			put(mail, "__substg1.0_3707001F", "Your receipt.eml");
			mail.createDocument("__substg1.0_37010102",
					new ByteArrayInputStream(new TestMail().replace("MJ390CEBHK", "MJ390CEBHL")
						.replace("773745504656", "773745504657")
						.bytes()));
			file.writeFilesystem(out);
			return out.toByteArray();
		}
	}

	private static void put(DirectoryEntry folder, String name, String text) throws IOException {
		folder.createDocument(name, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_16LE)));
	}

	private static String html() {
		return new TestMail().text().split("\r\n\r\n", 2)[1].replace("¥", "&yen;").replace("•", "&bull;");
	}

	@Test
	void readWhenHtmlIsInItsOwnCodePage() throws IOException {
		for (int page : new int[] { 65001, 932 }) {
			Charset charset = (page == 932) ? Charset.forName("windows-31j") : StandardCharsets.UTF_8;
			Collected collected = Collected.from("x.msg", msg(TRANSPORT, html(), page, charset, 1));
			assertEquals("msg", collected.format);
			Receipt receipt = collected.only();
			assertEquals(Verdict.VERIFIED, receipt.verdict());
			assertEquals("[MJ390CEBHK]", receipt.orders().toString());
			assertEquals("[Visa 9999]", receipt.payments().toString());
			assertEquals("竜石 8400個", receipt.items().get(0).title());
		}
	}

	@Test
	void setAsideBeyondTheLimits() throws IOException {
		for (String html : List.of("<p>x</p>".repeat(20_001), "x".repeat((8 << 20) + 1))) {
			byte[] file = msg(TRANSPORT, html, 65001, StandardCharsets.UTF_8, 1);
			Collected collected = Collected.from("x.msg", file);
			assertEquals(List.of(html.startsWith("x") ? "mail.text-too-large" : "mail.too-many-elements"),
					collected.setAside.stream().map((one) -> one.reason().key()).toList());
		}
	}

	@Test
	void consistentAtBestWithoutTransportHeaders() throws IOException {
		Receipt receipt = Collected.from("x.msg", msg("", html(), 65001, StandardCharsets.UTF_8, 1)).only();
		assertEquals(Verdict.CONSISTENT, receipt.verdict());
		assertEquals("Apple <no_reply@email.apple.com>", receipt.from());
	}

	@Test
	void draftsAreNoReceipts() throws IOException {
		byte[] draft = msg(TRANSPORT, html(), 65001, StandardCharsets.UTF_8, 8);
		assertEquals(1L, Collected.from("x.msg", draft).passedOver.get("draft"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "FW: Your receipt from Apple.", "for your papers", "" })
	void readReceiptsThatAreAttached(String subject) throws IOException {
		Collected collected = Collected.from("x.msg", forward(subject));
		assertEquals(List.of("[MJ390CEBHK]", "[MJ390CEBHL]"),
				collected.receipts.stream().map((receipt) -> receipt.orders().toString()).toList());
		assertTrue(collected.receipts.stream().allMatch(Receipt::copy));
		assertEquals(List.of(), collected.setAside);
	}

	@Test
	void tellOfTextThatIsRichTextAlone() throws IOException {
		byte[] rich = new byte[] { 3, 0, 0, 0, 3, 0, 0, 0, 'M', 'E', 'L', 'A', 0, 0, 0, 0, '{', '}', ' ' };
		try (POIFSFileSystem file = new POIFSFileSystem(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			put(file.getRoot(), "__substg1.0_0037001F", "FW: Your receipt from Apple.");
			put(file.getRoot(), "__substg1.0_0C1F001F", "hana@example.com");
			put(file, "__substg1.0_10090102", rich);
			file.writeFilesystem(out);
			Collected collected = Collected.from("x.msg", out.toByteArray());
			assertEquals("mail.sealed-text", collected.setAside.get(0).reason().key());
			assertEquals(1, collected.mails());
		}
	}

	@Test
	void setAsideWhenDamaged() throws IOException {
		byte[] whole = msg(TRANSPORT, html(), 65001, StandardCharsets.UTF_8, 1);
		byte[] cut = java.util.Arrays.copyOf(whole, 700);
		assertEquals("mail.unreadable", Collected.from("x.msg", cut).setAside.get(0).reason().key());
	}

}
