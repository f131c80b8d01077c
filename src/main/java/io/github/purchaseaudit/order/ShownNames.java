package io.github.purchaseaudit.order;

import java.util.List;

/** Names in a sentence, of which a long list shows only the first. */
public final class ShownNames {

	private ShownNames() {
	}

	/** The first names, divided by commas, and a sign that there are more. */
	public static String of(List<String> names, int most) {
		return String.join(", ", names.subList(0, Math.min(most, names.size()))) + ((names.size() > most) ? ", …" : "");
	}

}
