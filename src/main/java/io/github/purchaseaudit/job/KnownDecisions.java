package io.github.purchaseaudit.job;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import io.github.purchaseaudit.ledger.DecisionRecords;
import io.github.purchaseaudit.ledger.DecisionRecords.StoredDecision;
import io.github.purchaseaudit.ledger.ExaminedOrders.Examined;
import io.github.purchaseaudit.ledger.Ledger;
import io.github.purchaseaudit.order.PaymentMethod;
import io.github.purchaseaudit.report.Decision;
import io.github.purchaseaudit.report.Decision.Choice;
import io.github.purchaseaudit.report.ReportedOrder;
import io.github.purchaseaudit.report.SinceLast;
import io.github.purchaseaudit.report.review.Decided;
import io.github.purchaseaudit.report.review.DecidedFacts;
import io.github.purchaseaudit.report.review.Decisions;
import io.github.purchaseaudit.rule.ExaminedOrder;
import io.github.purchaseaudit.rule.FindingCode;
import org.jspecify.annotations.Nullable;

/** The decisions that this audit found at its start, by their subject. */
final class KnownDecisions {

	private final Map<String, Decided> bySubject = new HashMap<>();

	/** A method that workbooks spell differently has the decision that came last. */
	private final Map<PaymentMethod, Decided> byMethod = new LinkedHashMap<>();

	private KnownDecisions(List<StoredDecision> decisions) {
		decisions.forEach((one) -> this.bySubject.put(one.subject(), decided(one)));
		forEach((decided) -> Decisions.method(decided.subject())
			.ifPresent((method) -> this.byMethod.merge(method, decided, KnownDecisions::later)));
	}

	static KnownDecisions of(Ledger ledger) {
		return new KnownDecisions(new DecisionRecords(ledger.dataSource()).all());
	}

	private static Decided decided(StoredDecision stored) {
		return new Decided(stored.subject(), (stored.choice() != null) ? Choice.valueOf(stored.choice()) : null,
				stored.comment(), codes(stored.codes()),
				(stored.facts() != null) ? DecidedFacts.decode(stored.facts()) : null, stored.workbook(),
				stored.modified());
	}

	private static Decided later(Decided one, Decided other) {
		if ((one.choice() == null) != (other.choice() == null)) {
			return (one.choice() != null) ? one : other;
		}
		return other.modified().isAfter(one.modified()) ? other : one;
	}

	private static @Nullable Set<FindingCode> codes(@Nullable String names) {
		if (names == null) {
			return null;
		}
		Set<FindingCode> codes = EnumSet.noneOf(FindingCode.class);
		for (String name : names.split(" ", -1)) {
			if (!name.isEmpty()) {
				codes.add(FindingCode.valueOf(name));
			}
		}
		return codes;
	}

	/** Whether a workbook of the reports folder speaks of it, be it to take it back. */
	boolean has(String subject) {
		return this.bySubject.containsKey(subject);
	}

	/** What is decided about a row with these findings; null when nothing is. */
	@Nullable Decision of(String subject, Collection<FindingCode> findings) {
		Decided decided = this.bySubject.get(subject);
		return (decided != null) ? decided.beside(findings) : null;
	}

	/** What is decided about an order; null when nothing is. */
	@Nullable Decision of(ExaminedOrder order) {
		Decided decided = this.bySubject.get(order.key());
		return (decided != null) ? decided.beside(order) : null;
	}

	/** An examined order with what is decided about it. */
	ReportedOrder reported(Examined examined) {
		ExaminedOrder order = examined.order();
		return new ReportedOrder(order, SinceLast.valueOf(examined.since()), examined.carriedOver(), of(order));
	}

	/** The subjects of which a person decided so. */
	List<String> subjects(Choice choice) {
		List<String> subjects = new ArrayList<>();
		forEach((decided) -> {
			if (decided.choice() == choice) {
				subjects.add(decided.subject());
			}
		});
		return subjects;
	}

	/** All of them, by subject. */
	void forEach(Consumer<Decided> consumer) {
		this.bySubject.values().stream().sorted(Comparator.comparing(Decided::subject)).forEach(consumer);
	}

	/** The payment methods of which a person decided so. */
	List<PaymentMethod> methods(Choice choice) {
		List<PaymentMethod> methods = new ArrayList<>();
		this.byMethod.forEach((method, decided) -> {
			if (decided.choice() == choice) {
				methods.add(method);
			}
		});
		return methods;
	}

	/** What is decided about a payment method, by what its sheet shows. */
	@Nullable Decision ofMethod(String shown) {
		Decided decided = Decisions.method(Decisions.methodKey(shown)).map(this.byMethod::get).orElse(null);
		return (decided != null) ? decided.beside(List.of()) : null;
	}

}
