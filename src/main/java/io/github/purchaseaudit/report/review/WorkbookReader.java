package io.github.purchaseaudit.report.review;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

import javax.xml.stream.XMLStreamException;

import org.apache.poi.poifs.filesystem.FileMagic;
import org.jspecify.annotations.Nullable;

/**
 * Reads one workbook as a stream: first the heads of the sheets, to see what they are,
 * then the rows of those that a person decides on.
 */
final class WorkbookReader {

	/** An audit of more than a million orders is smaller. */
	private static final long LARGEST = 1L << 30;

	/** Titles and notes above a table take fewer rows. */
	private static final int DEEPEST_HEADING = 60;

	private static final String NO_DECISION = "reviewed.no-decision";

	private static final String NO_HEADING = "reviewed.no-heading";

	private static final List<String> OUR_SHEETS = Stream.of("sheet.flagged", "sheet.mails", "sheet.methods")
		.flatMap((key) -> Labels.of(key).stream())
		.toList();

	private final WordPool words;

	private final WrittenRows written;

	WorkbookReader(WordPool words, WrittenRows written) {
		this.words = words;
		this.written = written;
	}

	/**
	 * What a person wrote into it or emptied; empty when the workbook is not ours.
	 * @throws UnreadableWorkbookException when it is broken, encrypted or too large
	 */
	Optional<Contents> read(Path file) throws UnreadableWorkbookException {
		try {
			check(file);
			try (WorkbookParts parts = new WorkbookParts(file)) {
				return read(parts);
			}
		}
		catch (UnreadableWorkbookException ex) {
			throw ex;
		}
		catch (XMLStreamException ex) {
			throw broken(ex);
		}
		catch (IOException ex) {
			throw Files.isReadable(file) ? broken(ex) : new UnreadableWorkbookException("reviewed.not-opened");
		}
		catch (RuntimeException ex) {
			// Whatever a damaged file does to the parser, the other workbooks are read.
			throw broken(ex);
		}
	}

	private static UnreadableWorkbookException broken(Exception cause) {
		UnreadableWorkbookException broken = new UnreadableWorkbookException("reviewed.broken");
		broken.initCause(cause);
		return broken;
	}

	private static void check(Path file) throws IOException {
		if (Files.size(file) > LARGEST) {
			throw new UnreadableWorkbookException("reviewed.too-large");
		}
		try (InputStream in = Files.newInputStream(file)) {
			if (FileMagic.valueOf(in.readNBytes(8)) == FileMagic.OLE2) {
				throw new UnreadableWorkbookException("reviewed.encrypted");
			}
		}
	}

	private Optional<Contents> read(WorkbookParts parts) throws IOException, XMLStreamException {
		Map<String, SheetColumns> sheets = new LinkedHashMap<>();
		String lacking = review(parts, sheets);
		boolean named = parts.sheets().keySet().stream().map(Labels::folded).anyMatch(WorkbookReader::isOurs);
		if ((sheets.isEmpty() && !NO_DECISION.equals(lacking)) || !(parts.isMarked() || named)) {
			return Optional.empty();
		}
		List<ReviewedRow> rows = new ArrayList<>();
		for (Map.Entry<String, SheetColumns> sheet : sheets.entrySet()) {
			read(parts, sheet.getKey(), sheet.getValue(), rows);
		}
		return Optional.of(new Contents(rows, lacking));
	}

	/** Numbers adds the table's name to the sheet's. */
	private static boolean isOurs(String sheetName) {
		return OUR_SHEETS.stream().anyMatch(sheetName::startsWith);
	}

	/**
	 * Finds the sheets that a person decides on.
	 * @return what one of them lacks, so that it cannot be read; null when none does
	 */
	private static @Nullable String review(WorkbookParts parts, Map<String, SheetColumns> reviewed)
			throws IOException, XMLStreamException {
		Map<String, List<SheetRow>> heads = new LinkedHashMap<>();
		BitSet shared = new BitSet();
		for (String part : parts.sheets().values()) {
			List<SheetRow> head = new ArrayList<>();
			SheetRows.read(parts, part, (column) -> true, (row) -> head.add(row) && head.size() < DEEPEST_HEADING);
			head.forEach((row) -> row.addShared(shared));
			heads.put(part, head);
		}
		CellTexts texts = CellTexts.of(parts, shared);
		String lacking = null;
		for (Map.Entry<String, String> sheet : parts.sheets().entrySet()) {
			List<SheetRow> head = heads.getOrDefault(sheet.getValue(), List.of());
			String lack = review(head, texts, (columns) -> reviewed.put(sheet.getValue(), columns));
			boolean ours = !head.isEmpty() && OUR_SHEETS.contains(Labels.folded(sheet.getKey()));
			if (NO_DECISION.equals(lack) || (lacking == null && ours)) {
				lacking = lack;
			}
		}
		return lacking;
	}

	private static @Nullable String review(List<SheetRow> head, CellTexts texts, Consumer<SheetColumns> found) {
		boolean undecided = false;
		for (SheetRow row : head) {
			Map<Integer, String> cells = row.texts(texts);
			Optional<SheetColumns> columns = SheetColumns.of(row.number(), cells);
			undecided |= SheetColumns.isWithoutDecision(cells);
			if (columns.isPresent()) {
				found.accept(columns.get());
				return undecided ? NO_DECISION : null;
			}
		}
		return undecided ? NO_DECISION : NO_HEADING;
	}

	private void read(WorkbookParts parts, String part, SheetColumns columns, List<ReviewedRow> rows)
			throws IOException, XMLStreamException {
		BitSet shared = new BitSet();
		if (parts.hasSharedStrings()) {
			SheetRows.read(parts, part, columns::isWanted, (row) -> {
				row.addShared(shared);
				return true;
			});
		}
		CellTexts texts = CellTexts.of(parts, shared);
		SheetRows.read(parts, part, columns::isWanted, (row) -> {
			Optional<ReviewedRow> written = (row.number() > columns.headingRow())
					? columns.read(row.texts(texts), this.words, this.written) : Optional.empty();
			written.ifPresent(rows::add);
			return true;
		});
	}

	/**
	 * What a person wrote into a workbook.
	 *
	 * @param rows those that a person wrote into or emptied
	 * @param lacking the key of the text that tells what a sheet lacks, so that it was
	 * not read; null when all were
	 */
	record Contents(List<ReviewedRow> rows, @Nullable String lacking) {
	}

}
