package io.github.purchaseaudit.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * One bought item, a row of {@code purchases.csv}: {@code receipt} names the layout of
 * its receipt ({@code -}: none came, {@code grouped}: on the receipt of another order),
 * {@code delay} the days until Apple wrote the invoice.
 */
record Purchase(String order, String document, Instant purchased, String account, String content, String app,
		String item, String seller, int price, int refund, Payment payment, boolean family, boolean inHistory,
		boolean inList, String receipt, int delay, String device) {

	static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

	static Purchase of(String row) {
		String[] cell = row.split(",", -1);
		return new Purchase(cell[0], cell[1], Instant.parse(cell[2]), cell[3], cell[4], cell[5], cell[6], cell[7],
				Integer.parseInt(cell[8]), cell[9].isEmpty() ? 0 : Integer.parseInt(cell[9]), Payment.of(cell[10]),
				cell[11].equals("yes"), cell[12].equals("yes"), cell[13].equals("yes"), cell[14],
				Integer.parseInt(cell[15]), cell[16]);
	}

	Person buyer() {
		return Person.of(this.account);
	}

	/** When Apple wrote the invoice and sent the receipt. */
	Instant invoiced() {
		return this.purchased.plusSeconds(86_400L * this.delay + 245);
	}

	LocalDate day() {
		return LocalDate.ofInstant(this.purchased, JAPAN);
	}

	boolean isFreeDownload() {
		return this.order.startsWith("R");
	}

	boolean isRenewal() {
		return this.content.endsWith("Subscription");
	}

	boolean hasReceipt() {
		return !this.receipt.equals("-") && !this.receipt.isEmpty();
	}

	/** The tax contained in a price, ten parts of a hundred and ten. */
	static int taxIn(int price) {
		return price / 11;
	}

}
