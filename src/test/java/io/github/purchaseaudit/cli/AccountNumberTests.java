package io.github.purchaseaudit.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

/**
 * The register names an address alone; where its number is learned, another is strange.
 */
class AccountNumberTests {

	private static final LocalDate DAY = LocalDate.of(2026, 9, 10);

	@TempDir
	private Path folder;

	private SmallHousehold household;

	@BeforeEach
	void begin() throws IOException {
		this.household = new SmallHousehold(this.folder.resolve("input"));
		Path register = this.household.folder().resolve("household.yml");
		Files.writeString(register, Files.readString(register).replace(", number: \"10655968\"", ""));
		this.household.bought("MA00000001", DAY, "10 Gems", 500, "Visa")
			.bought("99999999", "MA00000002", DAY.plusDays(3), "Dragon", 700, "Visa")
			.write();
	}

	@Test
	void notJudgedWhileTheNumberIsUnknown() throws IOException {
		assertEquals(Map.of("MA00000001", "10655968", "MA00000002", "99999999"), accounts());
		assertEquals(Map.of(), findings());
	}

	@Test
	void learnedFromAReceiptOfTheSameOrder() throws IOException {
		this.household.receipt("r1", "MA00000001", DAY, "10 Gems", 500);
		assertEquals(Map.of("MA00000001", "taro@example.jp", "MA00000002", "99999999"), accounts());
		assertEquals(Map.of("MA00000002", "UNKNOWN_ACCOUNT"), findings());
	}

	@Test
	void learnedFromTheAccountInformationFile() throws IOException {
		Files.writeString(this.household.folder().resolve("Account information.csv"), """
				Apple ID Number,Apple ID,Country,Opted Out of Receiving Subscription Renewal Receipts?
				10655968,taro@example.jp,Japan,No
				""");
		assertEquals(Map.of("MA00000001", "taro@example.jp", "MA00000002", "99999999"), accounts());
		assertEquals(Map.of("MA00000002", "UNKNOWN_ACCOUNT"), findings());
	}

	@Test
	void learnedFromAListOfTheSameOrder() throws IOException {
		Files.writeString(this.household.folder().resolve("list.csv"),
				"注文番号,購入日,アカウント,商品名,金額\nMA00000001,2026/9/10,Taro@example.jp,10 Gems,500\n");
		assertEquals(Map.of("MA00000001", "taro@example.jp", "MA00000002", "99999999"), accounts());
		assertEquals(Map.of("MA00000002", "UNKNOWN_ACCOUNT"), findings());
	}

	@ParameterizedTest
	@ValueSource(strings = { "Taro", "somebody@example.com", "" })
	void notLearnedFromAListThatNamesNobodyRegistered(String account) throws IOException {
		Files.writeString(this.household.folder().resolve("list.csv"),
				"注文番号,購入日,アカウント,商品名,金額\nMA00000001,2026/9/10," + account + ",10 Gems,500\n");
		assertEquals("99999999", accounts().get("MA00000002"));
		assertFalse(findings().containsKey("MA00000002"));
	}

	private Map<String, String> accounts() throws IOException {
		CommandLineRun run = this.household.audit(this.folder.resolve("reports"), "--language", "en");
		assertEquals(0, run.exitCode(), run.err() + run.out());
		Map<String, String> accounts = new TreeMap<>();
		SmallHousehold.orders(this.folder.resolve("reports"), "all")
			.forEach((row) -> accounts.put(row.getOrDefault("Order number", ""), row.getOrDefault("Account", "")));
		return accounts;
	}

	private Map<String, String> findings() throws IOException {
		Map<String, String> findings = new TreeMap<>();
		SmallHousehold.flagged(this.folder.resolve("reports"), "all")
			.forEach((row) -> findings.put(row.getOrDefault("Order number", ""), row.getOrDefault("Findings", "")));
		return findings;
	}

}
