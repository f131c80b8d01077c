package io.github.purchaseaudit.ledger;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

class LedgerConnectionsTests {

	@TempDir
	Path folder;

	@Test
	void storeThatHasFailedIsNotAskedForAnything() throws SQLException {
		LedgerConnections connections = open();
		Connection connection = connections.getConnection();
		connection.setAutoCommit(false);
		try (var statement = connection.createStatement()) {
			statement.execute("create table t(a int)");
		}
		fail(connections.store());
		assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
			assertThrows(SQLException.class, connection::rollback);
			connection.close();
			assertTrue(connection.isClosed());
			SQLException refused = assertThrows(SQLException.class, connections::getConnection);
			assertEquals("The ledger has been closed", refused.getMessage());
			connections.close();
		});
	}

	@Test
	void databaseOfFailedStoreCanBeOpenedAgain() throws SQLException {
		LedgerConnections failed = open();
		failed.store().closeImmediately();
		failed.close();
		try (LedgerConnections again = open(); Connection connection = again.getConnection()) {
			assertTrue(connection.isValid(1));
		}
	}

	private LedgerConnections open() throws SQLException {
		return LedgerConnections.open("jdbc:h2:file:" + this.folder.resolve("ledger") + ";DB_CLOSE_ON_EXIT=FALSE");
	}

	/** As after a write that failed: closed, and its count of users below zero. */
	private static void fail(MVStore store) {
		MVStore.TxCounter users = store.registerVersionUsage();
		store.closeImmediately();
		boolean unused = false;
		for (int more = 0; more < 3; more += unused ? 1 : 0) {
			unused = store.decrementVersionUsageCounter(users);
		}
	}

}
