/**
 * Reads purchase histories: Apple's privacy export, copies of the report-a-problem page
 * and lists that people keep, one class per format. Enter at
 * {@link io.github.purchaseaudit.history.HistoryFormats}.
 */
@NullMarked
package io.github.purchaseaudit.history;

import org.jspecify.annotations.NullMarked;
