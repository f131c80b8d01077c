package io.github.purchaseaudit.mail.receipt;

import java.util.Locale;

/** What a label on a receipt stands for. */
enum Label {

	ACCOUNT, BILLED, DATE, ORDER, DOCUMENT, SEQUENCE, SUBTOTAL, TAX, TOTAL, SHARE, PAYMENT;

	/** Its name in the label files. */
	String listName() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** A word of the label files that means it. */
	String word() {
		return Labels.list(listName()).get(0);
	}

	/** Whether its value is a sum. */
	boolean isSum() {
		return this == SUBTOTAL || this == TAX || this == TOTAL || this == SHARE;
	}

}
