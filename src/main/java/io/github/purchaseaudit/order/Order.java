package io.github.purchaseaudit.order;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * All evidence of one order: its rows in the exports, the mails that name it, and the
 * payment methods behind its Billing Information IDs. Records without an order number are
 * here by their document number, else each stands alone.
 *
 * @param key the order number, else {@code doc:} and the document number, else a key made
 * of the record's own content; never depends on file names or on the order of files
 * @param lines without rows that another file holds too
 * @param mails each mail once; also notices, copies and forgeries that name the order
 * @param billing the billing rows behind the lines' Billing Information IDs, each from
 * the line's own export
 */
public record Order(String key, @Nullable OrderNumber number, List<HistoryLine> lines, List<Receipt> mails,
		List<BillingMethod> billing) {

	public Order {
		lines = List.copyOf(lines);
		mails = List.copyOf(mails);
		billing = List.copyOf(billing);
	}

}
