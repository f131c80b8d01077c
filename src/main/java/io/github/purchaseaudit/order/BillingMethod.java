package io.github.purchaseaudit.order;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * One row of the billing-information file of Apple's privacy export: the payment method
 * behind a Billing Information ID.
 *
 * @param account the Apple ID Number of the export
 * @param export names the export that the id belongs to: ids join only within one export
 * @param billingId joins {@link HistoryLine#billingId()}
 * @param created when the method was added; null when not shown
 * @param name the billing name; null when not shown
 */
public record BillingMethod(Place place, @Nullable String account, String export, String billingId,
		PaymentMethod method, @Nullable Instant created, @Nullable String name) implements Evidence {
}
