/**
 * What a person wrote into earlier workbooks, read back and kept. Enter at
 * {@link io.github.purchaseaudit.report.review.ReviewedWorkbooks}, then
 * {@link io.github.purchaseaudit.report.review.Decisions}.
 */
@NullMarked
package io.github.purchaseaudit.report.review;

import org.jspecify.annotations.NullMarked;
