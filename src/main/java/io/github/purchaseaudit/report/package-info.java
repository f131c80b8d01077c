/**
 * The workbook that a person holds on the phone, one class per sheet, its texts in
 * Japanese and English. Enter at {@link io.github.purchaseaudit.report.AuditResults}.
 */
@NullMarked
package io.github.purchaseaudit.report;

import org.jspecify.annotations.NullMarked;
