package io.github.purchaseaudit.job;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

import io.github.purchaseaudit.household.Household;

/**
 * What a person asks for with {@code audit}.
 *
 * @param inputs files and folders, as named on the command line
 * @param householdFile where the register was read from
 * @param language {@code ja} or {@code en}, of the report and the messages
 * @param asOf the day the audit speaks of, in the household's zone
 * @param fresh never resume an interrupted audit
 * @param json also write the findings as JSON
 */
public record AuditRequest(List<Path> inputs, Path householdFile, Household household, Period period, Path reports,
		String language, LocalDate asOf, boolean fresh, boolean json, String version) {

	public AuditRequest {
		inputs = List.copyOf(inputs);
	}

	/** Whether a file or folder lies in the reports folder, which is never an input. */
	public boolean isInReports(Path path) {
		return path.toAbsolutePath().normalize().startsWith(this.reports.toAbsolutePath().normalize());
	}

}
