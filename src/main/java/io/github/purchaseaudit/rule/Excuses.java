package io.github.purchaseaudit.rule;

import java.util.Map;
import java.util.Set;

/**
 * What a note excuses. A balance on the account is no card, so that STORE_CREDIT keeps
 * UNKNOWN_CARD away where nothing else paid; a refund or a chargeback excuses nothing:
 * the purchase was made.
 */
final class Excuses {

	private static final Map<FindingCode, Set<Note>> EXCUSES = Map.of(FindingCode.NO_PAYMENT_METHOD, Set.of(Note.FREE),
			FindingCode.NO_RECEIPT,
			Set.of(Note.FREE, Note.GROUPED_RECEIPT, Note.RENEWAL_RECEIPTS_OFF, Note.MAIL_NOT_COVERED, Note.PENDING),
			FindingCode.RECEIPT_WITHOUT_PAYMENT, Set.of(Note.FAMILY_PURCHASE));

	private Excuses() {
	}

	/** Whether a note of the order excuses the finding. */
	static boolean excuse(Finding finding, Set<Note> notes, Case order) {
		Set<Note> excuses = EXCUSES.getOrDefault(finding.code(), Set.of());
		return notes.stream().anyMatch((note) -> excuses.contains(note) && holds(note, order));
	}

	/** That a family paid is innocent only where the family is ours, or may be. */
	private static boolean holds(Note note, Case order) {
		return note != Note.FAMILY_PURCHASE || order.isPaidOnlyBy(Standing.OURS)
				|| order.isPaidOnlyBy(Standing.UNDECIDED) || order.isPaidByOurBalance();
	}

}
