package io.github.purchaseaudit.order;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * Reads how a payment is described: {@code Visa .... 1234 (Apple Pay)},
 * {@code MasterCard •••• 5690}, {@code VISA ****1234}, {@code Visa（下4桁9999）},
 * {@code ギフトカード 100,000円 + MasterCard 94,800円}. Text that names no known brand is kept
 * verbatim as the brand.
 * <p>
 * A full card number, in whatever form it was typed, ends here: only the brand and the
 * last four digits leave this class, and nothing else of a text that holds one.
 */
public final class PaymentText {

	private static final int LONGEST = 1000;

	private static final int LONGEST_BRAND = 100;

	private static final Pattern BETWEEN_BRANDS = Pattern.compile("[,/&]");

	private static final Pattern APPLE_PAY = Pattern.compile("(?i)apple pay|アップル・?ペイ");

	/** Parts of it may be masked. */
	private static final Pattern ADDRESS = Pattern.compile("(?<![^\\s()<>])[^\\s()<>@]{1,64}@[^\\s()<>@]{1,255}");

	private static final Pattern BRACKETS = Pattern.compile("[()]");

	private static final String WALLET = "Apple Pay";

	private static final Pattern DIGIT_WORDS = Pattern
		.compile(WordLists.beside(PaymentText.class, "card-words.properties")
			.list("words")
			.stream()
			.map(Pattern::quote)
			.collect(Collectors.joining("|", "(?i)", "")));

	/** Of texts without a full card number, which is not to be kept. */
	private static final Remembered<Optional<PaymentMethod>> KNOWN = new Remembered<>(PaymentText::named);

	private PaymentText() {
	}

	/**
	 * The payment methods that a text names, in its order; empty when it names none.
	 * @param last4Column the card's last digits where the source has a place of their
	 * own; they belong to the first card that the text names without digits
	 */
	public static List<PaymentMethod> parse(String text, @Nullable String last4Column) {
		String plain = Secrets.remove(Digits.plain(text.replace('＋', ';')));
		List<PaymentMethod> methods = new ArrayList<>();
		for (String part : parts(plain)) {
			method(part).ifPresent(methods::add);
		}
		if (methods.isEmpty() && last4Column != null && !CardNumber.in(Nfkc.of(last4Column)).isEmpty()) {
			return parse(last4Column, null);
		}
		String last4 = (last4Column != null) ? lastDigits(last4Column) : null;
		return (last4 != null) ? withDigits(methods, last4) : List.copyOf(methods);
	}

	private static List<String> parts(String text) {
		List<CardNumber> numbers = CardNumber.in(text);
		List<String> parts = new ArrayList<>();
		int start = 0;
		for (int i = 0; i < text.length(); i++) {
			int at = i;
			char c = text.charAt(i);
			boolean divides = c == ';' || c == '\n' || c == '、' || (c == '+' && plusDivides(text, start, i));
			if (divides && numbers.stream().noneMatch((number) -> at >= number.from() && at < number.to())) {
				parts.add(text.substring(start, i));
				start = i + 1;
			}
		}
		parts.add(text.substring(start));
		return (parts.size() == 1 && numbers.isEmpty()) ? knownBrands(text) : parts;
	}

	/** {@code Store Credit, Visa}: a comma divides only where every part is known. */
	private static List<String> knownBrands(String text) {
		List<String> brands = (text.length() > LONGEST) ? List.of() : List.of(BETWEEN_BRANDS.split(text, -1));
		boolean all = brands.size() > 1 && !Brand.isKnown(text) && brands.stream().allMatch(PaymentText::isKnown);
		return all ? brands : List.of(text);
	}

	private static boolean isKnown(String part) {
		return method(part).filter((method) -> Brand.isKnown(method.brand())).isPresent();
	}

	/** A plus at the end of a name ({@code Super+}) divides nothing. */
	private static boolean plusDivides(String text, int start, int plus) {
		if (plus == start || plus + 1 == text.length() || text.length() > LONGEST) {
			return false;
		}
		return Character.isSpaceChar(text.charAt(plus - 1)) || Character.isSpaceChar(text.charAt(plus + 1))
				|| method(text.substring(start, plus)).filter((method) -> Brand.isKnown(method.brand())).isPresent();
	}

