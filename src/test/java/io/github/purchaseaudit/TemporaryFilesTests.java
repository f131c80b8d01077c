package io.github.purchaseaudit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import io.github.purchaseaudit.inventory.Zips;
import io.github.purchaseaudit.order.Sha256;

import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Nothing of the inputs passes through the computer's folder for temporary files: the
 * audit writes the same workbook where there is no such folder, whatever kinds of files
 * it reads.
 */
class TemporaryFilesTests {

	private static final Path FIXTURES = Path.of("src/test/resources/io/github/purchaseaudit");

	private static final int LARGE = 3_000_000;

	@TempDir
	private Path folder;

	private Path inputs = Path.of("");

	@BeforeEach
	void writeInputsOfEveryKind() throws IOException {
		this.inputs = Files.createDirectory(this.folder.resolve("inputs"));
		copy(Path.of("sample-data"), "");
		for (String kind : List.of("csv", "html", "mhtml", "webarchive")) {
			copy(FIXTURES.resolve("history"), "." + kind);
		}
		byte[] attachment = new byte[LARGE];
		new Random(1).nextBytes(attachment);
		String mail = Files.readString(this.inputs.resolve("receipt-hanako-2026-08.eml"), StandardCharsets.ISO_8859_1);
		byte[] large = ("From: Apple <no_reply@email.apple.com>\r\nSubject: Your receipt from Apple.\r\n"
				+ "MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n"
				+ "Content-Type: text/plain\r\n\r\nApple Receipt\r\n--b\r\nContent-Type: application/octet-stream\r\n"
				+ "Content-Transfer-Encoding: base64\r\n\r\n" + Base64.getMimeEncoder().encodeToString(attachment)
				+ "\r\n--b\r\nContent-Type: message/rfc822\r\n\r\n" + mail + "\r\n--b--\r\n")
			.getBytes(StandardCharsets.ISO_8859_1);
		Files.write(this.inputs.resolve("large.eml"), large);
		Files.write(this.inputs.resolve("mails.tar.gz.mbox.gz"),
				Zips.gzip(Files.readAllBytes(this.inputs.resolve("mail.mbox"))));
		Files.write(this.inputs.resolve("outlook.msg"), outlook());
		Files.write(this.inputs.resolve("old.xls"), table());
		byte[] inner = Zips.zip()
			.with("orders.xlsx", Files.readAllBytes(this.inputs.resolve("orders-2026.xlsx")))
			.with("old.xls", table())
			.with("outlook.msg", outlook())
			.with("large.eml", large)
			.bytes();
		Files.write(this.inputs.resolve("all.zip"),
				Zips.zip().with("inner.zip", inner).with("mail.mbox", mail).bytes());
	}

	@Test
	void auditNeedsNoFolderForTemporaryFiles() throws Exception {
		Path spied = Files.createDirectory(this.folder.resolve("spied"));
		String with = audit("with", spied);
		try (Stream<Path> left = Files.list(spied)) {
			assertEquals(List.of(), left.toList());
		}
		assertEquals(with, audit("without", this.folder.resolve("there-is-none")));
	}

	private String audit(String name, Path temporary) throws Exception {
		Path reports = this.folder.resolve(name);
		Path said = this.folder.resolve(name + ".txt");
		List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin/java").toString(),
				"-Djava.io.tmpdir=" + temporary, "-cp", System.getProperty("java.class.path"),
				"io.github.purchaseaudit.PurchaseAudit"));
		command.addAll(List.of("audit", this.inputs.toString(), "--reports", reports.toString(), "--as-of",
				"2026-11-22", "--language", "en"));
		Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
		assertTrue(process.waitFor(300, TimeUnit.SECONDS), name);
		String text = Files.readString(said);
		assertTrue(process.exitValue() == 0 || process.exitValue() == 4, () -> process.exitValue() + " " + text);
		return Sha256.of(reports.resolve("purchase-audit-all.xlsx"));
	}

	private void copy(Path from, String ending) throws IOException {
		try (Stream<Path> files = Files.list(from)) {
			for (Path file : files.filter((one) -> one.toString().endsWith(ending)).toList()) {
				Files.copy(file, this.inputs.resolve(from.relativize(file)));
			}
		}
	}

	private static byte[] outlook() throws IOException {
		try (POIFSFileSystem file = new POIFSFileSystem(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			put(file, "__substg1.0_0037001F", "Your receipt from Apple.".getBytes(StandardCharsets.UTF_16LE));
			put(file, "__substg1.0_007D001F", "From: Apple <no_reply@email.apple.com>\r\nSubject: Your receipt\r\n\r\n"
				.getBytes(StandardCharsets.UTF_16LE));
			put(file, "__substg1.0_1000001F", "Apple Receipt ".repeat(100_000).getBytes(StandardCharsets.UTF_16LE));
			put(file, "__properties_version1.0", new byte[32]);
			file.writeFilesystem(out);
			return out.toByteArray();
		}
	}

	private static void put(POIFSFileSystem file, String name, byte[] content) throws IOException {
		try (InputStream in = new java.io.ByteArrayInputStream(content)) {
			file.createDocument(in, name);
		}
	}

	private static byte[] table() throws IOException {
		try (Workbook book = new HSSFWorkbook(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			Sheet sheet = book.createSheet("Orders");
			cells(sheet.createRow(0), "Order number", "Purchase date", "Item", "Amount", "Payment method");
			for (int i = 1; i < 300; i++) {
				cells(sheet.createRow(i), "MJ" + (10_000_000 + i), "2026-10-13", "Hats", "¥770", "JCB 1234");
			}
			book.write(out);
			return out.toByteArray();
		}
	}

	private static void cells(Row row, String... texts) {
		for (int i = 0; i < texts.length; i++) {
			row.createCell(i).setCellValue(texts[i]);
		}
	}

}
