package io.github.purchaseaudit.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import javax.sql.DataSource;

import io.github.purchaseaudit.household.OwnerOnly;
import org.h2.api.ErrorCode;

/**
 * The ledger's file under {@code <reports>/.purchase-audit/}, readable by its owner only.
 * It can be deleted at any time; what is lost is the comparison with earlier audits.
 */
public final class Ledger implements AutoCloseable {

	private static final String FOLDER = ".purchase-audit";

	private static final String NAME = "ledger";

	/**
	 * Tables are filled and emptied as a whole, so that rewriting chunks in between only
	 * costs time. Every commit writes to the file: what H2 writes on a thread of its own
	 * meanwhile can hold a row without the line that would take it back, and after a kill
	 * a unique index keeps that row (seen with H2 2.4.240, two kills of sixty). Without a
	 * trace file, whose lines could show what the statements hold.
	 */
	private static final String OPTIONS = ";DB_CLOSE_ON_EXIT=FALSE;AUTO_COMPACT_FILL_RATE=0;WRITE_DELAY=0;TRACE_LEVEL_FILE=0";

	private static final String FILE = NAME + ".mv.db";

	/**
	 * The shape of the tables and of what is packed in them; a ledger of another shape is
	 * put aside and begun anew.
	 */
	private static final int SHAPE = 14;

	static {
		// Keeps every value that was read, though rows are read once; before H2 is first
		// used
		System.setProperty("h2.objectCache", "false");
	}

	private final LedgerConnections connections;

	private final Path folder;

	private final Origin origin;

	private Ledger(LedgerConnections connections, Path folder, Origin origin) {
		this.connections = connections;
		this.folder = folder;
		this.origin = origin;
	}

	/** Where a ledger comes from. */
	private enum Origin {

		FOUND, BEGUN, REBUILT

	}

	/** The folder of ledger and log below the reports folder. */
	public static Path folder(Path reports) {
		return reports.resolve(FOLDER);
	}

	/**
	 * Opens the ledger of a reports folder, or begins one.
	 * @throws LedgerInUseException when another audit has it open
	 * @throws IOException when the folder cannot be written
	 */
	public static Ledger open(Path reports) throws IOException {
		Path folder = ownFolder(reports);
		boolean found = isThere(folder.resolve(FILE));
		ownFile(folder.resolve(FILE));
		try {
			Ledger ledger = new Ledger(connect(folder), folder, found ? Origin.FOUND : Origin.BEGUN);
			ledger.tidy();
			return ledger;
		}
		catch (SQLException ex) {
			if (ex.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1) {
				throw new LedgerInUseException(reports, ex);
			}
			putAside(folder);
			ownFile(folder.resolve(FILE));
			return rebuild(folder);
		}
	}

	/** Deletes what an audit that was killed left; not before nobody else can have it. */
	private void tidy() throws IOException {
		try {
			SortedRows.deleteLeft(this.folder);
		}
		catch (IOException | RuntimeException ex) {
			close();
			throw ex;
		}
	}

	/**
	 * The ledger of a reports folder as it lies there, or nothing when there is none.
	 * @throws LedgerInUseException when an audit has it open
	 * @throws IOException when it cannot be read
	 */
	public static Optional<Ledger> find(Path reports) throws IOException {
		Path folder = folder(reports);
		if (!Files.isRegularFile(folder.resolve(FILE))) {
			return Optional.empty();
		}
		try {
			return Optional.of(new Ledger(connect(folder), folder, Origin.FOUND));
		}
		catch (SQLException ex) {
			if (ex.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1) {
				throw new LedgerInUseException(reports, ex);
			}
			throw new IOException("The ledger in " + folder + " cannot be opened: " + ex.getMessage(), ex);
		}
	}

