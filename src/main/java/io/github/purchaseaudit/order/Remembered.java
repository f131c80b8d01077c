package io.github.purchaseaudit.order;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What a function gave for texts that come again and again, as the few types and payments
 * of a household do. Safe to use from several threads; when it is full it begins anew.
 *
 * @param <T> what the function gives
 */
public final class Remembered<T> {

	private static final int MOST = 1000;

	private static final int LONGEST = 200;

	private final Map<String, T> known = new ConcurrentHashMap<>();

	private final Function<String, T> function;

	/** Remembers a function whose outcome depends on nothing but the text. */
	public Remembered(Function<String, T> function) {
		this.function = function;
	}

	/** What the function gives for that text. */
	public T of(String text) {
		if (text.length() > LONGEST) {
			return this.function.apply(text);
		}
		T found = this.known.get(text);
		if (found == null) {
			found = this.function.apply(text);
			if (this.known.size() >= MOST) {
				this.known.clear();
			}
			this.known.put(text, found);
		}
		return found;
	}

}
