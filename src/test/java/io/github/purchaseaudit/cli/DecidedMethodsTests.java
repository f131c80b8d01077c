package io.github.purchaseaudit.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * What is decided on the sheet Payment methods settles what household.yml leaves unknown,
 * however the row shows the method, and nothing beside it.
 */
class DecidedMethodsTests {

	private static final LocalDate DAY = LocalDate.of(2026, 9, 10);

	@TempDir
	private Path input;

	@TempDir
	private Path reports;

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Mastercard 0427 (Apple Pay) | brand: Mastercard, apple-pay-last4: ["0427"]
			Mastercard 0427 (Apple Pay) | brand: Mastercard, last4: "5690", apple-pay-last4: ["0427"]
			Mastercard 0427 (Apple Pay) | brand: Mastercard, last4: "5690"
			Mastercard 5690             | brand: Mastercard, last4: "5690"
			Mastercard 5690             | brand: Mastercard
			Mastercard                  | brand: Mastercard, last4: "5690"
			Mastercard                  | brand: Mastercard
			JCB 9876                    | brand: JCB, last4: "1234", earlier-last4: ["9876"]
			JCB                         | brand: JCB, last4: "1234", earlier-last4: ["9876"]
			PayPay                      | brand: PayPay
			""")
	void decisionSettlesTheUnknownEntry(String shown, String entry) throws IOException {
		SmallHousehold household = new SmallHousehold(this.input).bought("MA00000001", DAY, "10 Gems", 500, shown)
			.write();
		household.register("- {name: Taro's Visa, brand: Visa, last4: \"1234\"}",
				"- {name: found, " + entry + ", ours: unknown}");
		assertTrue(household.audit(this.reports).out().contains("Decide these first"));
		assertEquals("", flagged());
		assertEquals("undecided", statuses().get(shown));
		decide(shown, "Ours");
		assertFalse(household.audit(this.reports).out().contains("Decide these first"));
		assertEquals("", flagged());
		assertEquals("open", statuses().get(shown));
		decide(shown, "Not ours");
		assertFalse(household.audit(this.reports).out().contains("Decide these first"));
		assertEquals("MA00000001 UNKNOWN_CARD", flagged());
		decide(shown, "Ask the family");
		assertTrue(household.audit(this.reports).out().contains("Decide these first"));
		assertEquals("", flagged());
	}

	/**
	 * What is settled in household.yml counts; nobody may think that the decision does.
	 */
	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "none", textBlock = """
			yes     | Not ours | "Not ours", but household.yml has it as yours ("found")
			no      | Ours     | "Ours", but household.yml has it as not yours ("found")
			yes     | Ours     | none
			no      | Not ours | none
			unknown | Not ours | none
			""")
	void decisionThatTheRegisterContradictsIsTold(String ours, String decision, @Nullable String told)
			throws IOException {
		SmallHousehold household = new SmallHousehold(this.input).bought("MA00000001", DAY, "10 Gems", 500, "Visa 9999")
			.write();
		household.register("- {name: found, brand: Visa, last4: \"9999\", ours: " + ours + "}");
		household.audit(this.reports);
		decide("Visa 9999", decision);
		String out = household.audit(this.reports).out();
		assertEquals(told != null, out.contains("household.yml counts."), out);
		assertTrue(told == null || out.contains("Visa 9999 is decided as " + told), out);
	}

	@Test
	void decisionOnOneCardLeavesTheOthersOfItsBrandAlone() throws IOException {
		SmallHousehold household = new SmallHousehold(this.input).bought("MA00000001", DAY, "10 Gems", 500, "Visa 1111")
			.bought("MA00000002", DAY.plusDays(1), "20 Gems", 500, "Visa 2222")
			.bought("MA00000003", DAY.plusDays(2), "40 Gems", 500, "Visa")
			.write();
		household.register("- {name: a, brand: Visa, last4: \"1111\", ours: unknown}",
				"- {name: b, brand: Visa, last4: \"2222\", ours: unknown}");
		household.audit(this.reports);
		decide("Visa", "Not ours");
		household.audit(this.reports);
		assertEquals("MA00000003 UNKNOWN_CARD", flagged());
		assertEquals(Map.of("Visa", "not ours", "Visa 1111", "undecided", "Visa 2222", "undecided"), statuses());
		decide("Visa", "Ours");
		decide("Visa 1111", "Not ours");
		household.audit(this.reports);
		assertEquals("MA00000001 UNKNOWN_CARD", flagged());
		assertEquals(Map.of("Visa", "open", "Visa 1111", "not ours", "Visa 2222", "undecided"), statuses());
	}

	@Test
	void orderPaidWithSeveralCountsWithEach() throws IOException {
		SmallHousehold household = new SmallHousehold(this.input)
			.bought("MA00000001", DAY, "10 Gems", 500, "Store credit + Visa 2222")
			.bought("MA00000002", DAY.plusDays(1), "20 Gems", 700, "Visa 1111 + Visa 2222")
			.bought("MA00000003", DAY.plusDays(2), "30 Gems", 900, "Visa")
			.write();
		household.register("- {name: found, brand: Visa, last4: \"2222\", ours: unknown}");
		household.audit(this.reports);
		List<String> rows = SheetRows
			.of(this.reports.resolve("purchase-audit-all.xlsx"), "Payment methods", "Payment method")
			.stream()
			.map((row) -> row.get("Payment method") + " " + row.get("Orders") + " " + row.get("Total"))
			.toList();
		assertEquals(List.of("Visa 2222 2 ¥500", "Visa 1 ¥900", "Store credit 1 ¥0", "Visa 1111 1 ¥700"),
				rows.subList(0, 4));
	}

	@Test
	void decisionOnOneCardLeavesTheEntryOfItsWholeBrandAlone() throws IOException {
		SmallHousehold household = new SmallHousehold(this.input).bought("MA00000001", DAY, "10 Gems", 500, "Visa 1111")
			.bought("MA00000002", DAY.plusDays(1), "20 Gems", 500, "Visa 2222")
			.write();
		household.register("- {name: Visa cards, brand: Visa, ours: unknown}");
		household.audit(this.reports);
		decide("Visa 1111", "Not ours");
		household.audit(this.reports);
		assertEquals("MA00000001 UNKNOWN_CARD", flagged());
		assertEquals(Map.of("Visa 1111", "not ours", "Visa 2222", "undecided"), statuses());
	}

	@Test
	void eachOfACardsNumbersKeepsItsOwnDecision() throws IOException {
		SmallHousehold household = new SmallHousehold(this.input).bought("MA00000001", DAY, "10 Gems", 500, "JCB 9876")
			.bought("MA00000002", DAY.plusDays(1), "20 Gems", 500, "JCB 1234")
			.write();
		household
			.register("- {name: Taro's JCB, brand: JCB, last4: \"1234\", earlier-last4: [\"9876\"], ours: unknown}");
		household.audit(this.reports);
		decide("JCB 9876", "Not ours");
		decide("JCB 1234", "Ours");
		household.audit(this.reports);
		assertEquals("MA00000001 UNKNOWN_CARD", flagged());
		assertEquals(Map.of("JCB 9876", "not ours", "JCB 1234", "open"), statuses());
	}

	@ParameterizedTest
	@CsvSource({ "no", "unknown" })
	void rowWithoutDigitsStandsAsItsOrdersDo(String ours) throws IOException {
		SmallHousehold household = new SmallHousehold(this.input).bought("MA00000001", DAY, "10 Gems", 500, "Visa")
			.write();
		household.register("- {name: a, brand: Visa, last4: \"1111\", ours: " + ours + "}",
				"- {name: b, brand: Visa, last4: \"2222\", closed-on: 2026-10-01}",
				"- {name: c, brand: Visa, last4: \"3333\"}");
		household.audit(this.reports);
		assertEquals("", flagged());
		assertEquals(Map.of("Visa", "open"), statuses());
	}

	private void decide(String method, String decision) throws IOException {
		SheetEdits.set(workbook(), "Payment methods", "Decision", method, decision);
	}

	private Map<String, String> statuses() throws IOException {
		Map<String, String> statuses = new TreeMap<>();
		for (Map<String, String> row : SheetRows.of(workbook(), "Payment methods", "Decision")) {
			if (row.getOrDefault("Orders", "").matches("[1-9]")) {
				statuses.put(row.getOrDefault("Payment method", ""), row.getOrDefault("Status", ""));
			}
		}
		return statuses;
	}

	private String flagged() throws IOException {
		return SmallHousehold.flagged(this.reports, "all")
			.stream()
			.map((row) -> row.get("Order number") + " " + row.get("Findings"))
			.sorted()
			.collect(Collectors.joining(", "));
	}

	private Path workbook() {
		return this.reports.resolve("purchase-audit-all.xlsx");
	}

}
