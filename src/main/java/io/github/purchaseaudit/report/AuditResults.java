package io.github.purchaseaudit.report;

import java.util.List;
import java.util.function.Consumer;

import io.github.purchaseaudit.order.SetAside;

/**
 * All that the workbook shows, streamed where it can be large. The same results give the
 * same workbook, byte for byte.
 */
public interface AuditResults {

	AuditFacts facts();

	/** The flagged rows: new first, then by severity, then the largest amount first. */
	void flagged(Consumer<ReportedOrder> consumer);

	/** Every order of the period, the latest first. */
	void orders(Consumer<ReportedOrder> consumer);

	void suspiciousMails(Consumer<SuspiciousMail> consumer);

	/** The findings of the last audit that this one does not have. */
	void vanished(Consumer<Vanished> consumer);

	/** Decisions about what has no finding any more. */
	void keptDecisions(Consumer<KeptDecision> consumer);

	/**
	 * Apple's genuine news of the accounts, of any day; none where no mail is at hand.
	 */
	default void accountEvents(Consumer<AccountEvent> consumer) {
	}

	List<MethodSpending> paymentMethods();

	List<CoverageRow> coverage();

	void notRead(Consumer<SetAside> consumer);

	List<InputFacts> inputs();

}
