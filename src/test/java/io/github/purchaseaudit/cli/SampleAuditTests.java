package io.github.purchaseaudit.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import io.github.purchaseaudit.order.Sha256;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * What the audit says about each order of the sample household is what the story says.
 */
class SampleAuditTests {

	private static final Path SAMPLE = Path.of("sample-data");

	private static final Path STORY = Path.of("src/test/resources/io/github/purchaseaudit/sample/story.csv");

	@TempDir
	private static Path reports;

	private static CommandLineRun run;

	@BeforeAll
	static void audit() {
		run = CommandLineRun.of("audit", SAMPLE, "--reports", reports, "--language", "en", "--as-of", "2026-11-22");
	}

	@Test
	void auditOfSampleIsWrittenAndReadInFull() {
		assertEquals(0, run.exitCode(), run.err() + run.out());
		assertTrue(run.out().contains("purchase-audit-all.xlsx"), run.out());
		assertTrue(run.out().contains("¥48,600"), run.out());
		assertTrue(
				run.out()
					.contains("Orders read: 98\nOf these, orders where nobody can tell whose payment method paid: 0\n"),
				run.out());
	}

	@Test
	void findingsAreThoseOfTheStoryOrderByOrder() throws IOException {
		Map<String, Set<String>> told = new TreeMap<>();
		story("order").forEach((row) -> told.put(row.get(1), codes(row.get(4) + " " + row.get(3))));
		told.values().removeIf(Set::isEmpty);
		Map<String, Set<String>> found = new TreeMap<>();
		for (Map<String, String> row : rows("Flagged orders")) {
			found.put(row.getOrDefault("Order number", ""), codes(row.getOrDefault("Findings", "")));
		}
		assertEquals(told, found);
	}

	@Test
	void notesAmountsAndPaymentsAreThoseOfTheStoryOrderByOrder() throws IOException {
		Map<String, String> told = new TreeMap<>();
		story("order").forEach((row) -> told.put(row.get(1),
				facts(codes(row.get(5) + " " + row.get(6)), row.get(7), row.get(8), row.get(9), row.get(10))));
		Map<String, String> found = new TreeMap<>();
		for (Map<String, String> row : rows("All orders")) {
			found.put(row.getOrDefault("Order number", ""),
					facts(codes(row.getOrDefault("Notes", "")),
							row.getOrDefault("Amount", "").replaceAll("[^0-9.]", ""), row.getOrDefault("Currency", ""),
							row.getOrDefault("Payment method", ""), row.getOrDefault("Account", "")));
		}
		assertEquals(lines(told, found), lines(found, told));
	}

	private static String facts(Set<String> notes, String... facts) {
		return notes + " " + String.join(" | ", facts);
	}

	/** Those of the facts that the others do not have. */
	private static String lines(Map<String, String> facts, Map<String, String> others) {
		return facts.entrySet()
			.stream()
			.filter((fact) -> !fact.getValue().equals(others.get(fact.getKey())))
			.map((fact) -> fact.getKey() + ": " + fact.getValue())
			.collect(Collectors.joining("\n"));
	}

	@Test
	void suspiciousMailsAreTheTwoForgeriesOfTheStory() throws IOException {
		Set<String> told = new TreeSet<>();
		story("mail").forEach((row) -> told.add(row.get(1)));
		Set<String> found = new TreeSet<>();
		for (Map<String, String> row : rows("Suspicious mails")) {
			assertEquals("COUNTERFEIT", row.getOrDefault("Verdict", ""));
			found.add(row.getOrDefault("Message-ID", "").replaceAll("[<>]", ""));
		}
		assertEquals(told, found);
	}

	@Test
	void forgeriesAreSavedByteForByte() throws IOException {
		byte[] mailbox = Files.readAllBytes(SAMPLE.resolve("mail.mbox"));
		String archive = new String(mailbox, StandardCharsets.ISO_8859_1);
		for (Map<String, String> row : rows("Suspicious mails")) {
			String saved = row.getOrDefault("File", "").lines().findFirst().orElseThrow();
			String mail = Files.readString(reports.resolve(saved), StandardCharsets.ISO_8859_1);
			assertTrue(saved.startsWith("suspicious-mails-all/"), saved);
			assertTrue(mail.contains(row.getOrDefault("Message-ID", "?")), saved);
			assertTrue(archive.contains(mail), saved);
		}
	}

	@Test
	void nothingIsLostAndEveryFileTiesOut() throws IOException {
		assertEquals(List.of(), rows("Not read", "Reason"));
	}

	@Test
	void everyFileOnDiskIsNamedWithItsDigest() throws IOException {
		Map<String, String> digests = new TreeMap<>();
		rows("About", "SHA-256").forEach((row) -> digests.put(row.get("Name"), row.getOrDefault("SHA-256", "")));
		for (String name : List.of("mail.mbox", "orders-2026.xlsx", "Apple Media Services information.zip")) {
			assertEquals(Sha256.of(SAMPLE.resolve(name)), digests.get(name), name);
		}
	}

	private static List<Map<String, String>> rows(String sheet) throws IOException {
		return rows(sheet, "Key");
	}

	private static List<Map<String, String>> rows(String sheet, String lastHeading) throws IOException {
		return SheetRows.of(reports.resolve("purchase-audit-all.xlsx"), sheet, lastHeading);
	}

	private static Set<String> codes(String text) {
		Set<String> codes = new TreeSet<>(List.of(text.trim().split("[ ,]+", -1)));
		codes.remove("");
		return codes;
	}

	private static List<List<String>> story(String kind) throws IOException {
		List<List<String>> rows = new ArrayList<>();
		for (String line : Files.readAllLines(STORY)) {
			List<String> cells = List.of(line.split(",", -1));
			if (cells.get(0).equals(kind)) {
				rows.add(cells);
			}
		}
		return rows;
	}

}
