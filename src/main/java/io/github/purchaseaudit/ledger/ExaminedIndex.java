package io.github.purchaseaudit.ledger;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Makes an index on the examined orders when somebody looks for single ones. Most audits
 * do not, and adding orders is quicker without.
 */
final class ExaminedIndex {

	/** What the names of the indexes begin with. */
	static final String PREFIX = "examined_";

	private ExaminedIndex() {
	}

	/** For finding orders by their subjects. */
	static void onSubject(JdbcTemplate jdbc) {
		on("subject", "subject", jdbc);
	}

	static void on(String name, String columns, JdbcTemplate jdbc) {
		jdbc.execute("create index if not exists " + PREFIX + name + " on examined_order (" + columns + ")");
	}

}
