package io.github.purchaseaudit.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.github.purchaseaudit.report.Texts;
import org.jspecify.annotations.Nullable;

/** Finds household.yml: the one named, else in or beside the first input. */
final class HouseholdPlace {

	private static final String NAME = "household.yml";

	/** What editors and downloads make of it; Windows hides the ending. */
	private static final List<String> OTHER_NAMES = List.of("household.yml.txt", "household.yaml", "household.yaml.txt",
			"household.txt", "household.yml.yml", "household (1).yml");

	private HouseholdPlace() {
	}

	static Path find(@Nullable Path named, List<Path> inputs, Texts texts) throws UsageException {
		if (named != null) {
			return readable(named, texts);
		}
		for (Path place : places(inputs.get(0))) {
			if (Files.isRegularFile(place)) {
				return readable(place, texts);
			}
		}
		Optional<Path> other = otherwiseCalled(inputs.get(0));
		if (other.isPresent()) {
			throw new UsageException(List.of(texts.text("usage.household-other-name", other.get().toString(), NAME)));
		}
		throw new UsageException(List.of(texts.text("usage.no-household"), "",
				"  " + CopiedCommand.program() + " init " + CopiedCommand.words(inputs), "",
				texts.text("usage.no-household.next")));
	}

	private static Optional<Path> otherwiseCalled(Path input) {
		return places(input).stream()
			.flatMap((place) -> OTHER_NAMES.stream().map(place::resolveSibling))
			.filter(Files::isRegularFile)
			.findFirst();
	}

	private static Path readable(Path file, Texts texts) throws UsageException {
		if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
			throw new UsageException(List.of(texts.text("usage.household-missing", file.toString())));
		}
		return file;
	}

	/** Where a new one goes, so that {@link #find} finds it. */
	static Path of(Path input) {
		return Files.isDirectory(input) ? input.resolve(NAME) : input.resolveSibling(NAME);
	}

	private static List<Path> places(Path input) {
		List<Path> places = new ArrayList<>();
		if (Files.isDirectory(input)) {
			places.add(input.resolve(NAME));
		}
		Path parent = input.toAbsolutePath().normalize().getParent();
		if (parent != null) {
			places.add(parent.resolve(NAME));
		}
		return places;
	}

}
