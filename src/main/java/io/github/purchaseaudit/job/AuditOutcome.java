package io.github.purchaseaudit.job;

import java.nio.file.Path;
import java.util.List;

import io.github.purchaseaudit.order.Sentence;
import io.github.purchaseaudit.order.SetAside;
import io.github.purchaseaudit.report.AuditFacts;
import org.jspecify.annotations.Nullable;

/**
 * How an audit ended.
 *
 * @param facts what was found; null when no report was written
 * @param report the workbook; null when none was written
 * @param openOrders flagged rows without a decision, or changed since
 * @param openMails suspicious mails without one
 * @param lost how many records stand on "Not read"
 * @param firstLost some of them, for the console
 * @param seen when nothing was recognised: what was seen instead
 * @param remarks what a person should know about the run itself: resumed, ledger rebuilt,
 * workbook open in Excel
 * @param failure why it failed; null when it did not
 */
public record AuditOutcome(Status status, @Nullable AuditFacts facts, @Nullable Path report, long openOrders,
		long openMails, long lost, List<SetAside> firstLost, List<String> seen, List<Sentence> remarks,
		@Nullable Sentence failure) {

	static AuditOutcome failed(Sentence reason) {
		return without(Status.FAILED, List.of(), reason);
	}

	static AuditOutcome stopped() {
		return without(Status.STOPPED, List.of(), null);
	}

	static AuditOutcome nothingRecognised(List<String> seen) {
		return without(Status.NOTHING_RECOGNISED, seen, null);
	}

	private static AuditOutcome without(Status status, List<String> seen, @Nullable Sentence failure) {
		return new AuditOutcome(status, null, null, 0, 0, 0, List.of(), seen, List.of(), failure);
	}

	/** The ways an audit can end. */
	public enum Status {

		WRITTEN, STOPPED, FAILED, NOTHING_RECOGNISED

	}

}
