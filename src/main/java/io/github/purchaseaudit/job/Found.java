package io.github.purchaseaudit.job;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import io.github.purchaseaudit.order.Sentence;
import io.github.purchaseaudit.order.SetAside;
import io.github.purchaseaudit.report.AuditFacts;
import org.jspecify.annotations.Nullable;

/** What the last step tells the command line. */
final class Found {

	private @Nullable AuditFacts facts;

	private @Nullable Path report;

	private long openOrders;

	private long openMails;

	private long lost;

	private List<SetAside> firstLost = List.of();

	private final List<Sentence> remarks = new ArrayList<>();

	void report(AuditFacts facts, Path report, OpenRows open) {
		this.facts = facts;
		this.report = report;
		this.openOrders = open.orders();
		this.openMails = open.mails();
	}

	void lost(long lost, List<SetAside> first) {
		this.lost = lost;
		this.firstLost = first;
	}

	void remark(Sentence remark) {
		this.remarks.add(remark);
	}

	AuditOutcome outcome(List<Sentence> earlierRemarks) {
		List<Sentence> all = new ArrayList<>(earlierRemarks);
		all.addAll(this.remarks);
		return new AuditOutcome(AuditOutcome.Status.WRITTEN, Objects.requireNonNull(this.facts), this.report,
				this.openOrders, this.openMails, this.lost, this.firstLost, List.of(), all, null);
	}

}
