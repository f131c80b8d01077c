package io.github.purchaseaudit.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * One run of the command line inside the test's own process.
 *
 * @param exitCode what the process would end with
 * @param out what a person reads
 * @param err what a person is warned of
 */
record CommandLineRun(int exitCode, String out, String err) {

	static CommandLineRun of(Object... arguments) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ByteArrayOutputStream err = new ByteArrayOutputStream();
		String[] words = new String[arguments.length];
		for (int i = 0; i < words.length; i++) {
			words[i] = arguments[i].toString();
		}
		int exitCode = PurchaseAuditCommand.run(new Console(new PrintStream(out, true, StandardCharsets.UTF_8),
				new PrintStream(err, true, StandardCharsets.UTF_8), StandardCharsets.UTF_8, false), words);
		return new CommandLineRun(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
	}

}
