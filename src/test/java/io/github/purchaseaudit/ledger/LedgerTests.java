package io.github.purchaseaudit.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
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
import static org.junit.jupiter.api.Assertions.assertThrows;
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
	void openWhenLeftFilesCannotBeDeletedLetsGoOfTheLedger() throws Exception {
		Ledger.open(this.reports).close();
		Path left = file().resolveSibling(SortedRows.PREFIX + "-1.tmp");
		Path kept = Files.createDirectories(left).resolve("kept");
		Files.createFile(kept);
		assertThrows(IOException.class, () -> Ledger.open(this.reports));
		Files.delete(kept);
		Ledger.open(this.reports).close();
		assertFalse(Files.exists(left));
	}

	/** The file as it lies there at any moment is what a kill leaves. */
	@Test
	@DisabledOnOs(OS.WINDOWS)
	void openWhenKilledHoldsJustWhatWasCommitted() throws Exception {
		Path killed = this.reports.resolve("killed");
		try (Ledger ledger = Ledger.open(this.reports); Connection connection = ledger.dataSource().getConnection()) {
			connection.setAutoCommit(false);
			insertMails(connection, 0, 500);
			connection.commit();
			insertMails(connection, 500, 400);
			Files.copy(file(), Ledger.ownFile(killed, "ledger.mv.db"), StandardCopyOption.REPLACE_EXISTING);
		}
		try (Ledger ledger = Ledger.open(killed); Connection connection = ledger.dataSource().getConnection()) {
			assertFalse(ledger.isRebuilt());
			assertEquals(500, count(connection, "mail_order"));
			insertMails(connection, 500, 400);
			assertEquals(900, count(connection, "mail_order"));
		}
	}

	private static void insertMails(Connection connection, int first, int count) throws SQLException {
		try (PreparedStatement insert = connection.prepareStatement("insert into mail_order values (?, 'N', ?)")) {
			for (int i = first; i < first + count; i++) {
				insert.setString(1, "M" + i * 7919 % 1000);
				insert.setLong(2, i);
				insert.addBatch();
			}
			insert.executeBatch();
		}
	}

	private static int count(Connection connection, String table) throws SQLException {
		try (Statement statement = connection.createStatement();
				ResultSet rows = statement.executeQuery("select count(*) from " + table)) {
			rows.next();
			return rows.getInt(1);
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
		try (Connection connection = ledger.dataSource().getConnection()) {
			return count(connection, "audit_run");
		}
	}

}
