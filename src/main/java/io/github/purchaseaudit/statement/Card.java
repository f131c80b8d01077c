package io.github.purchaseaudit.statement;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.github.purchaseaudit.order.Brand;
import io.github.purchaseaudit.order.CardNumber;
import io.github.purchaseaudit.order.Nfkc;
import io.github.purchaseaudit.order.PaymentMethod;
import io.github.purchaseaudit.order.PaymentText;
import org.jspecify.annotations.Nullable;

/**
 * The card that a line, block or statement belongs to. Of a card number only the last
 * four digits are kept, and the brand that its first digits show.
 *
 * @param brand in normal form; null when neither name nor number shows it
 * @param name as written, without the number
 */
record Card(@Nullable String brand, @Nullable String last4, @Nullable String name) {

	static final Card UNKNOWN = new Card(null, null, null);

	private static final int SHORTEST = 13;

	/** A card number, of which some or no digits are masked. */
	private static final Pattern NUMBER = Pattern
		.compile("[0-9*•●]{4}(?:[- ]?[0-9*•●]{2,6}){2,4}|[xX]{4}(?:[- ]?[xX0-9]{2,6}){2,4}");

	/**
	 * {@code 4410}, {@code -51006} of American Express, or the whole number of an
	 * account.
	 */
	private static final Pattern DIGITS = Pattern.compile("^[-*•●.xX ]{0,20}+[0-9]{0,15}([0-9]{4})$");

	/** Runs of one script: 三井住友|マスターカード, also two of them: アメリカン・エキスプレス. */
	private static final Pattern RUN = Pattern.compile("[A-Za-z]+|[\\p{IsKatakana}ー]+|\\p{IsHan}+");

	/** The card that a text shows by its number; nothing without one. */
	static Optional<Card> numbered(String text) {
		String plain = Nfkc.of(text);
		Matcher number = NUMBER.matcher(plain);
		if (!number.find() || !isCardNumber(number.group())) {
			return Optional.empty();
		}
		String name = (plain.substring(0, number.start()) + plain.substring(number.end())).strip();
		return Optional.of(new Card(brandOf(name).or(() -> brandByDigits(number.group())).orElse(null),
				lastDigits(number.group()), nameOrNull(name)));
	}

	/** Without a mask it may be a telephone number or a period. */
	private static boolean isCardNumber(String text) {
		String digits = text.replaceAll("[- ]", "");
		boolean masked = digits.replaceAll("[0-9]", "").length() > 1;
		return digits.length() >= SHORTEST && (masked || brandByDigits(text).isPresent());
	}

	/** The card that a cell of its own names, with or without a number. */
	static Card of(String cell) {
		if (cell.isEmpty()) {
			return UNKNOWN;
		}
		Matcher digits = DIGITS.matcher(Nfkc.of(cell).strip());
		if (digits.matches()) {
			return new Card(numbered(cell).map(Card::brand).orElse(null), digits.group(1), null);
		}
		return numbered(cell).orElseGet(() -> {
			List<PaymentMethod> methods = PaymentText.parse(cell, null);
			PaymentMethod method = methods.isEmpty() ? null : methods.get(0);
			return new Card(brandOf(cell).orElse(null), (method != null) ? method.last4() : null, nameOrNull(cell));
		});
	}

	private static @Nullable String lastDigits(String number) {
		String end = number.substring(number.length() - 4);
		return end.matches("[0-9]{4}") ? end : null;
	}

	/** The first digits show the brand; masked ones are read as zeros for that. */
	private static Optional<String> brandByDigits(String number) {
		return PaymentText.parse(number.replaceAll("[^0-9 -]", "0"), null)
			.stream()
			.map(PaymentMethod::brand)
			.filter(Card::isCard)
			.findFirst();
	}

	private static Optional<String> brandOf(String name) {
		String plain = Nfkc.of(name);
		List<String> runs = RUN.matcher(plain).results().map((run) -> run.group()).toList();
		Stream<String> pairs = IntStream.range(1, runs.size()).mapToObj((i) -> runs.get(i - 1) + runs.get(i));
		return Stream.of(Stream.of(plain), runs.stream(), pairs)
			.flatMap((texts) -> texts)
			.flatMap((text) -> Brand.of(text).stream())
			.filter(Card::isCard)
			.findFirst();
	}

	private static @Nullable String nameOrNull(String name) {
		String safe = CardNumber.hide(name.strip());
		return safe.isEmpty() ? null : safe;
	}

	/** This card, its number read here, with what a name beside it says. */
	Card named(Card beside) {
		String shown = (this.name != null) ? this.name : beside.name;
		return new Card((beside.brand != null) ? beside.brand : this.brand, this.last4, shown);
	}

	/** This card, completed by what another source says about it. */
	Card or(Card other) {
		return new Card((this.brand != null) ? this.brand : other.brand,
				(this.last4 != null) ? this.last4 : other.last4, (this.name != null) ? this.name : other.name);
	}

	/** Whether a brand has statements: Apple Card too. */
	private static boolean isCard(String brand) {
		return Brand.isCard(brand) || brand.equals(Brand.APPLE_CARD);
	}

}
