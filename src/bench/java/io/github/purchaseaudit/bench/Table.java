package io.github.purchaseaudit.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.stream.Stream;

/** Prints Markdown. */
final class Table {

	private final PrintStream out;

	Table(PrintStream out) {
		this.out = out;
	}

	void begin(int pairs, double scale) {
		this.out.printf(Locale.ROOT, "%s, Java %s, %d cores%s, %s; median of %d runs, in pairs; sizes × %s%n%n",
				LocalDate.now(ZoneOffset.UTC), System.getProperty("java.version"),
				Runtime.getRuntime().availableProcessors(), processor(),
				System.getProperty("os.name") + " " + System.getProperty("os.arch"), pairs, scale);
		this.out.println("| what | wall s | CPU s | peak MiB | reference | its wall s | ratio |");
		this.out.println("|---|---|---|---|---|---|---|");
	}

	/** The name of the processor, where Linux tells it. */
	private static String processor() {
		try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
			return lines.filter((line) -> line.startsWith("model name"))
				.findFirst()
				.map((line) -> " of " + line.substring(line.indexOf(':') + 1).strip())
				.orElse("");
		}
		catch (IOException ex) {
			return "";
		}
	}

	void row(String what, Usage subject, String reference, Usage other, double ratio) {
		this.out.printf(Locale.ROOT, "| %s | %.2f | %.2f | %.0f | %s | %.2f | %.2f |%n", what, subject.wall(),
				subject.cpu(), subject.peak(), reference, other.wall(), ratio);
	}

	void row(String what, Usage subject, String remark) {
		this.out.printf(Locale.ROOT, "| %s | %.2f | %.2f | %.0f | %s | | |%n", what, subject.wall(), subject.cpu(),
				subject.peak(), remark);
	}

	/** Something that could not be measured, and why. */
	void missing(String what, String why) {
		this.out.printf("| %s | | | | %s | | |%n", what, why);
	}

}
