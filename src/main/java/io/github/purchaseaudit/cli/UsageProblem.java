package io.github.purchaseaudit.cli;

import java.util.List;
import java.util.Optional;

import io.github.purchaseaudit.household.Spelling;
import io.github.purchaseaudit.order.Sentence;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in either language what the parser found wrong, and what was meant perhaps. */
final class UsageProblem {

	private UsageProblem() {
	}

	static Sentence of(ParameterException ex) {
		ArgSpec argument = ex.getArgSpec();
		if (ex instanceof UnmatchedArgumentException unmatched) {
			return unmatched(unmatched);
		}
		if (ex instanceof MissingParameterException missing && !missing.getMissing().isEmpty()) {
			ArgSpec wanting = missing.getMissing().get(0);
			return Sentence.of("usage.wrong.missing", name(wanting), form(wanting));
		}
		if (ex instanceof OverwrittenOptionException twice) {
			return Sentence.of("usage.wrong.twice", name(twice.getOverwritten()));
		}
		if (argument instanceof OptionSpec flag && flag.arity().max() == 0 && ex.getValue() != null) {
			return Sentence.of("usage.wrong.no-value", name(flag), ex.getValue());
		}
		if (argument != null && ex.getValue() != null) {
			return Sentence.of("usage.wrong.value", name(argument), ex.getValue(), form(argument));
		}
		return Sentence.of("usage.wrong", String.valueOf(ex.getMessage()));
	}

	private static Sentence unmatched(UnmatchedArgumentException ex) {
		CommandLine command = ex.getCommandLine();
		String word = ex.getUnmatched().get(0);
		if (word.startsWith("-")) {
			List<String> options = command.getCommandSpec()
				.options()
				.stream()
				.flatMap((option) -> List.of(option.names()).stream())
				.toList();
			return near("usage.wrong.option", word, beginning(word, options).or(() -> Spelling.nearest(word, options)));
		}
		if (command.getParent() == null) {
			return near("usage.wrong.command", word, Spelling.nearest(word, command.getSubcommands().keySet()));
		}
		return command.getCommandSpec()
			.positionalParameters()
			.stream()
			.findFirst()
			.map((part) -> Sentence.of("usage.wrong.value", name(part), word, form(part)))
			.orElse(Sentence.of("usage.wrong.surplus", word));
	}

	/** The one option that a shortened one can mean. */
	private static Optional<String> beginning(String word, List<String> options) {
		List<String> longer = options.stream()
			.filter((option) -> word.length() > 3 && option.startsWith(word))
			.toList();
		return (longer.size() == 1) ? Optional.of(longer.get(0)) : Optional.empty();
	}

	private static Sentence near(String key, String word, Optional<String> meant) {
		Sentence unknown = Sentence.of(key, word);
		return meant.map((near) -> Sentence.of("usage.wrong.near", unknown, near)).orElse(unknown);
	}

	private static String name(ArgSpec argument) {
		return (argument instanceof OptionSpec option) ? option.longestName() : argument.paramLabel();
	}

	/** How a value is written, in words where its label does not say it. */
	private static Object form(ArgSpec argument) {
		return switch (argument.paramLabel()) {
			case "YYYY-MM" -> Sentence.of("usage.form.month");
			case "DATE" -> Sentence.of("usage.form.date");
			case "en|ja" -> Sentence.of("usage.form.language");
			case "apple|issuer" -> Sentence.of("usage.form.recipient");
			case "PART" -> Sentence.of("usage.form.part");
			case "FILE" -> Sentence.of("usage.form.file");
			case "DIR" -> Sentence.of("usage.form.folder");
			default -> argument.paramLabel();
		};
	}

}
