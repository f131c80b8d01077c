package io.github.purchaseaudit.ledger;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * One audit of the past.
 *
 * @param period as in the file name: {@code all}, {@code 2026-10} …
 * @param ended null when the audit was killed
 * @param status {@code COMPLETED}, {@code STOPPED}, {@code FAILED} or {@code STARTED}
 * @param inputs how many files and archive members it looked at; null when it did not get
 * that far
 * @param inputsDigest the same for the same contents; null when they were not all read
 * @param report the workbook's file name; null when none was written
 */
public record PastRun(String period, LocalDate asOf, Instant started, @Nullable Instant ended, String status,
		@Nullable Long inputs, @Nullable String inputsDigest, @Nullable Long orders, @Nullable Long findings,
		@Nullable String report) {
}
