package io.github.purchaseaudit.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

import io.github.purchaseaudit.ledger.Ledger;

/**
 * What audits leave in the reports folder besides the reports: the ledger, the log and
 * the forged mails that were saved. Nothing else is touched, not even in their folders,
 * and links are not followed.
 */
public final class Traces {

	private static final String SAVED_MAILS = "suspicious-mails-";

	private final Path reports;

	private final List<Path> deleted = new ArrayList<>();

	public Traces(Path reports) {
		this.reports = reports;
	}

	/**
	 * Deletes them.
	 * @return the files that are gone
	 */
	public List<Path> delete() throws IOException {
		deleteIn(Ledger.folder(this.reports), Traces::isLedgerOrLog);
		for (Path entry : entries(this.reports)) {
			if (name(entry).startsWith(SAVED_MAILS)) {
				if (isFolder(entry)) {
					deleteIn(entry, (name) -> name.endsWith(".eml") || name.endsWith(".msg"));
				}
				else {
					delete(entry);
				}
			}
		}
		return List.copyOf(this.deleted);
	}

	private static boolean isLedgerOrLog(String name) {
		return name.startsWith("ledger.") || name.startsWith("ledger-") || name.startsWith("audit.log");
	}

	private void deleteIn(Path folder, Predicate<String> names) throws IOException {
		if (!isFolder(folder)) {
			return;
		}
		for (Path file : entries(folder)) {
			if (names.test(name(file)) && !isFolder(file)) {
				delete(file);
			}
		}
		if (entries(folder).isEmpty()) {
			Files.delete(folder);
		}
	}

	private void delete(Path file) throws IOException {
		Files.delete(file);
		this.deleted.add(file);
	}

	/** What lies in the reports folder now, by name. */
	public List<Path> left() throws IOException {
		return entries(this.reports);
	}

	private static List<Path> entries(Path folder) throws IOException {
		if (!Files.isDirectory(folder)) {
			return List.of();
		}
		try (Stream<Path> entries = Files.list(folder)) {
			return entries.sorted().toList();
		}
	}

	private static boolean isFolder(Path path) {
		return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
	}

	private static String name(Path path) {
		return String.valueOf(path.getFileName());
	}

}
