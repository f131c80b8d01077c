package io.github.purchaseaudit.job;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import io.github.purchaseaudit.ledger.DecisionRecords;
import io.github.purchaseaudit.ledger.DecisionRecords.StoredDecision;
import io.github.purchaseaudit.ledger.Mails;
import io.github.purchaseaudit.rule.PurchaseMailOnly;
import io.github.purchaseaudit.rule.SubjectKey;

/**
 * Takes a decision about a mail to the row that tells of its purchase by now: that of an
 * earlier mail which names the same order number, or that of the order itself. Both turn
 * up when a later download brings them. What the person saw goes along, so that the row
 * says what has changed since.
 * <p>
 * Example: the shipping mail of W1234567801 is decided as not ours. A month later the
 * confirmation is there, and the row is the confirmation's.
 */
final class MovedDecisions {

	private final DecisionRecords records;

	private final SortedMap<String, StoredDecision> bySubject = new TreeMap<>();

	private final Mails mails;

	private final TellingRows telling;

	MovedDecisions(DecisionRecords records, Mails mails, TellingRows telling) {
		this.records = records;
		this.mails = mails;
		this.telling = telling;
		records.all().forEach((decision) -> this.bySubject.put(decision.subject(), decision));
	}

	/**
	 * Moves what must be moved, the latest decision first; to be called when all rows are
	 * there.
	 */
	void move() {
		Set<String> standing = this.telling.among(this.bySubject.keySet().stream().filter(SubjectKey::isMail).toList());
		List<StoredDecision> about = this.bySubject.values()
			.stream()
			.filter((decision) -> SubjectKey.isMail(decision.subject()) && !standing.contains(decision.subject()))
			.sorted(Comparator.comparing(StoredDecision::modified).reversed())
			.toList();
		boolean moved = false;
		for (StoredDecision decision : about) {
			moved |= move(decision);
		}
		if (moved) {
			this.records.replace(List.copyOf(this.bySubject.values()));
		}
	}

	private boolean move(StoredDecision decision) {
		Set<String> targets = this.mails.find(decision.subject())
			.filter(PurchaseMailOnly::tellsOfPurchase)
			.map(this.telling::of)
			.orElse(Set.of());
		boolean moved = false;
		for (String target : targets) {
			StoredDecision there = this.bySubject.get(target);
			if (there == null || isSame(there, decision)) {
				this.bySubject.put(target, decision.about(target));
				moved = true;
			}
		}
		if (moved) {
			this.bySubject.remove(decision.subject());
		}
		return moved;
	}

	/** Whether an earlier audit moved it there, and nobody changed it since. */
	private static boolean isSame(StoredDecision one, StoredDecision other) {
		return String.valueOf(one.choice()).equals(String.valueOf(other.choice()))
				&& one.comment().equals(other.comment());
	}

}
