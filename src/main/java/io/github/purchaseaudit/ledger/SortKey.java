package io.github.purchaseaudit.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneId;

import io.github.purchaseaudit.rule.ExaminedOrder;
import io.github.purchaseaudit.rule.Payable;
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
	static String latestFirst(ExaminedOrder order, ZoneId zone) {
		long seconds = (order.purchased() != null) ? order.purchased().startIn(zone).getEpochSecond() : -HIGHEST / 2;
		return padded(HIGHEST / 2 - seconds) + order.key();
	}

	/** New findings first, then the more severe, then the larger amount. */
	static String urgentFirst(ExaminedOrder order, int since) {
		boolean high = order.findings().stream().anyMatch((finding) -> finding.severity() == Severity.HIGH);
		BigDecimal amount = (order.amount() != null) ? order.amount().amount() : BigDecimal.ZERO;
		long cents = amount.movePointRight(2).setScale(0, RoundingMode.HALF_UP).longValue();
		return since + (high ? "0" : "1") + padded(HIGHEST - Math.max(0, Math.min(HIGHEST, cents))) + order.key();
	}

	/** The account, then the earliest first; null for what no account bought. */
	static @Nullable String byAccount(ExaminedOrder order, ZoneId zone) {
		if (order.account() == null || order.purchased() == null || order.purchase() == null) {
			return null;
		}
		return ofAccount(order.account(), order.purchased().startIn(zone)) + order.key();
	}

	/** What the keys of an account's purchases from this instant on are not below. */
	static String ofAccount(String account, Instant from) {
		return account + "\n" + padded(from.getEpochSecond() + HIGHEST / 2);
	}

	/** The earliest day first, for orders that a statement can show; else null. */
	static @Nullable String byDay(ExaminedOrder order, ZoneId zone) {
		return Payable.of(order, zone).map((payable) -> payable.first() + " " + payable.key()).orElse(null);
	}

	private static String padded(long number) {
		String digits = Long.toString(Math.max(0, number));
		return "0".repeat(Math.max(0, 14 - digits.length())) + digits;
	}

}
