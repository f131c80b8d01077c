package io.github.purchaseaudit.inventory;

import java.io.IOException;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells the workbooks that this program wrote from inputs: by the mark that they carry,
 * or, where another program saved them without it or one sheet as CSV, by columns that
 * stand together nowhere else ({@code own-report.properties}). Its own findings are no
 * evidence for the next audit.
 */
final class OwnReport {

	private static final List<Set<String>> COLUMNS = columns(ReadingLimits.properties("own-report.properties"));

	private static final int FEWEST = COLUMNS.stream().mapToInt(Set::size).min().orElseThrow();

	private OwnReport() {
	}

	private static List<Set<String>> columns(Properties sheets) {
		return sheets.stringPropertyNames()
			.stream()
			.map((sheet) -> Stream.of(sheets.getProperty(sheet).split("\\|", -1))
				.map(ColumnNames::fold)
				.collect(Collectors.toUnmodifiableSet()))
			.toList();
	}

	static boolean is(Sample sample) {
		return isMarked(sample) || sample.rows().anyMatch(OwnReport::isHeading);
	}

	/** Most rows of most files are too short, such as the lines of mails. */
	private static boolean isHeading(Row row) {
		if (row.cells().size() < FEWEST) {
			return false;
		}
		Set<String> names = row.cells().stream().map(ColumnNames::fold).collect(Collectors.toSet());
		return COLUMNS.stream().anyMatch(names::containsAll);
	}

	private static boolean isMarked(Sample sample) {
		if (Kind.of(sample.head()) != Kind.PACKAGE) {
			return false;
		}
		try (Xlsx workbook = new Xlsx(sample.content())) {
			return workbook.isWorkbook() && workbook.hasProperty(Inventory.OWN_PROPERTY);
		}
		catch (IOException ex) {
			return false;
		}
	}

}
