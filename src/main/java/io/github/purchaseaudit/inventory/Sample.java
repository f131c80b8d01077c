package io.github.purchaseaudit.inventory;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import io.github.purchaseaudit.order.Sentence;
import org.jspecify.annotations.Nullable;

/** The beginning of a file or archive member, to recognise it by. */
public final class Sample {

	/** How many bytes of a content are looked at. */
	public static final int LENGTH = 64 * 1024;

	private static final List<String> WORKBOOK_ENDINGS = List.of(".xlsx", ".xlsm", ".xltx", ".xls");

	private final String name;

	private final byte[] head;

	private final Content content;

	private Optional<TableHead> table = Optional.empty();

	private boolean looked;

	private @Nullable Sentence damage;

	/**
	 * A sample of a content.
	 * @param name the base name, for formats whose columns nobody has published
	 * @param head the first bytes, at most {@link #LENGTH}
	 * @param content the whole, for formats that cannot be told by their beginning
	 */
	public Sample(String name, byte[] head, Content content) {
		this.name = name;
		this.head = head.clone();
		this.content = content;
	}

	/** A sample of one sheet of a content. */
	Sample(String name, byte[] head, Content content, TableHead sheet) {
		this(name, head, content);
		this.looked = true;
		this.table = Optional.of(sheet);
	}

	public String name() {
		return this.name;
	}

	public byte[] head() {
		return this.head.clone();
	}

	/** The first bytes, each as one character, for looking at ASCII marks. */
	public String latin1() {
		return new String(this.head, StandardCharsets.ISO_8859_1);
	}

	/** The same, without the byte order mark that may stand before it; UTF-16 as text. */
	public String unmarked() {
		ByteOrderMark mark = ByteOrderMark.of(this.head).orElse(null);
		if (mark == null) {
			return ByteOrderMark.lost(this.head).map((wide) -> new String(this.head, wide)).orElseGet(this::latin1);
		}
		Charset charset = mark.isWide() ? mark.charset() : StandardCharsets.ISO_8859_1;
		return new String(this.head, mark.length(), this.head.length - mark.length(), charset);
	}

	public Content content() {
		return this.content;
	}

	/** The first rows, when the content is a table; looked at once for all formats. */
	public Optional<TableHead> table() {
		if (!this.looked) {
			this.looked = true;
			this.table = readTable();
		}
		return this.table;
	}

	/** The first rows of all sheets; none when the content is no table. */
	public Stream<Row> rows() {
		return table().stream().flatMap((table) -> table.sheets().stream()).flatMap((sheet) -> sheet.rows().stream());
	}

	/** The same content by the headings further down, should there be any. */
	Optional<Sample> below() {
		return table().flatMap((head) -> {
			List<Row> rows = LateHeadings.in(head, this.content);
			TableHead late = new TableHead(head.kind(), head.charset(), head.delimiter(),
					List.of(new TableHead.Sheet("", false, rows)));
			return rows.isEmpty() ? Optional.empty()
					: Optional.of(new Sample(this.name, this.head, this.content, late));
		});
	}

	private Optional<TableHead> readTable() {
		try {
			return Tables.head(this.head, this.content);
		}
		catch (IOException ex) {
			this.damage = isWorkbookName(this.name) ? Losses.reason(ex) : null;
			return Optional.empty();
		}
	}

	/** Other documents are packed like workbooks; without an ending it may be one. */
	static boolean isWorkbookName(String name) {
		String folded = name.toLowerCase(Locale.ROOT);
		return folded.indexOf('.') < 0 || WORKBOOK_ENDINGS.stream().anyMatch(folded::endsWith);
	}

	/**
	 * Why the content, which should be a workbook, cannot be opened; null when it can.
	 */
	@Nullable Sentence damage() {
		table();
		return this.damage;
	}

}
