package io.github.purchaseaudit.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.purchaseaudit.order.Money;
import io.github.purchaseaudit.order.PaymentMethod;
import io.github.purchaseaudit.order.Place;
import io.github.purchaseaudit.order.PurchaseTime;
import io.github.purchaseaudit.order.Sentence;

/**
 * The texts of one language, and how that language writes dates, money and cards. The
 * texts lie in {@code texts/<part>_<language>.properties}, one part for each package that
 * speaks.
 */
public final class Texts {

	private static final List<String> PARTS = List.of("report", "rule", "mail", "history", "statement", "inventory",
			"household", "job", "cli");

	private static final List<String> LANGUAGES = List.of("en", "ja");

	/** Read once, since texts are asked for in many places; never changed. */
	private static final Map<String, Properties> LOADED = new ConcurrentHashMap<>();

	private static final DateTimeFormatter JAPANESE_DAY = DateTimeFormatter.ofPattern("uuuu年M月d日", Locale.ROOT);

	private static final DateTimeFormatter ENGLISH_DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

	private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

	/** What stands before a number in a place, and can stand elsewhere in it. */
	private static final List<String> UNITS = List.of("row ", "byte ");

	private static final String SEPARATOR = ", ";

	/** Before the end, or before the folder of a mail. */
	private static final Pattern NUMBER = Pattern
		.compile("(?<before>^|, )(?<unit>row|byte) (?<from>[0-9]{1,19})(?:\\+(?<length>[0-9]{1,19}))?(?=$| \\[)");

	private final String language;

	private final ZoneId zone;

	private final Properties texts;

	private Texts(String language, ZoneId zone, Properties texts) {
		this.language = language;
		this.zone = zone;
		this.texts = texts;
	}

	/**
	 * The texts of a language.
	 * @param language {@code ja} or {@code en}
	 * @param zone the zone that instants are shown in
	 */
	public static Texts of(String language, ZoneId zone) {
		return new Texts(language, zone, LOADED.computeIfAbsent(language, Texts::load));
	}

	/** The texts of every language, to read back what was written in any; in UTC. */
	public static List<Texts> inEveryLanguage() {
		return LANGUAGES.stream().map((language) -> of(language, ZoneOffset.UTC)).toList();
	}

