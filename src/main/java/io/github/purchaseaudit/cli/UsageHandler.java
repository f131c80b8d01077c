package io.github.purchaseaudit.cli;

import java.time.ZoneId;
import java.util.List;

import io.github.purchaseaudit.report.Texts;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;

/** Says what is wrong with a command line, what was meant perhaps, and where to look. */
final class UsageHandler implements IParameterExceptionHandler {

	private final Console console;

	UsageHandler(Console console) {
		this.console = console;
	}

	@Override
	public int handleParseException(ParameterException ex, String[] arguments) {
		Texts texts = Texts.of(Language.namedIn(List.of(arguments)).code(), ZoneId.systemDefault());
		this.console.complain(texts.write(UsageProblem.of(ex)));
		this.console.complain(texts.text("usage.wrong.next", ex.getCommandLine().getCommandSpec().qualifiedName()));
		return ExitCode.WRONG_USAGE;
	}

}
