package io.github.purchaseaudit.bench;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

import com.opencsv.CSVReader;
import com.opencsv.exceptions.CsvValidationException;

/** The loop of opencsv over a file, and nothing else. */
final class BareCsv {

	private BareCsv() {
	}

	public static void main(String[] arguments) throws IOException {
		long[] cells = new long[1];
		read(Path.of(arguments[0]), (row) -> cells[0] += row.length);
		System.out.println(cells[0]);
	}

	static void read(Path folder, Consumer<String[]> rows) throws IOException {
		try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.csv")) {
			for (Path file : files) {
				try (Reader in = Files.newBufferedReader(file); CSVReader csv = new CSVReader(in)) {
					for (String[] row = csv.readNext(); row != null; row = csv.readNext()) {
						rows.accept(row);
					}
				}
				catch (CsvValidationException ex) {
					throw new IOException(ex);
				}
			}
		}
	}

}
