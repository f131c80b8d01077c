package io.github.purchaseaudit.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class LedgerTests {

	@TempDir
	private Path reports;

	private Path file() {
		return Ledger.folder(this.reports).resolve("ledger.mv.db");
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 300, 5000 })
	void openWhenCutShortBeginsAnew(int length) throws Exception {
		Ledger.open(this.reports).close();
		Files.write(file(), Arrays.copyOf(Files.readAllBytes(file()), length));
		try (Ledger ledger = Ledger.open(this.reports)) {
			assertTrue(ledger.isRebuilt());
			assertEquals(0, runs(ledger));
		}
		assertTrue(Files.exists(file().resolveSibling("ledger-unreadable.mv.db")));
		assertOwnerOnly();
	}

	@Test
	void openWhenOfAnotherVersionBeginsAnew() throws Exception {
		try (Ledger ledger = Ledger.open(this.reports); Connection connection = ledger.dataSource().getConnection()) {
			connection.createStatement().execute("update shape set version = version + 1");
		}
		try (Ledger ledger = Ledger.open(this.reports)) {
			assertTrue(ledger.isRebuilt());
		}
	}

	/** Killed between the empty file and the first table. */
	@Test
	void openWhenEmptyIsNoLoss() throws Exception {
		Ledger.ownFile(this.reports, "ledger.mv.db");
		try (Ledger ledger = Ledger.open(this.reports)) {
			assertFalse(ledger.isRebuilt());
			assertEquals(0, runs(ledger));
		}
	}

	@Test
	@DisabledOnOs(OS.WINDOWS)
	void openMakesFilesForOwnerOnly() throws Exception {
		Ledger ledger = Ledger.open(this.reports);
		try (ledger) {
			assertOwnerOnly();
		}
		Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-r--r--"));
		Ledger.open(this.reports).close();
		assertOwnerOnly();
	}

	private void assertOwnerOnly() throws IOException {
		try (Stream<Path> files = Files.walk(Ledger.folder(this.reports))) {
			for (Path file : files.toList()) {
				assertEquals(Files.isDirectory(file) ? "rwx------" : "rw-------",
						PosixFilePermissions.toString(Files.getPosixFilePermissions(file)), file.toString());
			}
		}
	}

	private static int runs(Ledger ledger) throws SQLException {
		try (Connection connection = ledger.dataSource().getConnection();
				var rows = connection.createStatement().executeQuery("select count(*) from audit_run")) {
			assertTrue(rows.next());
			return rows.getInt(1);
		}
	}

}
