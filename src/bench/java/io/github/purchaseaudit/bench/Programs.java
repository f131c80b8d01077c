package io.github.purchaseaudit.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * The commands that are measured.
 *
 * @param distribution the built program
 * @param classpath of this benchmark, for the bare programs
 */
record Programs(Path distribution, String classpath) {

	private static final Set<Integer> WRITTEN = Set.of(0, 4);

	/** {@code -Dbench.python=/usr/bin/python3} where the one on the path has no openpyxl. */
	private static final String PYTHON = System.getProperty("bench.python", "python3");

	private static final Path PEER = Path.of("src/bench/python/peer.py");

	/**
	 * The audit as people start it; it begins anew each time, without the workbook of the
	 * time before, whose decisions it would read.
	 */
	Command audit(Path reports, Path... inputs) {
		List<String> words = new ArrayList<>(
				List.of(this.distribution.resolve("bin/purchase-audit").toString(), "audit"));
		Arrays.stream(inputs).map(Path::toString).forEach(words::add);
		words.addAll(List.of("--reports", reports.toString(), "--as-of", "2026-11-22", "--fresh", "--quiet"));
		return new Command("purchase-audit", words, WRITTEN, reports);
	}

	/** The same with as little memory as it must do with, whatever the size. */
	Command small(Command audit) {
		List<String> words = new ArrayList<>(List.of("env", "JAVA_OPTS=-Xmx256m"));
		words.addAll(audit.words());
		return new Command(audit.name() + " -Xmx256m", words, audit.exitCodes(), audit.made());
	}

	/** The audit with its findings as JSON, to see what it found. */
	Command findings(Path reports, Path... inputs) {
		Command audit = audit(reports, inputs);
		List<String> words = new ArrayList<>(audit.words());
		words.add("--json");
		return new Command(audit.name(), words, audit.exitCodes(), audit.made());
	}

	/** What a competent person would write instead. */
	Command peer(Path output, Path... inputs) {
		List<String> words = new ArrayList<>(List.of(PYTHON, PEER.toString(), output.toString()));
		Arrays.stream(inputs).map(Path::toString).forEach(words::add);
		return new Command("peer script", words, Set.of(0), null);
	}

	/** Whether Python and openpyxl are there. */
	boolean hasPeer() throws InterruptedException {
		try {
			new Command("python", List.of(PYTHON, "-c", "import openpyxl"), Set.of(0), null).run();
			return true;
		}
		catch (IOException | IllegalStateException ex) {
			return false;
		}
	}

	/** A bare program of this package, with the options that the launcher gives. */
	Command bare(Class<?> program, String... arguments) {
		List<String> words = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-XX:+UseSerialGC", "-XX:-UsePerfData", "-Djava.awt.headless=true", "-XX:C1MaxInlineSize=20",
				"-XX:C1MaxInlineLevel=4", "-XX:Tier3InvocationThreshold=40", "-XX:Tier3MinInvocationThreshold=20",
				"-XX:Tier3CompileThreshold=400", "-XX:Tier3BackEdgeThreshold=12000"));
		if (Files.isReadable(Path.of("/sys/kernel/mm/transparent_hugepage/enabled"))) {
			words.add("-XX:+UseTransparentHugePages");
		}
		if (program == BareStart.class) {
			words.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:CICompilerCount=1",
					"-XX:-UseDynamicNumberOfCompilerThreads", "-Dsun.reflect.inflationThreshold=1000000", "-Xms96m",
					"-Xmn24m"));
		}
		words.addAll(List.of("-cp", this.classpath, program.getName()));
		words.addAll(List.of(arguments));
		return new Command(program.getSimpleName(), words, Set.of(0), null);
	}

}
