package io.github.purchaseaudit.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** The digits behind a Billing Information ID, wherever the billing file got to. */
class BillingInformationTests {

	private static final String ORDERS = "Apple ID Number,Item Purchased Date,Content Type,Item Description,"
			+ "Invoice Item Total,Invoice Total Amount,Order Number,Billing Information ID,Payment Type,Currency ID\n";

	private static final String METHODS = "Apple ID Number,Billing Information ID,Active,Rank,"
			+ "Billing Information Created Date,Payment Type,Card Number\n";

	@TempDir
	private Path folder;

	private SmallHousehold household;

	@BeforeEach
	void begin() throws IOException {
		this.household = new SmallHousehold(this.folder.resolve("input"));
	}

	@ParameterizedTest
	@CsvSource({ "h.csv, b.csv", "h.csv, billing/b.csv", "history/h.csv, billing/b.csv",
			"Apple Media Services information Part 1 of 2/h.csv, Apple Media Services information Part 2 of 2/b.csv",
			"Apple Media Services information (1)/h.csv, Apple Media Services information (2)/b.csv" })
	void fileInAnotherPlace(String orders, String methods) throws IOException {
		write(orders, ORDERS + order("10655968", "MA00000001", "77"));
		write(methods, METHODS + method("10655968", "77", "9999"));
		assertEquals(Map.of("MA00000001", "Visa 9999 UNKNOWN_CARD"), shown());
	}

	/** The copy that comes first by its name has no billing file beside it. */
	@Test
	void olderCopyWithoutTheFile() throws IOException {
		write("2025/export/h.csv", ORDERS + order("10655968", "MA00000001", "77"));
		write("2026/export/h.csv", ORDERS + order("10655968", "MA00000001", "77"));
		write("2026/export/b.csv", METHODS + method("10655968", "77", "9999"));
		assertEquals(Map.of("MA00000001", "Visa 9999 UNKNOWN_CARD"), shown());
	}

	/** The same id in both exports, and one that only the other member has. */
	@Test
	void filesOfTwoMembersInOneFolder() throws IOException {
		write("kei-h.csv", ORDERS + order("10655968", "MA00000001", "1"));
		write("kei-b.csv", METHODS + method("10655968", "1", "1234") + method("10655968", "2", "1234"));
		write("mia-h.csv", ORDERS + order("20774411", "MA00000002", "1") + order("20774411", "MA00000003", "2"));
		write("mia-b.csv", METHODS + method("20774411", "1", "9999"));
		assertEquals(Map.of("MA00000001", "Visa 1234 ", "MA00000002", "Visa 9999 UNKNOWN_CARD, UNKNOWN_ACCOUNT",
				"MA00000003", "Visa UNKNOWN_ACCOUNT"), shown());
	}

	/** An id of another account in another export says nothing. */
	@Test
	void idOfAnotherAccountElsewhere() throws IOException {
		write("kei/h.csv", ORDERS + order("10655968", "MA00000001", "77"));
		write("mia/b.csv", METHODS + method("20774411", "77", "9999"));
		assertEquals(Map.of("MA00000001", "Visa "), shown());
	}

	private static String order(String account, String number, String id) {
		return account + ",2026-05-10T03:00:00Z,In-App Purchases,Gems,¥500,¥500," + number + "," + id + ",Visa,JPY\n";
	}

	private static String method(String account, String id, String digits) {
		return account + "," + id + ",Yes,1,2024-01-05T03:00:00Z,Visa," + digits + "\n";
	}

	private void write(String name, String content) throws IOException {
		Path file = this.household.folder().resolve(name);
		Files.createDirectories(file.getParent());
		Files.writeString(file, content);
	}

	private Map<String, String> shown() throws IOException {
		Path reports = this.folder.resolve("reports");
		CommandLineRun run = this.household.audit(reports, "--language", "en");
		assertEquals(0, run.exitCode(), run.err());
		Map<String, String> shown = new TreeMap<>();
		for (Map<String, String> row : SmallHousehold.orders(reports, "all")) {
			shown.put(row.get("Key"), row.get("Payment method") + " " + row.getOrDefault("Findings", ""));
		}
		return shown;
	}

}
