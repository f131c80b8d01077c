package io.github.purchaseaudit.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Inputs can be named after a whole card number; what is written must not repeat it. */
class CardNumberInNameTests {

	private static final LocalDate DAY = LocalDate.of(2026, 10, 10);

	private static final String NUMBER = "4111111111111111";

	private static final String BROKEN_LIST = """
			Order number,Purchase date,Item,Amount,Payment method
			MH4K9Q2LD4,never,Coins,¥1,Visa
			""";

	@TempDir
	private Path folder;

	@Test
	void namesAreMaskedInAllThatIsWritten() throws IOException {
		SmallHousehold household = new SmallHousehold(this.folder.resolve("input"));
		household.bought("MH4K9Q2LD1", DAY, "Star coins", 500, "Visa 9999").write();
		household.receipt("mail", "MH4K9Q2LD2", DAY, "Star coins", 500);
		Path mails = Files.createDirectories(household.folder().resolve("Visa " + NUMBER));
		Files.move(household.folder().resolve("mail.eml"), mails.resolve(NUMBER + ".eml"));
		Files.writeString(household.folder().resolve("4111-1111-1111-1111.csv"), BROKEN_LIST);
		zip(household.folder().resolve(NUMBER + ".zip"), "of 4111 1111 1111 1111.csv");
		Path reports = this.folder.resolve("reports");
		CommandLineRun run = household.audit(reports, "--json");
		assertEquals(4, run.exitCode(), run.out() + run.err());
		assertHidden("screen", run.out() + run.err());
		Path workbook = reports.resolve("purchase-audit-all.xlsx");
		assertEquals(List.of("****1111.csv", "****1111.zip!/of ****1111.csv"),
				SheetRows.of(workbook, "Not read", "Reason").stream().map((row) -> row.get("File")).sorted().toList());
		assertTrue(SmallHousehold.orders(reports, "all")
			.stream()
			.anyMatch((order) -> order.getOrDefault("Evidence", "").contains("Visa ****1111/****1111.eml")));
		for (Path file : files(reports)) {
			assertHidden(file.toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
		}
		try (ZipFile parts = new ZipFile(workbook.toFile())) {
			for (ZipEntry part : parts.stream().toList()) {
				assertHidden(part.getName(),
						new String(parts.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8));
			}
		}
	}

	private static void assertHidden(String place, String text) {
		assertFalse(text.replaceAll("[ -]", "").contains(NUMBER), place);
	}

	private static void zip(Path file, String name) throws IOException {
		try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
			zip.putNextEntry(new ZipEntry(name));
			zip.write(BROKEN_LIST.getBytes(StandardCharsets.UTF_8));
		}
	}

	private static List<Path> files(Path folder) throws IOException {
		try (Stream<Path> files = Files.walk(folder)) {
			return files.filter(Files::isRegularFile).toList();
		}
	}

}
