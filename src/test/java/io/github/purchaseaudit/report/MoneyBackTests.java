package io.github.purchaseaudit.report;

import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.github.purchaseaudit.order.Money;
import io.github.purchaseaudit.rule.ExaminedOrder;
import io.github.purchaseaudit.rule.Note;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class MoneyBackTests {

	@ParameterizedTest
	@ValueSource(strings = { "en", "ja" })
	void readsBackWhatTheEvidenceTells(String language) {
		assertReadBack(language, Money.of("1000", "JPY"), Set.of(Note.REFUNDED));
		assertReadBack(language, Money.of("3.5", "USD"), Set.of(Note.REFUNDED, Note.CHARGEBACK));
		assertReadBack(language, null, Set.of(Note.REFUNDED));
		assertReadBack(language, null, Set.of(Note.CHARGEBACK));
		assertReadBack(language, null, Set.of());
	}

	@Test
	void knowsItsLinesFromFiles() {
		assertTrue(MoneyBack.isLine("refunded: 1000 JPY"));
		assertTrue(MoneyBack.isLine("返金：1000 JPY"));
		assertFalse(MoneyBack.isLine("refunded: 1000 JPY.csv, row 7"));
		assertFalse(MoneyBack.isLine("card statement: 2026-10-22 \"APPLE\" 1480 JPY (meisai.csv, row 9)"));
	}

	private static void assertReadBack(String language, @Nullable Money refunded, Set<Note> notes) {
		Texts texts = Texts.of(language, ZoneId.of("Asia/Tokyo"));
		List<String> lines = MoneyBack.before(order(refunded, notes)).stream().map(texts::write).toList();
		assertEquals(new MoneyBack(refunded, notes), MoneyBack.read(String.join("\n", lines)));
		assertEquals(notes.size(), lines.stream().filter(MoneyBack::isLine).collect(Collectors.toSet()).size());
	}

	private static ExaminedOrder order(@Nullable Money refunded, Set<Note> notes) {
		ExaminedOrder order = StoryResults.familyOrder("MF0AM0LY01", 3000);
		Set<Note> all = EnumSet.of(Note.FAMILY_PURCHASE);
		all.addAll(notes);
		return new ExaminedOrder(order.key(), order.number(), null, order.purchased(), order.account(), order.member(),
				order.items(), order.amount(), refunded, order.payments(), order.receipt(), order.payer(),
				order.findings(), all, order.evidence());
	}

}
