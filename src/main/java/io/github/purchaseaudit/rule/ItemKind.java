package io.github.purchaseaudit.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.purchaseaudit.order.Item;
import io.github.purchaseaudit.order.Remembered;

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

	private static final String WEEKLY = "weekly";

	private static final String MONTHLY = "monthly";

	private static final String YEARLY = "yearly";

	private static final Properties LISTS = load();

	private static final Map<ItemKind, List<String>> WORDS = byKind();

	/** Exports name the same few types again and again. */
	private static final Remembered<ItemKind> KNOWN = new Remembered<>(ItemKind::of);

	/** The kind of an item. */
	public static ItemKind of(Item item) {
		if (item.renews() != null) {
			return SUBSCRIPTION;
		}
		if (item.type() == null) {
			return OTHER;
		}
		return KNOWN.of(item.type());
	}

	private static ItemKind of(String written) {
		String type = FoldedText.of(written);
		return WORDS.entrySet()
			.stream()
			.filter((entry) -> entry.getValue().stream().anyMatch(type::contains))
			.map(Map.Entry::getKey)
			.findFirst()
			.orElse(OTHER);
	}

	private static Properties load() {
		Properties lists = new Properties();
		try (InputStream in = ItemKind.class.getResourceAsStream("item-kinds.properties")) {
			lists.load(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return lists;
	}

	private static Map<ItemKind, List<String>> byKind() {
		Map<ItemKind, List<String>> words = new EnumMap<>(ItemKind.class);
		for (ItemKind kind : values()) {
			words.put(kind, words(kind.name()));
		}
		return words;
	}

	private static List<String> words(String name) {
		String list = LISTS.getProperty(name, "");
		return list.isEmpty() ? List.of() : List.of(FoldedText.of(list).split("\\|", -1));
	}

	/** Whether the item's own words say that it is paid each week. */
	static boolean isWeekly(Item item) {
		return says(item, WEEKLY);
	}

	/** Whether the item's own words say that it is paid each month or week. */
	static boolean isPaidOften(Item item) {
		return !says(item, YEARLY) && (says(item, MONTHLY) || says(item, WEEKLY));
	}

	private static boolean says(Item item, String list) {
		String text = FoldedText.of(Stream.of(item.title(), item.type(), item.renews())
			.filter(Objects::nonNull)
			.collect(Collectors.joining(" ")));
		return words(list).stream().anyMatch(text::contains);
	}

}
