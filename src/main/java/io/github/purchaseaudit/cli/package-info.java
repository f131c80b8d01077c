/**
 * The command line: reads what a person asks for, shows progress, and says at the end
 * what was found. Enter at {@link io.github.purchaseaudit.cli.PurchaseAuditCommand}.
 */
@NullMarked
package io.github.purchaseaudit.cli;

import org.jspecify.annotations.NullMarked;
