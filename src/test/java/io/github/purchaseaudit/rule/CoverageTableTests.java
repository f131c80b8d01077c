package io.github.purchaseaudit.rule;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

import io.github.purchaseaudit.household.Account;
import io.github.purchaseaudit.household.Household;
import io.github.purchaseaudit.household.Ours;
import io.github.purchaseaudit.order.AccountFact;
import io.github.purchaseaudit.order.Place;
import io.github.purchaseaudit.order.Source;
import io.github.purchaseaudit.order.Verdict;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CoverageTableTests {

	private static final String TARO = "taro@example.jp";

	private final Household household = HouseholdSketch.family()
		.account("ken@example.jp", null, null, false, Ours.YES)
		.build();

	private final AccountIdentities identities = new AccountIdentities(this.household);

	private final CoverageTable coverage = new CoverageTable(this.household, this.identities);

	@ParameterizedTest
	@CsvSource({ "2026-01-03, 2026-05-11, true", "2026-01-02, 2026-05-11, false", "2026-01-03, 2026-05-10, false",
			"2026-05-03, 2026-11-01, true", "2026-05-04, 2026-11-01, false" })
	void mailBeforeAndAfterTheOrder(String before, String after, boolean covered) {
		this.coverage.addMail("old.taro@example.jp", LocalDate.parse(before));
		this.coverage.addMail("10655968", LocalDate.parse(after));
		assertEquals(covered, this.coverage.mail(TARO, LocalDate.parse("2026-05-03")));
	}

	@Test
	void mailCoversItsOwnAccountElseItsRecipients() {
		this.coverage.add(mail("2026-05-01T00:00:00Z").to("hanako@example.jp").build());
		this.coverage.add(mail("2026-05-30T15:00:00Z").account(null).to(TARO).build());
		assertTrue(this.coverage.mail(TARO, LocalDate.parse("2026-05-23")));
		assertFalse(this.coverage.mail(TARO, LocalDate.parse("2026-05-24")));
		assertFalse(this.coverage.mail("hanako@example.jp", LocalDate.parse("2026-05-10")));
	}

	@ParameterizedTest
	@CsvSource({ "CONSISTENT, true", "DOUBTFUL, false", "COUNTERFEIT, false", "NOT_A_PURCHASE, false" })
	void onlyGenuineMailCovers(Verdict verdict, boolean covered) {
		this.coverage.add(mail("2026-05-01T00:00:00Z").verdict(verdict).build());
		this.coverage.add(mail("2026-06-01T00:00:00Z").verdict(verdict).build());
		assertEquals(covered, this.coverage.mail(TARO, LocalDate.parse("2026-05-03")));
	}

	private static MailSketch mail(String sent) {
		return new MailSketch(null, 1).sent(sent);
	}

	@ParameterizedTest
	@CsvSource({ "2016-04-30, false", "2016-05-01, true", "2026-10-02, true", "2026-10-03, false" })
	void historyFromFirstToLastPurchase(String day, boolean covered) {
		addHistory(Source.APPLE_EXPORT, "2018-01-01", "2026-10-02", true);
		addHistory(Source.APPLE_EXPORT, "2016-05-01", "2017-12-31", true);
		assertEquals(covered, this.coverage.history(TARO, LocalDate.parse(day), false));
		assertFalse(this.coverage.history(TARO, LocalDate.parse(day), true));
		assertFalse(this.coverage.history("hanako@example.jp", LocalDate.parse(day), false));
	}

	@Test
	void listsAndFreeDownloadsCoverNothing() {
		addHistory(Source.HAND_LIST, "2016-05-01", "2026-10-02", true);
		addHistory(Source.APPLE_EXPORT, "2016-05-01", "2026-10-02", false);
		addHistory(Source.ONLINE_PURCHASES, "2016-05-01", "2026-10-02", true);
		assertFalse(this.coverage.history(TARO, LocalDate.parse("2020-01-01"), false));
		assertTrue(this.coverage.history(TARO, LocalDate.parse("2020-01-01"), true));
	}

	private void addHistory(Source source, String first, String last, boolean paid) {
		this.coverage.addHistory(source, "10655968", LocalDate.parse(first), LocalDate.parse(last), paid);
	}

	@Test
	void renewalReceiptsByExport() {
		this.identities.learn("30655968", "ken@example.jp");
		this.coverage.add(fact("30655968", true));
		this.coverage.add(fact("10655968", null));
		assertTrue(this.coverage.renewalReceiptsOff("ken@example.jp"));
		assertFalse(this.coverage.renewalReceiptsOff(TARO));
		assertFalse(this.coverage.renewalReceiptsOff(null));
	}

	/** The register goes before the export. */
	@ParameterizedTest
	@CsvSource({ "true, true, false", "true, false, false", "false, false, true", ", true, true", ", false, false" })
	void renewalReceiptsByRegister(@Nullable Boolean on, boolean off, boolean expected) {
		Household sumi = HouseholdSketch.empty()
			.account(new Account("sumi@example.jp", "70655968", List.of(), null, false, null, on, Ours.YES))
			.build();
		CoverageTable table = new CoverageTable(sumi, new AccountIdentities(sumi));
		table.add(fact("70655968", off));
		assertEquals(expected, table.renewalReceiptsOff("sumi@example.jp"));
	}

	private static AccountFact fact(String account, @Nullable Boolean off) {
		return new AccountFact(new Place(1, "Account.csv", "row 2"), account, null, off, "JP");
	}

	@Test
	void monthsWithinTheCoverageHoldZero() {
		CoverageMonths months = new CoverageMonths(this.identities);
		addHistory(Source.APPLE_EXPORT, "2026-01-20", "2026-04-10", true);
		months.add("10655968", "source.apple-export", YearMonth.of(2026, 1), 2);
		months.add(TARO, "source.apple-export", YearMonth.of(2026, 4), 1);
		months.add("", "source.hand-list", YearMonth.of(2026, 1), 1);
		months.add("", "source.hand-list", YearMonth.of(2026, 3), 1);
		months.fill("source.apple-export", (account, day) -> this.coverage.history(account, day, false));
		List<String> rows = new ArrayList<>();
		months.forEach((row, counts) -> rows.add(row.account() + " " + row.source() + " " + counts));
		assertEquals(List.of(" source.hand-list {2026-01=1, 2026-03=1}",
				"taro@example.jp source.apple-export {2026-01=2, 2026-02=0, 2026-03=0, 2026-04=1}"), rows);
	}

	@ParameterizedTest
	@CsvSource({ "2026-01-01, 2026-01-31, true", "2026-01-02, 2026-01-31, false", "2026-01-01, 2026-01-30, false" })
	void monthHoldsZeroIfAllOfItIsCovered(String from, String until, boolean zero) {
		CoverageMonths months = new CoverageMonths(this.identities);
		months.add(TARO, "a", YearMonth.of(2025, 12), 5);
		months.add(TARO, "a", YearMonth.of(2026, 2), 7);
		Days days = Days.of(from, until, TARO);
		months.fill("a", (account, day) -> days.mail(account, day));
		List<String> rows = new ArrayList<>();
		months.forEach((row, counts) -> rows.add(counts.toString()));
		assertEquals(List.of(zero ? "{2025-12=5, 2026-01=0, 2026-02=7}" : "{2025-12=5, 2026-02=7}"), rows);
	}

}
