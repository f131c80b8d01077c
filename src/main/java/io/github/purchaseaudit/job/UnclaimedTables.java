package io.github.purchaseaudit.job;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import io.github.purchaseaudit.inventory.Member;
import io.github.purchaseaudit.inventory.Outcome;
import io.github.purchaseaudit.order.Sentence;
import io.github.purchaseaudit.order.ShownNames;

/**
 * The tables among the inputs that no format recognised: who typed a list, or downloaded
 * a statement, takes it for audited unless the screen says that it was not. What lies in
 * an archive was put there by whoever made the archive, and stands on the sheet About
 * alone, as pictures and documents do.
 */
final class UnclaimedTables {

	private static final int SHOWN = 5;

	private static final List<String> ENDINGS = List.of(".csv", ".tsv", ".xlsx", ".xlsm", ".xls", ".ods", ".numbers");

	private UnclaimedTables() {
	}

	/** What to say of them; nothing when there are none. */
	static Optional<Sentence> among(List<Member> members) {
		List<String> names = members.stream()
			.filter((member) -> member.outcome() == Outcome.UNCLAIMED && member.isPlainFile())
			.map(Member::name)
			.filter(UnclaimedTables::isTable)
			.toList();
		if (names.isEmpty()) {
			return Optional.empty();
		}
		return Optional.of(Sentence.of("remark.unclaimed-tables", (long) names.size(), ShownNames.of(names, SHOWN)));
	}

	private static boolean isTable(String name) {
		String lower = name.toLowerCase(Locale.ROOT);
		return ENDINGS.stream().anyMatch(lower::endsWith);
	}

}
