package io.github.purchaseaudit.report;

import io.github.purchaseaudit.order.Receipt;
import org.jspecify.annotations.Nullable;

/**
 * A counterfeit or doubtful purchase mail as it stands in the workbook.
 *
 * @param key the subject key, unmasked
 * @param saved the path of the saved original, relative to the reports folder; null when
 * it was not saved
 */
public record SuspiciousMail(String key, Receipt mail, @Nullable String saved, SinceLast since,
		@Nullable Decision decision) {
}
