package io.github.purchaseaudit.order;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Something to tell a person, without a language yet: the key of a text and the facts it
 * names. Facts are {@link String}, {@link Long}, {@link Money}, {@link PaymentMethod},
 * {@link LocalDate}, {@link Instant}, {@link PurchaseTime} or a nested {@link Sentence};
 * the report writes each in the reader's language and zone.
 */
public record Sentence(String key, List<Object> facts) {

	private static final char MARK = '\u001f';

	private static final char OPEN = '\u001d';

	private static final char CLOSE = '\u001e';

	public Sentence {
		facts = List.copyOf(facts);
	}

	/**
	 * A sentence of the text {@code key} with these facts.
	 * @throws IllegalArgumentException for a fact of a kind that cannot be stored
	 */
	public static Sentence of(String key, Object... facts) {
		List<Object> kept = new ArrayList<>(facts.length);
		for (Object fact : facts) {
			Object one = (fact instanceof Integer number) ? Long.valueOf(number) : fact;
			kind(one);
			kept.add(one);
		}
		return new Sentence(key, kept);
	}

	/** The sentence as one line of text, for the ledger. */
	public String encode() {
		StringBuilder line = new StringBuilder(this.key);
		for (Object fact : this.facts) {
			line.append(MARK).append(kind(fact));
			if (fact instanceof Sentence inner) {
				line.append(OPEN).append(inner.encode()).append(CLOSE);
			}
			else if (fact instanceof PaymentMethod method) {
				line.append(method.applePay() ? '1' : '0')
					.append((method.last4() != null) ? method.last4() : "----")
					.append(clean(method.brand()));
			}
			else {
				line.append(clean(fact.toString()));
			}
		}
		return line.toString();
	}

	/** Reads what {@link #encode()} wrote. */
	public static Sentence decode(String line) {
		List<String> parts = split(line);
		List<Object> facts = new ArrayList<>();
		for (String part : parts.subList(1, parts.size())) {
			facts.add(fact(part.charAt(0), part.substring(1)));
		}
		return new Sentence(parts.get(0), facts);
	}

	private static List<String> split(String line) {
		List<String> parts = new ArrayList<>();
		int depth = 0;
		int start = 0;
		for (int i = 0; i < line.length(); i++) {
			char c = line.charAt(i);
			if (c == OPEN) {
				depth++;
			}
			else if (c == CLOSE) {
				depth--;
			}
			else if (c == MARK && depth == 0) {
				parts.add(line.substring(start, i));
				start = i + 1;
			}
		}
		parts.add(line.substring(start));
		return parts;
	}

	private static char kind(Object fact) {
		if (fact instanceof String) {
			return 's';
		}
		if (fact instanceof Long) {
			return 'n';
		}
		if (fact instanceof Money) {
			return 'm';
		}
		if (fact instanceof PaymentMethod) {
			return 'p';
		}
		if (fact instanceof LocalDate) {
			return 'd';
		}
		if (fact instanceof Instant) {
			return 'i';
		}
		if (fact instanceof PurchaseTime) {
			return 't';
		}
		if (fact instanceof Sentence) {
			return '(';
		}
		throw new IllegalArgumentException("No fact that a sentence can hold: " + fact.getClass());
	}

	private static Object fact(char kind, String text) {
		return switch (kind) {
			case 's' -> text;
			case 'n' -> Long.valueOf(text);
			case 'm' -> Money.of(text.substring(0, text.length() - 4), text.substring(text.length() - 3));
			case 'p' -> new PaymentMethod(text.substring(5), text.startsWith("----", 1) ? null : text.substring(1, 5),
					text.charAt(0) == '1');
			case 'd' -> LocalDate.parse(text);
			case 'i' -> Instant.parse(text);
			case 't' -> PurchaseTime.parse(text);
			case '(' -> decode(text.substring(1, text.length() - 1));
			default -> throw new IllegalArgumentException("Unknown kind of fact: " + kind);
		};
	}

	private static String clean(String text) {
		return text.replace(MARK, ' ').replace(OPEN, ' ').replace(CLOSE, ' ');
	}

}
