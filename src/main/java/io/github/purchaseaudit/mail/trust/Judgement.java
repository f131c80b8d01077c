package io.github.purchaseaudit.mail.trust;

import java.util.List;

import io.github.purchaseaudit.order.Sentence;
import io.github.purchaseaudit.order.Verdict;

/** A verdict on a mail and why it is so. */
public record Judgement(Verdict verdict, List<Sentence> reasons) {

	static Judgement of(Verdict verdict, List<Sentence> reasons) {
		return new Judgement(verdict, List.copyOf(reasons));
	}

}
