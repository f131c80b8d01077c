package io.github.purchaseaudit.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;

import io.github.purchaseaudit.report.Texts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code guide}: what to do tonight, this week, every month and on the phone. */
@Command(name = "guide", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false,
		description = "What to do tonight, this week, every month, and on the phone.")
final class GuideCommand implements Callable<Integer> {

	/** Editors on Windows and the Mac know by it that Japanese follows in UTF-8. */
	private static final String BYTE_ORDER_MARK = "\ufeff";

	private final Console console;

	@Parameters(paramLabel = "PART", descriptionKey = "PART", arity = "0..*",
			description = "Only these parts: tonight, week, month, call (default: all).")
	private List<GuidePart> parts = List.of();

	@Option(names = "--language", paramLabel = "en|ja", description = "Language of the guide (default: the system's).")
	private @Nullable Language language;

	@Option(names = "--save", paramLabel = "DIR",
			description = "Save each part as a text file of one page instead of showing it.")
	private @Nullable Path folder;

	GuideCommand(Console console) {
		this.console = console;
	}

	@Override
	public Integer call() throws IOException {
		Language spoken = Language.orSystem(this.language);
		Texts texts = Texts.of(spoken.code(), ZoneId.systemDefault());
		List<GuidePart> asked = this.parts.isEmpty() ? List.of(GuidePart.values()) : this.parts;
		if (this.folder != null) {
			save(asked, this.folder, spoken, texts);
		}
		else {
			show(asked, spoken, texts);
		}
		return ExitCode.WRITTEN;
	}

	private void save(List<GuidePart> asked, Path folder, Language spoken, Texts texts) throws IOException {
		Files.createDirectories(folder);
		for (GuidePart part : asked) {
			Path file = folder.resolve(part.fileName(spoken) + ".txt");
			String page = String.join("\n", GuidePage.lines(part.text(spoken), texts, false));
			Files.writeString(file, BYTE_ORDER_MARK + page + "\n");
			this.console.say(file.toString());
		}
	}

	/** On its way to a printer, each part begins a new page. */
	private void show(List<GuidePart> asked, Language spoken, Texts texts) throws IOException {
		boolean emphasis = this.console.terminal() && Ansi.AUTO.enabled();
		String between = this.console.terminal() ? "\n\n" : "\f";
		for (GuidePart part : asked) {
			this.console.out().print(asked.indexOf(part) > 0 ? between : "");
			GuidePage.lines(part.text(spoken), texts, emphasis).forEach(this.console.out()::println);
		}
	}

}
