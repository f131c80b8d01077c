package io.github.purchaseaudit.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Consumer;

import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * The parts of an audit with nothing between them: the reader's loop, rows into H2 from
 * one thread, the same rows out again in order, and 18 cells of each into a sheet.
 */
final class BareParts {

	private static final int BATCH = 1000;

	private static final int CELLS = 18;

	private BareParts() {
	}

	public static void main(String[] arguments) throws IOException, SQLException {
		Path corpus = Path.of(arguments[0]);
		Path folder = Files.createDirectories(Path.of(arguments[1]));
		Files.deleteIfExists(folder.resolve("bare.mv.db"));
		try (Connection connection = ledger(folder.resolve("bare"))) {
			connection.setAutoCommit(false);
			insert(connection, corpus);
			write(connection, folder.resolve("bare.xlsx"));
		}
	}

	static Connection ledger(Path file) throws SQLException {
		return DriverManager.getConnection("jdbc:h2:file:" + file.toAbsolutePath(), "sa", "");
	}

	private static void insert(Connection connection, Path corpus) throws SQLException, IOException {
		try (Statement statement = connection.createStatement()) {
			statement.execute("create table line (id bigint primary key, order_number varchar(64), facts varchar)");
		}
		try (PreparedStatement insert = connection.prepareStatement("insert into line values (?, ?, ?)")) {
			Rows rows = new Rows(insert);
			if (Files.exists(corpus.resolve("purchases.xlsx"))) {
				BareXlsx.read(corpus, rows);
			}
			else {
				BareCsv.read(corpus, rows);
			}
			insert.executeBatch();
		}
		try (Statement statement = connection.createStatement()) {
			statement.execute("create index by_order on line (order_number)");
		}
		connection.commit();
	}

	private static void write(Connection connection, Path file) throws SQLException, IOException {
		try (SXSSFWorkbook book = new SXSSFWorkbook(100);
				Statement statement = connection.createStatement();
				ResultSet lines = statement.executeQuery("select facts from line order by order_number")) {
			SXSSFSheet sheet = book.createSheet("All orders");
			for (int i = 0; lines.next() && i < 1_048_576; i++) {
				String[] cells = lines.getString(1).split("\u001f", -1);
				Row row = sheet.createRow(i);
				for (int j = 0; j < CELLS; j++) {
					row.createCell(j).setCellValue(cells[j % cells.length]);
				}
			}
			try (OutputStream out = Files.newOutputStream(file)) {
				book.write(out);
			}
		}
	}

	/** Inserts each row. */
	private static final class Rows implements Consumer<String[]> {

		private final PreparedStatement insert;

		private long count;

		Rows(PreparedStatement insert) {
			this.insert = insert;
		}

		@Override
		public void accept(String[] row) {
			try {
				this.insert.setLong(1, this.count++);
				this.insert.setString(2, (row.length > 18) ? row[18] : row[0]);
				this.insert.setString(3, String.join("\u001f", row));
				this.insert.addBatch();
				if (this.count % BATCH == 0) {
					this.insert.executeBatch();
				}
			}
			catch (SQLException ex) {
				throw new UncheckedIOException(new IOException(ex));
			}
		}

	}

}