	/** Whether an audit works with the ledger of a reports folder at this moment. */
	public static boolean isInUse(Path reports) throws IOException {
		Path file = folder(reports).resolve(FILE);
		if (!Files.isRegularFile(file)) {
			return false;
		}
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
				FileLock lock = channel.tryLock(0, Long.MAX_VALUE, true)) {
			return lock == null;
		}
		catch (OverlappingFileLockException ex) {
			return true;
		}
	}

	/** The folder, begun when it is not there yet, that only its owner may enter. */
	public static Path ownFolder(Path reports) throws IOException {
		Path folder = folder(reports);
		Files.createDirectories(reports);
		OwnerOnly.createFolder(folder);
		return folder;
	}

	/**
	 * A file in that folder, which only its owner may read. It is begun empty when it is
	 * not there yet: what opens it by its name afterwards would let others read it.
	 */
	public static Path ownFile(Path reports, String name) throws IOException {
		return ownFile(ownFolder(reports).resolve(name));
	}

	private static Path ownFile(Path file) throws IOException {
		PosixFileAttributeView posix = Files.getFileAttributeView(file.getParent(), PosixFileAttributeView.class);
		Set<PosixFilePermission> owner = PosixFilePermissions.fromString("rw-------");
		try {
			if (posix != null) {
				Files.createFile(file, PosixFilePermissions.asFileAttribute(owner));
			}
		}
		catch (FileAlreadyExistsException ex) {
			if (!owner.equals(Files.getPosixFilePermissions(file))) {
				Files.setPosixFilePermissions(file, owner);
			}
		}
		return file;
	}

	private static boolean isThere(Path file) throws IOException {
		return Files.isRegularFile(file) && Files.size(file) > 0;
	}

	private static Ledger rebuild(Path folder) throws IOException {
		try {
			return new Ledger(connect(folder), folder, Origin.REBUILT);
		}
		catch (SQLException ex) {
			throw new IOException("The ledger in " + folder + " cannot be opened: " + ex.getMessage(), ex);
		}
	}

	private static LedgerConnections connect(Path folder) throws SQLException {
		LedgerConnections connections = LedgerConnections
			.open("jdbc:h2:file:" + folder.resolve(NAME).toAbsolutePath() + OPTIONS);
		try (Connection connection = connections.getConnection()) {
			prepare(connection);
			return connections;
		}
		catch (SQLException ex) {
			connections.close();
			throw ex;
		}
	}

	private static void prepare(Connection connection) throws SQLException {
		if (isEmpty(connection)) {
			try (var statement = connection.createStatement()) {
				// Half of these tables are worth nothing: the file is written once, at
				// the end.
				statement.execute("set write_delay 60000");
				statement.execute(script("/org/springframework/batch/core/schema-h2.sql"));
				statement.execute(script("schema.sql"));
				statement.execute("create table shape as select " + SHAPE + " as version");
				statement.execute("set write_delay 0");
			}
		}
		else if (shape(connection) != SHAPE) {
			throw new SQLException("The ledger has the shape of another version");
		}
	}

	private static String script(String name) {
		try (InputStream in = Objects.requireNonNull(Ledger.class.getResourceAsStream(name), name)) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static boolean isEmpty(Connection connection) throws SQLException {
		try (var tables = connection.getMetaData().getTables(null, "PUBLIC", null, new String[] { "BASE TABLE" })) {
			return !tables.next();
		}
	}

	private static int shape(Connection connection) throws SQLException {
		try (var statement = connection.createStatement();
				var rows = statement.executeQuery("select version from shape")) {
			return rows.next() ? rows.getInt(1) : 0;
		}
	}

	private static void putAside(Path folder) throws IOException {
		Path file = folder.resolve(FILE);
		if (Files.exists(file)) {
			Files.move(file, folder.resolve(NAME + "-unreadable.mv.db"), StandardCopyOption.REPLACE_EXISTING);
		}
	}

	/** Begins to sort rows. */
	SortedRows sorting() {
		return new SortedRows(this.folder);
	}

	public DataSource dataSource() {
		return this.connections;
	}

	/** Whether the ledger found could not be used, so that this one begins anew. */
	public boolean isRebuilt() {
		return this.origin == Origin.REBUILT;
	}

	/** Whether there was none before. */
	public boolean isBegun() {
		return this.origin == Origin.BEGUN;
	}

	@Override
	public void close() {
		this.connections.close();
	}

}
