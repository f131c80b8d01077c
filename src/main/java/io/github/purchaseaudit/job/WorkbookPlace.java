package io.github.purchaseaudit.job;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

import io.github.purchaseaudit.ledger.Runs;
import io.github.purchaseaudit.order.Sentence;
import io.github.purchaseaudit.order.Sha256;
import io.github.purchaseaudit.report.AuditResults;
import io.github.purchaseaudit.report.WholeFile;
import io.github.purchaseaudit.report.WorkbookWriter;
import io.github.purchaseaudit.report.review.EditedWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * Puts the workbook in its place: written under a temporary name, then moved, so that the
 * earlier workbook is always whole. Where the earlier one cannot be replaced because it
 * is open in Excel, the new one lies beside it.
 */
final class WorkbookPlace {

	private final Path folder;

	private final String name;

	private final Runs runs;

	private final ZoneId zone;

	private boolean beside;

	private @Nullable Path kept;

	private boolean known;

	private String sha256 = "";

	/**
	 * The place of a workbook.
	 * @param folder the reports folder
	 * @param period as in the file name
	 * @param runs knows the earlier workbook as it was written
	 * @param zone the zone of the day in the name of a kept workbook
	 */
	WorkbookPlace(Path folder, String period, Runs runs, ZoneId zone) {
		this.folder = folder;
		this.runs = runs;
		this.zone = zone;
		this.name = "purchase-audit-" + period;
	}

	/** Writes the workbook and says where it lies. */
	Path write(AuditResults results) throws IOException {
		Path written = WholeFile.temporary(this.folder.resolve(this.name + ".xlsx"));
		try {
			WorkbookWriter.write(results, written);
			WholeFile.force(written);
			this.sha256 = Sha256.of(written);
			return move(written);
		}
		finally {
			Files.deleteIfExists(written);
		}
	}

	private Path move(Path written) throws IOException {
		try {
			return replace(this.folder.resolve(this.name + ".xlsx"), written);
		}
		catch (FileSystemException ex) {
			this.beside = true;
			return replace(this.folder.resolve(this.name + "-new.xlsx"), written);
		}
	}

	private Path replace(Path target, Path written) throws IOException {
		String before = this.runs.written(name(target));
		this.known = before != null;
		this.kept = EditedWorkbook.keep(target, written, before, this.zone).orElse(null);
		return WholeFile.move(written, target);
	}

	private static String name(Path file) {
		return String.valueOf(file.getFileName());
	}

	/** What became of the earlier workbook, where a person should know. */
	List<Sentence> remarks() {
		List<Sentence> remarks = new ArrayList<>();
		if (this.beside) {
			remarks.add(Sentence.of("remark.beside"));
		}
		if (this.kept != null) {
			remarks.add(Sentence.of(this.known ? "remark.kept" : "remark.kept-unknown", name(this.kept)));
		}
		return remarks;
	}

	/** The SHA-256 of what was written, hexadecimal. */
	String sha256() {
		return this.sha256;
	}

}
