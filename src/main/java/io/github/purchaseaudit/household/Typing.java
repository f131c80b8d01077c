package io.github.purchaseaudit.household;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Mends what a Japanese keyboard or an editor slips into YAML: full-width colons, blanks,
 * quotes, brackets, commas, and tabs. Only where they stand for YAML's own marks; in
 * names, comments and quoted texts they are what somebody meant to write.
 */
final class Typing {

	/** Longer lines are no register's. */
	private static final int LONGEST = 1000;

	/** Without one of these a line is in order. */
	private static final String SUSPECTS = "\t：\u3000\u00a0“”„＂‘’＇｛｝［］，、＃－–—‐−";

	private static final String KEY = "(?:" + String.join("|", Keys.all()) + ")";

	private static final String WIDE_BLANK = "[\\u3000\\u00a0]";

	/** Where an item or value begins. */
	private static final String BEFORE_VALUE = "(" + KEY + ": *|^ *- +|\\[ *|[\\[{][^\\]}]*?, *)";

	private static final List<Slip> TABS = List.of(new Slip("^( *)\\t", "$1  "), new Slip("\\t", " "));

	private static final List<Slip> SLIPS = List.of(new Slip("^( *(?:- +)?)" + WIDE_BLANK, "$1  "),
			new Slip("^( *)＃", "$1#"), new Slip("^( *)[－–—‐−]" + "(?= |" + WIDE_BLANK + ")", "$1-"),
			new Slip("^( *-)" + WIDE_BLANK + "+", "$1 "),
			new Slip("(^ *(?:- +)?|[{,，、｛] *)(" + KEY + ")[ \\u3000]*：[ \\u3000]*", "$1$2: "),
			new Slip("(^ *(?:- +)?|[{,，、｛] *)(" + KEY + "):[ ]*" + WIDE_BLANK + "+", "$1$2: "),
			new Slip("[，、][ \\u3000]*(?=" + KEY + ":)", ", "), new Slip("([{,])" + WIDE_BLANK + "+", "$1 "),
			new Slip("(?<=[\"'\\]}])[，、][ \\u3000]*(?=[\"'\\[{“＂])", ", "),
			new Slip(BEFORE_VALUE + "[“”„＂]([^“”„＂\"]*)[“”＂]", "$1\"$2\""),
			new Slip(BEFORE_VALUE + "[‘’＇]([^‘’＇']*)[‘’＇]", "$1'$2'"), new Slip("(" + KEY + ": *|^ *- +)｛", "$1{"),
			new Slip("(\\{[^{}｝]*)｝(?= *(?:#.*)?$)", "$1}"), new Slip("(" + KEY + ": *|^ *- +)［", "$1["),
			new Slip("(\\[[^\\[\\]］]*)］", "$1]"));

	private static final List<Slip> ANY = List.of(new Slip("[ \\u3000]*：[ \\u3000]*", ": "), new Slip(WIDE_BLANK, " "),
			new Slip("[“”„＂]", "\""), new Slip("[‘’＇]", "'"), new Slip("｛", "{"), new Slip("｝", "}"),
			new Slip("［", "["), new Slip("］", "]"), new Slip("，", ","));

	private Typing() {
	}

	/** The line as it was meant, when it holds a slip that YAML would misread. */
	static Optional<String> corrected(String line) {
		if (isBeyondDoubt(line)) {
			return Optional.empty();
		}
		String before;
		String mended = line;
		do {
			before = mended;
			for (Slip slip : TABS) {
				mended = slip.mend(mended);
			}
			for (Slip slip : SLIPS) {
				mended = slip.mend(mended);
			}
		}
		while (!mended.equals(before));
		return mended.equals(line) ? Optional.empty() : Optional.of(mended);
	}

	/** The line with all full-width marks narrowed, for a line that is no YAML anyway. */
	static Optional<String> narrowed(String line) {
		if (isBeyondDoubt(line)) {
			return Optional.empty();
		}
		String mended = line;
		for (Slip slip : ANY) {
			mended = slip.mend(mended);
		}
		return mended.equals(line) ? Optional.empty() : Optional.of(mended);
	}

	private static boolean isBeyondDoubt(String line) {
		return line.length() > LONGEST || line.chars().noneMatch((c) -> SUSPECTS.indexOf(c) >= 0);
	}

	/** One kind of slip, and what stands in its place. */
	private record Slip(Pattern wrong, String right) {

		Slip(String wrong, String right) {
			this(Pattern.compile(wrong), right);
		}

		String mend(String line) {
			Matcher matcher = this.wrong.matcher(line);
			if (!matcher.find()) {
				return line;
			}
			boolean[] free = free(line);
			return matcher
				.replaceAll((match) -> free[match.start()] ? this.right : Matcher.quoteReplacement(match.group()));
		}

		/** Which characters stand outside quotes and comments. */
		private static boolean[] free(String line) {
			boolean[] free = new boolean[line.length() + 1];
			char quote = 0;
			for (int i = 0; i < line.length(); i++) {
				char c = line.charAt(i);
				boolean begins = i == 0 || " \t\u3000[{,:".indexOf(line.charAt(i - 1)) >= 0;
				if (quote == 0 && c == '#' && begins) {
					break;
				}
				free[i] = quote == 0;
				if (quote != 0 && c == quote) {
					quote = 0;
				}
				else if (quote == 0 && begins && (c == '"' || c == '\'')) {
					quote = c;
				}
			}
			return free;
		}

	}

}
