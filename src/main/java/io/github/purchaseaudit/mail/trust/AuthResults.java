package io.github.purchaseaudit.mail.trust;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One Authentication-Results header (RFC 8601): who wrote it and what it found. Comments
 * are dropped, quoted strings read; Outlook writes no authserv-id, Yahoo! JAPAN no
 * semicolon behind it but the sender that it looked at.
 *
 * @param authserv the provider's name, lower case; empty where the header has none
 * @param results what was found, in the header's order; "none" is none
 */
record AuthResults(String authserv, List<Result> results) {

	/** One method's result with its properties, such as {@code header.d}. */
	record Result(String method, String value, Map<String, String> properties) {

		/** Whether it tells who sent the mail, as those on ARC and logos do not. */
		boolean isOnSender() {
			return KEYS.containsKey(this.method);
		}

		/** The domain that was authenticated, empty when the header does not say. */
		String domain() {
			for (String key : KEYS.getOrDefault(this.method, List.of())) {
				String value = this.properties.get(key);
				if (value != null) {
					return value.substring(value.lastIndexOf('@') + 1);
				}
			}
			return "";
		}

	}

	private static final Map<String, List<String>> KEYS = Map.of("dmarc", List.of("header.from"), "dkim",
			List.of("header.d", "header.i"), "spf", List.of("smtp.mailfrom", "smtp.helo", "envelope-from"));

	private static final Pattern TOKEN = Pattern
		.compile("([A-Za-z0-9._-]+)(?:/\\d+)?\\s*=\\s*(\"[^\"]*\"|[^\\s;]+)|;|([^\\s;=]+)");

	/** The results of methods that none of the others is of. */
	List<Result> without(List<Result> others) {
		return this.results.stream()
			.filter((result) -> others.stream().noneMatch((other) -> other.method().equals(result.method())))
			.toList();
	}

	static AuthResults parse(String value) {
		String text = withoutComments(value);
		String authserv = "";
		List<Result> results = new ArrayList<>();
		boolean first = true;
		String from = null;
		Matcher tokens = TOKEN.matcher(text);
		while (tokens.find()) {
			if (results.isEmpty() && "from".equalsIgnoreCase(tokens.group(1))) {
				from = tokens.group(2).toLowerCase(Locale.ROOT);
			}
			else if (tokens.group(1) != null) {
				take(tokens.group(1).toLowerCase(Locale.ROOT), tokens.group(2), results);
				first = false;
			}
			else if (first && tokens.group(3) != null) {
				authserv = tokens.group(3).toLowerCase(Locale.ROOT).replace("\"", "");
				first = false;
			}
		}
		for (Result result : results) {
			if (from != null && result.method().equals("dmarc")) {
				result.properties().putIfAbsent("header.from", from);
			}
		}
		return new AuthResults(authserv, List.copyOf(results));
	}

	private static void take(String key, String value, List<Result> results) {
		String plain = value.replace("\"", "").toLowerCase(Locale.ROOT);
		if (!key.contains(".") && !key.equals("reason") && !key.equals("action") && !key.equals("from")
				&& !key.equals("compauth") && !key.equals("policy")) {
			results.add(new Result(key, plain, new HashMap<>()));
		}
		else if (!results.isEmpty()) {
			results.get(results.size() - 1).properties().putIfAbsent(key, plain);
		}
	}

	/** Comments may nest; an unclosed one swallows the rest, as RFC 5322 has it. */
	private static String withoutComments(String value) {
		StringBuilder text = new StringBuilder(value.length());
		int depth = 0;
		boolean quoted = false;
		for (int i = 0; i < value.length(); i++) {
			char c = value.charAt(i);
			if (c == '"' && depth == 0) {
				quoted = !quoted;
			}
			if (c == '(' && !quoted) {
				depth++;
				text.append(' ');
			}
			else if (c == ')' && !quoted && depth > 0) {
				depth--;
			}
			else if (depth == 0) {
				text.append(c);
			}
		}
		return text.toString();
	}

}
