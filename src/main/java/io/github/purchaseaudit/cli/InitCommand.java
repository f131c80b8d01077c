package io.github.purchaseaudit.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Predicate;

import io.github.purchaseaudit.household.HouseholdDraft;
import io.github.purchaseaudit.job.HouseholdScan;
import io.github.purchaseaudit.report.Texts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code init}: proposes a household.yml from what the inputs show. */
@Command(name = "init", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false,
		description = "Drafts household.yml: every account, payment method and device that the inputs show.",
		exitCodeListHeading = "%nExit codes:%n", exitCodeList = { "0:household.yml written",
				"1:failed, or nothing recognisable among the inputs", "2:wrong usage, or the file exists already" })
final class InitCommand implements Callable<Integer> {

	private final Console console;

	@Parameters(paramLabel = "INPUT", descriptionKey = "INPUT", arity = "0..*",
			description = "Files or folders, searched recursively.")
	private List<Path> inputs = new ArrayList<>();

	@Option(names = "--household", paramLabel = "FILE",
			description = "Where to write it (default: household.yml in or beside the first INPUT).")
	private @Nullable Path household;

	@Option(names = "--language", paramLabel = "en|ja",
			description = "Language of the draft and the messages (default: the system's).")
	private @Nullable Language language;

	InitCommand(Console console) {
		this.console = console;
	}

	@Override
	public Integer call() throws Exception {
		Language spoken = Language.orSystem(this.language);
		ZoneId zone = Home.zone(spoken);
		Texts texts = Texts.of(spoken.code(), zone);
		InputCheck.check(this.inputs, texts, "init");
		Path file = (this.household != null) ? this.household : HouseholdPlace.of(this.inputs.get(0));
		refuseExisting(file, texts);
		HouseholdScan.Result result = new HouseholdScan(zone, Home.currency(spoken),
				ShownProgress.on(this.console, texts))
			.scan(this.inputs, outputs(file));
		if (!result.recognised()) {
			this.console.complain(texts.text("init.nothing-recognised"));
			result.seen().forEach((name) -> this.console.complain("  " + name));
			if (result.seen().isEmpty()) {
				this.console.complain("  " + texts.text("summary.nothing-recognised.no-file"));
			}
			this.console.complain(texts.text("summary.nothing-recognised.next"));
			return ExitCode.FAILED;
		}
		try {
			write(result.draft(), file, texts);
		}
		catch (FileSystemException ex) {
			this.console.complain(texts.text("init.not-written", file.toString()));
			return ExitCode.FAILED;
		}
		report(result, file, texts);
		return ExitCode.WRITTEN;
	}

	private void refuseExisting(Path file, Texts texts) throws UsageException {
		if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
			throw new UsageException(List.of(texts.text("init.exists", file.toString()), texts.text("init.exists.next"),
					"", "  " + auditCommand(file)));
		}
		Path folder = file.toAbsolutePath().getParent();
		if (folder == null || !Files.isDirectory(folder)) {
			throw new UsageException(List.of(texts.text("init.no-folder", String.valueOf(folder))));
		}
	}

	/** The file to write and the default reports folder are no inputs. */
	private static Predicate<Path> outputs(Path file) {
		Path register = file.toAbsolutePath().normalize();
		Path reports = StartFolder.path("reports").toAbsolutePath().normalize();
		return (path) -> {
			Path place = path.toAbsolutePath().normalize();
			return place.equals(register) || place.startsWith(reports);
		};
	}

	private void write(HouseholdDraft draft, Path file, Texts texts) throws UsageException, IOException {
		try {
			draft.write(file, texts.language());
		}
		catch (FileAlreadyExistsException ex) {
			throw new UsageException(List.of(texts.text("init.exists", file.toString()), texts.text("init.exists.next"),
					"", "  " + auditCommand(file)));
		}
	}

	private void report(HouseholdScan.Result result, Path file, Texts texts) {
		HouseholdDraft draft = result.draft();
		this.console.say(texts.text("init.written", file.toString()));
		this.console.say("  " + texts.text("init.seen", draft.accounts().size(), draft.paymentMethods().size(),
				draft.devices().size()));
		if (result.lost() > 0) {
			this.console.say(texts.text("init.lost", result.lost()));
		}
		this.console.say("");
		this.console.tell("", texts.text("init.next"));
		this.console.say("");
		this.console.say("  " + auditCommand(file));
	}

	/** The audit of the same inputs, to be copied into the terminal. */
	private String auditCommand(Path file) {
		String option = file.equals(HouseholdPlace.of(this.inputs.get(0))) ? ""
				: " --household " + CopiedCommand.word(file);
		return CopiedCommand.program() + " audit " + CopiedCommand.words(this.inputs) + option;
	}

}
