package io.github.purchaseaudit.cli;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

/**
 * The folder that the person stands in. The download's launcher names it, as it starts
 * Java in its own folder: only there does the archive of loaded classes fit wherever the
 * download was unpacked.
 */
final class StartFolder {

	private static final @Nullable String NAMED = System.getProperty("purchase-audit.folder");

	private StartFolder() {
	}

	/** What a path of the command line means. */
	static Path path(String text) {
		return in(NAMED, text);
	}

	static Path in(@Nullable String folder, String text) {
		return (folder != null && !text.isEmpty()) ? Path.of(folder).resolve(text) : Path.of(text);
	}

}
