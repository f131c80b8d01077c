package io.github.purchaseaudit.report;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A file that is either there as a whole or not at all: it is written under a temporary
 * name beside its place, then moved.
 */
public final class WholeFile {

	private WholeFile() {
	}

	/** The name under which a file is written. */
	public static Path temporary(Path target) {
		return target.resolveSibling("." + target.getFileName() + ".tmp");
	}

	/** Waits until what was written is on the disk. */
	public static void force(Path written) throws IOException {
		try (FileChannel channel = FileChannel.open(written, StandardOpenOption.WRITE)) {
			channel.force(true);
		}
	}

	/**
	 * Moves what was written to its place.
	 * @return the place
	 * @throws java.nio.file.FileSystemException when the file there cannot be replaced,
	 * such as while it is open in Excel on Windows
	 */
	public static Path move(Path written, Path target) throws IOException {
		try {
			return Files.move(written, target, StandardCopyOption.ATOMIC_MOVE);
		}
		catch (AtomicMoveNotSupportedException ex) {
			return Files.move(written, target, StandardCopyOption.REPLACE_EXISTING);
		}
	}

}
