package io.github.purchaseaudit.statement;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the columns of a statement hold, and what they are called. */
enum Field {

	DAY, SHOP, AMOUNT, CREDIT, CURRENCY, CARD, HOLDER, SIGN, DIRECTION, TYPE, BALANCE;

	private static final Map<Field, List<String>> NAMES = Arrays.stream(values())
		.collect(Collectors.toUnmodifiableMap(Function.identity(),
				(field) -> Words.list(field.name().toLowerCase(Locale.ROOT))));

	/** Where this field stands among folded headings, or -1; the best name decides. */
	int in(List<String> headings) {
		return NAMES.getOrDefault(this, List.of())
			.stream()
			.mapToInt(headings::indexOf)
			.filter((column) -> column >= 0)
			.findFirst()
			.orElse(-1);
	}

}
