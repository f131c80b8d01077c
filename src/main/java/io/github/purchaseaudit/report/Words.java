package io.github.purchaseaudit.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.purchaseaudit.order.PaymentMethod;
import io.github.purchaseaudit.order.Sentence;
import io.github.purchaseaudit.rule.ExaminedOrder;
import io.github.purchaseaudit.rule.Finding;
import io.github.purchaseaudit.rule.Note;
import io.github.purchaseaudit.rule.Payer;
import io.github.purchaseaudit.rule.Severity;
import org.jspecify.annotations.Nullable;

/** What the cells of an order say, in the words of the report's language. */
final class Words {

	/** More pieces of evidence than a person reads in one cell. */
	private static final int MOST_EVIDENCE = 100;

	private final Texts texts;

	private final AuditFacts facts;

	Words(Texts texts, AuditFacts facts) {
		this.texts = texts;
		this.facts = facts;
	}

	/** The most urgent of the findings; empty without one. */
	String severity(ExaminedOrder order) {
		return mostUrgent(order).map((severity) -> word("severity", severity)).orElse("");
	}

	boolean isHigh(ExaminedOrder order) {
		return mostUrgent(order).filter((severity) -> severity == Severity.HIGH).isPresent();
	}

	private static java.util.Optional<Severity> mostUrgent(ExaminedOrder order) {
		return order.findings().stream().map(Finding::severity).min(Severity::compareTo);
	}

	String findings(ExaminedOrder order) {
		return order.findings()
			.stream()
			.map((finding) -> labelled("code.", finding.code().name()))
			.distinct()
			.collect(Collectors.joining(", "));
	}

	String notes(Collection<Note> notes) {
		return notes.stream().sorted().map((note) -> labelled("note.", note.name())).collect(Collectors.joining(", "));
	}

	/** The bare code, or in Japanese {@code 知らないカード（UNKNOWN_CARD）}. */
	private String labelled(String prefix, String code) {
		if (!this.texts.isJapanese()) {
			return code;
		}
		return this.texts.find(prefix + code).map((label) -> label + "（" + code + "）").orElse(code);
	}

	String items(ExaminedOrder order) {
		return String.join("; ", order.items());
	}

	String payments(List<PaymentMethod> payments) {
		return payments.stream().map(PaymentMethod::toString).collect(Collectors.joining(" + "));
	}

	String receipt(ExaminedOrder order) {
		return word("receipt", order.receipt());
	}

	String why(ReportedOrder reported, String separator) {
		Stream<String> reasons = reported.order().findings().stream().map((finding) -> this.texts.write(finding.why()));
		Stream<String> carried = reported.carriedOver() ? Stream.of(this.texts.text("why.carried-over"))
				: Stream.empty();
		return Stream.concat(carried, reasons).distinct().collect(Collectors.joining(separator));
	}

	String sentences(List<Sentence> sentences, String separator) {
		String shown = sentences.stream()
			.limit(MOST_EVIDENCE)
			.map(this.texts::write)
			.collect(Collectors.joining(separator));
		int rest = sentences.size() - MOST_EVIDENCE;
		return (rest > 0) ? shown + separator + this.texts.text("evidence.more", rest) : shown;
	}

	/**
	 * Days left to ask Apple for a refund, 0 when past; null where there is nothing to
	 * ask for: another's payment method, or nothing charged.
	 */
	@Nullable Long daysLeft(ExaminedOrder order) {
		boolean charged = order.payer() != Payer.NOBODY && (order.amount() == null || order.amount().isPositive());
		if (order.purchased() == null || order.payer() == Payer.NOT_OURS || !charged) {
			return null;
		}
		LocalDate last = order.purchased()
			.dayIn(this.texts.zone())
			.plusDays(this.facts.household().limits().refundDays());
		return Math.max(0, ChronoUnit.DAYS.between(this.facts.asOf(), last));
	}

	/**
	 * How the row compares with the last audit; empty for an order that never stood out.
	 */
	String since(ReportedOrder reported) {
		Decision decision = reported.decision();
		if (decision != null && decision.changed()) {
			return this.texts.text("since.changed-since-decided");
		}
		SinceLast since = sinceLast(reported);
		return (since != null) ? word("since", since) : "";
	}

	/**
	 * How the findings compare with the last audit; null for an order that never stood
	 * out.
	 */
	@Nullable SinceLast sinceLast(ReportedOrder reported) {
		boolean silent = !reported.order().isFlagged() && switch (reported.since()) {
			case FIRST_AUDIT, NEW, KNOWN -> true;
			case CHANGED, GONE, NOT_EXAMINED -> false;
		};
		return silent ? null : reported.since();
	}

	String choice(@Nullable Decision decision) {
		return (decision != null && decision.choice() != null) ? word("decision", decision.choice()) : "";
	}

	String comment(@Nullable Decision decision) {
		return (decision != null) ? decision.comment() : "";
	}

	/** The drop-down list. */
	List<String> choices() {
		return Stream.of(Decision.Choice.values()).map((choice) -> word("decision", choice)).toList();
	}

	String word(String prefix, Enum<?> value) {
		return this.texts.text(prefix + "." + value.name().toLowerCase(Locale.ROOT).replace('_', '-'));
	}

}
