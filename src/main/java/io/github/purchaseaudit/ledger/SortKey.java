package io.github.purchaseaudit.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;

import io.github.purchaseaudit.rule.ExaminedOrder;
import io.github.purchaseaudit.rule.Severity;
import org.jspecify.annotations.Nullable;

/**
 * Texts that sort as the sheets do, so that one index gives the rows in order without
 * sorting them in memory.
 */
final class SortKey {

	private static final long HIGHEST = 9_999_999_999_999L;

	private SortKey() {
	}

	/** The latest purchase first; orders without a day last. */
	static String latestFirst(@Nullable Long purchased, String key) {
		long seconds = (purchased != null) ? purchased : -HIGHEST / 2;
		return padded(HIGHEST / 2 - seconds) + key;
	}

	/** New findings first, then the more severe, then the larger amount. */
	static String urgentFirst(ExaminedOrder order, int since) {
		boolean high = order.findings().stream().anyMatch((finding) -> finding.severity() == Severity.HIGH);
		BigDecimal amount = (order.amount() != null) ? order.amount().amount() : BigDecimal.ZERO;
		long cents = amount.movePointRight(2).setScale(0, RoundingMode.HALF_UP).longValue();
		return since + (high ? "0" : "1") + padded(HIGHEST - Math.max(0, Math.min(HIGHEST, cents))) + order.key();
	}

	/** The account, then the earliest first. */
	static String byAccount(String account, long purchased, String key) {
		return account + "\n" + padded(purchased + HIGHEST / 2) + key;
	}

	private static String padded(long number) {
		String digits = Long.toString(Math.max(0, number));
		return "0".repeat(Math.max(0, 14 - digits.length())) + digits;
	}

}
