package io.github.purchaseaudit.inventory;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import io.github.purchaseaudit.order.Sentence;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertFalse;

/** Bytes that are changed or cut anywhere never stop an audit. */
class DamagedInputTests {

	private static final int TRIES = 150;

	@TempDir
	Path folder;

	@ParameterizedTest
	@ValueSource(strings = { "list.xlsx", "list.xls", "list.zip", "nested.zip", "list.tgz", "list.csv" })
	void takeAndReadWhenDamagedAnywhere(String name) throws IOException {
		byte[] whole = content(name);
		Random random = new Random(20261122);
		for (int i = 0; i < TRIES; i++) {
			byte[] damaged = whole.clone();
			for (int flips = random.nextInt(4); flips >= 0; flips--) {
				damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
			}
			if (i % 3 == 0) {
				damaged = Arrays.copyOf(damaged, random.nextInt(damaged.length));
			}
			Path file = Files.write(this.folder.resolve(name), damaged);
			int seed = i;
			assertDoesNotThrow(() -> takeAndRead(file), () -> name + " try " + seed);
		}
	}

	private static void takeAndRead(Path file) throws IOException {
		List<Member> members = Inventory.take(List.of(file), List.of(new AnyTable()), (path) -> false);
		assertFalse(members.isEmpty());
		List<Member> claimed = members.stream().filter((member) -> member.outcome() == Outcome.CLAIMED).toList();
		Archives.read(file, claimed, new MemberReader() {

			@Override
			public void read(Member member, Content content) throws IOException {
				Tables.read(content, new CsvRows.FirstRows(new ArrayList<>()));
			}

			@Override
			public void lost(Member member, Sentence reason) {
				assertFalse(reason.key().isEmpty());
			}

		});
	}

	private static byte[] content(String name) throws IOException {
		byte[] csv = ("order,price\n" + "M1,\"¥1,200\"\n".repeat(300)).getBytes(StandardCharsets.UTF_8);
		return switch (name) {
			case "list.xlsx" -> book(new XSSFWorkbook());
			case "list.xls" -> book(new HSSFWorkbook());
			case "list.zip" -> Zips.zip().with("list.csv", csv).with("list.xlsx", book(new XSSFWorkbook())).bytes();
			case "nested.zip" -> Zips.zip()
				.with("in.zip", Zips.zip().with("list.csv", csv).with("b.csv", csv).bytes())
				.with("list.csv.gz", Zips.gzip(csv))
				.bytes();
			case "list.tgz" -> Zips.gzip(tar(csv));
			default -> csv;
		};
	}

	private static byte[] book(Workbook book) throws IOException {
		try (book; ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
			Sheet sheet = book.createSheet("Orders");
			for (int i = 0; i < 50; i++) {
				Row row = sheet.createRow(i);
				row.createCell(0).setCellValue("order " + i);
				row.createCell(1).setCellValue(i * 1.5);
				row.createCell(2).setCellFormula("B" + (i + 1) + "*2");
			}
			book.write(bytes);
			return bytes.toByteArray();
		}
	}

	private static byte[] tar(byte[] content) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
			TarArchiveEntry entry = new TarArchiveEntry("Takeout/list.csv");
			entry.setSize(content.length);
			tar.putArchiveEntry(entry);
			tar.write(content);
			tar.closeArchiveEntry();
		}
		return bytes.toByteArray();
	}

	/** Claims whatever can be read as a table. */
	private static final class AnyTable implements Format {

		@Override
		public String id() {
			return "any-table";
		}

		@Override
		public boolean identify(Sample sample) {
			return sample.table().isPresent();
		}

		@Override
		public void read(Content content, Sink sink) {
			throw new UnsupportedOperationException("Only recognised here");
		}

	}

}
