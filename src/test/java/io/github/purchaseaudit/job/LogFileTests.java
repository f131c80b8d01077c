package io.github.purchaseaudit.job;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The log says what broke and where, and nothing of what was bought by whom. */
class LogFileTests {

	private static final String QUOTED = "8400 Gems of taro@example.jp in Takeout/taro@example.jp.mbox";

	@TempDir
	private Path reports;

	@Test
	void logWhenExceptionsQuoteTheInputs() throws IOException {
		Exception file = new FileSystemException(QUOTED, null, "No space left on device");
		String log = logged("io.github.purchaseaudit.job.Audit", "The audit failed",
				new IllegalStateException(QUOTED, new SQLException(QUOTED, "22001", 22001, file)));
		assertHolds(log, "The audit failed", "IllegalStateException", "SQLException: 22001", "No space left on device",
				"\tat io.github.purchaseaudit.job.LogFileTests.logWhenExceptionsQuoteTheInputs");
	}

	@Test
	void logWhenLibrariesQuoteTheInputs() throws IOException {
		assertHolds(logged("org.example.mail", "Odd header: " + QUOTED, null), "WARNING org.example.mail");
	}

	private String logged(String logger, String message, @Nullable Exception failure) throws IOException {
		LogFile log = LogFile.open(this.reports);
		try {
			Logger.getLogger(logger).log(Level.WARNING, message, failure);
			assertTrue(Files.size(LogFile.place(this.reports)) > 0, "written at once");
		}
		finally {
			log.close();
		}
		return Files.readString(LogFile.place(this.reports));
	}

	private static void assertHolds(String log, String... parts) {
		for (String part : parts) {
			assertTrue(log.contains(part), () -> part + " is missing in " + log);
		}
		assertFalse(log.contains("Gems") || log.contains("taro"), log);
	}

}
