/**
 * Finds the purchases on an Apple account that nobody in the family made, and proves it.
 * Enter at {@link io.github.purchaseaudit.PurchaseAudit}; the way of the data is
 * {@code inventory → history, mail, statement → ledger → order → rule → report}, wired in
 * {@code job}.
 */
@NullMarked
package io.github.purchaseaudit;

import org.jspecify.annotations.NullMarked;
