package io.github.purchaseaudit.rule;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;

import io.github.purchaseaudit.order.Sentence;
import org.junit.jupiter.api.Test;

import static io.github.purchaseaudit.rule.OrderSketch.order;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What is added to an order after it was examined alone. */
class ExaminedOrderTests extends RuleTests {

	private final ExaminedOrder missing = examine(order().row((row) -> row.paid("JCB", "1234")),
			HouseholdSketch.family(), Days.all());

	private final Sentence piece = Sentence.of("evidence.row", "list.xlsx, row 7");

	@Test
	void findingsStandInTheOrderOfTheCodesEachOnce() {
		Finding burst = Finding.of(FindingCode.BURST, this.missing.key(), Sentence.of("a"));
		Finding account = Finding.of(FindingCode.UNKNOWN_ACCOUNT, this.missing.key(), Sentence.of("b"));
		Finding again = Finding.of(FindingCode.BURST, this.missing.key(), Sentence.of("c"));
		ExaminedOrder order = this.missing.with(burst).with(account).with(again);
		assertEquals(List.of(FindingCode.CLOSED_CARD, FindingCode.UNKNOWN_ACCOUNT, FindingCode.NO_RECEIPT,
				FindingCode.BURST), order.findings().stream().map(Finding::code).toList());
		assertEquals(again, order.findings().get(3));
	}

	@Test
	void missingReceiptIsWithdrawnWhereReceiptsAreElsewhere() {
		ExaminedOrder order = this.missing.withReceiptNotCovered();
		assertCodes(order, FindingCode.CLOSED_CARD);
		assertEquals(ReceiptState.NOT_COVERED, order.receipt());
		assertEquals(EnumSet.of(Note.MAIL_NOT_COVERED), order.notes());
	}

	@Test
	void missingReceiptIsFoundInAnotherOrdersReceipt() {
		ExaminedOrder order = this.missing.withGroupedReceipt(this.piece);
		assertCodes(order, FindingCode.CLOSED_CARD);
		assertEquals(ReceiptState.YES, order.receipt());
		assertEquals(EnumSet.of(Note.GROUPED_RECEIPT), order.notes());
		assertEquals(this.piece, order.evidence().get(order.evidence().size() - 1));
		assertTrue(Objects.requireNonNull(this.missing.purchase()).noReceipt());
		assertFalse(Objects.requireNonNull(order.purchase()).noReceipt());
	}

	@Test
	void anotherOrdersReceiptServesNoOrderThatHasItsOwn() {
		ExaminedOrder own = examine(order().row((row) -> row.paid("JCB", "1234")).mail((mail) -> mail));
		assertSame(own, own.withGroupedReceipt(this.piece));
	}

	@Test
	void rowWithoutPurchaseStaysSo() {
		ExaminedOrder row = new ExaminedOrder("mail:1", null, null, null, null, null, List.of(), null, null, List.of(),
				ReceiptState.NO, Payer.NOT_JUDGED, List.of(), EnumSet.noneOf(Note.class), List.of());
		assertNull(row.withGroupedReceipt(this.piece).purchase());
		assertFalse(row.isFlagged());
		assertTrue(this.missing.isFlagged());
	}

	@Test
	void evidenceIsAddedOnceAtTheEndOrBefore() {
		List<Sentence> before = this.missing.evidence();
		assertEquals(1, before.size());
		assertEquals(List.of(before.get(0), this.piece), this.missing.with(this.piece).with(this.piece).evidence());
		assertEquals(List.of(this.piece, before.get(0)),
				this.missing.withFirst(this.piece).withFirst(this.piece).evidence());
	}

}
