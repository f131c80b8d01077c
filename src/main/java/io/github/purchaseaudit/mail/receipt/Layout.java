package io.github.purchaseaudit.mail.receipt;

import java.util.Optional;

import io.github.purchaseaudit.mail.message.Message;

/** One layout of receipts: recognises itself by its structure and reads it. */
interface Layout {

	/** The receipt that the mail prints, if it has this layout and an order number. */
	Optional<PrintedReceipt> read(Message message, Draft draft);

}
