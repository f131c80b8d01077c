package io.github.purchaseaudit.mail.receipt;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.purchaseaudit.order.Nfkc;
import io.github.purchaseaudit.order.WordLists;

/**
 * Tells which line under "billed to" is the payer's name. Apple prints the name first and
 * the address below it, but a block may also hold an address alone, the country alone,
 * the account or the name of a wallet; what is no name is not to be compared with the
 * household's. A name of the household counts on whatever line it stands, as below a
 * company's. The words are data ({@code billed.properties}).
 */
final class BilledName {

	private static final WordLists WORDS = WordLists.beside(BilledName.class, "billed.properties");

	private static final Set<String> COUNTRIES = countries();

	private static final List<String> BEGINNINGS = WORDS.names()
		.stream()
		.filter((list) -> list.startsWith("begins."))
		.flatMap((list) -> WORDS.list(list).stream())
		.map(BilledName::plain)
		.toList();

	private static final List<String> ENDS = words("ends");

	private static final List<String> FOOTER = words("footer");

	private static final List<String> APPLES = words("apples");

	private static final List<String> IN_SENTENCES = words("sentence");

	private static final List<String> WALLETS = words("wallet");

	private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s,.、・]+");

	private static final Pattern CODE = Pattern.compile("[A-Z]{2,3}");

	private static final Pattern SENTENCE = Pattern.compile("[。！!？?:：]|://");

	private static final int LONGEST = 60;

	private static final int MOST_WORDS = 8;

	private static final int MOST_ENDED_WORDS = 4;

	private static final char TITLE = '様';

	private BilledName() {
	}

	/**
	 * Where the name stands, -1 for nowhere.
	 * @param lines the whole block
	 * @param from the first line that can be the name
	 * @param household the names that count on every line
	 */
	static int indexIn(List<String> lines, int from, Set<String> household) {
		for (int at = from; at < lines.size(); at++) {
			if (isOneOf(household, lines.get(at))) {
				return at;
			}
		}
		int first = from;
		while (first < lines.size() && isBetween(lines.get(first))) {
			first++;
		}
		boolean named = first < lines.size() && isName(lines.get(first), first + 1 == lines.size());
		return named ? first : -1;
	}

	/**
	 * Whether the text is one of the names, in whatever width, case and order of words.
	 */
	static boolean isOneOf(Set<String> names, String text) {
		String line = untitled(text);
		return names.stream()
			.anyMatch((name) -> parts(name).equals(parts(line)) || unspaced(name).equals(unspaced(line)));
	}

	/** What can stand between the method and the name: a wallet, the account. */
	private static boolean isBetween(String line) {
		return WALLETS.contains(plain(line)) || line.indexOf('@') >= 0 || PaymentChoice.isKnownMethod(line);
	}

	private static boolean isName(String line, boolean last) {
		String text = plain(line);
		boolean digits = text.codePoints().anyMatch(Character::isDigit);
		return !text.isEmpty() && !digits && text.length() <= LONGEST && !isSentence(text)
				&& !isCountry(line.strip(), text, last) && !isPlace(text) && !isFooter(text);
	}

	private static boolean isSentence(String text) {
		int words = parts(text).size();
		return SENTENCE.matcher(text).find() || IN_SENTENCES.stream().anyMatch(text::contains) || words > MOST_WORDS
				|| (text.endsWith(".") && words > MOST_ENDED_WORDS);
	}

	/**
	 * A single word in Latin letters that is a country's name and a person's, as Jordan,
	 * is a country's only where the block ends.
	 */
	private static boolean isCountry(String line, String text, boolean last) {
		if (!COUNTRIES.contains(text)) {
			return false;
		}
		boolean latin = text.codePoints().allMatch((c) -> c < 0x250);
		return last || !latin || text.indexOf(' ') >= 0 || CODE.matcher(line).matches();
	}

	private static boolean isPlace(String text) {
		return BEGINNINGS.stream().anyMatch(text::startsWith) || ENDS.stream().anyMatch(text::endsWith);
	}

	private static boolean isFooter(String text) {
		return FOOTER.stream().anyMatch(text::contains) || APPLES.stream().anyMatch(text::startsWith);
	}

	/** The words of a name in any order. */
	private static List<String> parts(String name) {
		return Arrays.stream(BETWEEN_WORDS.split(plain(name))).filter((word) -> !word.isEmpty()).sorted().toList();
	}

	private static String unspaced(String name) {
		return BETWEEN_WORDS.matcher(plain(name)).replaceAll("");
	}

	private static String untitled(String line) {
		String text = line.strip();
		boolean titled = text.length() > 1 && text.charAt(text.length() - 1) == TITLE;
		return titled ? text.substring(0, text.length() - 1) : text;
	}

	private static String plain(String text) {
		return Nfkc.lower(text).strip();
	}

	private static List<String> words(String list) {
		return WORDS.list(list).stream().map(BilledName::plain).toList();
	}

	private static Set<String> countries() {
		Stream<String> codes = Stream.of(Locale.getISOCountries())
			.map((code) -> new Locale("", code))
			.flatMap((country) -> Stream.of(country.getCountry(), country.getISO3Country()));
		Predicate<String> named = (list) -> list.startsWith("country.");
		Stream<String> words = WORDS.names().stream().filter(named).flatMap((list) -> WORDS.list(list).stream());
		return Stream.concat(codes, words).map(BilledName::plain).collect(Collectors.toUnmodifiableSet());
	}

}
