package io.github.purchaseaudit.report;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Locale;
import java.util.SortedMap;

import io.github.purchaseaudit.household.RegisteredMethod;
import io.github.purchaseaudit.order.PurchaseTime;
import org.jspecify.annotations.Nullable;

/**
 * What one payment method paid in one currency.
 *
 * @param shown as the sources show it ({@code Visa 9999}); for a registered method that
 * paid nothing, its brand and digits; empty for orders that name none
 * @param registered the register's entry that it matches; null when none
 * @param months spending per month in the household's zone, oldest first
 * @param example an item title, for entries that are still undecided
 */
public record MethodSpending(String key, String shown, @Nullable RegisteredMethod registered, Status status,
		long orders, BigDecimal total, String currency, @Nullable PurchaseTime firstSeen,
		@Nullable PurchaseTime lastSeen, SortedMap<YearMonth, BigDecimal> months, @Nullable String example,
		@Nullable Decision decision) {

	/** What the register says about it. */
	public enum Status {

		OPEN, CLOSED, NOT_OURS, UNDECIDED, UNKNOWN, NOT_NAMED;

		/** Of its text. */
		public String key() {
			return "status." + name().toLowerCase(Locale.ROOT).replace('_', '-');
		}

	}

}
