package io.github.purchaseaudit.cli;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.concurrent.Callable;

import io.github.purchaseaudit.report.Texts;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program's root command: without a subcommand it says what to do first. */
@Command(name = "purchase-audit", mixinStandardHelpOptions = true, versionProvider = Version.class,
		description = "Finds the purchases on an Apple account that nobody in the family made.",
		synopsisSubcommandLabel = "COMMAND")
public final class PurchaseAuditCommand implements Callable<Integer> {

	private final Console console;

	private PurchaseAuditCommand(Console console) {
		this.console = console;
	}

	/**
	 * Runs the command line.
	 * @return the exit code
	 */
	public static int run(Console console, String... words) {
		String[] arguments = HelpWords.asOption(words);
		CommandLine line = new CommandLine(new PurchaseAuditCommand(console)).addSubcommand(new AuditCommand(console));
		if (arguments.length == 0 || !arguments[0].equals("audit")) {
			addOthers(line, console);
		}
		HelpWords.translate(line, arguments);
		return line.setOut(console.writer(console.out()))
			.setErr(console.writer(console.err()))
			.setCaseInsensitiveEnumValuesAllowed(true)
			.setExpandAtFiles(false)
			.registerConverter(Path.class, StartFolder::path)
			.setParameterExceptionHandler(new UsageHandler(console))
			.setExecutionExceptionHandler(new FailureHandler(console))
			.execute(arguments);
	}

	/** Building their options takes time that an audit need not spend. */
	private static void addOthers(CommandLine line, Console console) {
		CommandLine completion = new CommandLine(new GenerateCompletion());
		completion.getCommandSpec().usageMessage().hidden(true);
		line.addSubcommand(new InitCommand(console))
			.addSubcommand(new RunsCommand(console))
			.addSubcommand(new ForgetCommand(console))
			.addSubcommand(new DescribeCommand(console))
			.addSubcommand(new GuideCommand(console))
			.addSubcommand(new SupportCommand(console))
			.addSubcommand("completion", completion);
	}

	@Override
	public Integer call() {
		Texts texts = Texts.of(Language.orSystem(null).code(), ZoneId.systemDefault());
		this.console.complain(texts.text("start"));
		return ExitCode.WRONG_USAGE;
	}

}
