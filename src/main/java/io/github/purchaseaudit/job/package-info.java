/**
 * The audit as one Spring Batch job: its steps in order, starting, stopping and resuming.
 * Enter at {@link io.github.purchaseaudit.job.Audit}; the steps stand in
 * {@link io.github.purchaseaudit.job.AuditJob}.
 */
@NullMarked
package io.github.purchaseaudit.job;

import org.jspecify.annotations.NullMarked;
