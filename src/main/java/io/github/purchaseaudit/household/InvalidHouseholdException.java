package io.github.purchaseaudit.household;

import java.util.List;
import java.util.Optional;

import io.github.purchaseaudit.order.Sentence;
import org.jspecify.annotations.Nullable;

/** Says everything that is wrong with a household.yml. */
public final class InvalidHouseholdException extends Exception {

	private final transient List<Sentence> problems;

	private final @Nullable String language;

	InvalidHouseholdException(String file, List<Sentence> problems, @Nullable String language) {
		super(file + " has " + problems.size() + " problem(s)");
		this.problems = List.copyOf(problems);
		this.language = language;
	}

	/** One sentence for each problem, each beginning with file and line. */
	public List<Sentence> problems() {
		return this.problems;
	}

	/** The language the file asks for, when that much could be read. */
	public Optional<String> language() {
		return Optional.ofNullable(this.language);
	}

}
