package io.github.purchaseaudit.job;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;

import io.github.purchaseaudit.order.Sha256;

/**
 * What makes an audit this audit: the paths, sizes and times of its inputs, the register,
 * the period, the day it speaks of, its language and the version. An interrupted audit of
 * the same identity goes on where it stopped.
 */
final class Identity {

	private Identity() {
	}

	static String of(AuditRequest request) throws IOException {
		Set<String> parts = new TreeSet<>();
		for (Path input : request.inputs()) {
			Files.walkFileTree(input, EnumSet.noneOf(FileVisitOption.class), Integer.MAX_VALUE,
					new Listing(parts, request.reports().toAbsolutePath().normalize()));
		}
		String rest = String.join("\n", Files.readString(request.householdFile()), request.period().toString(),
				request.asOf().toString(), request.language(), request.version());
		return Sha256.of(String.join("\n", parts) + "\n\n" + rest);
	}

	/** Lists files with size and time, without the reports folder. */
	private static final class Listing extends SimpleFileVisitor<Path> {

		private final Set<String> parts;

		private final Path reports;

		Listing(Set<String> parts, Path reports) {
			this.parts = parts;
			this.reports = reports;
		}

		@Override
		public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
			return folder.toAbsolutePath().normalize().equals(this.reports) ? FileVisitResult.SKIP_SUBTREE
					: FileVisitResult.CONTINUE;
		}

		@Override
		public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
			this.parts.add(file.toAbsolutePath().normalize() + "|" + attributes.size() + "|"
					+ attributes.lastModifiedTime().toMillis());
			return FileVisitResult.CONTINUE;
		}

		@Override
		public FileVisitResult visitFileFailed(Path file, IOException ex) {
			this.parts.add(file.toAbsolutePath().normalize() + "|?");
			return FileVisitResult.CONTINUE;
		}

	}

}
