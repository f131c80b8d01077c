package io.github.purchaseaudit.mail;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import io.github.purchaseaudit.order.Receipt;
import io.github.purchaseaudit.order.Verdict;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

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

	@Test
	void setAsideWhenDamaged() throws IOException {
		byte[] whole = msg(TRANSPORT, html(), 65001, StandardCharsets.UTF_8, 1);
		byte[] cut = java.util.Arrays.copyOf(whole, 700);
		assertEquals("mail.unreadable", Collected.from("x.msg", cut).setAside.get(0).reason().key());
	}

}
