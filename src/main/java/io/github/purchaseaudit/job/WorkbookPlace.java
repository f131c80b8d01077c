package io.github.purchaseaudit.job;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

import io.github.purchaseaudit.report.AuditResults;
import io.github.purchaseaudit.report.WorkbookWriter;

/**
 * Puts the workbook in its place: written under a temporary name, then moved, so that the
 * earlier workbook is always whole. Where the earlier one cannot be replaced because it
 * is open in Excel, the new one lies beside it.
 */
final class WorkbookPlace {

	private final Path folder;

	private final String name;

	private boolean beside;

	/**
	 * The place of a workbook.
	 * @param folder the reports folder
	 * @param period as in the file name
	 */
	WorkbookPlace(Path folder, String period) {
		this.folder = folder;
		this.name = "purchase-audit-" + period;
	}

	/** Writes the workbook and says where it lies. */
	Path write(AuditResults results) throws IOException {
		Path written = this.folder.resolve("." + this.name + ".xlsx.tmp");
		try {
			WorkbookWriter.write(results, written);
			force(written);
			return move(written);
		}
		finally {
			Files.deleteIfExists(written);
		}
	}

	private static void force(Path file) throws IOException {
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
			channel.force(true);
		}
	}

	private Path move(Path written) throws IOException {
		Path target = this.folder.resolve(this.name + ".xlsx");
		try {
			return replace(written, target);
		}
		catch (FileSystemException ex) {
			this.beside = true;
			return replace(written, this.folder.resolve(this.name + "-new.xlsx"));
		}
	}

	private static Path replace(Path written, Path target) throws IOException {
		try {
			return Files.move(written, target, StandardCopyOption.ATOMIC_MOVE);
		}
		catch (AtomicMoveNotSupportedException ex) {
			return Files.move(written, target, StandardCopyOption.REPLACE_EXISTING);
		}
	}

	/** Whether the earlier workbook could not be replaced. */
	boolean isBeside() {
		return this.beside;
	}

}
