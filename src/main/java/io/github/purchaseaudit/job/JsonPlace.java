package io.github.purchaseaudit.job;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

import io.github.purchaseaudit.order.Sentence;
import io.github.purchaseaudit.report.AuditResults;
import io.github.purchaseaudit.report.JsonWriter;
import io.github.purchaseaudit.report.WholeFile;

/**
 * Puts the JSON beside the workbook. Its name does not follow the workbook's where that
 * is open in Excel: scripts look for the same name each time.
 */
final class JsonPlace {

	private final Path folder;

	private final String name;

	/**
	 * The place of the JSON.
	 * @param folder the reports folder
	 * @param period as in the file name
	 */
	JsonPlace(Path folder, String period) {
		this.folder = folder;
		this.name = "purchase-audit-" + period;
	}

	/** Writes the JSON and says where it lies. */
	Sentence write(AuditResults results) throws IOException {
		Path target = target();
		Path written = WholeFile.temporary(target);
		try {
			JsonWriter.write(results, written);
			WholeFile.force(written);
			return Sentence.of("remark.json", place(written, target).toString());
		}
		finally {
			Files.deleteIfExists(written);
		}
	}

	private Path target() {
		return this.folder.resolve(this.name + ".json");
	}

	private Path place(Path written, Path target) throws IOException {
		try {
			return WholeFile.move(written, target);
		}
		catch (FileSystemException ex) {
			return WholeFile.move(written, this.folder.resolve(this.name + "-new.json"));
		}
	}

	/** Whether an earlier audit left one that says less than the new workbook. */
	boolean isLeftOver() {
		return Files.exists(target());
	}

}
