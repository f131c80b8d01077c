package io.github.purchaseaudit.mail.trust;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.purchaseaudit.mail.message.Message;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/**
 * Telephone numbers that a mail asks to call: none that Apple prints itself, nor one that
 * merely stands there, as the buyer's own. The wordings are data: those of
 * {@code call.text} stand near the number, those of {@code call.before} and
 * {@code call.behind} beside it.
 */
final class Telephones {

	private static final List<String> NEAR_BY = Traits.WORDS.list("call.text");

	private static final List<String> BEFORE = Traits.WORDS.list("call.before");

	private static final List<String> BEHIND = Traits.WORDS.list("call.behind");

	/** Without the zeros that stand in front within a country. */
	private static final List<String> GENUINE = Traits.WORDS.list("call.genuine")
		.stream()
		.map(Telephones::withoutZeros)
		.toList();

	/**
	 * In groups of a few digits, or of more where it begins as only numbers do, or each
	 * digit apart.
	 */
	private static final Pattern NUMBER = Pattern.compile("(?<![\\w.,-])(?:" + "\\+?\\(?(?:\\d[ .()‐‑–-]{1,3}){8,13}\\d"
			+ "|(?:\\+|0)\\d{1,4}(?: ?\\(0\\))?(?:[ .()/‐‑–-]{1,3}\\d{2,9}){1,4}"
			+ "|\\+?\\(?\\d{1,4}\\)?(?:[ .()‐‑–-]{1,3}\\d{2,4}){2,4}|\\+\\d{9,14}|\\d{10,11})(?![\\w-])");

	/** Letters among digits that look like them. */
	private static final Pattern LETTERED = Pattern.compile("(?<![\\p{L}\\p{N}])[0-9oil]{2,14}(?![\\p{L}\\p{N}])");

	/** A day and what follows it. */
	private static final Pattern DAY = Pattern
		.compile("^(?:\\d{1,2}[./-]\\d{1,2}[./-]20\\d{2}|20\\d{2}[./-]\\d{1,2}[./-]\\d{1,2})(?!\\d).*");

	private static final Evaluator DIALLING = Selector.evaluatorOf("a[href^=tel:]");

	private static final String OPENING = " :([（「,、.-–";

	private static final String CLOSING = OPENING + ")]）」";

	private static final int FEWEST_DIGITS = 9;

	private static final int MOST_DIGITS = 14;

	private static final int MOST_OF_SEVERAL = 12;

	/** What the code of a country adds in front, a zero in brackets included. */
	private static final int LONGEST_CODE = 4;

	private static final int NEAR = 100;

	private Telephones() {
	}

	/** The first number to call in a folded text, or behind a link of the mail. */
	static Optional<String> toCall(Message message, String plain) {
		return inText(plain).or(() -> dialled(message));
	}

	/** The text with zeros and ones for the letters that stand for them in numbers. */
	private static String withDigits(String plain) {
		return LETTERED.matcher(plain)
			.replaceAll((word) -> word.group().chars().anyMatch(Character::isDigit)
					? word.group().replace('o', '0').replace('i', '1').replace('l', '1') : word.group());
	}

	private static Optional<String> inText(String plain) {
		String digits = withDigits(plain);
		Matcher found = NUMBER.matcher(digits);
		int from = 0;
		while (from < plain.length() && found.find(from)) {
			String number = number(found.group());
			int end = found.start() + number.length();
			if (isStrange(number) && isCalled(plain, digits.substring(found.start(), end), end)) {
				return Optional.of(number.strip());
			}
			from = end;
		}
		return Optional.empty();
	}

	/**
	 * One of Apple's numbers at the beginning, or the whole, unless other digits, as
	 * those of a postal code in the next line, make it too long.
	 */
	private static String number(String group) {
		String number = (digits(group).length() <= MOST_DIGITS) ? group : "";
		for (int end = 1; end < group.length(); end++) {
			String begun = group.substring(0, end);
			boolean ended = Character.isDigit(group.charAt(end - 1)) && !Character.isDigit(group.charAt(end));
			if (ended && isGenuine(begun)) {
				return begun;
			}
			if (ended && digits(group).length() > MOST_DIGITS && digits(begun).length() <= MOST_OF_SEVERAL) {
				number = begun;
			}
		}
		return number.isEmpty() ? group : number;
	}

	private static boolean isCalled(String plain, String number, int end) {
		int start = end - number.length();
		String before = plain.substring(Math.max(0, start - NEAR), start);
		String after = plain.substring(end, Math.min(plain.length(), end + NEAR / 2));
		String begun = before + number.substring(0, 2);
		boolean near = NEAR_BY.stream().anyMatch((word) -> begun.contains(word) || after.contains(word));
		return near || isBeside(before, after);
	}

	private static boolean isBeside(String before, String after) {
		int end = before.length();
		while (end > 0 && OPENING.indexOf(before.charAt(end - 1)) >= 0) {
			end--;
		}
		int from = 0;
		while (from < after.length() && CLOSING.indexOf(after.charAt(from)) >= 0) {
			from++;
		}
		String text = before.substring(0, end);
		String rest = after.substring(from);
		return BEFORE.stream().anyMatch((word) -> text.endsWith(word) && isWord(text, text.length() - word.length()))
				|| BEHIND.stream().anyMatch(rest::startsWith);
	}

	/** Whether no longer word begins further in front. */
	private static boolean isWord(String text, int from) {
		return from == 0 || !Character.isLetter(text.charAt(from - 1)) || text.charAt(from) > 0x2e80;
	}

	/**
	 * The number behind a link that dials by itself and does not show it, as shops' do.
	 */
	private static Optional<String> dialled(Message message) {
		return message.page()
			.select(DIALLING)
			.stream()
			.filter((link) -> digits(link.text()).length() < FEWEST_DIGITS)
			.map((link) -> link.attr("href"))
			.filter(Telephones::isStrange)
			.map(Telephones::digits)
			.findFirst();
	}

	private static boolean isStrange(String number) {
		int digits = digits(number).length();
		boolean fits = digits >= FEWEST_DIGITS && digits <= MOST_DIGITS;
		return fits && !DAY.matcher(number).matches() && !isGenuine(number);
	}

	/** Whether it is one of Apple's, as dialled within a country or from abroad. */
	private static boolean isGenuine(String number) {
		String digits = digits(number);
		boolean abroad = number.contains("+") || digits.startsWith("00");
		String dialled = withoutZeros(digits);
		return GENUINE.stream()
			.anyMatch((own) -> dialled.equals(own)
					|| (abroad && dialled.endsWith(own) && dialled.length() - own.length() <= LONGEST_CODE));
	}

	private static String withoutZeros(String digits) {
		int from = 0;
		while (from < digits.length() - 1 && digits.charAt(from) == '0') {
			from++;
		}
		return digits.substring(from);
	}

	private static String digits(String text) {
		return text.replaceAll("\\D", "");
	}

}
