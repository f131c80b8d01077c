/**
 * The ledger: an H2 file with what this audit read, what the rules found, and what all
 * audits before it found. Enter at {@link io.github.purchaseaudit.ledger.Ledger}.
 */
@NullMarked
package io.github.purchaseaudit.ledger;

import org.jspecify.annotations.NullMarked;
