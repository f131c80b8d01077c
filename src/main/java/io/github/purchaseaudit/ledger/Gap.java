package io.github.purchaseaudit.ledger;

import java.util.Set;

import io.github.purchaseaudit.rule.ExaminedOrder;
import io.github.purchaseaudit.rule.Note;

/** What is missing, so that something about an order or a charge cannot be judged. */
public enum Gap {

	/** The mail of the account, for the receipt. */
	MAIL('M'),

	/** Apple's privacy export of the account. */
	HISTORY('H'),

	/** Online Purchase History in the export, for orders of Apple's hardware store. */
	ONLINE('W'),

	/** Exports or mail of some account, for a line of a card statement. */
	CHARGE('C');

	private final char letter;

	Gap(char letter) {
		this.letter = letter;
	}

	/** The gaps of an order, a letter for each. */
	static String of(ExaminedOrder order) {
		Set<Note> notes = order.notes();
		StringBuilder gaps = new StringBuilder();
		addIf(notes.contains(Note.MAIL_NOT_COVERED), MAIL, gaps);
		boolean hardware = order.number() != null && order.number().isHardware();
		addIf(notes.contains(Note.HISTORY_NOT_COVERED), hardware ? ONLINE : HISTORY, gaps);
		addIf(notes.contains(Note.CHARGE_NOT_JUDGED), CHARGE, gaps);
		return gaps.toString();
	}

	private static void addIf(boolean missing, Gap gap, StringBuilder gaps) {
		if (missing) {
			gaps.append(gap.letter);
		}
	}

	boolean isIn(String gaps) {
		return gaps.indexOf(this.letter) >= 0;
	}

}
