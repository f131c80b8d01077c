package io.github.purchaseaudit.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes commands so that a person can copy them as they stand. */
final class CopiedCommand {

	private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{M}\\p{N}._/:\\\\@%+=,-]+");

	private static final boolean WINDOWS = System.getProperty("os.name", "").startsWith("Windows");

	private CopiedCommand() {
	}

	/** This program, as the launcher says that it was called. */
	static String program() {
		return word(Path.of(System.getProperty("purchase-audit.command", "purchase-audit")));
	}

	static String words(List<Path> paths) {
		return paths.stream().map(CopiedCommand::word).collect(Collectors.joining(" "));
	}

	/** One word for the shell, in quotes where the path holds more than letters. */
	static String word(Path path) {
		String text = path.toString().startsWith("-") ? Path.of(".").resolve(path).toString() : path.toString();
		if (PLAIN.matcher(text).matches()) {
			return text;
		}
		return WINDOWS ? '"' + text + '"' : "'" + text.replace("'", "'\\''") + "'";
	}

}
