package io.github.purchaseaudit.job;

import java.util.List;

/** No reader claims any of the inputs: a typo in a path is not "all clean". */
final class NothingRecognisedException extends Exception {

	private static final long serialVersionUID = 1L;

	private final transient List<String> seen;

	NothingRecognisedException(List<String> seen) {
		super("Nothing recognisable among the inputs");
		this.seen = List.copyOf(seen);
	}

	List<String> seen() {
		return this.seen;
	}

}
