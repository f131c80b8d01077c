package io.github.purchaseaudit.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.purchaseaudit.order.BillingMethod;
import io.github.purchaseaudit.order.HistoryLine;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The payment methods behind the Billing Information IDs. An id means something only
 * within the export it stands in, and there to one account where it names several; what
 * an export does not know, another of the same account may: parts get unpacked beside
 * each other, files renamed, and older copies of a history hold no billing file.
 */
final class Billing {

	private final Map<String, List<BillingMethod>> methods = new HashMap<>();

	/** The exports and the accounts of which they show methods. */
	private final Set<List<String>> accounts = new HashSet<>();

	private Billing() {
	}

	static Billing load(JdbcTemplate jdbc) {
		Billing billing = new Billing();
		jdbc.query("select facts from billing_method order by id", (row) -> {
			BillingMethod method = PackedEvidence.billingMethod(row.getBytes(1));
			billing.accounts.add(List.of(method.export(), text(method.account())));
			billing.methods.computeIfAbsent(method.billingId(), (id) -> new ArrayList<>()).add(method);
		});
		return billing;
	}

	List<BillingMethod> of(List<HistoryLine> lines) {
		Map<String, BillingMethod> found = new LinkedHashMap<>();
		for (HistoryLine line : lines) {
			behind(line).forEach((method) -> found.putIfAbsent(method.place().toString(), method));
		}
		return List.copyOf(found.values());
	}

	private List<BillingMethod> behind(HistoryLine line) {
		List<BillingMethod> all = this.methods.getOrDefault((line.billingId() != null) ? line.billingId() : "",
				List.of());
		List<BillingMethod> there = all.stream()
			.filter((method) -> isOf(method.export(), line.place().file()))
			.toList();
		List<BillingMethod> own = (there.isEmpty() ? all : there).stream()
			.filter((method) -> method.account() != null && method.account().equals(line.account()))
			.toList();
		return own.isEmpty() ? there.stream().filter((method) -> !isOfAnother(method, line)).toList() : own;
	}

	/** An export that shows other methods of the line's account shows all of them. */
	private boolean isOfAnother(BillingMethod method, HistoryLine line) {
		return method.account() != null && this.accounts.contains(List.of(method.export(), text(line.account())));
	}

	private static String text(@Nullable String text) {
		return (text != null) ? text : "";
	}

	/** Files that lie loose among the inputs belong to no archive. */
	private static boolean isOf(String export, String file) {
		return export.isEmpty() ? !file.contains("!/") : file.startsWith(export);
	}

}
