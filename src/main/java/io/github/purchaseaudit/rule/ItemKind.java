package io.github.purchaseaudit.rule;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.purchaseaudit.order.Item;
import io.github.purchaseaudit.order.Remembered;
import io.github.purchaseaudit.order.WordLists;

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

	private static final Map<String, List<String>> WORDS = words();

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
		String type = WORDS.getOrDefault("SHOP", List.of())
			.stream()
			.reduce(FoldedText.of(written), (text, shop) -> text.replace(shop, ""));
		return Stream.of(values()).filter((kind) -> isAnyIn(type, kind.name())).findFirst().orElse(OTHER);
	}

	private static Map<String, List<String>> words() {
		WordLists lists = WordLists.beside(ItemKind.class, "item-kinds.properties");
		return lists.names()
			.stream()
			.collect(Collectors.toUnmodifiableMap(Function.identity(),
					(name) -> lists.list(name).stream().map(FoldedText::of).toList()));
	}

	private static boolean isAnyIn(String text, String list) {
		return WORDS.getOrDefault(list, List.of()).stream().anyMatch(text::contains);
	}

}
