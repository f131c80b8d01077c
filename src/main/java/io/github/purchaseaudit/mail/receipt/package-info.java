/**
 * What an Apple mail prints: receipts in their layouts and languages, and what kind of
 * mail it is. Enter at {@link io.github.purchaseaudit.mail.receipt.Receipts}.
 */
@NullMarked
package io.github.purchaseaudit.mail.receipt;

import org.jspecify.annotations.NullMarked;
