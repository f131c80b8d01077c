package io.github.purchaseaudit.report;

import java.util.List;
import java.util.SortedMap;

import io.github.purchaseaudit.order.Money;
import org.jspecify.annotations.Nullable;

/**
 * One input file or archive member, as the sheet About lists it. The counts tie out: read
 * = used + duplicates + set aside + all that was passed over.
 *
 * @param format the format that read it; null when none claimed it
 * @param sha256 of the file on disk, hexadecimal; empty for members of an archive
 * @param hidden how many of the records that were used, doubled or set aside stand in
 * hidden rows and sheets
 * @param outcome key of the text that says what became of it, such as {@code input.read},
 * {@code input.ignored}, {@code input.not-understood}, {@code input.unclaimed}
 * @param leftOut the columns of a list that are not used, by their headings
 * @param sums what the records show by currency, before refunds and with duplicates, as
 * one would add up the file itself: rows of a history, genuine receipts, charges
 */
public record InputFacts(String name, @Nullable String format, long size, String sha256, String outcome, long read,
		long used, long duplicates, long setAside, long hidden, SortedMap<String, Long> passedOver,
		List<String> leftOut, List<Money> sums) {
}