	private static Optional<PaymentMethod> method(String part) {
		List<CardNumber> numbers = CardNumber.in(part);
		if (!numbers.isEmpty()) {
			return Optional.of(reduced(part, numbers.get(0)));
		}
		return KNOWN.of(part);
	}

	private static Optional<PaymentMethod> named(String part) {
		String shown = APPLE_PAY.matcher(part.strip()).replaceAll(WALLET);
		shown = shown.substring(0, Math.min(shown.length(), LONGEST));
		String rest = APPLE_PAY.matcher(shown).replaceFirst(" ");
		boolean applePay = rest.length() < shown.length() && !PaymentWords.bare(rest).isEmpty();
		CardDigits card = CardDigits.in(PaymentWords.withoutAmount(applePay ? PaymentWords.bare(rest) : shown),
				DIGIT_WORDS);
		Optional<String> brand = brand(card.name());
		if (brand.isEmpty() && card.last4() == null) {
			return Optional.empty();
		}
		return Optional.of(new PaymentMethod(brand.orElse(PaymentMethod.UNNAMED_CARD), card.last4(), applePay));
	}

	private static PaymentMethod reduced(String part, CardNumber number) {
		String around = part.substring(0, number.from()) + " " + part.substring(number.to());
		boolean applePay = APPLE_PAY.matcher(around).find();
		String brand = cardBrand(around).or(number::brand).orElse(PaymentMethod.UNNAMED_CARD);
		return new PaymentMethod(brand, number.last4(), applePay);
	}

	private static Optional<String> brand(String name) {
		if (Brand.isKnown(name)) {
			return Brand.of(name);
		}
		Optional<String> explained = explained(name);
		if (explained.isPresent()) {
			return explained;
		}
		if (PaymentWords.bare(name).isEmpty()) {
			return Optional.empty();
		}
		String text = name.substring(0, Math.min(name.length(), LONGEST_BRAND));
		return cardBrand(text).or(() -> Brand.of(text));
	}

	/**
	 * The known name before the address of an account ({@code PayPal (taro@example.jp)}),
	 * or that other words for it explain ({@code d払い（ドコモ）}).
	 */
	private static Optional<String> explained(String name) {
		List<String> brands = BRACKETS.splitAsStream(ADDRESS.matcher(name).replaceAll(" "))
			.map(PaymentWords::bare)
			.filter((part) -> !part.isEmpty())
			.map((part) -> Brand.isKnown(part) ? Brand.of(part).orElse("") : "")
			.distinct()
			.toList();
		return (brands.size() == 1) ? brands.stream().filter((brand) -> !brand.isEmpty()).findFirst()
				: Optional.empty();
	}

	/** The one card brand among the words of a text ({@code 楽天カード（VISA）}). */
	private static Optional<String> cardBrand(String text) {
		List<String> brands = PaymentWords.words(text)
			.filter(Brand::isKnown)
			.flatMap((word) -> Brand.of(word).stream())
			.filter(Brand::isCard)
			.distinct()
			.toList();
		return (brands.size() == 1) ? Optional.of(brands.get(0)) : Optional.empty();
	}

	/**
	 * Excel drops leading zeros: {@code 427} in such a column is {@code 0427}; other
	 * programs take it for a number with decimals ({@code 1234.0}).
	 */
	private static @Nullable String lastDigits(String column) {
		String shown = Nfkc.of(column).strip();
		String plain = shown.endsWith(".0") ? shown.substring(0, shown.length() - 2) : shown;
		int from = plain.length();
		while (from > 0 && plain.length() - from < 4 && Character.digit(plain.charAt(from - 1), 10) >= 0) {
			from--;
		}
		String digits = plain.substring(from);
		if (digits.length() == 4) {
			return digits;
		}
		return (from == 0 && !digits.isEmpty()) ? "0".repeat(4 - digits.length()) + digits : null;
	}

	private static List<PaymentMethod> withDigits(List<PaymentMethod> methods, String last4) {
		if (methods.isEmpty()) {
			return List.of(PaymentMethod.of(PaymentMethod.UNNAMED_CARD, last4));
		}
		List<PaymentMethod> completed = new ArrayList<>(methods);
		for (int i = 0; i < completed.size(); i++) {
			PaymentMethod method = completed.get(i);
			if (method.last4() == null && !method.isStoreCredit() && !method.isCarrier()) {
				completed.set(i, new PaymentMethod(method.brand(), last4, method.applePay()));
				break;
			}
		}
		return List.copyOf(completed);
	}

}
