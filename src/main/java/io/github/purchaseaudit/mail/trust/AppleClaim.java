package io.github.purchaseaudit.mail.trust;

import java.net.IDN;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.purchaseaudit.mail.message.Address;

/**
 * Whether a sender claims to be Apple: by its domain, by a domain or local part that
 * imitates Apple's, or by a display name that is Apple's alone or with words such as
 * support or receipt. Apple as one word of another firm's name is no claim.
 */
public final class AppleClaim {

	private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");

	private static final Pattern DOUBLED = Pattern.compile("(\\p{L})\\1+");

	private static final Set<String> BRAND = skeletons("brand");

	private static final Set<String> BESIDE = skeletons("beside");

	private static final Set<String> LOOK_ALIKE = skeletons("lookalike");

	private static final String APPLE_COLLAPSED = "aple";

	private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}]+");

	/** Also where another script begins, as no blank stands there. */
	private static final Pattern BETWEEN_SCRIPTS = Pattern
		.compile("[^\\p{L}\\p{M}]+|(?<=\\p{IsLatin})(?!\\p{IsLatin})|(?<!\\p{IsLatin})(?=\\p{IsLatin})");

	/**
	 * At the end of a name: who encodes the whole header leaves no address outside it,
	 * and mail programs show what stands in it as if it were one.
	 */
	private static final Pattern ADDRESS = Pattern.compile("<[^<>@]{0,64}@[^<>@]{0,255}>\\s*+$");

	private static final int LONGEST_WORD = 64;

	private AppleClaim() {
	}

	private static Set<String> skeletons(String list) {
		return Senders.LISTS.list(list)
			.stream()
			.map(Confusables::skeleton)
			.map((look) -> list.equals("lookalike") ? collapse(look) : look)
			.collect(Collectors.toUnmodifiableSet());
	}

	/** Whether a sender's address or display name claims to be Apple. */
	public static boolean isMadeBy(Address sender) {
		if (Senders.of(sender.domain()) != Senders.Sender.FOREIGN) {
			return true;
		}
		return !Senders.isOtherFirm(sender.domain()) && (isImitated(sender.domain()) || isLocalPart(sender.local())
				|| isPosing(sender.name()) || isPosing(ADDRESS.matcher(sender.name()).replaceFirst("")));
	}

	/** Whether a display name has Apple's name in it, with whatever else. */
	static boolean isNamedIn(Address sender) {
		return !Senders.isOtherFirm(sender.domain())
				&& BETWEEN_SCRIPTS.splitAsStream(Confusables.skeleton(sender.name())).anyMatch(BRAND::contains);
	}

	/** Whether a host name is made to be taken for Apple's. */
	static boolean isImitated(String host) {
		if (Senders.of(host) != Senders.Sender.FOREIGN || Senders.isPeoples(host)) {
			return false;
		}
		String shown = IDN.toUnicode(host, IDN.ALLOW_UNASSIGNED);
		return Stream.of(shown.split("[.]", -1)).anyMatch(AppleClaim::isImitatedLabel);
	}

	private static boolean isImitatedLabel(String label) {
		String letters = collapse(NO_LETTERS.matcher(Confusables.skeleton(label)).replaceAll(""));
		return letters.equals(APPLE_COLLAPSED) || LOOK_ALIKE.contains(letters) || isPosing(label)
				|| Confusables.imitates(label, "apple");
	}

	private static boolean isLocalPart(String local) {
		return isPosing(local) && !local.equalsIgnoreCase("apple");
	}

	/**
	 * Whether a text consists of Apple's names and of words that pose beside them. A bar
	 * looks like a letter, and may divide words.
	 */
	private static boolean isPosing(String text) {
		return isPosingLook(Confusables.skeleton(text))
				|| isPosingLook(Confusables.skeleton(text.replaceAll("[\\p{N}|｜]+", " ")));
	}

	private static boolean isPosingLook(String look) {
		List<String> pieces = List.of(BETWEEN_WORDS.split(look, -1));
		// single letters are signs that look like one, or K.K.
		List<String> words = pieces.stream().filter((word) -> word.length() > 1).toList();
		boolean single = !words.isEmpty();
		boolean brand = false;
		for (String word : words) {
			Parts parts = parts(word);
			single &= parts != Parts.FOREIGN;
			brand |= parts == Parts.BRAND;
		}
		return (single && brand) || parts(String.join("", pieces)) == Parts.BRAND;
	}

	/**
	 * What a word written without blanks consists of, from its end on: a forger's word
	 * can be divided in very many ways.
	 */
	private static Parts parts(String word) {
		if (word.length() > LONGEST_WORD) {
			return Parts.FOREIGN;
		}
		Parts[] behind = new Parts[word.length() + 1];
		behind[word.length()] = Parts.BESIDE;
		for (int from = word.length() - 1; from >= 0; from--) {
			behind[from] = Parts.FOREIGN;
			for (int to = from + 1; to <= word.length() && behind[from] != Parts.BRAND; to++) {
				if (behind[to] != Parts.FOREIGN) {
					behind[from] = behind[from].or(part(word.substring(from, to)).with(behind[to]));
				}
			}
		}
		return behind[0];
	}

	private static Parts part(String piece) {
		if (BRAND.contains(piece) || collapse(piece).equals(APPLE_COLLAPSED)) {
			return Parts.BRAND;
		}
		return BESIDE.contains(piece) ? Parts.BESIDE : Parts.FOREIGN;
	}

	/** The words without which no sender claims to be Apple, as looks. */
	public static Set<String> indispensable() {
		return Stream.of(BRAND, LOOK_ALIKE).flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
	}

	/** Without doubled letters, so that {@code aplle} and {@code appple} meet. */
	static String collapse(String look) {
		return DOUBLED.matcher(look).replaceAll("$1");
	}

	/** From the least that words can be to the most. */
	private enum Parts {

		FOREIGN, BESIDE, BRAND;

		/** What this and what stands behind it are together. */
		Parts with(Parts behind) {
			return (this == FOREIGN || behind == FOREIGN) ? FOREIGN : or(behind);
		}

		/** The more of both. */
		Parts or(Parts other) {
			return (compareTo(other) >= 0) ? this : other;
		}

	}

}
