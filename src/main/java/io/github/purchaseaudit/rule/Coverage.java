package io.github.purchaseaudit.rule;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * For which days the inputs can show that something is missing. An account here is the
 * register's id where it is registered.
 */
public interface Coverage {

	/**
	 * Whether the archives hold genuine Apple mail for the account within 120 days before
	 * the day, and again at least 8 days after it.
	 */
	boolean mail(@Nullable String account, LocalDate day);

	/**
	 * Whether the day lies between the first and the last purchase of the account in
	 * Apple's privacy export; with {@code hardware}, in its Online Purchase History.
	 */
	boolean history(@Nullable String account, LocalDate day, boolean hardware);

	/**
	 * Whether renewal receipts of the account are switched off, by the register or by the
	 * account-information export.
	 */
	boolean renewalReceiptsOff(@Nullable String account);

}
