package io.github.purchaseaudit.report.review;

import java.time.Instant;
import java.util.List;

import io.github.purchaseaudit.order.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * What a person wrote into one workbook.
 *
 * @param file its name in the reports folder
 * @param rows in the order of the sheets, without rows that nobody wrote into or emptied
 * @param problem why nothing could be read, or not all; null when all was read
 * @param written what the tool had written into it
 */
public record ReviewedWorkbook(String file, Instant modified, List<ReviewedRow> rows, @Nullable Sentence problem,
		WrittenRows written) {

	public ReviewedWorkbook {
		rows = List.copyOf(rows);
	}

	ReviewedWorkbook(String file, Instant modified, List<ReviewedRow> rows, @Nullable Sentence problem) {
		this(file, modified, rows, problem, WrittenRows.UNKNOWN);
	}

}
