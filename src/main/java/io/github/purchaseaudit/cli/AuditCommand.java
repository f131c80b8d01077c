package io.github.purchaseaudit.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import io.github.purchaseaudit.household.Household;
import io.github.purchaseaudit.household.HouseholdFile;
import io.github.purchaseaudit.household.InvalidHouseholdException;
import io.github.purchaseaudit.job.Audit;
import io.github.purchaseaudit.job.AuditOutcome;
import io.github.purchaseaudit.job.AuditRequest;
import io.github.purchaseaudit.job.Period;
import io.github.purchaseaudit.job.Progress;
import io.github.purchaseaudit.report.AuditFacts;
import io.github.purchaseaudit.report.Texts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code audit}: reads the inputs, applies the rules, writes the workbook. */
@Command(name = "audit", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false,
		description = "Reads the inputs and writes the report.", exitCodeListHeading = "%nExit codes:%n",
		exitCodeList = { "0:audit written", "1:audit failed (run it again to resume)", "2:wrong usage or household.yml",
				"3:findings, with --fail-on-findings", "4:written, but some input could not be read in full",
				"5:nothing recognisable among the inputs" })
final class AuditCommand implements Callable<Integer> {

	private final Console console;

	@Parameters(paramLabel = "INPUT", descriptionKey = "INPUT", arity = "0..*",
			description = "Files or folders, searched recursively.")
	private List<Path> inputs = new ArrayList<>();

	@Option(names = "--household", paramLabel = "FILE",
			description = "The register of accounts and cards (default: household.yml in or beside the first INPUT).")
	private @Nullable Path household;

	@Option(names = "--month", paramLabel = "YYYY-MM", description = "Flag only orders of this month.")
	private @Nullable YearMonth month;

	@Option(names = "--from", paramLabel = "DATE", description = "Flag only orders from this day on.")
	private @Nullable LocalDate from;

	@Option(names = "--to", paramLabel = "DATE", description = "Flag only orders up to this day.")
	private @Nullable LocalDate to;

	@Option(names = "--reports", paramLabel = "DIR", defaultValue = "reports",
			description = "Where the report goes (default: ${DEFAULT-VALUE}).")
	private Path reports = Path.of("reports");

	@Option(names = "--language", paramLabel = "en|ja",
			description = "Language of report and messages (default: household.yml, else the system's).")
	private @Nullable Language language;

	@Option(names = "--as-of", paramLabel = "DATE", description = "The day the audit speaks of (default: today).")
	private @Nullable LocalDate asOf;

	@Option(names = "--json", description = "Also write the findings as JSON, beside the workbook.")
	private boolean json;

	@Option(names = "--fail-on-findings", description = "Exit with 3 when something needs a person.")
	private boolean failOnFindings;

	@Option(names = "--fresh", description = "Never resume an interrupted audit.")
	private boolean fresh;

	@Option(names = "--quiet", description = "No progress and no summary.")
	private boolean quiet;

	AuditCommand(Console console) {
		this.console = console;
	}

	@Override
	public Integer call() throws Exception {
		Texts spoken = Texts.of(Language.orSystem(this.language).code(), ZoneId.systemDefault());
		InputCheck.check(this.inputs, spoken, "audit");
		Period period = period(spoken);
		Path file = HouseholdPlace.find(this.household, this.inputs, spoken);
		Household register = read(file);
		String code = Language.of(this.language, register).code();
		Texts texts = Texts.of(code, register.zone());
		LocalDate day = (this.asOf != null) ? this.asOf : LocalDate.now(register.zone());
		AuditRequest request = new AuditRequest(this.inputs, file, register, period, this.reports, code, day,
				this.fresh, this.json, Version.number());
		AuditOutcome outcome = Audit.run(request, progress(texts));
		return report(outcome, request, texts);
	}

	private Period period(Texts spoken) throws UsageException {
		if (this.month != null && (this.from != null || this.to != null)) {
			throw new UsageException(List.of(spoken.text("usage.month-and-from")));
		}
		if (this.from != null && this.to != null && this.to.isBefore(this.from)) {
			throw new UsageException(List.of(spoken.text("usage.to-before-from", this.from, this.to)));
		}
		return (this.month != null) ? Period.of(this.month) : new Period(this.from, this.to);
	}

	/** Its problems are told in the language asked for, else the file's own. */
	private Household read(Path file) throws UsageException, IOException {
		try {
			return HouseholdFile.read(file);
		}
		catch (InvalidHouseholdException ex) {
			String code = (this.language != null) ? this.language.code()
					: ex.language().orElseGet(() -> Language.orSystem(null).code());
			Texts texts = Texts.of(code, ZoneId.systemDefault());
			List<String> lines = new ArrayList<>(ex.problems().stream().map(texts::write).toList());
			lines.add(texts.text("usage.household.next", file.toString()));
			throw new UsageException(lines);
		}
	}

	private Progress progress(Texts texts) {
		return this.quiet ? new SilentProgress(this.console, texts) : ShownProgress.on(this.console, texts);
	}

	private int report(AuditOutcome outcome, AuditRequest request, Texts texts) {
		AuditSummary summary = new AuditSummary(this.console, texts);
		switch (outcome.status()) {
			case WRITTEN -> {
				if (!this.quiet) {
					summary.written(outcome, request.householdFile());
				}
			}
			case NOTHING_RECOGNISED -> summary.nothingRecognised(outcome, request);
			case STOPPED -> {
				// told by the progress, while the process still waits
			}
			case FAILED -> summary.failed(outcome);
		}
		return exitCode(outcome);
	}

	private int exitCode(AuditOutcome outcome) {
		return switch (outcome.status()) {
			case STOPPED, FAILED -> ExitCode.FAILED;
			case NOTHING_RECOGNISED -> ExitCode.NOTHING_RECOGNISED;
			case WRITTEN -> {
				if (this.failOnFindings && needsAPerson(outcome)) {
					yield ExitCode.FINDINGS;
				}
				yield (outcome.lost() > 0) ? ExitCode.NOT_READ_IN_FULL : ExitCode.WRITTEN;
			}
		};
	}

	/** An order decided as not ours still does: the case is not over. */
	private static boolean needsAPerson(AuditOutcome outcome) {
		AuditFacts facts = outcome.facts();
		return outcome.openOrders() + outcome.openMails() > 0 || (facts != null && facts.inQuestion() > 0);
	}

}
