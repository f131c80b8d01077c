package io.github.purchaseaudit.report.review;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.github.purchaseaudit.order.Sha256;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;

class EditedWorkbookTests {

	private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

	/** Already the 22nd in Tokyo. */
	private static final Instant SAVED = Instant.parse("2026-11-21T16:00:00Z");

	private static final String KEPT = "purchase-audit-2026-10 (2026-11-22).xlsx";

	@TempDir
	Path folder;

	private Path workbook = Path.of("");

	private Path replacement = Path.of("");

	@BeforeEach
	void write() throws IOException {
		this.workbook = this.folder.resolve("purchase-audit-2026-10.xlsx");
		this.replacement = Files.writeString(this.folder.resolve(".new.tmp"), "new");
		save("edited");
	}

	private void save(String content) throws IOException {
		Files.writeString(this.workbook, content);
		Files.setLastModifiedTime(this.workbook, FileTime.from(SAVED));
	}

	@Test
	void keepWhenEdited() throws IOException {
		String written = Sha256.of(this.replacement);
		Optional<Path> kept = EditedWorkbook.keep(this.workbook, this.replacement, written, TOKYO);
		assertEquals(Optional.of(this.folder.resolve(KEPT)), kept);
		assertEquals("edited", Files.readString(kept.orElseThrow()));
		assertEquals(SAVED, Files.getLastModifiedTime(kept.orElseThrow()).toInstant());
		assertEquals(List.of(KEPT), workbooks());
	}

	@Test
	void keepWhenWrittenIsUnknown() throws IOException {
		EditedWorkbook.keep(this.workbook, this.replacement, null, TOKYO);
		assertEquals(List.of(KEPT), workbooks());
	}

	@Test
	void keepWhenAsWritten() throws IOException {
		String written = Sha256.of(this.workbook);
		assertEquals(Optional.empty(), EditedWorkbook.keep(this.workbook, this.replacement, written, TOKYO));
		assertEquals(List.of("purchase-audit-2026-10.xlsx"), workbooks());
	}

	@Test
	void keepWhenReplacementIsEqual() throws IOException {
		save("new");
		assertEquals(Optional.empty(), EditedWorkbook.keep(this.workbook, this.replacement, null, TOKYO));
		assertEquals(List.of("purchase-audit-2026-10.xlsx"), workbooks());
	}

	@Test
	void keepWhenNoWorkbook() throws IOException {
		Files.delete(this.workbook);
		assertEquals(Optional.empty(), EditedWorkbook.keep(this.workbook, this.replacement, null, TOKYO));
	}

	@Test
	void keepWhenAnotherIsKeptOfThatDay() throws IOException {
		for (String content : List.of("first", "second", "third", "second")) {
			save(content);
			EditedWorkbook.keep(this.workbook, this.replacement, null, TOKYO);
			Files.deleteIfExists(this.workbook);
		}
		assertEquals(
				List.of(KEPT, "purchase-audit-2026-10 (2026-11-22, 2).xlsx",
						"purchase-audit-2026-10 (2026-11-22, 3).xlsx"),
				workbooks().stream()
					.sorted((a, b) -> a.length() != b.length() ? a.length() - b.length() : a.compareTo(b))
					.toList());
		assertEquals("first", Files.readString(this.folder.resolve(KEPT)));
		assertEquals("third", Files.readString(this.folder.resolve("purchase-audit-2026-10 (2026-11-22, 3).xlsx")));
	}

	private List<String> workbooks() throws IOException {
		try (Stream<Path> files = Files.list(this.folder)) {
			return files.map((file) -> file.getFileName().toString())
				.filter((name) -> name.endsWith(".xlsx"))
				.sorted()
				.toList();
		}
	}

}
