package io.github.purchaseaudit.order;

import org.jspecify.annotations.Nullable;

/**
 * One row of the account-information file of Apple's privacy export.
 *
 * @param account the Apple ID Number
 * @param address the e-mail address of the same account; null when not shown, or masked
 * @param renewalReceiptsOff whether renewal receipts were switched off, which makes a
 * missing renewal receipt innocent; null when not shown
 */
public record AccountFact(Place place, String account, @Nullable String address, @Nullable Boolean renewalReceiptsOff,
		@Nullable String country) implements Evidence {
}
