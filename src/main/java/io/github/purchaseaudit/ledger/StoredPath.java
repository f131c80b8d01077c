package io.github.purchaseaudit.ledger;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import io.github.purchaseaudit.order.SafeName;

/**
 * The path of an input as the ledger keeps it: without the full card number that a name
 * in it may hold. Such a name is looked up in its folder again.
 */
final class StoredPath {

	private static final String HIDDEN = "****";

	private StoredPath() {
	}

	static String of(Path path) {
		return SafeName.of(path.toString());
	}

	/** The file itself; of several that may be it, the one that was changed then. */
	static Path find(String stored, long modified) {
		int hidden = stored.indexOf(HIDDEN);
		if (hidden < 0) {
			return Path.of(stored);
		}
		int from = stored.lastIndexOf(File.separatorChar, hidden) + 1;
		List<Path> found = List.of(Path.of(stored.substring(0, from)));
		for (String name : stored.substring(from).split("[/\\\\]", -1)) {
			found = below(found, name);
		}
		for (Path path : found) {
			if (path.toFile().lastModified() == modified) {
				return path;
			}
		}
		return found.isEmpty() ? Path.of(stored.replace('*', '_')) : found.get(0);
	}

	private static List<Path> below(List<Path> folders, String name) {
		List<Path> found = new ArrayList<>();
		for (Path folder : folders) {
			if (!name.contains(HIDDEN)) {
				found.add(folder.resolve(name));
				continue;
			}
			try (Stream<Path> files = Files.list(folder)) {
				files.filter((file) -> SafeName.of(String.valueOf(file.getFileName())).equals(name))
					.sorted()
					.forEach(found::add);
			}
			catch (IOException ex) {
				// it is gone, or is no folder any more
			}
		}
		return found;
	}

}
