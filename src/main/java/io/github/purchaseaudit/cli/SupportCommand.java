package io.github.purchaseaudit.cli;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;

import io.github.purchaseaudit.order.Sentence;
import io.github.purchaseaudit.report.IncompleteWorkbookException;
import io.github.purchaseaudit.report.SupportPack;
import io.github.purchaseaudit.report.SupportPack.Packed;
import io.github.purchaseaudit.report.Texts;
import io.github.purchaseaudit.report.review.ReviewedWorkbooks;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code support}: makes what to attach from the workbook that a person reviewed. */
@Command(name = "support", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false,
		description = "Makes the file to attach for Apple or a card issuer, from the reviewed workbook.")
final class SupportCommand implements Callable<Integer> {

	private final Console console;

	@Parameters(paramLabel = "WORKBOOK", descriptionKey = "WORKBOOK", arity = "0..1",
			description = "The workbook with your decisions (default: the newest in the reports folder).")
	private @Nullable Path workbook;

	@Option(names = "--for", paramLabel = "apple|issuer", defaultValue = "apple",
			description = "Who gets it (default: ${DEFAULT-VALUE}).")
	private Recipient recipient = Recipient.APPLE;

	@Option(names = "--card", paramLabel = "NAME",
			description = "The issuer's card, by its name in household.yml or as the report shows it.")
	private @Nullable String card;

	@Option(names = "--reports", paramLabel = "DIR",
			description = "Where it goes (default: beside the workbook; without one: reports).")
	private @Nullable Path reports;

	@Option(names = "--language", paramLabel = "en|ja", description = "Its language (default: the workbook's).")
	private @Nullable Language language;

	SupportCommand(Console console) {
		this.console = console;
	}

	/** Who can get a pack. */
	enum Recipient {

		APPLE, ISSUER;

		/** As it is typed, and as the completion script offers it. */
		@Override
		public String toString() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

	@Override
	public Integer call() throws IOException, UsageException {
		Texts spoken = Texts.of(Language.orSystem(this.language).code(), ZoneId.systemDefault());
		if (this.card != null && this.recipient == Recipient.APPLE) {
			throw new UsageException(List.of(spoken.text("pack.card-without-issuer")));
		}
		Path reviewed = reviewed(spoken);
		Optional<Sentence> problem = ReviewedWorkbooks.problem(reviewed);
		if (problem.isPresent()) {
			this.console.complain(spoken.write(problem.get()));
			this.console.complain(spoken.text("pack.problem.next"));
			return problem.get().key().equals(ReviewedWorkbooks.NOT_OURS) ? ExitCode.WRONG_USAGE : ExitCode.FAILED;
		}
		return pack(reviewed, spoken);
	}

	private Path reviewed(Texts spoken) throws IOException, UsageException {
		if (this.workbook != null) {
			if (!Files.isRegularFile(this.workbook)) {
				throw new UsageException(List.of(spoken.text("usage.input-missing", this.workbook.toString())));
			}
			return this.workbook;
		}
		Path folder = Objects.requireNonNullElse(this.reports, Path.of("reports"));
		return ReviewedWorkbooks.latest(folder)
			.orElseThrow(() -> new UsageException(List.of(spoken.text("pack.no-workbook", folder.toString()))));
	}

	private int pack(Path reviewed, Texts spoken) throws IOException, UsageException {
		try {
			SupportPack pack = SupportPack.read(reviewed, (this.language != null) ? this.language.code() : null);
			if (pack.isEmpty()) {
				throw new UsageException(nothingDecided(pack, reviewed));
			}
			Path beside = Objects.requireNonNullElse(reviewed.getParent(), Path.of("."));
			Path folder = (this.reports != null) ? this.reports : beside;
			report(write(pack, reviewed, folder), pack);
			return ExitCode.WRITTEN;
		}
		catch (IncompleteWorkbookException ex) {
			this.console.complain(spoken.text("pack.incomplete", reviewed.toString(), String.valueOf(ex.getMessage())));
		}
		catch (FileSystemException ex) {
			this.console.complain(spoken.text("pack.open", String.valueOf(ex.getFile())));
		}
		return ExitCode.FAILED;
	}

	/** The sheet and the words are named as the workbook writes them. */
	private static List<String> nothingDecided(SupportPack pack, Path reviewed) {
		Texts texts = pack.texts();
		Texts written = pack.workbookTexts();
		List<String> lines = new ArrayList<>();
		lines.add(texts.text("pack.nothing-decided", reviewed.toString(), written.text("decision.not-ours"),
				written.text("decision.ask-apple")));
		lines.addAll(pack.remarks());
		lines.add(texts.text("pack.nothing-decided.next", written.text("sheet.flagged"),
				written.text("column.decision")));
		return lines;
	}

	private Packed write(SupportPack pack, Path reviewed, Path folder) throws IOException, UsageException {
		if (this.recipient == Recipient.APPLE) {
			return pack.forApple(folder);
		}
		if (this.card == null || !pack.knows(this.card)) {
			throw new UsageException(cards(pack));
		}
		Optional<Packed> packed = pack.forIssuer(this.card, folder);
		return packed.orElseThrow(() -> new UsageException(
				List.of(pack.texts().text("pack.nothing-for-card", reviewed.toString(), String.valueOf(this.card)))));
	}

	private List<String> cards(SupportPack pack) {
		Texts texts = pack.texts();
		List<String> lines = new ArrayList<>();
		lines.add((this.card == null) ? texts.text("pack.which-card") : texts.text("pack.card-unknown", this.card));
		pack.cards().forEach((name) -> lines.add("  --card \"" + name + "\""));
		return lines;
	}

	private void report(Packed packed, SupportPack pack) {
		Texts texts = pack.texts();
		this.console.say(texts.text("pack.written", packed.file().toString(), packed.orders()));
		if (packed.kept() != null) {
			this.console.say(texts.text("pack.kept", packed.kept().toString()));
		}
		pack.remarks().forEach(this.console::say);
		this.console.say(texts.text((this.recipient == Recipient.APPLE) ? "pack.next.apple" : "pack.next.issuer",
				texts.text("support.sheet.questions")));
	}

}
