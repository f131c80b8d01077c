package io.github.purchaseaudit.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import io.github.purchaseaudit.ledger.Ledger;
import io.github.purchaseaudit.ledger.LedgerInUseException;
import io.github.purchaseaudit.ledger.PastRun;
import io.github.purchaseaudit.ledger.PastRuns;
import io.github.purchaseaudit.report.Texts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code runs}: lists the past audits of a reports folder, the latest first. */
@Command(name = "runs", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false,
		description = "Lists past audits.")
final class RunsCommand implements Callable<Integer> {

	private static final List<String> COLUMNS = List.of("period", "started", "as-of", "inputs", "digest", "orders",
			"findings", "report", "status", "duration");

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

	private static final int DIGEST_SHOWN = 8;

	private final Console console;

	@Option(names = "--reports", paramLabel = "DIR", defaultValue = "reports",
			description = "Where the reports are (default: ${DEFAULT-VALUE}).")
	private Path reports = Path.of("reports");

	@Option(names = "--language", paramLabel = "en|ja", description = "Language of the table (default: the system's).")
	private @Nullable Language language;

	RunsCommand(Console console) {
		this.console = console;
	}

	@Override
	public Integer call() throws IOException {
		Texts texts = Texts.of(Language.orSystem(this.language).code(), ZoneId.systemDefault());
		if (Ledger.isInUse(this.reports)) {
			this.console.complain(texts.text("runs.in-use", this.reports.toString()));
			return ExitCode.FAILED;
		}
		return list(texts);
	}

	private int list(Texts texts) {
		try (Ledger ledger = Ledger.find(this.reports).orElse(null)) {
			List<PastRun> runs = (ledger != null) ? new PastRuns(ledger.dataSource()).latestFirst() : List.of();
			if (runs.isEmpty()) {
				this.console.say(texts.text("runs.none", this.reports.toString()));
				return ExitCode.WRITTEN;
			}
			table(runs, texts).lines().forEach(this.console::say);
			return ExitCode.WRITTEN;
		}
		catch (LedgerInUseException ex) {
			this.console.complain(texts.text("runs.in-use", this.reports.toString()));
		}
		catch (IOException ex) {
			this.console.complain(texts.text("runs.unreadable", this.reports.toString()));
		}
		return ExitCode.FAILED;
	}

	private static PlainTable table(List<PastRun> runs, Texts texts) {
		PlainTable table = new PlainTable(COLUMNS.stream().map((column) -> texts.text("runs." + column)).toList());
		runs.forEach((run) -> table.add(row(run, texts)));
		return table;
	}

	private static List<String> row(PastRun run, Texts texts) {
		return List.of(run.period(), TIME.format(run.started().atZone(texts.zone())), run.asOf().toString(),
				shown(run.inputs()), shown(run.inputsDigest(), DIGEST_SHOWN), shown(run.orders()),
				shown(run.findings()), shown(run.report(), Integer.MAX_VALUE), status(run, texts),
				duration(run, texts));
	}

	private static String shown(@Nullable Long number) {
		return (number != null) ? number.toString() : "";
	}

	private static String shown(@Nullable String text, int most) {
		return Optional.ofNullable(text).map((one) -> one.substring(0, Math.min(most, one.length()))).orElse("");
	}

	/** What is still called started was killed: a running audit keeps its ledger. */
	private static String status(PastRun run, Texts texts) {
		return switch (run.status()) {
			case "COMPLETED" -> texts.text("runs.status.completed");
			case "STARTED", "STOPPED" -> texts.text("runs.status.interrupted");
			default -> texts.text("runs.status.failed");
		};
	}

	private static String duration(PastRun run, Texts texts) {
		return Stream.ofNullable(run.ended())
			.map((Instant ended) -> Math.max(0, Duration.between(run.started(), ended).toSeconds()))
			.map((seconds) -> (seconds < 60) ? texts.text("runs.seconds", seconds)
					: texts.text("runs.minutes", seconds / 60, seconds % 60))
			.findFirst()
			.orElse("");
	}

}
