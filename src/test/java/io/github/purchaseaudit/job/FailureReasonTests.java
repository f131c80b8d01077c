package io.github.purchaseaudit.job;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

import io.github.purchaseaudit.household.HouseholdFile;
import io.github.purchaseaudit.order.Sentence;
import io.github.purchaseaudit.report.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class FailureReasonTests {

	private static final Path REGISTER = Path.of("sample-data", "household.yml");

	private static final Texts TEXTS = Texts.of("en", ZoneId.of("Asia/Tokyo"));

	private static final JobExecution EXECUTION = new JobExecution(1, new JobInstance(1, "audit"), new JobParameters());

	static Stream<Arguments> failures() {
		return Stream.of(Arguments.of(new IOException("No space left on device"), ": No space left on device."),
				Arguments.of(new UncheckedIOException(new FileNotFoundException("reports (Permission denied)")),
						": reports (Permission denied)."),
				Arguments.of(new FileSystemException("reports/a.xlsx", null, "Read-only file system"),
						": reports/a.xlsx: Read-only file system."),
				Arguments.of(new AccessDeniedException("reports/.a.xlsx.tmp"),
						"The reports folder reports cannot be written: permission denied. Name another"),
				Arguments.of(new AccessDeniedException("mails/a.mbox"), ": AccessDeniedException: mails/a.mbox."),
				Arguments.of(new NoSuchFileException("reports/a.xlsx"), ": NoSuchFileException: reports/a.xlsx."),
				Arguments.of(new IllegalStateException("Ended early"), ": IllegalStateException: Ended early."));
	}

	@ParameterizedTest
	@MethodSource("failures")
	void reasonIsTheSystemsOwnWhereItSpeaksForItself(Exception failure, String told) throws Exception {
		String line = TEXTS.write(
				new FailureReason(request(), () -> 1L << 30).of(EXECUTION, new IllegalStateException("step", failure)));
		assertTrue(line.contains(told), line);
	}

	@Test
	void fullDiskIsNamedWhateverFailedForIt() throws Exception {
		FailureReason full = new FailureReason(request(), () -> 4096);
		RuntimeException failure = new IllegalStateException("Writing to sun.nio.ch.FileChannelImpl failed");
		for (Sentence reason : List.of(full.of(EXECUTION, failure), full.of(failure))) {
			assertEquals("The disk is full: there is no room left in the reports folder reports. Make room or name "
					+ "another folder with --reports, and run the audit again; nothing of the earlier report is lost.",
					TEXTS.write(reason));
		}
	}

	@Test
	void auditThatCannotBeginSaysWhereTheLogLies() throws Exception {
		Sentence reason = new FailureReason(request(), () -> 1L << 30)
			.of(new IllegalStateException("begin", new IOException("Input/output error")));
		assertEquals("The audit cannot begin: Input/output error. Details are in "
				+ Path.of("reports", ".purchase-audit", "audit.log") + ".", TEXTS.write(reason));
	}

	private static AuditRequest request() throws Exception {
		return new AuditRequest(List.of(REGISTER), REGISTER, HouseholdFile.read(REGISTER), new Period(null, null),
				Path.of("reports"), "en", LocalDate.of(2026, 11, 22), false, false, "0.1.0");
	}

}
