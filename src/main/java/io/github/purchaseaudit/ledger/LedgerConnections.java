package io.github.purchaseaudit.ledger;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;

import org.h2.api.ErrorCode;
import org.h2.engine.Database;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Hands out connections as long as the ledger's file can be written.
 * <p>
 * H2 closes its store when a write fails, on a full disk for example. What asks a session
 * of that store for anything afterwards, if only to roll back, may turn for ever in
 * {@code MVStore.registerVersionUsage} (seen with H2 2.4.240). Therefore nothing reaches
 * a store that has closed: every call ends with an {@link SQLException} that has the
 * first failure as its cause.
 */
final class LedgerConnections extends DelegatingDataSource implements AutoCloseable {

	private final JdbcConnectionPool pool;

	private final Database database;

	private final MVStore store;

	private LedgerConnections(JdbcConnectionPool pool, Database database) {
		super(pool);
		this.pool = pool;
		this.database = database;
		this.store = database.getStore().getMvStore();
	}

	/** Opens the database. */
	static LedgerConnections open(String url) throws SQLException {
		JdbcConnectionPool pool = JdbcConnectionPool.create(url, "sa", "");
		try (Connection connection = pool.getConnection()) {
			SessionLocal session = (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
			return new LedgerConnections(pool, session.getDatabase());
		}
		catch (SQLException ex) {
			pool.dispose();
			throw ex;
		}
	}

	MVStore store() {
		return this.store;
	}

	@Override
	public Connection getConnection() throws SQLException {
		checkOpen();
		Connection connection = this.pool.getConnection();
		return (Connection) Proxy.newProxyInstance(Connection.class.getClassLoader(),
				new Class<?>[] { Connection.class }, (proxy, method, arguments) -> call(connection, method, arguments));
	}

	private @Nullable Object call(Connection connection, Method method, Object @Nullable [] arguments)
			throws Throwable {
		if (this.store.isClosed() && method.getDeclaringClass() != Object.class) {
			switch (method.getName()) {
				case "close" -> {
					return null;
				}
				case "isClosed" -> {
					return true;
				}
				default -> checkOpen();
			}
		}
		try {
			return method.invoke(connection, arguments);
		}
		catch (InvocationTargetException ex) {
			throw ex.getTargetException();
		}
	}

	private void checkOpen() throws SQLException {
		if (this.store.isClosed()) {
			throw new SQLException("The ledger has been closed", "90098", ErrorCode.DATABASE_IS_CLOSED,
					this.store.getPanicException());
		}
	}

	/** Closes the database; one that has failed is left without a further word to it. */
	@Override
	public void close() {
		if (this.store.isClosed()) {
			this.database.shutdownImmediately();
		}
		else {
			this.pool.dispose();
		}
	}

}
