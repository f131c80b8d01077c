package io.github.purchaseaudit.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;

import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** The least that an audit must start: a ledger with Batch's tables, and a workbook. */
final class BareStart {

	private BareStart() {
	}

	public static void main(String[] arguments) throws SQLException, IOException {
		Path folder = Path.of(arguments[0]);
		Files.createDirectories(folder);
		Files.deleteIfExists(folder.resolve("bare.mv.db"));
		try (Connection connection = BareParts.ledger(folder.resolve("bare"));
				Statement statement = connection.createStatement()) {
			statement.execute(schema());
		}
		try (SXSSFWorkbook book = new SXSSFWorkbook(100);
				OutputStream out = Files.newOutputStream(folder.resolve("bare.xlsx"))) {
			book.createSheet("sheet").createRow(0).createCell(0).setCellValue("text");
			book.write(out);
		}
	}

	private static String schema() throws IOException {
		String name = "/org/springframework/batch/core/schema-h2.sql";
		try (InputStream in = Objects.requireNonNull(BareStart.class.getResourceAsStream(name))) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}
