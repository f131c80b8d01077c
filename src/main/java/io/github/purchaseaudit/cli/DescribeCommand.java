package io.github.purchaseaudit.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import io.github.purchaseaudit.job.Describing;
import io.github.purchaseaudit.job.Description;
import io.github.purchaseaudit.report.Texts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code describe}: shows what files look like, without any of their values. */
@Command(name = "describe", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false,
		description = "Shows what a file looks like: kind, charset, column names, row counts, never a value.")
final class DescribeCommand implements Callable<Integer> {

	private final Console console;

	@Parameters(paramLabel = "FILE", descriptionKey = "FILE", arity = "0..*",
			description = "Files, archives or folders.")
	private List<Path> files = new ArrayList<>();

	@Option(names = "--language", paramLabel = "en|ja",
			description = "Language of the description (default: the system's).")
	private @Nullable Language language;

	DescribeCommand(Console console) {
		this.console = console;
	}

	@Override
	public Integer call() throws UsageException {
		Language spoken = Language.orSystem(this.language);
		ZoneId zone = Home.zone(spoken);
		Texts texts = Texts.of(spoken.code(), zone);
		checkNames(texts);
		DescribedFile shown = new DescribedFile(this.console, texts);
		int exitCode = ExitCode.WRITTEN;
		for (Path file : this.files) {
			try {
				List<Description> all = Describing.describe(file, zone, Home.currency(spoken));
				all.forEach(shown::say);
				exitCode = Files.isReadable(file) ? exitCode : ExitCode.FAILED;
			}
			catch (IOException ex) {
				this.console.complain(texts.text("usage.input-unreadable", file.toString()));
				exitCode = ExitCode.FAILED;
			}
		}
		return exitCode;
	}

	private void checkNames(Texts texts) throws UsageException {
		if (this.files.isEmpty()) {
			throw new UsageException(List.of(texts.text("describe.no-file")));
		}
		List<String> problems = new ArrayList<>();
		for (Path file : this.files) {
			if (!Files.exists(file)) {
				problems.add(texts.text("usage.input-missing", file.toString()));
			}
		}
		if (!problems.isEmpty()) {
			problems.add(texts.text("usage.input.next"));
			throw new UsageException(problems);
		}
	}

}
