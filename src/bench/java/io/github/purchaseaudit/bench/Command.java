package io.github.purchaseaudit.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.util.FileSystemUtils;

/**
 * A process to measure, from its start to its end, by GNU time where that is there.
 *
 * @param name as the table shows it
 * @param exitCodes those that mean it did its work
 * @param made the folder that it makes, deleted before it runs; null to keep what is
 * there
 */
record Command(String name, List<String> words, Set<Integer> exitCodes, @Nullable Path made) {

	private static final Path TIME = Path.of("/usr/bin/time");

	static Command of(String name, String... words) {
		return new Command(name, List.of(words), Set.of(0), null);
	}

	/** Runs it once; its output is thrown away, but its errors are told when it fails. */
	Usage run() throws IOException, InterruptedException {
		if (this.made != null) {
			FileSystemUtils.deleteRecursively(this.made);
		}
		Path figures = Files.createTempFile("bench", ".time");
		// a file: grep stops at its first match when nobody can read what it prints
		Path output = Files.createTempFile("bench", ".out");
		Path errors = Files.createTempFile("bench", ".err");
		try {
			List<String> command = new ArrayList<>();
			if (Files.isExecutable(TIME)) {
				command.addAll(List.of(TIME.toString(), "-q", "-f", "%U %S %M", "-o", figures.toString()));
			}
			command.addAll(this.words);
			long begin = System.nanoTime();
			Process process = new ProcessBuilder(command).redirectOutput(output.toFile())
				.redirectError(errors.toFile())
				.start();
			int exit = process.waitFor();
			double wall = (System.nanoTime() - begin) / 1e9;
			if (!this.exitCodes.contains(exit)) {
				throw new IllegalStateException(this.name + " ended with " + exit + ": " + String.join(" ", command)
						+ "\n" + Files.readString(errors));
			}
			return usage(wall, Files.readString(figures).strip());
		}
		finally {
			Files.delete(figures);
			Files.delete(output);
			Files.delete(errors);
		}
	}

	private static Usage usage(double wall, String figures) {
		String[] parts = figures.split(" ");
		if (parts.length != 3) {
			return new Usage(wall, Double.NaN, Double.NaN);
		}
		return new Usage(wall, Double.parseDouble(parts[0]) + Double.parseDouble(parts[1]),
				Double.parseDouble(parts[2]) / 1024);
	}

}
