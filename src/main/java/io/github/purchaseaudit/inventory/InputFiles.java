package io.github.purchaseaudit.inventory;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

import io.github.purchaseaudit.order.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Finds the files that the inputs name or contain, each once. Links inside folders are
 * not followed: what they lead to is an input only if it is named.
 */
final class InputFiles {

	private final Predicate<Path> excluded;

	private final SortedMap<Path, Found> found = new TreeMap<>();

	private InputFiles(Predicate<Path> excluded) {
		this.excluded = excluded;
	}

	/** The files below the inputs, sorted by the names that they are given. */
	static List<Found> below(List<Path> inputs, Predicate<Path> excluded) throws IOException {
		InputFiles files = new InputFiles(excluded);
		List<Path> real = new ArrayList<>();
		for (Path input : inputs) {
			real.add(input.toRealPath());
		}
		for (Path input : real.stream().distinct().sorted().toList()) {
			files.collect(input);
		}
		return named(new ArrayList<>(files.found.values()));
	}

	private void collect(Path input) throws IOException {
		Files.walkFileTree(input, new SimpleFileVisitor<>() {

			@Override
			public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
				if (!folder.equals(input) && InputFiles.this.excluded.test(folder)) {
					add(input, folder, Sentence.of("inventory.ignored.own-output"), false);
					return FileVisitResult.SKIP_SUBTREE;
				}
				return FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
				if (InputFiles.this.excluded.test(file)) {
					add(input, file, Sentence.of("inventory.ignored.own-output"), false);
				}
				else if (attributes.isSymbolicLink()) {
					add(input, file, Sentence.of("inventory.ignored.link"), false);
				}
				else {
					add(input, file, attributes.isRegularFile() ? null : Sentence.of("inventory.ignored.special"),
							false);
				}
				return FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult visitFileFailed(Path file, IOException ex) {
				add(input, file, Losses.reason(ex), true);
				return FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException ex) {
				if (ex != null) {
					add(input, folder, Losses.reason(ex), true);
				}
				return FileVisitResult.CONTINUE;
			}

		});
	}

	private void add(Path input, Path file, @Nullable Sentence reason, boolean lost) {
		int depth = file.equals(input) ? 1 : file.getNameCount() - input.getNameCount();
		this.found.putIfAbsent(file, new Found(file, depth, "", reason, lost));
	}

	/** Names that clash are told apart by the folders above them. */
	private static List<Found> named(List<Found> files) {
		List<Found> named = files.stream().map((file) -> file.named(0)).toList();
		for (int more = 1; more < 64; more++) {
			Map<String, Integer> uses = new HashMap<>();
			named.forEach((file) -> uses.merge(file.name(), 1, Integer::sum));
			if (uses.size() == named.size()) {
				break;
			}
			int folders = more;
			named = named.stream()
				.map((file) -> (uses.getOrDefault(file.name(), 0) > 1) ? file.named(folders) : file)
				.toList();
		}
		SafeNames safe = new SafeNames();
		return named.stream()
			.map((file) -> file.called(safe.of(file.name())))
			.sorted(Comparator.comparing(Found::name))
			.toList();
	}

	/**
	 * A file that was found.
	 *
	 * @param depth how many parts of its path lie below the input
	 * @param reason why it is not looked at; null when it is
	 * @param lost whether that is a loss
	 */
	record Found(Path file, int depth, String name, @Nullable Sentence reason, boolean lost) {

		Found named(int folders) {
			int count = this.file.getNameCount();
			int from = Math.max(0, count - this.depth - folders);
			String name = (count == 0) ? "" : this.file.subpath(from, count).toString().replace('\\', '/');
			return called(name.replace(Member.INSIDE, "\uff01/"));
		}

		Found called(String shown) {
			return new Found(this.file, this.depth, shown, this.reason, this.lost);
		}

	}

}
