package io.github.purchaseaudit.cli;

/** The exit codes that scripts rely on; of several that apply, 1 wins over 3 over 4. */
final class ExitCode {

	static final int WRITTEN = 0;

	static final int FAILED = 1;

	static final int WRONG_USAGE = 2;

	static final int FINDINGS = 3;

	static final int NOT_READ_IN_FULL = 4;

	static final int NOTHING_RECOGNISED = 5;

	private ExitCode() {
	}

}
