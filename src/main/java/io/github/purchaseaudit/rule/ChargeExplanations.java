package io.github.purchaseaudit.rule;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.purchaseaudit.rule.ChargeLine.Share;

/**
 * Finds what explains the lines of a statement together: where every explanation of a
 * line needs orders that others have taken, those are explained by something else, if
 * they can be. Which of two equal orders a line is for, nobody can tell; a line is
 * without an order only when no way to share them out has one for it.
 */
final class ChargeExplanations {

	/** Lines in a row that give way to one another. */
	private static final int DEPTH = 4;

	/** How many explanations of one line are tried in which others give way. */
	private static final int MOST_TRIES = 1000;

	/** How many groups of orders are looked at for one line. */
	private static final int MOST_GROUPS = 64;

	private final Function<ChargeLine, List<OpenOrder>> candidates;

	private final Predicate<ChargeLine> ended;

	private final Deque<Change> changes = new ArrayDeque<>();

	private int tries;

	/**
	 * Explains lines.
	 * @param candidates the orders that can explain a line, taken or not
	 * @param ended lines that keep what explains them
	 */
	ChargeExplanations(Function<ChargeLine, List<OpenOrder>> candidates, Predicate<ChargeLine> ended) {
		this.candidates = candidates;
		this.ended = ended;
	}

	/** Has the line take the first single order that is free. */
	boolean takeSingle(ChargeLine line) {
		Optional<OpenOrder> single = this.candidates.apply(line)
			.stream()
			.filter((open) -> open.isWhole() && open.amount().compareTo(line.amount()) == 0)
			.findFirst();
		single.ifPresent((open) -> line.take(List.of(Share.whole(open))));
		return single.isPresent();
	}

	/** Has the line take what is free, else what others can do without. */
	boolean take(ChargeLine line) {
		this.tries = 0;
		boolean explained = takeFree(line);
		for (int depth = 1; depth <= DEPTH && !explained && this.tries <= MOST_TRIES; depth++) {
			explained = takeFromOthers(line, Set.of(line), depth);
		}
		this.changes.clear();
		return explained;
	}

	private boolean takeFree(ChargeLine line) {
		List<OpenOrder> candidates = this.candidates.apply(line);
		List<OpenOrder> whole = candidates.stream().filter(OpenOrder::isWhole).toList();
		Optional<List<Share>> free = groups(line, whole, 1, line::cut).stream()
			.findFirst()
			.or(() -> candidates.stream()
				.filter((open) -> open.hasPart(line.amount(), line::cut))
				.findFirst()
				.map((open) -> List.of(new Share(open, line.amount()))));
		free.ifPresent((shares) -> change(line, shares));
		return free.isPresent();
	}

	/**
	 * @param moved the lines that got something else on the way here
	 */
	private boolean takeFromOthers(ChargeLine line, Set<ChargeLine> moved, int depth) {
		for (List<Share> wanted : explanations(line)) {
			Set<ChargeLine> holders = holders(wanted).collect(Collectors.toCollection(LinkedHashSet::new));
			if (!Collections.disjoint(holders, moved) || holders.stream().anyMatch(this.ended)) {
				continue;
			}
			if (++this.tries > MOST_TRIES) {
				line.cut();
				return false;
			}
			int before = this.changes.size();
			holders.forEach((holder) -> change(holder, List.of()));
			change(line, wanted);
			Set<ChargeLine> all = new HashSet<>(moved);
			all.addAll(holders);
			if (holders.stream()
				.allMatch((holder) -> takeFree(holder) || (depth > 1 && takeFromOthers(holder, all, depth - 1)))) {
				return true;
			}
			undo(before);
		}
		return false;
	}

	private void change(ChargeLine line, List<Share> shares) {
		this.changes.push(new Change(line, line.shares()));
		line.take(shares);
	}

	private void undo(int before) {
		while (this.changes.size() > before) {
			Change last = this.changes.pop();
			last.line.take(last.before);
		}
	}

	/** All that explains a line, by whomever it is taken; by the fewest lines first. */
	private List<List<Share>> explanations(ChargeLine line) {
		List<OpenOrder> candidates = this.candidates.apply(line);
		List<List<Share>> all = new ArrayList<>(groups(line, candidates, MOST_GROUPS, () -> {
		}));
		candidates.stream()
			.filter((open) -> open.isSomeOf(line.amount(), line::cut))
			.forEach((open) -> all.add(List.of(new Share(open, line.amount()))));
		all.sort(Comparator.comparing((wanted) -> holders(wanted).count()));
		return all;
	}

	/** Orders of one payer that add up to the line. */
	private List<List<Share>> groups(ChargeLine line, List<OpenOrder> orders, int most, Runnable cut) {
		List<List<Share>> groups = new ArrayList<>();
		TreeSet<String> payers = new TreeSet<>();
		orders.forEach((open) -> payers.add(open.payer()));
		for (String one : payers) {
			SubsetSum<OpenOrder> search = new SubsetSum<>(
					orders.stream().filter((open) -> open.payer().equals(one) || open.payer().isEmpty()).toList(),
					OpenOrder::amount);
			for (List<OpenOrder> group : search.find(line.amount(), most - groups.size())) {
				groups.add(group.stream().map(Share::whole).toList());
			}
			if (groups.size() == most) {
				return groups;
			}
			if (search.isCut()) {
				cut.run();
			}
		}
		return groups;
	}

	private static Stream<ChargeLine> holders(List<Share> wanted) {
		return wanted.stream().flatMap((share) -> share.order().takers().stream()).distinct();
	}

	/** What a line had before. */
	private record Change(ChargeLine line, List<Share> before) {
	}

}
