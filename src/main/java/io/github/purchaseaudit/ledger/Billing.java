package io.github.purchaseaudit.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.purchaseaudit.order.BillingMethod;
import io.github.purchaseaudit.order.HistoryLine;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The payment methods behind the Billing Information IDs. An id means something only
 * within the export it stands in.
 */
final class Billing {

	private final Map<String, List<BillingMethod>> methods = new HashMap<>();

	private Billing() {
	}

	static Billing load(JdbcTemplate jdbc) {
		Billing billing = new Billing();
		jdbc.query("select facts from billing_method order by id", (row) -> {
			BillingMethod method = PackedEvidence.billingMethod(row.getBytes(1));
			billing.methods.computeIfAbsent(method.billingId(), (id) -> new ArrayList<>()).add(method);
		});
		return billing;
	}

	List<BillingMethod> of(List<HistoryLine> lines) {
		Map<String, BillingMethod> found = new LinkedHashMap<>();
		for (HistoryLine line : lines) {
			String id = line.billingId();
			if (id != null) {
				this.methods.getOrDefault(id, List.of())
					.stream()
					.filter((method) -> isOf(method.export(), line.place().file()))
					.forEach((method) -> found.putIfAbsent(method.place().toString(), method));
			}
		}
		return List.copyOf(found.values());
	}

	/** Files that lie loose among the inputs belong to no archive. */
	private static boolean isOf(String export, String file) {
		return export.isEmpty() ? !file.contains("!/") : file.startsWith(export);
	}

}
