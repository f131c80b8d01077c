package io.github.purchaseaudit.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
			BillingMethod method = PackedEvidence.billingMethod(row.getString(1));
			billing.methods.computeIfAbsent(method.billingId(), (id) -> new ArrayList<>()).add(method);
		});
		return billing;
	}

	List<BillingMethod> of(List<HistoryLine> lines) {
		Set<BillingMethod> found = new LinkedHashSet<>();
		for (HistoryLine line : lines) {
			String id = line.billingId();
			if (id != null) {
				this.methods.getOrDefault(id, List.of())
					.stream()
					.filter((method) -> line.place().file().startsWith(method.export()))
					.forEach(found::add);
			}
		}
		return List.copyOf(found);
	}

}
