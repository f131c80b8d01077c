package io.github.purchaseaudit.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import io.github.purchaseaudit.report.Texts;

/** Refuses inputs that do not exist or cannot be read: a typo is not "all clean". */
final class InputCheck {

	private InputCheck() {
	}

	static void check(List<Path> inputs, Texts texts, String command) throws UsageException {
		if (inputs.isEmpty()) {
			throw new UsageException(List.of(texts.text("usage.no-input", command)));
		}
		List<String> problems = new ArrayList<>();
		String next = "usage.input.next";
		for (Path input : inputs) {
			if (input.toString().isEmpty()) {
				problems.add(texts.text("usage.input-missing", "\"\""));
			}
			else if (!Files.exists(input)) {
				problems.add(texts.text("usage.input-missing", input.toString()));
			}
			else if (!Files.isReadable(input)) {
				next = problems.isEmpty() ? "usage.input-unreadable.next" : next;
				problems.add(texts.text("usage.input-unreadable", input.toString()));
			}
		}
		if (!problems.isEmpty()) {
			problems.add(texts.text(next));
			throw new UsageException(problems);
		}
	}

}
