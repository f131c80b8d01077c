package io.github.purchaseaudit.cli;

import java.util.List;

/** The command line or household.yml is wrong; the message says what to do. */
final class UsageException extends Exception {

	private static final long serialVersionUID = 1L;

	private final transient List<String> lines;

	UsageException(List<String> lines) {
		super(String.join("\n", lines));
		this.lines = List.copyOf(lines);
	}

	List<String> lines() {
		return this.lines;
	}

}
