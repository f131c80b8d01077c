package io.github.purchaseaudit.household;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How a household.yml writes its lists, so that a line to paste fits in. */
public final class WrittenLists {

	private static final Pattern IN_BRACKETS = Pattern.compile("(?m)^([a-z-]+)[ \\t]*+:[ \\t]*+\\[");

	private WrittenLists() {
	}

	/**
	 * The keys of the lists that stand in brackets ({@code devices: [太郎のiPhone]}), where
	 * a line of its own would be an error; none when the file cannot be read any more.
	 */
	public static Set<String> inBrackets(Path file) {
		try {
			return IN_BRACKETS.matcher(Files.readString(file))
				.results()
				.map((found) -> found.group(1))
				.collect(Collectors.toUnmodifiableSet());
		}
		catch (IOException ex) {
			return Set.of();
		}
	}

}
