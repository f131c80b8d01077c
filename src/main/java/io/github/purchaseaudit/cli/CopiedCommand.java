package io.github.purchaseaudit.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes paths so that a person can copy a command line that names them. */
final class CopiedCommand {

	private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{M}\\p{N}._/:\\\\@%+=,-]+");

	private static final boolean WINDOWS = System.getProperty("os.name", "").startsWith("Windows");

	private CopiedCommand() {
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
