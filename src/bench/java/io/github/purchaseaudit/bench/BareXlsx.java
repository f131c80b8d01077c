package io.github.purchaseaudit.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;

import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

import javax.xml.parsers.ParserConfigurationException;

/** POI's events over the sheets of a workbook, and nothing else. */
final class BareXlsx {

	private BareXlsx() {
	}

	public static void main(String[] arguments) throws IOException {
		long[] cells = new long[1];
		read(Path.of(arguments[0]), (row) -> cells[0] += row.length);
		System.out.println(cells[0]);
	}

	static void read(Path folder, Consumer<String[]> rows) throws IOException {
		try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "purchases.xlsx")) {
			for (Path file : files) {
				try (OPCPackage opened = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
					read(opened, rows);
				}
				catch (OpenXML4JException | SAXException | ParserConfigurationException ex) {
					throw new IOException(ex);
				}
			}
		}
	}

	private static void read(OPCPackage opened, Consumer<String[]> rows)
			throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
		XSSFReader reader = new XSSFReader(opened);
		ReadOnlySharedStringsTable texts = new ReadOnlySharedStringsTable(opened);
		XMLReader parser = XMLHelper.newXMLReader();
		parser.setContentHandler(new XSSFSheetXMLHandler(reader.getStylesTable(), texts, new Rows(rows), false));
		Iterator<InputStream> sheets = reader.getSheetsData();
		while (sheets.hasNext()) {
			try (InputStream sheet = sheets.next()) {
				parser.parse(new InputSource(sheet));
			}
		}
	}

	/** Collects the cells of a row. */
	private static final class Rows implements XSSFSheetXMLHandler.SheetContentsHandler {

		private final Consumer<String[]> rows;

		private final List<String> cells = new ArrayList<>();

		Rows(Consumer<String[]> rows) {
			this.rows = rows;
		}

		@Override
		public void startRow(int number) {
			this.cells.clear();
		}

		@Override
		public void cell(String reference, String text, XSSFComment comment) {
			this.cells.add(text);
		}

		@Override
		public void endRow(int number) {
			this.rows.accept(this.cells.toArray(String[]::new));
		}

	}

}
