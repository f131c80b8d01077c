package io.github.purchaseaudit.cli;

import java.util.concurrent.Callable;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The program's root command: without a subcommand it shows what there is. */
@Command(name = "purchase-audit", mixinStandardHelpOptions = true, versionProvider = Version.class,
		description = "Finds the purchases on an Apple account that nobody in the family made.",
		synopsisSubcommandLabel = "COMMAND")
public final class PurchaseAuditCommand implements Callable<Integer> {

	@Spec
	private CommandSpec spec = CommandSpec.create();

	private final Console console;

	private PurchaseAuditCommand(Console console) {
		this.console = console;
	}

	/**
	 * Runs the command line.
	 * @return the exit code
	 */
	public static int run(Console console, String... arguments) {
		return new CommandLine(new PurchaseAuditCommand(console)).addSubcommand(new AuditCommand(console))
			.addSubcommand(new InitCommand(console))
			.addSubcommand(new RunsCommand(console))
			.addSubcommand(new ForgetCommand(console))
			.addSubcommand(new DescribeCommand(console))
			.setOut(console.writer(console.out()))
			.setErr(console.writer(console.err()))
			.setCaseInsensitiveEnumValuesAllowed(true)
			.setExecutionExceptionHandler(new FailureHandler(console))
			.execute(arguments);
	}

	@Override
	public Integer call() {
		this.spec.commandLine().usage(this.console.err());
		return ExitCode.WRONG_USAGE;
	}

}
