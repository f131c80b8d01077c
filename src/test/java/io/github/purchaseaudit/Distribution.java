package io.github.purchaseaudit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import static org.junit.jupiter.api.Assertions.assertTrue;

/** The built program, started through its launcher in a process of its own. */
final class Distribution {

	static final Path LAUNCHER = Path.of(System.getProperty("distribution", "target/purchase-audit"))
		.resolve("bin/purchase-audit")
		.toAbsolutePath();

	private static final int LONGEST_SECONDS = 120;

	private final Path out;

	private final Path err;

	private final Process process;

	private Distribution(Path out, Path err, Process process) {
		this.out = out;
		this.err = err;
		this.process = process;
	}

	/** Starts a command whose streams go to files of that folder. */
	static Distribution start(Path folder, Map<String, String> environment, List<String> command) throws IOException {
		Path out = Files.createTempFile(folder, "out", ".txt");
		Path err = Files.createTempFile(folder, "err", ".txt");
		ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
		builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
		builder.environment().put("LC_ALL", "C.UTF-8");
		builder.environment().putAll(environment);
		Process process = builder.start();
		process.getOutputStream().close();
		return new Distribution(out, err, process);
	}

	/** The command of an audit whose outcome does not depend on the day. */
	static List<String> audit(Path reports, Path... inputs) {
		List<String> command = new ArrayList<>(List.of(LAUNCHER.toString(), "audit"));
		for (Path input : inputs) {
			command.add(input.toAbsolutePath().toString());
		}
		command.addAll(List.of("--reports", reports.toString(), "--as-of", "2026-11-22", "--language", "en"));
		return command;
	}

	static Path workbook(Path reports) {
		return reports.resolve("purchase-audit-all.xlsx");
	}

	Process process() {
		return this.process;
	}

	/** The exit code, once it has ended by itself. */
	int end() throws InterruptedException {
		if (!this.process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
			this.process.destroyForcibly();
		}
		assertTrue(!this.process.isAlive(), "still running");
		return this.process.exitValue();
	}

	String out() throws IOException {
		return Files.readString(this.out);
	}

	String err() throws IOException {
		return Files.readString(this.err);
	}

	/** Stops it where it is, or lets it go on; the launcher has become the program. */
	void pause(boolean stop) {
		assertTrue(works("kill", stop ? "-STOP" : "-CONT", String.valueOf(this.process.pid())));
	}

	/** Whether a command works on this computer. */
	static boolean works(String... command) {
		try {
			Process process = new ProcessBuilder(command).redirectErrorStream(true)
				.redirectOutput(ProcessBuilder.Redirect.DISCARD)
				.start();
			assertTrue(process.waitFor(60, TimeUnit.SECONDS));
			return process.exitValue() == 0;
		}
		catch (IOException | InterruptedException ex) {
			return false;
		}
	}

}