	private static Properties load(String language) {
		Properties texts = new Properties();
		for (String part : PARTS) {
			String file = "texts/" + part + "_" + language + ".properties";
			try (InputStream in = Texts.class.getResourceAsStream(file)) {
				if (in != null) {
					texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
				}
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
		return texts;
	}

	public String language() {
		return this.language;
	}

	public boolean isJapanese() {
		return this.language.equals("ja");
	}

	public ZoneId zone() {
		return this.zone;
	}

	/**
	 * A text with facts put in for {@code {0}}, {@code {1}} …, and for
	 * {@code {0|order|orders}} the word for one or for any other number.
	 * @throws IllegalArgumentException when the language has no such text
	 */
	public String text(String key, Object... facts) {
		return write(Sentence.of(key, facts));
	}

	/** A text, or nothing when the language has none of that key. */
	public Optional<String> find(String key) {
		return Optional.ofNullable(this.texts.getProperty(key));
	}

	/** The sentence in this language. */
	public String write(Sentence sentence) {
		String pattern = this.texts.getProperty(sentence.key());
		if (pattern == null) {
			throw new IllegalArgumentException("No text '" + sentence.key() + "' in " + this.language);
		}
		boolean evidence = sentence.key().startsWith("evidence.");
		StringBuilder text = new StringBuilder(pattern.length() + 32);
		int from = 0;
		for (int open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', from)) {
			int close = pattern.indexOf('}', open);
			String fact = filled(pattern.substring(open + 1, close), sentence.facts());
			text.append(pattern, from, open).append(evidence ? numbered(fact) : fact);
			from = close + 1;
		}
		return text.append(pattern, from, pattern.length()).toString();
	}

	/**
	 * {@code 0} is the fact itself, {@code 0|order|orders} the word that its number asks
	 * for.
	 */
	private String filled(String hole, List<Object> facts) {
		String fact = fact(facts.get(hole.charAt(0) - '0'));
		if (hole.length() == 1) {
			return fact;
		}
		int many = hole.indexOf('|', 2);
		return fact.equals("1") ? hole.substring(2, many) : hole.substring(many + 1);
	}

	/** A fact of a sentence in this language. */
	public String fact(Object fact) {
		if (fact instanceof Sentence inner) {
			return write(inner);
		}
		if (fact instanceof Money money) {
			return money(money);
		}
		if (fact instanceof PaymentMethod method) {
			return paymentMethod(method);
		}
		if (fact instanceof LocalDate day) {
			return day(day);
		}
		if (fact instanceof Instant instant) {
			return time(instant);
		}
		if (fact instanceof PurchaseTime purchased) {
			return (purchased.instant() != null) ? time(purchased.instant()) : day(purchased.dayIn(this.zone));
		}
		return remarked(fact.toString());
	}

	/** A place as records keep it, in this language. */
	public String place(String where) {
		return numbered(remarked(where));
	}

	/**
	 * The row or the bytes, behind the file if it names one. Looked for only from where
	 * one may stand: the names of files are long, and every piece of evidence has one.
	 */
	private String numbered(String place) {
		int unit = UNITS.stream().mapToInt(place::indexOf).filter((at) -> at >= 0).min().orElse(-1);
		Matcher number = NUMBER.matcher(place);
		if (unit < 0 || !number.find(Math.max(0, unit - SEPARATOR.length()))) {
			return place;
		}
		String length = number.group("length");
		String shown = (length == null) ? text("place." + number.group("unit"), number.group("from"))
				: text("place.bytes", number.group("from"), length);
		return place.substring(0, number.start()) + number.group("before") + shown + place.substring(number.end());
	}

	private String remarked(String where) {
		if (!where.endsWith(Place.HIDDEN) || where.indexOf('!') < 0) {
			return where;
		}
		return where.substring(0, where.length() - Place.HIDDEN.length()) + text("place.hidden");
	}

	/** {@code ¥9,800}, {@code $12.34}, {@code 12.34 CHF}. */
	public String money(Money money) {
		return switch (money.currency()) {
			case "JPY" -> "¥" + grouped(money, 0);
			case "USD" -> "$" + grouped(money, 2);
			case "EUR" -> "€" + grouped(money, 2);
			case "GBP" -> "£" + grouped(money, 2);
			case "KRW" -> "₩" + grouped(money, 0);
			default -> grouped(money, 2) + " " + money.currency();
		};
	}

	private static String grouped(Money money, int digits) {
		String plain = money.amount().setScale(Math.max(digits, money.amount().scale())).abs().toPlainString();
		int point = plain.indexOf('.');
		StringBuilder text = new StringBuilder(plain);
		for (int i = ((point < 0) ? plain.length() : point) - 3; i > 0; i -= 3) {
			text.insert(i, ',');
		}
		return (money.amount().signum() < 0) ? text.insert(0, '-').toString() : text.toString();
	}

	/** {@code Visa（下4桁9999）} or {@code Visa ending in 9999}. */
	public String paymentMethod(PaymentMethod method) {
		String brand = find("brand." + method.brand().replace(' ', '_')).orElse(method.brand());
		String wallet = !method.applePay() ? "" : isJapanese() ? "（Apple Pay）" : " (Apple Pay)";
		if (method.last4() == null) {
			return brand + wallet;
		}
		return brand + (isJapanese() ? "（下4桁" + method.last4() + "）" : " ending in " + method.last4()) + wallet;
	}

	/** {@code 2026年10月3日} or {@code 3 October 2026}. */
	public String day(LocalDate day) {
		return (isJapanese() ? JAPANESE_DAY : ENGLISH_DAY).format(day);
	}

	/** The day and the time of day in the household's zone. */
	public String time(Instant instant) {
		var local = instant.atZone(this.zone);
		return day(local.toLocalDate()) + " " + CLOCK.format(local);
	}

}
