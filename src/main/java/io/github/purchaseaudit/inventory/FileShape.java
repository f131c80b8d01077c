package io.github.purchaseaudit.inventory;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import io.github.purchaseaudit.order.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * What a file looks like from outside, to be shared with others: never a value of it.
 *
 * @param kind {@code csv}, {@code xlsx}, {@code text}, {@code zip} …
 * @param charset of a text; null for anything else
 * @param marked whether a byte order mark names the charset
 * @param delimiter of a CSV file, 0 for anything else
 * @param damage why it cannot be looked into; null when it can
 */
public record FileShape(String kind, @Nullable String charset, boolean marked, char delimiter, List<SheetShape> sheets,
		@Nullable Sentence damage) {

	public FileShape {
		sheets = List.copyOf(sheets);
	}

	/** Looks at a content. */
	public static FileShape of(String name, Content content, List<Format> formats) {
		try (BufferedInputStream in = new BufferedInputStream(content.open())) {
			byte[] head = in.readNBytes(Sample.LENGTH);
			return of(head, new Sample(name, head, content), content, formats);
		}
		catch (IOException ex) {
			return new FileShape("unknown", null, false, '\0', List.of(), Losses.reason(ex));
		}
	}

	private static FileShape of(byte[] head, Sample sample, Content content, List<Format> formats) {
		Optional<TextShape> text = (Kind.of(head) == Kind.OTHER) ? TextShape.of(head) : Optional.empty();
		TableHead table = sample.table().orElse(null);
		String kind = kind(head, table);
		boolean tabular = List.of("csv", "xlsx", "xls", "text").contains(kind);
		if (table == null || !tabular) {
			TextShape written = kind.equals("pdf") ? null : text.orElse(null);
			return new FileShape(kind, (written != null) ? written.charset().name() : null,
					written != null && written.bom() > 0, '\0', List.of(), sample.damage());
		}
		RowCounts counts = new RowCounts();
		Sentence damage = null;
		try {
			Tables.read(content, counts);
		}
		catch (IOException ex) {
			damage = Losses.reason(ex);
		}
		return new FileShape(kind, table.charset(), text.stream().anyMatch((one) -> one.bom() > 0),
				kind.equals("csv") ? table.delimiter() : '\0', sheets(table, counts, formats), damage);
	}

	private static List<SheetShape> sheets(TableHead table, RowCounts counts, List<Format> formats) {
		List<SheetShape> sheets = new ArrayList<>();
		for (int i = 0; i < table.sheets().size(); i++) {
			TableHead.Sheet sheet = table.sheets().get(i);
			List<String> columns = Headings.in(sheet.rows(), formats);
			long rows = counts.rows(i) - (columns.isEmpty() ? 0 : 1);
			sheets.add(new SheetShape(sheet.name(), sheet.hidden(), columns, rows, counts.broken(i)));
		}
		return sheets;
	}

	private static String kind(byte[] head, @Nullable TableHead table) {
		return switch (Kind.of(head)) {
			case PACKAGE, OLE2 -> (table != null) ? table.kind() : "office";
			case OTHER -> (table != null) ? textKind(head, table) : binaryKind(head);
			default -> Kind.of(head).name().toLowerCase(Locale.ROOT);
		};
	}

	private static String binaryKind(byte[] head) {
		return start(head).startsWith("%pdf") ? "pdf" : "binary";
	}

	private static String textKind(byte[] head, TableHead table) {
		String start = start(head);
		if (start.startsWith("%pdf")) {
			return "pdf";
		}
		if (start.startsWith("<!doctype html") || start.startsWith("<html")) {
			return "html";
		}
		if (start.startsWith("<")) {
			return "xml";
		}
		if (start.startsWith("{") || start.startsWith("[")) {
			return "json";
		}
		List<Row> rows = table.sheets().get(0).rows().stream().filter((row) -> !row.isBlank()).toList();
		long wide = rows.stream().filter((row) -> row.cells().size() > 1).count();
		return (wide > 0 && wide * 2 >= rows.size()) ? "csv" : "text";
	}

	private static String start(byte[] head) {
		int from = ByteOrderMark.end(head);
		String text = new String(head, from, Math.min(head.length - from, 200), StandardCharsets.UTF_8);
		return text.stripLeading().toLowerCase(Locale.ROOT);
	}

}
