package io.github.purchaseaudit.order;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

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

	private static final Map<String, String> ALIASES = load();

	private Brand() {
	}

	/**
	 * The normal form of a brand: one of the known names, else the text itself, trimmed;
	 * nothing when the text says that none is named ("None", "なし", "-" or blank).
	 */
	public static Optional<String> of(String text) {
		String shown = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
		String brand = ALIASES.getOrDefault(fold(shown), shown);
		return (brand.isEmpty() || brand.equals(NOT_NAMED)) ? Optional.empty() : Optional.of(brand);
	}

	/** Whether the text is one of the known names, not merely a text. */
	public static boolean isKnown(String text) {
		String brand = ALIASES.get(fold(text));
		return brand != null && !brand.equals(NOT_NAMED);
	}

	/** Whether it is a brand of cards, of which digits tell one from the other. */
	public static boolean isCard(String brand) {
		return CARDS.contains(brand);
	}

	private static String fold(String text) {
		return Normalizer.normalize(text, Normalizer.Form.NFKC)
			.toLowerCase(Locale.ROOT)
			.replaceAll("[\\s\\u00a0]", "")
			.replaceAll("[\u2010-\u2015\u2212]", "-");
	}

	private static Map<String, String> load() {
		Properties lists = new Properties();
		try (InputStream in = Brand.class.getResourceAsStream("brands.properties")) {
			lists.load(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		Map<String, String> aliases = new HashMap<>();
		for (String name : lists.stringPropertyNames()) {
			String brand = name.replace('_', ' ');
			aliases.put(fold(brand), brand);
			for (String alias : lists.getProperty(name).split("\\|", -1)) {
				aliases.put(fold(alias), brand);
			}
		}
		return aliases;
	}

}
