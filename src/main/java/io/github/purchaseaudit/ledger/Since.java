package io.github.purchaseaudit.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

import io.github.purchaseaudit.rule.ExaminedOrder;
import io.github.purchaseaudit.rule.Finding;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Compares the findings of some orders with those of the baseline, the last completed
 * audit of other inputs or another period.
 */
final class Since {

	private static final List<String> RANKS = List.of("NEW", "CHANGED", "FIRST_AUDIT", "KNOWN");

	private final @Nullable Long baseline;

	private final Map<String, Map<String, String>> known = new HashMap<>();

	private Since(@Nullable Long baseline) {
		this.baseline = baseline;
	}

	static Since of(JdbcTemplate jdbc, Run run, List<ExaminedOrder> orders) {
		Since since = new Since(run.baseline());
		Object[] subjects = orders.stream().filter(ExaminedOrder::isFlagged).map(ExaminedOrder::key).toArray();
		if (run.baseline() != null && subjects.length > 0) {
			jdbc.query("select subject, code, facts_digest from finding where run = " + run.baseline()
					+ " and subject in (" + "?, ".repeat(subjects.length - 1) + "?)", (row) -> {
						since.known.computeIfAbsent(row.getString(1), (subject) -> new HashMap<>())
							.put(row.getString(2), row.getString(3));
					}, subjects);
		}
		return since;
	}

	/** One of the names of the report's comparison. */
	String of(ExaminedOrder order) {
		if (this.baseline == null) {
			return "FIRST_AUDIT";
		}
		Map<String, String> before = this.known.get(order.key());
		if (before == null) {
			return "NEW";
		}
		Map<String, String> now = new HashMap<>();
		order.findings().forEach((finding) -> now.put(finding.code().name(), digest(finding)));
		return now.equals(before) ? "KNOWN" : "CHANGED";
	}

	int rank(String since) {
		return RANKS.indexOf(since);
	}

	/** What a finding's facts come down to, for seeing whether they changed. */
	static String digest(Finding finding) {
		try {
			byte[] hash = MessageDigest.getInstance("SHA-256")
				.digest(finding.why().encode().getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(hash, 0, 16);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
