package io.github.purchaseaudit.household;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.purchaseaudit.order.Brand;
import io.github.purchaseaudit.order.CardNumber;
import io.github.purchaseaudit.order.Nfkc;

/**
 * A kind of value that a key of household.yml can hold: how its text is read. Values are
 * read as they stand in the file, so {@code 0427} keeps its nought.
 *
 * @param <T> what the text becomes
 */
interface Kind<T> {

	/** The longest text that any value may be. */
	int LONGEST = 500;

	Pattern LAST_FOUR = Pattern.compile("[0-9]{4}");

	Pattern DIGITS = Pattern.compile("[0-9]+");

	Pattern BETWEEN_DIGITS = Pattern.compile("[\\s,.\\-‐‑–—−ー]");

	Pattern DATE = Pattern.compile("^\\s*([0-9]{4})\\D{1,2}([0-9]{1,2})\\D{1,2}([0-9]{1,2})\\s*日?\\s*");

	/** So many digits are a card number, or most of one. */
	int SHORTEST_CARD_NUMBER = 8;

	T read(String text) throws WrongValueException;

	static String text(String text) throws WrongValueException {
		if (text.length() > LONGEST) {
			throw new WrongValueException("household.too-long", LONGEST);
		}
		if (!CardNumber.hide(text).equals(text)) {
			throw new WrongValueException("household.full-number");
		}
		return text;
	}

	static String accountName(String text) throws WrongValueException {
		return text(narrow(text)).toLowerCase(Locale.ROOT);
	}

	/** Apple's exports write it without anything between the digits. */
	static String accountNumber(String text) throws WrongValueException {
		String number = accountName(text);
		String digits = BETWEEN_DIGITS.matcher(number).replaceAll("");
		if (!digits.equals(number) && DIGITS.matcher(digits).matches()) {
			throw new WrongValueException("household.not-an-account-number", Shown.of(text), digits);
		}
		return number;
	}

	static String language(String text) throws WrongValueException {
		if (!List.of("ja", "en").contains(text)) {
			throw new WrongValueException("household.not-a-language", Shown.of(text));
		}
		return text;
	}

	static ZoneId zone(String text) throws WrongValueException {
		try {
			return ZoneId.of(text);
		}
		catch (DateTimeException ex) {
			Optional<String> meant = Optional.ofNullable(ZoneId.SHORT_IDS.get(text))
				.or(() -> Spelling.nearest(text, ZoneId.getAvailableZoneIds()));
			throw wrong("household.not-a-zone", text, meant);
		}
	}

	static String currency(String text) throws WrongValueException {
		try {
			return Currency.getInstance(text).getCurrencyCode();
		}
		catch (IllegalArgumentException ex) {
			String upper = narrow(text).toUpperCase(Locale.ROOT);
			Optional<String> meant = Currency.getAvailableCurrencies()
				.stream()
				.map(Currency::getCurrencyCode)
				.filter(upper::equals)
				.findFirst();
			throw wrong("household.not-a-currency", text, meant);
		}
	}

	static String brand(String text) throws WrongValueException {
		return Brand.of(text(text)).orElseThrow(() -> new WrongValueException("household.no-brand", Shown.of(text)));
	}

	static String lastFour(String text) throws WrongValueException {
		if (LAST_FOUR.matcher(text).matches()) {
			return text;
		}
		String digits = narrow(text).replaceAll("[^0-9]", "");
		if (digits.length() >= SHORTEST_CARD_NUMBER) {
			throw new WrongValueException("household.full-number");
		}
		if (LAST_FOUR.matcher(narrow(text)).matches()) {
			throw new WrongValueException("household.wide-digits", digits);
		}
		throw new WrongValueException("household.not-last-four");
	}

	static LocalDate date(String text) throws WrongValueException {
		try {
			return LocalDate.parse(text);
		}
		catch (DateTimeException ex) {
			throw wrong("household.not-a-date", text, meantDate(text).map(LocalDate::toString));
		}
	}

	static Ours ours(String text) throws WrongValueException {
		return switch (text.toLowerCase(Locale.ROOT)) {
			case "yes", "true", "on", "y" -> Ours.YES;
			case "no", "false", "off", "n" -> Ours.NO;
			case "unknown" -> Ours.UNKNOWN;
			default -> throw new WrongValueException("household.not-ours", Shown.of(text));
		};
	}

	static Boolean trueOrFalse(String text) throws WrongValueException {
		return switch (text.toLowerCase(Locale.ROOT)) {
			case "true", "yes", "on", "y" -> true;
			case "false", "no", "off", "n" -> false;
			default -> throw new WrongValueException("household.not-true-or-false", Shown.of(text));
		};
	}

	static Boolean onOrOff(String text) throws WrongValueException {
		return switch (text.toLowerCase(Locale.ROOT)) {
			case "on", "true", "yes", "y" -> true;
			case "off", "false", "no", "n" -> false;
			default -> throw new WrongValueException("household.not-on-or-off", Shown.of(text));
		};
	}

	static Integer count(String text) throws WrongValueException {
		if (!text.matches("[1-9][0-9]{0,5}")) {
			throw new WrongValueException("household.not-a-count", Shown.of(text));
		}
		return Integer.valueOf(text);
	}

	static BigDecimal amount(String text) throws WrongValueException {
		if (!text.matches("[0-9]{1,12}(\\.[0-9]{1,3})?")) {
			throw new WrongValueException("household.not-an-amount", Shown.of(text));
		}
		return new BigDecimal(text);
	}

	private static WrongValueException wrong(String key, String text, Optional<String> meant) {
		return meant.map((near) -> new WrongValueException(key + "-near", Shown.of(text), near))
			.orElseGet(() -> new WrongValueException(key, Shown.of(text)));
	}

	private static String narrow(String text) {
		return Nfkc.of(text).strip();
	}

	private static Optional<LocalDate> meantDate(String text) {
		Matcher parts = DATE.matcher(narrow(text));
		if (!parts.matches()) {
			return Optional.empty();
		}
		try {
			return Optional.of(LocalDate.of(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)),
					Integer.parseInt(parts.group(3))));
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

}
