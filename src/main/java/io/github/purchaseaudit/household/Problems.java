package io.github.purchaseaudit.household;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import io.github.purchaseaudit.order.Sentence;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with the file, to be told in the order of its lines. */
final class Problems {

	/** More than anybody mends in one go. */
	private static final int MOST = 50;

	private final String file;

	private final List<Problem> found = new ArrayList<>();

	Problems(String file) {
		this.file = file;
	}

	/** Notes a problem of the value at a path such as {@code accounts[0].id}. */
	void add(int line, String path, Sentence what) {
		this.found.add(new Problem(line, path.isEmpty() ? what : Sentence.of("household.under", path, what)));
	}

	void throwIfAny(@Nullable String language) throws InvalidHouseholdException {
		if (!this.found.isEmpty()) {
			throw new InvalidHouseholdException(this.file, sentences(), language);
		}
	}

	private List<Sentence> sentences() {
		List<Sentence> sentences = new ArrayList<>();
		this.found.stream()
			.sorted(Comparator.comparingInt(Problem::line))
			.limit(MOST)
			.forEach((one) -> sentences.add(Sentence.of("household.problem", this.file, one.line(), one.what())));
		if (this.found.size() > MOST) {
			sentences.add(Sentence.of("household.more", this.file, this.found.size() - MOST));
		}
		return sentences;
	}

	private record Problem(int line, Sentence what) {
	}

}
