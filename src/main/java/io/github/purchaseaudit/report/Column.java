package io.github.purchaseaudit.report;

import java.util.List;

/**
 * A column of a table.
 *
 * @param heading as it stands in the header row
 * @param width in half-width characters; a Japanese character takes two
 * @param choices what the drop-down list of its cells offers; empty without one
 */
record Column(String heading, int width, List<String> choices) {

	Column(String heading, int width) {
		this(heading, width, List.of());
	}

}
