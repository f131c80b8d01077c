package io.github.purchaseaudit.ledger;

import java.util.Set;

import io.github.purchaseaudit.rule.ExaminedOrder;
import io.github.purchaseaudit.rule.FindingCode;
import io.github.purchaseaudit.rule.Note;
import io.github.purchaseaudit.rule.Payer;
import org.jspecify.annotations.Nullable;

/**
 * What an audit could judge an order by, a letter for each: the sources that showed it,
 * and in lower case what they were enough for. A pending or undecided order, one without
 * an account and one that only doubtful mail shows were not judged at all.
 */
final class Judged {

	private static final Set<Note> WAITING = Set.of(Note.UNDECIDED, Note.PENDING, Note.DOUBTFUL_SOURCE);

	private static final String MAIL_COVERED = "m";

	private static final String HISTORY_COVERED = "h";

	private static final String PAYER_KNOWN = "p";

	private Judged() {
	}

	/** The letters; null when the order was not judged. */
	static @Nullable String of(ExaminedOrder order) {
		Set<Note> notes = order.notes();
		if (order.purchase() == null || order.account() == null || notes.stream().anyMatch(WAITING::contains)) {
			return null;
		}
		return Sources.of(order.evidence()) + (notes.contains(Note.MAIL_NOT_COVERED) ? "" : MAIL_COVERED)
				+ (notes.contains(Note.HISTORY_NOT_COVERED) ? "" : HISTORY_COVERED)
				+ ((order.payer() == Payer.NOT_JUDGED) ? "" : PAYER_KNOWN);
	}

	/**
	 * Whether an audit that judged the order by these letters would have found this, too:
	 * no source tells of the order that it did not have, and what the rule asks for was
	 * there.
	 */
	static boolean reaches(String judged, FindingCode code, ExaminedOrder now) {
		return Sources.of(now.evidence()).chars().allMatch((source) -> judged.indexOf(source) >= 0)
				&& judged.contains(needed(code));
	}

	private static String needed(FindingCode code) {
		return switch (code) {
			case NO_RECEIPT -> MAIL_COVERED;
			case NOT_IN_HISTORY -> HISTORY_COVERED;
			case UNKNOWN_CARD, APPLE_PAY_UNCONFIRMED, CLOSED_CARD -> PAYER_KNOWN;
			default -> "";
		};
	}

}
