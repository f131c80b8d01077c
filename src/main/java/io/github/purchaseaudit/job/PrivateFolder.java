package io.github.purchaseaudit.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

import org.jspecify.annotations.Nullable;

/**
 * A temporary folder that only its owner may enter, and that is gone when it is closed or
 * the process is stopped.
 */
final class PrivateFolder implements AutoCloseable {

	private final Path path;

	private final Thread hook;

	private PrivateFolder(Path path) {
		this.path = path;
		this.hook = new Thread(this::deleteQuietly, "deleting");
	}

	static PrivateFolder create() throws IOException {
		PrivateFolder folder = new PrivateFolder(Files.createTempDirectory("purchase-audit-"));
		Runtime.getRuntime().addShutdownHook(folder.hook);
		return folder;
	}

	Path path() {
		return this.path;
	}

	@Override
	public void close() throws IOException {
		try {
			Runtime.getRuntime().removeShutdownHook(this.hook);
		}
		catch (IllegalStateException ex) {
			return;
		}
		delete();
	}

	private void deleteQuietly() {
		try {
			delete();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void delete() throws IOException {
		Files.walkFileTree(this.path, new SimpleFileVisitor<>() {

			@Override
			public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
				Files.deleteIfExists(file);
				return FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult visitFileFailed(Path file, IOException ex) {
				return FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException ex) throws IOException {
				Files.deleteIfExists(visited);
				return FileVisitResult.CONTINUE;
			}

		});
	}

}
