package io.github.purchaseaudit.job;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import io.github.purchaseaudit.ledger.Mails;
import io.github.purchaseaudit.order.Receipt;
import io.github.purchaseaudit.order.Verdict;
import io.github.purchaseaudit.report.SinceLast;
import io.github.purchaseaudit.report.SuspiciousMail;
import io.github.purchaseaudit.rule.MailExaminer;
import io.github.purchaseaudit.rule.Finding;

/** The counterfeit and doubtful purchase mails of the period. */
final class SuspiciousMails {

	private final AuditRequest request;

	private final Mails mails;

	private final KnownDecisions decisions;

	private final MailExaminer examiner = new MailExaminer();

	/** Where the originals were saved, by subject key. */
	private final Map<String, String> saved = new HashMap<>();

	SuspiciousMails(AuditRequest request, Mails mails, KnownDecisions decisions) {
		this.request = request;
		this.mails = mails;
		this.decisions = decisions;
	}

	/** Each of them once, in the order of reading. */
	void forEach(Consumer<SuspiciousMail> consumer) {
		this.mails.suspicious((mail) -> {
			if (inPeriod(mail)) {
				this.examiner.examine(mail).ifPresent((finding) -> consumer.accept(reported(mail, finding)));
			}
		});
	}

	private SuspiciousMail reported(Receipt mail, Finding finding) {
		String key = finding.subject();
		return new SuspiciousMail(key, mail, this.saved.get(key), SinceLast.FIRST_AUDIT,
				this.decisions.of(key, List.of(finding.code())));
	}

	private boolean inPeriod(Receipt mail) {
		LocalDate day = (mail.sent() != null) ? LocalDate.ofInstant(mail.sent(), this.request.household().zone())
				: null;
		return this.request.period().holds(day);
	}

	void savedAs(String key, String path) {
		this.saved.put(key, path);
	}

	long count() {
		long[] count = new long[1];
		forEach((mail) -> count[0]++);
		return count[0];
	}

	long counterfeit() {
		long[] count = new long[1];
		forEach((mail) -> count[0] += (mail.mail().verdict() == Verdict.COUNTERFEIT) ? 1 : 0);
		return count[0];
	}

}
