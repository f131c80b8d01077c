package io.github.purchaseaudit.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.github.purchaseaudit.report.JsonWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class JsonOptionTests {

	@TempDir
	private Path folder;

	@Test
	void jsonHoldsTheRowsOfTheSheetsAsTheSchemaSays() throws IOException {
		CommandLineRun run = audit("reports", "--json");
		assertEquals(0, run.exitCode(), run.err());
		Path file = json("reports");
		assertTrue(run.out().contains(file.toString()), run.out());
		assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
		JsonNode json = new ObjectMapper().readTree(Files.readString(file));
		try (var schema = JsonWriter.class.getResourceAsStream("findings.schema.json")) {
			assertEquals(Set.of(), JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(schema).validate(json));
		}
		for (Map.Entry<String, String> list : Map
			.of("flaggedOrders", "Flagged orders", "allOrders", "All orders", "suspiciousMails", "Suspicious mails")
			.entrySet()) {
			List<String> keys = new ArrayList<>();
			json.get(list.getKey()).forEach((row) -> keys.add(row.get("key").asText()));
			assertEquals(SheetRows.of(workbook("reports"), list.getValue(), "Key")
				.stream()
				.map((row) -> row.get("Key"))
				.toList(), keys);
			assertFalse(keys.isEmpty());
		}
	}

	@Test
	void sameAuditWritesTheSameBytes() throws IOException {
		audit("one", "--json");
		audit("two", "--json");
		assertArrayEquals(Files.readAllBytes(json("one")), Files.readAllBytes(json("two")));
		assertArrayEquals(Files.readAllBytes(workbook("one")), Files.readAllBytes(workbook("two")));
	}

	@Test
	void jsonIsThereWhenFindingsEndWithThree() {
		assertEquals(3, audit("reports", "--json", "--fail-on-findings").exitCode());
		assertTrue(Files.exists(json("reports")));
	}

	@Test
	void jsonKeepsItsNameWhenTheWorkbookIsOpenElsewhere() throws IOException {
		Files.createDirectories(workbook("reports").resolve("cannot be replaced"));
		assertEquals(0, audit("reports", "--json").exitCode());
		assertTrue(Files.isRegularFile(this.folder.resolve("reports/purchase-audit-all-new.xlsx")));
		assertTrue(Files.isRegularFile(json("reports")));
	}

	@Test
	void jsonGoesBesideOneThatCannotBeReplaced() throws IOException {
		Files.createDirectories(json("reports").resolve("cannot be replaced"));
		CommandLineRun run = audit("reports", "--json");
		assertEquals(0, run.exitCode(), run.err());
		assertTrue(run.out().contains("purchase-audit-all-new.json"), run.out());
		assertTrue(Files.isRegularFile(this.folder.resolve("reports/purchase-audit-all-new.json")));
	}

	@Test
	void auditWithoutTheOptionSaysThatTheJsonIsOld() {
		assertFalse(audit("reports").out().contains("JSON"));
		assertFalse(Files.exists(json("reports")));
		audit("reports", "--json");
		assertTrue(audit("reports").out().contains("--json"));
	}

	private CommandLineRun audit(String reports, String... options) {
		List<Object> arguments = new ArrayList<>(List.of("audit", "sample-data", "--reports",
				this.folder.resolve(reports), "--language", "en", "--as-of", "2026-11-22"));
		arguments.addAll(List.of(options));
		return CommandLineRun.of(arguments.toArray());
	}

	private Path json(String reports) {
		return this.folder.resolve(reports).resolve("purchase-audit-all.json");
	}

	private Path workbook(String reports) {
		return this.folder.resolve(reports).resolve("purchase-audit-all.xlsx");
	}

}
