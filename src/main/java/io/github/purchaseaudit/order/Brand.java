package io.github.purchaseaudit.order;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The names of card brands and other payment methods. The aliases are data
 * ({@code brands.properties}) and are compared after NFKC, without case and blanks.
 */
public final class Brand {

	public static final String STORE_CREDIT = "Store credit";

	public static final String CARRIER = "Carrier";

	public static final String APPLE_CARD = "Apple Card";

	private static final Set<String> CARDS = Set.of("Visa", "Mastercard", "Amex", "JCB", "Diners", "Discover",
			"UnionPay");

	private static final String NOT_NAMED = "-";

	private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0]");

	private static final Pattern DASHES = Pattern.compile("[\u2010-\u2015\u2212]");

	private static final Map<String, String> ALIASES = load();

	/** Of brands, which are few; most are asked for again and again. */
	private static final Remembered<String> KEYS = new Remembered<>(Brand::keyOf);

	private Brand() {
	}

	/**
	 * The normal form of a brand: one of the known names, else the text itself, trimmed;
	 * nothing when the text says that none is named ("None", "なし", "-" or blank).
	 */
	public static Optional<String> of(String text) {
		String shown = Nfkc.of(text).strip();
		String brand = ALIASES.getOrDefault(fold(shown), shown);
		return (brand.isEmpty() || brand.equals(NOT_NAMED)) ? Optional.empty() : Optional.of(brand);
	}

	/**
	 * Whether the text is one of the known names, not merely a text nor a word for any
	 * card.
	 */
	public static boolean isKnown(String text) {
		String brand = ALIASES.get(fold(text));
		return brand != null && !brand.equals(NOT_NAMED) && !brand.equals(PaymentMethod.UNNAMED_CARD);
	}

	/** Whether it is a brand of cards, of which digits tell one from the other. */
	public static boolean isCard(String brand) {
		return CARDS.contains(brand);
	}

	/** Whether two sources mean one brand, however each spells it. */
	public static boolean isSame(String brand, String other) {
		return brand.equals(other) || key(brand).equals(key(other));
	}

	/** What all spellings of a brand have in common: its name where that is known. */
	public static String key(String brand) {
		return KEYS.of(brand);
	}

	private static String keyOf(String brand) {
		String folded = fold(brand);
		String name = ALIASES.getOrDefault(folded, NOT_NAMED);
		return name.equals(NOT_NAMED) ? folded : name;
	}

	private static String fold(String text) {
		String folded = Nfkc.lower(text);
		return DASHES.matcher(BLANKS.matcher(folded).replaceAll("")).replaceAll("-").replace('\u2019', '\'');
	}

	private static Map<String, String> load() {
		WordLists lists = WordLists.beside(Brand.class, "brands.properties");
		Map<String, String> aliases = new HashMap<>();
		for (String name : lists.names()) {
			String brand = name.replace('_', ' ');
			aliases.put(fold(brand), brand);
			lists.list(name).forEach((alias) -> aliases.put(fold(alias), brand));
		}
		return Map.copyOf(aliases);
	}

}
