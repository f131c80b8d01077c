package io.github.purchaseaudit.job;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;

import io.github.purchaseaudit.ledger.MailFindings;
import io.github.purchaseaudit.ledger.Mails;
import io.github.purchaseaudit.order.OrderNumber;
import io.github.purchaseaudit.order.Receipt;
import io.github.purchaseaudit.order.Verdict;
import io.github.purchaseaudit.report.SinceLast;
import io.github.purchaseaudit.report.SuspiciousMail;
import io.github.purchaseaudit.rule.AccountIdentities;
import io.github.purchaseaudit.rule.CoverageTable;
import io.github.purchaseaudit.rule.Finding;
import io.github.purchaseaudit.rule.MailExaminer;
import org.jspecify.annotations.Nullable;

/** The counterfeit and doubtful purchase mails of the period. */
final class SuspiciousMails {

	private static final int PAGE = 200;

	private final AuditRequest request;

	private final Mails mails;

	private final KnownDecisions decisions;

	private final MailFindings findings;

	private final MailExaminer examiner = new MailExaminer();

	/** Where the originals were saved, by subject key. */
	private final Map<String, String> saved = new HashMap<>();

	private @Nullable Map<SinceLast, Long> counts;

	/** The orders of forwarded copies that are known without them. */
	private @Nullable Set<String> proven;

	SuspiciousMails(AuditRequest request, Mails mails, KnownDecisions decisions, MailFindings findings) {
		this.findings = findings;
		this.request = request;
		this.mails = mails;
		this.decisions = decisions;
	}

	/** Each of them once, in the order of reading. */
	void forEach(Consumer<SuspiciousMail> consumer) {
		pages((page) -> {
			List<String> since = this.findings.since(page.stream().map(Found::finding).toList());
			for (int i = 0; i < page.size(); i++) {
				consumer.accept(reported(page.get(i), SinceLast.valueOf(since.get(i))));
			}
		});
	}

	private void pages(Consumer<List<Found>> consumer) {
		List<Found> page = new ArrayList<>();
		this.mails.suspicious((mail) -> {
			if (inPeriod(mail) && !isNeedless(mail)) {
				this.examiner.examine(mail).ifPresent((finding) -> page.add(new Found(mail, finding)));
			}
			if (page.size() == PAGE) {
				consumer.accept(page);
				page.clear();
			}
		});
		consumer.accept(page);
	}

	/**
	 * A forwarded copy with nothing wrong in it, of orders that are proven without it.
	 */
	private boolean isNeedless(Receipt mail) {
		return isMereCopy(mail) && proven().containsAll(numbers(mail).toList());
	}

	private static boolean isMereCopy(Receipt mail) {
		return mail.copy() && !mail.orders().isEmpty() && mail.reasons().size() <= 1;
	}

	private static Stream<String> numbers(Receipt mail) {
		return mail.orders().stream().map(OrderNumber::value);
	}

	private Set<String> proven() {
		Set<String> known = this.proven;
		if (known == null) {
			Set<String> copied = new TreeSet<>();
			this.mails.suspicious((mail) -> {
				if (isMereCopy(mail)) {
					numbers(mail).forEach(copied::add);
				}
			});
			known = this.mails.proven(copied);
			this.proven = known;
		}
		return known;
	}

	private SuspiciousMail reported(Found found, SinceLast since) {
		String key = found.finding().subject();
		return new SuspiciousMail(key, found.mail(), this.saved.get(key), since,
				this.decisions.of(key, List.of(found.finding().code())));
	}

	/** Keeps the findings, for comparing this audit with later ones. */
	void note(AccountIdentities identities) {
		pages((page) -> this.findings.add(page.stream().map((found) -> note(found, identities)).toList()));
	}

	private MailFindings.MailFinding note(Found found, AccountIdentities identities) {
		String account = CoverageTable.accounts(found.mail()).stream().findFirst().map(identities::name).orElse(null);
		return new MailFindings.MailFinding(found.finding(), day(found.mail()), account);
	}

	private boolean inPeriod(Receipt mail) {
		return this.request.period().holds(day(mail));
	}

	private @Nullable LocalDate day(Receipt mail) {
		return (mail.sent() != null) ? LocalDate.ofInstant(mail.sent(), this.request.household().zone()) : null;
	}

	void savedAs(String key, String path) {
		this.saved.put(key, path);
	}

	long count() {
		return counts().values().stream().mapToLong(Long::longValue).sum();
	}

	/** How many compare with the last audit like this. */
	long count(SinceLast since) {
		return counts().getOrDefault(since, 0L);
	}

	private Map<SinceLast, Long> counts() {
		Map<SinceLast, Long> known = this.counts;
		if (known == null) {
			Map<SinceLast, Long> counted = new EnumMap<>(SinceLast.class);
			forEach((mail) -> counted.merge(mail.since(), 1L, Long::sum));
			known = counted;
			this.counts = known;
		}
		return known;
	}

	long counterfeit() {
		long[] count = new long[1];
		forEach((mail) -> count[0] += (mail.mail().verdict() == Verdict.COUNTERFEIT) ? 1 : 0);
		return count[0];
	}

	/** A mail and the finding about it. */
	private record Found(Receipt mail, Finding finding) {
	}

}
