package io.github.purchaseaudit.order;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Tests for {@link HistoryLine}. */
class HistoryLineTests {

	private static final PaymentMethod VISA = PaymentMethod.of("Visa", "9999");

	private static final HistoryLine BARE = new HistoryLine(new Place(1, "Old.csv", "row 2"), Source.REPORT_PAGE, null,
			null, null, null, Item.named("Gems"), null, null, null, null, List.of(), false, null, Set.of(), "content");

	private static final HistoryLine FULL = new HistoryLine(new Place(2, "New.csv", "row 3"), Source.REPORT_PAGE,
			"user@example.com", PurchaseTime.on(LocalDate.of(2025, 12, 29)), new OrderNumber("MK8S2B9Q1Z"),
			"123456789012", Item.named("Gems"), new BigDecimal("160"), new BigDecimal("320"), new BigDecimal("160"),
			"JPY", List.of(VISA), true, "B1", Set.of(), PurchaseTime.on(LocalDate.of(2026, 3, 1)), "content");

	private static final HistoryLine OTHER = new HistoryLine(new Place(3, "Third.csv", "row 4"), Source.REPORT_PAGE,
			"other@example.com", PurchaseTime.on(LocalDate.of(2025, 12, 30)), new OrderNumber("MA1B2C3D4E"),
			"210987654321", Item.named("Gems"), new BigDecimal("1"), new BigDecimal("2"), new BigDecimal("1"), "USD",
			List.of(PaymentMethod.of("JCB", null)), true, "B2", Set.of(), PurchaseTime.on(LocalDate.of(2026, 3, 2)),
			"content");

	@Test
	void andAddsWhatOnlyTheCopyTells() {
		HistoryLine both = BARE.and(FULL);
		assertEquals(
				new HistoryLine(BARE.place(), FULL.source(), FULL.account(), FULL.purchased(), FULL.order(),
						FULL.document(), FULL.item(), FULL.lineAmount(), FULL.orderTotal(), FULL.refund(),
						FULL.currency(), FULL.payments(), true, FULL.billingId(), Set.of(), FULL.invoiced(), "content"),
				both);
	}

	@Test
	void andKeepsWhatTheLineTells() {
		assertEquals(FULL, FULL.and(OTHER));
		assertEquals(FULL, FULL.and(BARE));
		assertEquals(BARE, BARE.and(BARE));
	}

	@ParameterizedTest
	@CsvSource({ "160, 320, 320", "320, 160, 320", ", 160, 160", "160,, 160", "160, 160.0, 160", ",," })
	void andKeepsTheLargerRefund(@Nullable BigDecimal one, @Nullable BigDecimal other, @Nullable BigDecimal larger) {
		assertEquals(larger, refunded(one).and(refunded(other)).refund());
	}

	/** What is settled in one of the files is settled. */
	@Test
	void andJoinsFlags() {
		HistoryLine pending = flagged(HistoryLine.Flag.PENDING, HistoryLine.Flag.FAMILY_PURCHASE);
		HistoryLine settled = flagged(HistoryLine.Flag.CHARGEBACK);
		Set<HistoryLine.Flag> joined = Set.of(HistoryLine.Flag.FAMILY_PURCHASE, HistoryLine.Flag.CHARGEBACK);
		assertEquals(joined, pending.and(settled).flags());
		assertEquals(joined, settled.and(pending).flags());
		assertEquals(pending.flags(), pending.and(pending).flags());
	}

	private static HistoryLine refunded(@Nullable BigDecimal refund) {
		return new HistoryLine(BARE.place(), BARE.source(), null, null, null, null, BARE.item(), null, null, refund,
				null, List.of(), false, null, Set.of(), "content");
	}

	private static HistoryLine flagged(HistoryLine.Flag... flags) {
		return new HistoryLine(BARE.place(), BARE.source(), null, null, null, null, BARE.item(), null, null, null, null,
				List.of(), false, null, Set.of(flags), "content");
	}

}
