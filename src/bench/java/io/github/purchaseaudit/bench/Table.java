package io.github.purchaseaudit.bench;

import java.io.PrintStream;
import java.util.Locale;

/** Prints Markdown. */
final class Table {

	private final PrintStream out;

	Table(PrintStream out) {
		this.out = out;
	}

	void begin(int pairs) {
		this.out.printf(Locale.ROOT, "Java %s, %d cores, %s; median of %d runs, in pairs%n%n",
				System.getProperty("java.version"), Runtime.getRuntime().availableProcessors(),
				System.getProperty("os.name") + " " + System.getProperty("os.arch"), pairs);
		this.out.println("| what | wall s | CPU s | peak MiB | reference | its wall s | ratio |");
		this.out.println("|---|---|---|---|---|---|---|");
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
