package io.github.purchaseaudit.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * A forged mail that Outlook saved is kept as Outlook saves it, and under such a name.
 */
class SavedOutlookMailTests {

	@TempDir
	private Path folder;

	@Test
	void saveUnderTheNameOfItsFormat() throws IOException {
		Path inputs = Files.createDirectory(this.folder.resolve("inputs"));
		Path forged = inputs.resolve("forged.msg");
		writeForgery(forged);
		String saved = audit(inputs);
		assertTrue(saved.matches("suspicious-mails-all/2026-10-10-[0-9a-f]{12}\\.msg"), saved);
		Path copy = reports().resolve(saved);
		assertArrayEquals(Files.readAllBytes(forged), Files.readAllBytes(copy));
		Files.copy(copy, inputs.resolve(String.valueOf(copy.getFileName())));
		assertEquals(saved, audit(inputs));
	}

	/** Audits, and says where the one suspicious mail lies. */
	private String audit(Path inputs) throws IOException {
		CommandLineRun run = CommandLineRun.of("audit", inputs, "--household", Path.of("sample-data/household.yml"),
				"--reports", reports(), "--language", "en", "--quiet", "--fresh");
		List<Map<String, String>> mails = SheetRows.of(reports().resolve("purchase-audit-all.xlsx"), "Suspicious mails",
				"Key");
		assertEquals(1, mails.size(), run.err());
		assertEquals("COUNTERFEIT", mails.get(0).get("Verdict"));
		return mails.get(0).getOrDefault("File", "").lines().findFirst().orElseThrow();
	}

	private Path reports() {
		return this.folder.resolve("reports");
	}

	private static void writeForgery(Path path) throws IOException {
		try (POIFSFileSystem file = new POIFSFileSystem(); OutputStream out = Files.newOutputStream(path)) {
			put(file, "__substg1.0_0037001F", "Your receipt from Apple.");
			put(file, "__substg1.0_007D001F", """
					From: Apple <no_reply@apple-billing.example.com>
					To: taro@example.jp
					Subject: Your receipt from Apple.
					Date: Sat, 10 Oct 2026 14:16:31 +0000
					Message-ID: <1@apple-billing.example.com>
					""");
			put(file, "__substg1.0_1000001F", "Order ID: MK4PQ7XZ21, Dragon Saga, 8400 gems $79.99");
			file.writeFilesystem(out);
		}
	}

	private static void put(POIFSFileSystem file, String name, String text) throws IOException {
		file.createDocument(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_16LE)), name);
	}

}
