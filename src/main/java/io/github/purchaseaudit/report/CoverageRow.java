package io.github.purchaseaudit.report;

import java.time.YearMonth;
import java.util.SortedMap;

/**
 * What one kind of source holds of one account, month by month.
 *
 * @param account the register's id where registered, else as the sources write it; empty
 * for records without an account
 * @param source {@code apple-export}, {@code mail}, {@code statement} …; the sheet shows
 * the text {@code source.…} of it
 * @param months how many records each month holds; a covered month without records holds
 * 0, a month that cannot be judged is missing
 */
public record CoverageRow(String account, String source, SortedMap<YearMonth, Long> months) {
}
