package io.github.purchaseaudit.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

import io.github.purchaseaudit.order.Item;

/**
 * What kind of thing was bought, by the type the source writes. The words are data
 * ({@code item-kinds.properties}) and are looked for in this order.
 */
public enum ItemKind {

	/** Renews by itself. */
	SUBSCRIPTION,

	/** For a time only: films. */
	RENTAL,

	/** Coins, gems and the like; can be bought again and again. */
	IN_APP,

	/** An app, bought once. */
	APP,

	/** Anything else, or the source does not say. */
	OTHER;

	private static final Map<ItemKind, List<String>> WORDS = load();

	/** The kind of an item. */
	public static ItemKind of(Item item) {
		if (item.renews() != null) {
			return SUBSCRIPTION;
		}
		if (item.type() == null) {
			return OTHER;
		}
		String type = fold(item.type());
		return WORDS.entrySet()
			.stream()
			.filter((entry) -> entry.getValue().stream().anyMatch(type::contains))
			.map(Map.Entry::getKey)
			.findFirst()
			.orElse(OTHER);
	}

	private static String fold(String text) {
		return Normalizer.normalize(text, Normalizer.Form.NFKC)
			.toLowerCase(Locale.ROOT)
			.replaceAll("[\\s\u00a0]+", " ");
	}

	private static Map<ItemKind, List<String>> load() {
		Properties lists = new Properties();
		try (InputStream in = ItemKind.class.getResourceAsStream("item-kinds.properties")) {
			lists.load(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		Map<ItemKind, List<String>> words = new EnumMap<>(ItemKind.class);
		for (String kind : lists.stringPropertyNames()) {
			words.put(ItemKind.valueOf(kind), List.of(fold(lists.getProperty(kind)).split("\\|", -1)));
		}
		return words;
	}

}
