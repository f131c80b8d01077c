package io.github.purchaseaudit.report.review;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

import io.github.purchaseaudit.order.Sentence;

/**
 * Finds our workbooks in the reports folder, whatever they are called by now and whatever
 * program saved them, and reads what a person wrote into them.
 */
public final class ReviewedWorkbooks {

	/** The problem of a workbook that no audit wrote. */
	public static final String NOT_OURS = "reviewed.not-ours";

	private static final String OTHER_FORMAT = "reviewed.other-format";

	/** What spreadsheet programs save, and nobody can read decisions from here. */
	private static final List<String> OTHER_FORMATS = List.of(".ods", ".fods", ".csv", ".tsv", ".xls", ".xlsm", ".xlsb",
			".numbers");

	/** Headings that stand together on Flagged orders alone. */
	private static final Set<String> FLAGGED = Set.of(SheetColumns.FINDINGS, SheetColumns.DECISION,
			SheetColumns.COMMENT, SheetColumns.KEY);

	private final WordPool words = new WordPool();

	private final Function<String, WrittenRows> written;

	private ReviewedWorkbooks(Function<String, WrittenRows> written) {
		this.written = written;
	}

	static List<ReviewedWorkbook> read(Path reportsFolder) throws IOException {
		return read(reportsFolder, (name) -> WrittenRows.UNKNOWN);
	}

	/**
	 * Reads the workbooks that lie directly in the folder, the latest first. One that
	 * cannot be read comes with its problem; workbooks that are not ours are left out.
	 * @param written what the tool wrote into the workbook of a name
	 * @throws IOException when the folder cannot be listed
	 */
	public static List<ReviewedWorkbook> read(Path reportsFolder, Function<String, WrittenRows> written)
			throws IOException {
		List<ReviewedWorkbook> read = new ArrayList<>();
		ReviewedWorkbooks workbooks = new ReviewedWorkbooks(written);
		for (Candidate candidate : candidates(reportsFolder)) {
			workbooks.add(candidate, read);
		}
		for (Candidate other : files(reportsFolder, ReviewedWorkbooks::isSavedOtherwise)) {
			read.add(new ReviewedWorkbook(other.name(), other.modified(), List.of(),
					Sentence.of(OTHER_FORMAT, other.name())));
		}
		return read;
	}

	/**
	 * The latest workbook of an audit in the folder; one that cannot be read counts too,
	 * since nobody may take an older one for it.
	 * @throws IOException when the folder cannot be listed
	 */
	public static Optional<Path> latest(Path reportsFolder) throws IOException {
		for (Candidate candidate : candidates(reportsFolder)) {
			Optional<Sentence> problem = problem(candidate.file());
			if (problem.isEmpty() || !problem.get().key().equals(NOT_OURS)) {
				return Optional.of(candidate.file());
			}
		}
		return Optional.empty();
	}

	/**
	 * The keys of the rows on the sheets Flagged orders, decided or not. A workbook that
	 * cannot be read has none: reading the decisions tells of it.
	 * @param wanted whether to read the workbook of a name
	 * @throws IOException when the folder cannot be listed
	 */
	public static Set<String> flagged(Path reportsFolder, Predicate<String> wanted) throws IOException {
		Set<String> keys = new HashSet<>();
		for (Candidate candidate : candidates(reportsFolder)) {
			if (wanted.test(candidate.name())) {
				addFlagged(candidate.file(), keys);
			}
		}
		return keys;
	}

	private static void addFlagged(Path workbook, Set<String> keys) {
		try {
			WorkbookTable.read(workbook, FLAGGED,
					(row) -> Optional.ofNullable(row.get(SheetColumns.KEY)).map(String::strip).ifPresent(keys::add));
		}
		catch (IOException | RuntimeException ex) {
			// Whatever a damaged file does to the parser, the others are read.
		}
	}

	/**
	 * The subjects that somebody decided in a workbook; none where it is not ours or
	 * cannot be read.
	 */
	public static List<String> decided(Path workbook) {
		try {
			return new WorkbookReader(new WordPool(), WrittenRows.UNKNOWN).read(workbook)
				.stream()
				.flatMap((contents) -> contents.rows().stream())
				.filter((row) -> row.choice() != null)
				.map(ReviewedRow::subject)
				.toList();
		}
		catch (UnreadableWorkbookException ex) {
			return List.of();
		}
	}

	/** Why this is no workbook that decisions can be read from; nothing when it is. */
	public static Optional<Sentence> problem(Path workbook) {
		String name = workbook.getFileName().toString();
		try {
			return new WorkbookReader(new WordPool(), WrittenRows.UNKNOWN).read(workbook).isPresent() ? Optional.empty()
					: Optional.of(Sentence.of(NOT_OURS, name));
		}
		catch (UnreadableWorkbookException ex) {
			return Optional.of(Sentence.of(isOtherFormat(name) ? OTHER_FORMAT : ex.key(), name));
		}
	}

	private static List<Candidate> candidates(Path folder) throws IOException {
		return files(folder, ReviewedWorkbooks::isWorkbook);
	}

	private static List<Candidate> files(Path folder, DirectoryStream.Filter<Path> wanted) throws IOException {
		List<Candidate> candidates = new ArrayList<>();
		if (!Files.isDirectory(folder)) {
			return candidates;
		}
		try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, wanted)) {
			for (Path file : files) {
				candidates.add(new Candidate(file, Files.getLastModifiedTime(file).toInstant()));
			}
		}
		candidates.sort(Candidate.LATEST_FIRST);
		return candidates;
	}

	/** Not the marks that Excel and macOS leave beside a workbook. */
	private static boolean isWorkbook(Path file) {
		String name = file.getFileName().toString();
		return name.toLowerCase(Locale.ROOT).endsWith(".xlsx") && !name.startsWith("~$") && !name.startsWith(".")
				&& Files.isRegularFile(file);
	}

	/** A report that another program, or Excel as another type, has saved. */
	private static boolean isSavedOtherwise(Path file) {
		String name = file.getFileName().toString();
		return name.toLowerCase(Locale.ROOT).startsWith("purchase-audit") && isOtherFormat(name)
				&& Files.isRegularFile(file);
	}

	private static boolean isOtherFormat(String name) {
		return OTHER_FORMATS.stream().anyMatch(name.toLowerCase(Locale.ROOT)::endsWith);
	}

	private void add(Candidate candidate, List<ReviewedWorkbook> read) {
		try {
			WrittenRows before = this.written.apply(candidate.name());
			new WorkbookReader(this.words, before).read(candidate.file())
				.ifPresent((contents) -> read
					.add(new ReviewedWorkbook(candidate.name(), candidate.modified(), contents.rows(),
							(contents.lacking() != null) ? Sentence.of(contents.lacking(), candidate.name()) : null,
							before)));
		}
		catch (UnreadableWorkbookException ex) {
			Sentence problem = Sentence.of(ex.key(), candidate.name());
			read.add(new ReviewedWorkbook(candidate.name(), candidate.modified(), List.of(), problem));
		}
	}

	private record Candidate(Path file, Instant modified) {

		static final Comparator<Candidate> LATEST_FIRST = Comparator.comparing(Candidate::modified)
			.thenComparing(Candidate::name)
			.reversed();

		String name() {
			return this.file.getFileName().toString();
		}

	}

}
