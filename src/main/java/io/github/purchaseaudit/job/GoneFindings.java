package io.github.purchaseaudit.job;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import io.github.purchaseaudit.ledger.ExaminedRow;
import io.github.purchaseaudit.ledger.ExaminedRows;
import io.github.purchaseaudit.ledger.KnownSubjects;
import io.github.purchaseaudit.ledger.Run;
import io.github.purchaseaudit.ledger.VanishedFinding;
import io.github.purchaseaudit.ledger.VanishedFindings;
import io.github.purchaseaudit.order.OrderNumber;
import io.github.purchaseaudit.report.SinceLast;
import io.github.purchaseaudit.rule.Coverage;
import io.github.purchaseaudit.rule.Examination;
import io.github.purchaseaudit.rule.ExaminedOrder;
import io.github.purchaseaudit.rule.FindingCode;
import io.github.purchaseaudit.rule.Note;
import org.jspecify.annotations.Nullable;

/**
 * Tells findings of the last audit that are settled from those that this audit could not
 * look at.
 * <p>
 * A finding is gone when the period holds its day and the inputs still speak of it. An
 * order that is still there must have every kind of evidence that it had (a history row,
 * a receipt, a mail), and the history or the mail must still cover its day where the
 * finding rests on an absence; an entry that became undecided is not examined, nor is an
 * order whose day lies outside the period by what is known of it now. An order or a mail
 * that is no longer there is gone only where the history or the mail of its account
 * covers the day all the same; a line of a card statement must be there. Everything else
 * was not examined this time: nobody can say that it is settled.
 */
final class GoneFindings {

	private final Period period;

	private final DataSource source;

	private final Run run;

	private final Coverage coverage;

	GoneFindings(Period period, DataSource source, Run run, Examination examination) {
		this.period = period;
		this.source = source;
		this.run = run;
		this.coverage = examination.coverage();
	}

	/** Compares, and keeps what came out; to be called when all findings are there. */
	void note(ExaminedRows rows) {
		new VanishedFindings(this.source).replace(this.run, (page) -> {
			Map<String, ExaminedOrder> there = new HashMap<>();
			rows.select(page.stream().map(VanishedFinding::subject).distinct().toList())
				.stream()
				.map(ExaminedRow::order)
				.forEach((order) -> there.put(order.key(), order));
			return page.stream().map((finding) -> since(finding, there.get(finding.subject())).name()).toList();
		});
	}

	private SinceLast since(VanishedFinding finding, @Nullable ExaminedOrder now) {
		boolean examined = this.period.holds(finding.day()) && ((now != null) ? isExamined(finding, now)
				: isCovered(finding) || new KnownSubjects(this.source).isRead(finding));
		return examined ? SinceLast.GONE : SinceLast.NOT_EXAMINED;
	}

	private static boolean isExamined(VanishedFinding finding, ExaminedOrder now) {
		List<Note> open = switch (finding.code()) {
			case NO_RECEIPT -> List.of(Note.MAIL_NOT_COVERED, Note.UNDECIDED);
			case NOT_IN_HISTORY -> List.of(Note.HISTORY_NOT_COVERED, Note.UNDECIDED);
			case CHARGE_WITHOUT_ORDER -> List.of(Note.CHARGE_NOT_JUDGED);
			case PURCHASE_MAIL_ONLY -> List.of(Note.PURCHASE_NOTICE);
			default -> List.of(Note.UNDECIDED);
		};
		boolean elsewhere = now.findings().stream().anyMatch((one) -> one.code() == finding.code());
		return !elsewhere && finding.isCoveredBy(now) && !now.notes().contains(Note.DOUBTFUL_SOURCE)
				&& open.stream().noneMatch(now.notes()::contains);
	}

	/** Whether something that was there must be there again, had it not gone. */
	private boolean isCovered(VanishedFinding finding) {
		LocalDate day = finding.day();
		if (day == null || finding.account() == null || finding.code() == FindingCode.CHARGE_WITHOUT_ORDER) {
			return false;
		}
		boolean hardware = finding.subject().indexOf(':') < 0 && new OrderNumber(finding.subject()).isHardware();
		return finding.restedOnHistory() ? this.coverage.history(finding.account(), day, hardware)
				: this.coverage.mail(finding.account(), day);
	}

}
