package io.github.purchaseaudit.job;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import io.github.purchaseaudit.ledger.EarlierFindings;
import io.github.purchaseaudit.ledger.ExaminedOrders;
import io.github.purchaseaudit.ledger.Runs;
import io.github.purchaseaudit.order.OrderNumber;
import io.github.purchaseaudit.order.PurchaseTime;
import io.github.purchaseaudit.order.Sentence;
import io.github.purchaseaudit.order.ShownNames;
import io.github.purchaseaudit.report.Decision;
import io.github.purchaseaudit.report.review.ReviewedWorkbooks;
import io.github.purchaseaudit.rule.ExaminedOrder;
import org.jspecify.annotations.Nullable;

/**
 * What lies before the period, has findings and waits for a decision: the workbook of
 * this period does not show it, and a quiet month must not hide it. Days before the first
 * day that any audit was asked about are context only. Where the record of earlier audits
 * is gone, their workbooks tell what they reported.
 */
final class EarlierOpenRows {

	private static final int SHOWN = 5;

	private final AuditRequest request;

	private final EarlierFindings earlier;

	private final KnownDecisions decisions;

	private final Set<String> reported;

	private final List<String> names = new ArrayList<>();

	private long count;

	private @Nullable LocalDate first;

	private EarlierOpenRows(AuditRequest request, EarlierFindings earlier, KnownDecisions decisions,
			Set<String> reported) {
		this.request = request;
		this.earlier = earlier;
		this.decisions = decisions;
		this.reported = reported;
	}

	static List<Sentence> of(AuditRequest request, EarlierFindings earlier, ExaminedOrders orders,
			KnownDecisions decisions, Runs runs) throws IOException {
		if (request.period().from() == null) {
			return List.of();
		}
		Set<String> reported = ReviewedWorkbooks.flagged(request.reports(), (name) -> runs.written(name) == null);
		EarlierOpenRows open = new EarlierOpenRows(request, earlier, decisions, reported);
		if (earlier.haveBegun() || !reported.isEmpty()) {
			orders.besides(open::add);
		}
		return open.sentences();
	}

	private void add(ExaminedOrder order) {
		PurchaseTime purchased = order.purchased();
		LocalDate day = (purchased != null) ? purchased.dayIn(this.request.household().zone()) : null;
		Decision decision = this.decisions.of(order);
		if (day == null || !this.request.period().isAfter(day) || (decision != null && !decision.isOpen())
				|| !isKnown(order, day)) {
			return;
		}
		this.count++;
		if (this.names.size() <= SHOWN) {
			OrderNumber number = order.number();
			this.names.add((number != null) ? number.value() : order.items().get(0));
		}
		this.first = (this.first == null || day.isBefore(this.first)) ? day : this.first;
	}

	/** What was flagged once may lie further back by what is known of it now. */
	private boolean isKnown(ExaminedOrder order, LocalDate day) {
		return this.earlier.haveBegunBy(day) || this.earlier.haveReported(order.key())
				|| this.reported.contains(order.key());
	}

	private List<Sentence> sentences() {
		return (this.first != null) ? List.of(Sentence.of("warning.earlier-open", this.count,
				ShownNames.of(this.names, SHOWN), this.first.toString())) : List.of();
	}

}
