package io.github.purchaseaudit.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * One receipt: the items of a document number, which may belong to two orders though the
 * receipt names only the first.
 */
record Receipt(List<Purchase> items) {

	Purchase head() {
		return Objects.requireNonNull(this.items.get(0));
	}

	char layout() {
		return head().receipt().equals("eml") ? 'C' : head().receipt().charAt(0);
	}

	Words words() {
		return head().receipt().contains("-en") ? Words.EN : Words.JA;
	}

	LocalDate day() {
		return LocalDate.ofInstant(head().invoiced(), Purchase.JAPAN);
	}

	int total() {
		return this.items.stream().mapToInt(Purchase::price).sum();
	}

	int tax() {
		return Purchase.taxIn(total());
	}

	/** The payment block is missing as a whole. */
	boolean isBare() {
		return head().receipt().endsWith("-bare");
	}

	/** The payment method, empty where Apple named none. */
	String payment(String dots) {
		if (head().receipt().endsWith("-unpaid") || isBare() || total() == 0) {
			return "";
		}
		return this.items.stream()
			.map((item) -> item.payment().onReceipt(dots, words()))
			.distinct()
			.collect(Collectors.joining(" + "));
	}

	String html() {
		return (layout() == 'C') ? LayoutC.html(this) : LayoutA.html(this);
	}

}
