package io.github.purchaseaudit.inventory;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Reads each sheet of a workbook by a format of its own: people keep a list of purchases,
 * a card statement and a file of Apple's export in one workbook. The format that took the
 * file reads all sheets that no other format knows by their heading.
 */
public final class SheetFormats {

	private final Format format;

	private final Collection<Format> formats;

	private final Content content;

	private SheetFormats(Format format, Collection<Format> formats, Content content) {
		this.format = format;
		this.formats = formats;
		this.content = content;
	}

	/**
	 * Reads a content.
	 * @param format that recognised it
	 * @param formats all, in the order in which they are asked
	 * @throws IOException when the rest of it cannot be read
	 */
	public static void read(Format format, Collection<Format> formats, Content content, Sink sink) throws IOException {
		Map<Format, Set<String>> others = format.knowsSheets() ? new SheetFormats(format, formats, content).others()
				: Map.of();
		if (others.isEmpty()) {
			format.read(content, sink);
			return;
		}
		Set<String> taken = new HashSet<>();
		others.values().forEach(taken::addAll);
		IOException damage = read(format, new SheetsOf(content, (sheet) -> !taken.contains(sheet)), sink);
		for (Map.Entry<Format, Set<String>> other : others.entrySet()) {
			IOException more = read(other.getKey(), new SheetsOf(content, other.getValue()::contains), sink);
			damage = (damage != null) ? damage : more;
		}
		if (damage != null) {
			throw damage;
		}
	}

	private static @Nullable IOException read(Format format, Content content, Sink sink) {
		try {
			format.read(content, sink);
			return null;
		}
		catch (IOException ex) {
			return ex;
		}
	}

	/** The sheets that are not of the format, by theirs. */
	private Map<Format, Set<String>> others() {
		Map<Format, Set<String>> others = new LinkedHashMap<>();
		try (InputStream in = this.content.open()) {
			byte[] head = in.readNBytes(Sample.LENGTH);
			TableHead table = Tables.haveSheets(head, this.content) ? Tables.head(head, this.content).orElse(null)
					: null;
			if (table == null || table.sheets().size() < 2) {
				return others;
			}
			for (TableHead.Sheet sheet : table.sheets()) {
				other(sheet, table, head).ifPresent(
						(other) -> others.computeIfAbsent(other, (one) -> new LinkedHashSet<>()).add(sheet.name()));
			}
		}
		catch (IOException ex) {
			// told by the format that reads it
		}
		return others;
	}

	private Optional<Format> other(TableHead.Sheet sheet, TableHead table, byte[] head) {
		Content only = new SheetsOf(this.content, sheet.name()::equals);
		TableHead alone = new TableHead(table.kind(), table.charset(), table.delimiter(), List.of(sheet));
		Sample sample = new Sample(this.content.name(), head, only, alone);
		if (this.format.identify(sample)) {
			return Optional.empty();
		}
		return this.formats.stream().filter((other) -> other.knowsSheets() && other.identify(sample)).findFirst();
	}

}
