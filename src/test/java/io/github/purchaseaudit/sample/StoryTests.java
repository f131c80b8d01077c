package io.github.purchaseaudit.sample;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * What the story expects of an audit fits the facts that the files are made from.
 */
class StoryTests {

	private static final int KIND = 0;

	private static final int KEY = 1;

	private static final int FINDINGS = 3;

	private static final int AMOUNT = 7;

	private static final int ACCOUNT = 10;

	@Test
	void storyWhenComparedWithPurchases() throws IOException {
		Purchases purchases = Purchases.load();
		Set<String> orders = purchases.items().stream().map(Purchase::order).collect(Collectors.toSet());
		List<String[]> told = story().stream().filter((row) -> row[KIND].equals("order")).toList();
		assertEquals(orders, told.stream().map((row) -> row[KEY]).collect(Collectors.toSet()));
		assertEquals(orders.size(), told.size());
		for (String[] row : told) {
			assertEquals(purchases.totalOf(row[KEY]), Integer.parseInt(row[AMOUNT]), row[KEY]);
			assertEquals(buyer(purchases, row[KEY]), Person.of(row[ACCOUNT]), row[KEY]);
		}
	}

	@Test
	void storyWhenCardIsUnknown() throws IOException {
		List<String[]> unknown = story().stream().filter((row) -> row[FINDINGS].contains("UNKNOWN_CARD")).toList();
		assertEquals(5, unknown.size());
		assertEquals(48_600, unknown.stream().mapToInt((row) -> Integer.parseInt(row[AMOUNT])).sum());
	}

	@Test
	void storyWhenMailIsForged() throws IOException {
		Set<String> forged = Forgeries.mails().stream().map(Mail::id).collect(Collectors.toSet());
		Set<String> told = story().stream()
			.filter((row) -> row[FINDINGS].equals("COUNTERFEIT_MAIL"))
			.map((row) -> row[KEY])
			.collect(Collectors.toSet());
		assertEquals(forged, told);
	}

	/** Only what the story flags as such is paid, in reach of the mailbox and bare. */
	@Test
	void storyWhenReceiptIsMissing() throws IOException {
		Purchases purchases = Purchases.load();
		for (String[] row : story()) {
			if (!row[KIND].equals("order") || row[AMOUNT].equals("0")) {
				continue;
			}
			boolean receipt = purchases.where((item) -> item.order().equals(row[KEY]))
				.items()
				.stream()
				.allMatch(Purchase::hasReceipt);
			boolean explained = Arrays.stream(row)
				.anyMatch((cell) -> cell.matches(".*(NO_RECEIPT|_OFF|MAIL_NOT_COVERED).*"));
			assertTrue(receipt != explained, row[KEY]);
		}
	}

	private static Person buyer(Purchases purchases, String order) {
		return purchases.where((item) -> item.order().equals(order)).items().get(0).buyer();
	}

	private static List<String[]> story() throws IOException {
		try (InputStream file = StoryTests.class.getResourceAsStream("story.csv")) {
			String text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
			return text.lines().skip(1).map((row) -> row.split(",", -1)).toList();
		}
	}

}
