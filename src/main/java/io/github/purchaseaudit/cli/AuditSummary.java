package io.github.purchaseaudit.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import io.github.purchaseaudit.job.AuditOutcome;
import io.github.purchaseaudit.job.AuditRequest;
import io.github.purchaseaudit.order.Money;
import io.github.purchaseaudit.order.Sentence;
import io.github.purchaseaudit.order.SetAside;
import io.github.purchaseaudit.report.AuditFacts;
import io.github.purchaseaudit.report.AuditFacts.Comparison;
import io.github.purchaseaudit.report.Texts;

/** What the console says at the end: the money first, then what to do next. */
final class AuditSummary {

	private static final int MOST_MISSING = 4;

	private final Console console;

	private final Texts texts;

	AuditSummary(Console console, Texts texts) {
		this.console = console;
		this.texts = texts;
	}

	void written(AuditOutcome outcome, Path register) {
		AuditFacts facts = Objects.requireNonNull(outcome.facts());
		say("");
		facts.warnings().stream().filter(AuditSummary::isToDecide).forEach(this::warn);
		news(facts.comparison());
		tell(flagged(facts));
		if (facts.flagged() > 0) {
			money("summary.money.ours", facts, facts.money().ours());
			money("summary.money.not-ours", facts, facts.money().notOurs());
			money("summary.money.balance", facts, facts.money().balance());
			money("summary.money.not-judged", facts, facts.money().notJudged());
			some("summary.money.free", facts, facts.money().free());
			some("summary.money.settled", facts, facts.money().settled());
		}
		some("summary.money.waiting", facts, facts.money().waiting());
		say(text("summary.orders", facts.orders()));
		say(text("summary.not-judged", facts.notJudged()));
		say(text("summary.suspicious", facts.suspiciousMails(), facts.counterfeitMails()));
		missing(facts.missing());
		facts.warnings().stream().filter((warning) -> !isToDecide(warning)).forEach(this::warn);
		outcome.remarks().forEach((remark) -> say(this.texts.write(remark)));
		lost(outcome);
		say("");
		say(text("summary.report", String.valueOf(outcome.report())));
		next(outcome, facts, register);
	}

	private String flagged(AuditFacts facts) {
		if (facts.inQuestion() > 0) {
			return text("summary.flagged", facts.inQuestion());
		}
		if (facts.orders() == 0) {
			return (facts.contextOrders() > 0) ? text("summary.no-orders-then", facts.contextOrders())
					: text("summary.no-orders");
		}
		return text(isUndecided(facts) ? "summary.nothing-flagged-yet" : "summary.nothing-flagged");
	}

	private void next(AuditOutcome outcome, AuditFacts facts, Path register) {
		if (isUndecided(facts)) {
			tell(text("summary.next-undecided", register.toString()));
		}
		if (outcome.openOrders() > 0) {
			tell(text("summary.next"));
		}
		else if (outcome.openMails() > 0) {
			tell(text("summary.next-mails"));
		}
		if (outcome.openOrders() == 0 && facts.flagged() > 0) {
			tell(text("summary.next-decided", CopiedCommand.program()));
		}
		if (outcome.openMails() == 0 && facts.flagged() == 0) {
			nextWhenNothingFound(outcome, facts);
		}
	}

	/** All is well only where everything was read and judged. */
	private void nextWhenNothingFound(AuditOutcome outcome, AuditFacts facts) {
		if (outcome.lost() > 0) {
			tell(text("summary.next-lost"));
		}
		else if (facts.orders() + facts.contextOrders() == 0) {
			tell(text("summary.nothing-recognised.next"));
		}
		else if (facts.orders() > 0 && facts.warnings().isEmpty()) {
			tell((facts.notJudged() > 0) ? text("summary.next-not-judged", facts.notJudged())
					: text("summary.next-nothing"));
		}
	}

	private static boolean isUndecided(AuditFacts facts) {
		return facts.warnings().stream().anyMatch(AuditSummary::isToDecide);
	}

	/** A run that brought nothing new must say so. */
	private void news(Comparison comparison) {
		if (comparison.last() == null) {
			return;
		}
		if (comparison.isNothingNew()) {
			say(text("summary.nothing-new", comparison.last()));
		}
		else {
			say(text((comparison.freshMails() > 0) ? "summary.new.mails" : "summary.new", comparison.last(),
					comparison.fresh(), comparison.changed(), comparison.freshMails()));
		}
		if (comparison.gone() + comparison.notExamined() > 0) {
			tell(text("summary.gone", comparison.gone(), comparison.notExamined()));
		}
	}

	/** What is still undecided comes first: it settles most of the rest. */
	private static boolean isToDecide(Sentence warning) {
		return warning.key().startsWith("warning.undecided");
	}

	private void some(String key, AuditFacts facts, AuditFacts.Part part) {
		if (part.orders() > 0) {
			money(key, facts, part);
		}
	}

	private void money(String key, AuditFacts facts, AuditFacts.Part part) {
		say("  " + text(key, sums(facts.sumsOf(part)), part.orders()));
	}

	private String sums(List<Money> sums) {
		return String.join(" + ", sums.stream().map(this.texts::money).toList());
	}

	private void missing(List<Sentence> missing) {
		if (!missing.isEmpty()) {
			tell(text("summary.missing"));
		}
		missing.stream().limit(MOST_MISSING).forEach((one) -> this.console.tell("  ", this.texts.write(one)));
		if (missing.size() > MOST_MISSING) {
			say("  " + text("summary.missing.more", missing.size() - MOST_MISSING));
		}
	}

	private void lost(AuditOutcome outcome) {
		if (outcome.lost() == 0) {
			return;
		}
		tell(text("summary.lost", outcome.lost()));
		for (SetAside lost : outcome.firstLost()) {
			say("  " + this.texts.place(lost.place().toString()) + ": " + this.texts.write(lost.reason()));
		}
		if (outcome.lost() > outcome.firstLost().size()) {
			say("  " + text("summary.lost.more", outcome.lost() - outcome.firstLost().size()));
		}
	}

	/**
	 * Who names the folder of the inputs for the reports, too, sees why nothing was read.
	 */
	void nothingRecognised(AuditOutcome outcome, AuditRequest request) {
		Optional<Path> inside = request.inputs().stream().filter(request::isInReports).findFirst();
		if (inside.isPresent()) {
			complain(text("summary.inside-reports", inside.get().toString(), request.reports().toString()));
			return;
		}
		complain(text("summary.nothing-recognised"));
		outcome.seen().forEach((name) -> complain("  " + name));
		if (outcome.seen().isEmpty()) {
			complain("  " + text("summary.nothing-recognised.no-file"));
		}
		complain(text("summary.nothing-recognised.next"));
	}

	void failed(AuditOutcome outcome) {
		if (outcome.failure() != null) {
			complain(this.texts.write(outcome.failure()));
		}
	}

	private String text(String key, Object... facts) {
		return this.texts.text(key, facts);
	}

	private void warn(Sentence warning) {
		tell(this.texts.write(warning));
	}

	private void tell(String text) {
		this.console.tell("", text);
	}

	private void say(String line) {
		this.console.say(line);
	}

	private void complain(String line) {
		this.console.complain(line);
	}

}
