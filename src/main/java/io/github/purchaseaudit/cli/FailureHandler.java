package io.github.purchaseaudit.cli;

import java.nio.file.FileSystemException;
import java.time.ZoneId;

import io.github.purchaseaudit.report.Texts;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says in one line what went wrong, where a stack trace would frighten. */
final class FailureHandler implements IExecutionExceptionHandler {

	private final Console console;

	FailureHandler(Console console) {
		this.console = console;
	}

	@Override
	public int handleExecutionException(Exception ex, CommandLine command, ParseResult parsed) {
		if (ex instanceof UsageException usage) {
			usage.lines().forEach(this.console::complain);
			return ExitCode.WRONG_USAGE;
		}
		Texts texts = Texts.of(Language.namedIn(parsed.originalArgs()).code(), ZoneId.systemDefault());
		this.console.complain("purchase-audit: " + message(ex, texts));
		this.console.complain(texts.text("failure.next"));
		return ExitCode.FAILED;
	}

	/** Java's own message about a file is often no more than its name. */
	private static String message(Exception ex, Texts texts) {
		if (ex instanceof FileSystemException file && file.getFile() != null) {
			return texts.text("failure.file", file.getFile());
		}
		return (ex.getMessage() != null) ? ex.getMessage() : ex.getClass().getSimpleName();
	}

}
