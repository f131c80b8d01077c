package io.github.purchaseaudit.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** An export that Apple hands out in parts, of which not all were downloaded. */
class MissingPartsTests {

	@TempDir
	private Path input;

	@TempDir
	private Path reports;

	private SmallHousehold household;

	@BeforeEach
	void begin() throws IOException {
		this.household = new SmallHousehold(this.input)
			.bought("MA00000001", LocalDate.of(2026, 9, 10), "10 Gems", 500, "Visa 1234")
			.write();
		part("Apple Media Services information Part 1 of 3");
	}

	@Test
	void areNamedUntilTheyAreThere() throws IOException {
		String one = audit("en");
		assertTrue(one.contains("\"Apple Media Services information\" comes in 3 parts, and part 2, 3 is not among"),
				one);
		part("Apple Media Services information Part 3 of 3");
		String japanese = audit("ja");
		assertTrue(japanese.contains("「Apple Media Services information」は3個に分かれていますが、2番がありません。"), japanese);
		part("Apple_Media_Services_information_part_2_of_3");
		String all = audit("en");
		assertFalse(all.contains("parts"), all);
	}

	@Test
	void otherExportsDoNotMatter() throws IOException {
		part("Apple Media Services information Part 2 of 3");
		part("Apple Media Services information Part 3 of 3");
		part("iCloud Photos Part 4 of 30");
		String out = audit("en");
		assertFalse(out.contains("parts"), out);
	}

	/** As it lies there when a browser unpacks what it downloads. */
	private void part(String name) throws IOException {
		Path folder = Files.createDirectories(this.input.resolve(name));
		Files.writeString(folder.resolve("Read me.txt"), "About this download\n");
	}

	private String audit(String language) {
		CommandLineRun run = this.household.audit(this.reports, "--language", language);
		assertEquals(0, run.exitCode(), run.out());
		return run.out();
	}

}
