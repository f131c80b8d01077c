package io.github.purchaseaudit.job;

import java.util.List;
import java.util.Optional;

import io.github.purchaseaudit.inventory.Member;
import io.github.purchaseaudit.inventory.Outcome;
import io.github.purchaseaudit.order.Sentence;
import io.github.purchaseaudit.order.ShownNames;
import io.github.purchaseaudit.report.review.ReviewedWorkbooks;

/**
 * Reports among the inputs that hold decisions which no workbook of the reports folder
 * has: who saved the reviewed report beside the purchases is told that its decisions are
 * read from the reports folder alone.
 */
final class StrayDecisions {

	private static final int SHOWN = 5;

	private StrayDecisions() {
	}

	/** What to say of them; nothing when there are none. */
	static Optional<Sentence> among(List<Member> members, KnownDecisions decisions, String reports) {
		List<String> names = members.stream()
			.filter((member) -> member.outcome() == Outcome.IGNORED && member.isPlainFile())
			.filter((member) -> isReport(member) && holdsMoreThan(decisions, member))
			.map(Member::name)
			.toList();
		if (names.isEmpty()) {
			return Optional.empty();
		}
		return Optional
			.of(Sentence.of("remark.stray-decisions", (long) names.size(), ShownNames.of(names, SHOWN), reports));
	}

	private static boolean isReport(Member member) {
		return member.reason() != null && member.reason().key().equals("inventory.ignored.own-report");
	}

	private static boolean holdsMoreThan(KnownDecisions decisions, Member report) {
		return ReviewedWorkbooks.decided(report.file()).stream().anyMatch((subject) -> !decisions.has(subject));
	}

}
