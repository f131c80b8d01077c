package io.github.purchaseaudit.report.review;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

import io.github.purchaseaudit.order.Sha256;

import org.jspecify.annotations.Nullable;

/**
 * A workbook that a person wrote into, about to be replaced: it is kept beside the new
 * one with the day it was last modified,
 * {@code purchase-audit-2026-10 (2026-11-22).xlsx}.
 */
public final class EditedWorkbook {

	private EditedWorkbook() {
	}

	/**
	 * Moves the workbook aside when it is not as the tool wrote it, right before it is
	 * replaced. An earlier kept copy is never overwritten.
	 * @param replacement the new workbook, which makes nothing to keep of an equal one
	 * @param writtenSha256 of the workbook as the tool wrote it; null when unknown, which
	 * counts as edited
	 * @param zone the zone of the day in the name
	 * @return where it is kept; empty when there was nothing to keep
	 * @throws java.nio.file.FileSystemException when it cannot be moved, such as while it
	 * is open in Excel on Windows; then it lies where it lay
	 */
	public static Optional<Path> keep(Path workbook, Path replacement, @Nullable String writtenSha256, ZoneId zone)
			throws IOException {
		if (!Files.isRegularFile(workbook) || Files.mismatch(workbook, replacement) < 0
				|| Sha256.of(workbook).equalsIgnoreCase(writtenSha256)) {
			return Optional.empty();
		}
		LocalDate day = LocalDate.ofInstant(Files.getLastModifiedTime(workbook).toInstant(), zone);
		for (int i = 1;; i++) {
			Path kept = workbook.resolveSibling(name(workbook, day, i));
			if (Files.notExists(kept)) {
				return Optional.of(Files.move(workbook, kept));
			}
			if (Files.isRegularFile(kept) && Files.mismatch(workbook, kept) < 0) {
				return Optional.of(kept);
			}
		}
	}

	private static String name(Path workbook, LocalDate day, int number) {
		String name = workbook.getFileName().toString();
		int end = (name.lastIndexOf('.') > 0) ? name.lastIndexOf('.') : name.length();
		return name.substring(0, end) + " (" + day + ((number > 1) ? ", " + number : "") + ")" + name.substring(end);
	}

}
