package io.github.purchaseaudit.ledger;

import java.time.LocalDate;
import java.util.Objects;

import io.github.purchaseaudit.order.Money;
import io.github.purchaseaudit.order.PaymentMethod;
import io.github.purchaseaudit.order.PurchaseTime;
import io.github.purchaseaudit.order.Sentence;

import java.time.Instant;

/**
 * How a sentence is packed for the ledger, and read again: its facts with their kinds.
 */
final class PackedSentence {

	private PackedSentence() {
	}

	static void put(Packed packed, Sentence sentence) {
		packed.put(sentence.key()).putAll(sentence.facts(), PackedSentence::fact);
	}

	static Sentence next(Packed packed) {
		return new Sentence(packed.need(), packed.nextAll(PackedSentence::fact));
	}

	private static void fact(Packed packed, Object fact) {
		if (fact instanceof Sentence inner) {
			put(packed.put("("), inner);
		}
		else if (fact instanceof PaymentMethod method) {
			PackedEvidence.method(packed.put("p"), method);
		}
		else if (fact instanceof PurchaseTime time) {
			packed.put("t").putTime(time);
		}
		else if (fact instanceof Instant instant) {
			packed.put("i").putInstant(instant);
		}
		else {
			packed.put(kind(fact)).put(fact);
		}
	}

	private static String kind(Object fact) {
		return (fact instanceof Money) ? "m" : (fact instanceof Long) ? "n" : (fact instanceof LocalDate) ? "d" : "s";
	}

	private static Object fact(Packed packed) {
		String kind = packed.need();
		return switch (kind) {
			case "(" -> next(packed);
			case "p" -> PackedEvidence.method(packed);
			case "t" -> Objects.requireNonNull(packed.nextTime());
			case "i" -> Objects.requireNonNull(packed.nextInstant());
			case "m" -> PackedEvidence.money(packed.need());
			case "n" -> Long.valueOf(packed.need());
			case "d" -> LocalDate.parse(packed.need());
			default -> packed.need();
		};
	}

}
