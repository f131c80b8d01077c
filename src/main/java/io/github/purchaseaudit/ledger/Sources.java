package io.github.purchaseaudit.ledger;

import java.util.List;

import io.github.purchaseaudit.order.Sentence;
import io.github.purchaseaudit.rule.EvidenceTexts;

/** The kinds of evidence that a finding rests on, a letter for each. */
final class Sources {

	static final char HISTORY = 'H';

	static final char RECEIPT = 'R';

	static final char MAIL = 'M';

	private Sources() {
	}

	static String of(List<Sentence> evidence) {
		StringBuilder kinds = new StringBuilder();
		addIf(kinds, evidence, "evidence.row", HISTORY);
		addIf(kinds, evidence, "evidence.receipt", RECEIPT);
		addIf(kinds, evidence, "evidence.mail", MAIL);
		return kinds.toString();
	}

	private static void addIf(StringBuilder kinds, List<Sentence> evidence, String key, char kind) {
		String withoutId = key + EvidenceTexts.WITHOUT_ID;
		if (evidence.stream().map(Sentence::key).anyMatch((one) -> one.equals(key) || one.equals(withoutId))) {
			kinds.append(kind);
		}
	}

}
