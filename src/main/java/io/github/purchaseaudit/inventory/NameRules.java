package io.github.purchaseaudit.inventory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

import io.github.purchaseaudit.order.Nfkc;
import io.github.purchaseaudit.order.Sentence;

/** What the name of a file alone decides ({@code names.properties}). */
final class NameRules {

	private static final String NOT_UNDERSTOOD = "not-understood";

	private static final String MAC_FOLDER = "__macosx";

	private final List<Rule> ignored = new ArrayList<>();

	private final List<Rule> notUnderstood = new ArrayList<>();

	NameRules(Properties names) {
		for (String kind : names.stringPropertyNames().stream().sorted().toList()) {
			for (String pattern : names.getProperty(kind).split("\\|", -1)) {
				Rule rule = new Rule(kind, List.of(fold(pattern.strip()).split("\\*", -1)));
				(kind.equals(NOT_UNDERSTOOD) ? this.notUnderstood : this.ignored).add(rule);
			}
		}
	}

	/** Why a file of this name is no input, or nothing when it may be one. */
	Optional<Sentence> ignored(String name) {
		String folded = fold(name);
		if (folded.startsWith(MAC_FOLDER + "/") || folded.contains("/" + MAC_FOLDER + "/")) {
			return Optional.of(Sentence.of("inventory.ignored.system"));
		}
		String base = baseName(folded);
		return this.ignored.stream()
			.filter((rule) -> rule.matches(base))
			.findFirst()
			.map((rule) -> Sentence.of("inventory.ignored." + rule.kind()));
	}

	/** Whether the name is of a file whose columns are unpublished. */
	boolean isNotUnderstood(String name) {
		String base = baseName(fold(name));
		return this.notUnderstood.stream().anyMatch((rule) -> rule.matches(base));
	}

	static String baseName(String name) {
		return name.substring(name.lastIndexOf('/') + 1);
	}

	private static String fold(String name) {
		return Nfkc.lower(name);
	}

	/** The fixed parts of a pattern between its stars. */
	private record Rule(String kind, List<String> parts) {

		boolean matches(String name) {
			if (this.parts.size() == 1) {
				return name.equals(this.parts.get(0));
			}
			String last = this.parts.get(this.parts.size() - 1);
			if (!name.startsWith(this.parts.get(0)) || !name.endsWith(last)) {
				return false;
			}
			int at = this.parts.get(0).length();
			for (String part : this.parts.subList(1, this.parts.size() - 1)) {
				int found = name.indexOf(part, at);
				if (found < 0) {
					return false;
				}
				at = found + part.length();
			}
			return at <= name.length() - last.length();
		}

	}

}
