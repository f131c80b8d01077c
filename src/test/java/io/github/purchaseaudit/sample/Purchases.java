package io.github.purchaseaudit.sample;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * All bought items of the story, in the order of their dates.
 */
record Purchases(List<Purchase> items) {

	static Purchases load() throws IOException {
		try (InputStream file = Purchases.class.getResourceAsStream("purchases.csv")) {
			String text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
			return new Purchases(text.lines().skip(1).map(Purchase::of).toList());
		}
	}

	Purchases where(Predicate<Purchase> condition) {
		return new Purchases(this.items.stream().filter(condition).toList());
	}

	/** The sum of the order's items, which the export repeats on each of its rows. */
	int totalOf(String order) {
		return this.items.stream().filter((item) -> item.order().equals(order)).mapToInt(Purchase::price).sum();
	}

	Collection<Receipt> receipts() {
		Map<String, List<Purchase>> documents = this.items.stream()
			.filter(Purchase::hasReceipt)
			.collect(Collectors.groupingBy(Purchase::document, LinkedHashMap::new, Collectors.toList()));
		return documents.values().stream().map(Receipt::new).toList();
	}

}
