package io.github.purchaseaudit.cli;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;

import io.github.purchaseaudit.job.Traces;
import io.github.purchaseaudit.ledger.Ledger;
import io.github.purchaseaudit.report.Texts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code forget}: deletes what audits leave besides the reports, and says what stays. */
@Command(name = "forget", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false,
		description = "Deletes the ledger, the log and saved mails; workbooks, household.yml and inputs stay.")
final class ForgetCommand implements Callable<Integer> {

	private final Console console;

	@Option(names = "--reports", paramLabel = "DIR", defaultValue = "reports",
			description = "Where the reports are (default: ${DEFAULT-VALUE}).")
	private Path reports = Path.of("reports");

	@Option(names = "--language", paramLabel = "en|ja",
			description = "Language of the messages (default: the system's).")
	private @Nullable Language language;

	ForgetCommand(Console console) {
		this.console = console;
	}

	@Override
	public Integer call() throws IOException {
		Texts texts = Texts.of(Language.orSystem(this.language).code(), ZoneId.systemDefault());
		if (Ledger.isInUse(this.reports)) {
			this.console.complain(texts.text("forget.in-use", this.reports.toString()));
			return ExitCode.FAILED;
		}
		Traces traces = new Traces(this.reports);
		try {
			report(traces.delete(), traces.left(), texts);
			return ExitCode.WRITTEN;
		}
		catch (FileSystemException ex) {
			String file = Objects.requireNonNullElse(ex.getFile(), this.reports.toString());
			this.console.complain(texts.text("forget.failed", file));
			return ExitCode.FAILED;
		}
	}

	private void report(List<Path> deleted, List<Path> left, Texts texts) {
		if (deleted.isEmpty()) {
			this.console.say(texts.text("forget.nothing", this.reports.toString()));
		}
		else {
			this.console.say(texts.text("forget.deleted"));
			deleted.forEach((file) -> this.console.say("  " + file));
		}
		this.console.say(texts.text(left.isEmpty() ? "forget.left.nothing" : "forget.left"));
		left.forEach((file) -> this.console.say("  " + file));
		if (!deleted.isEmpty()) {
			this.console.say("");
			this.console.say(texts.text("forget.next"));
		}
	}

}
