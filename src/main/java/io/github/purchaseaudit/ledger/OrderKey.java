package io.github.purchaseaudit.ledger;

import io.github.purchaseaudit.order.HistoryLine;
import io.github.purchaseaudit.order.OrderNumber;
import io.github.purchaseaudit.order.Receipt;
import org.jspecify.annotations.Nullable;

/**
 * What joins evidence into one order: the order number, else the document number, else
 * nothing but the record itself.
 *
 * @param kind {@code N} by order number, {@code D} by document number, {@code R} a row of
 * its own, {@code M} a mail of its own
 */
record OrderKey(String value, char kind) {

	static OrderKey of(HistoryLine line) {
		if (line.order() != null) {
			return of(line.order());
		}
		return (line.document() != null) ? ofDocument(line.document()) : new OrderKey("row:" + line.content(), 'R');
	}

	static OrderKey of(OrderNumber number) {
		return new OrderKey(number.value(), 'N');
	}

	/** The key of a mail without an order number. */
	static OrderKey ofUnnumbered(Receipt mail) {
		return (mail.document() != null) ? ofDocument(mail.document()) : new OrderKey(subject(mail), 'M');
	}

	static OrderKey ofDocument(String document) {
		return new OrderKey("doc:" + document, 'D');
	}

	private static String subject(Receipt mail) {
		return "mail:" + mail.messageId() + ":" + mail.body();
	}

	/** The order number, when the key is one. */
	static @Nullable OrderNumber number(String key) {
		return key.indexOf(':') < 0 ? new OrderNumber(key) : null;
	}

}
