package io.github.purchaseaudit.inventory;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cells that people merge over several rows of a sheet: a day or an order number that
 * counts for all of them is written once. A workbook keeps it in the uppermost of these
 * cells alone.
 */
final class MergedCells {

	/** A day of many purchases, but not a whole sheet. */
	private static final int MOST_ROWS = 1000;

	private static final int MOST = 10_000;

	private static final int MOST_AT_ONCE = 100;

	private static final int LONGEST_LIST = 1 << 20;

	private static final byte[] LIST = "<mergeCells".getBytes(StandardCharsets.US_ASCII);

	private static final Pattern REFERENCE = Pattern.compile("ref=\"([A-Z]{1,3})([0-9]{1,7}):[A-Z]{1,3}([0-9]{1,7})\"");

	private final List<Area> areas;

	private final List<Open> open = new ArrayList<>();

	private int next;

	private MergedCells(List<Area> areas) {
		this.areas = areas.stream()
			.filter((area) -> area.bottom > area.top && area.bottom - area.top < MOST_ROWS)
			.sorted(Comparator.comparingLong(Area::top))
			.limit(MOST)
			.toList();
	}

	static MergedCells none() {
		return new MergedCells(List.of());
	}

	static MergedCells of(List<Area> areas) {
		return new MergedCells(areas);
	}

	/** Those of a sheet of an .xlsx, which stand behind its rows. */
	static MergedCells in(InputStream sheet) throws IOException {
		List<Area> areas = new ArrayList<>();
		if (isFound(sheet)) {
			String list = new String(sheet.readNBytes(LONGEST_LIST), StandardCharsets.US_ASCII);
			Matcher reference = REFERENCE.matcher(list);
			while (areas.size() < MOST && reference.find()) {
				areas.add(new Area(Long.parseLong(reference.group(2)), Long.parseLong(reference.group(3)),
						XlsxRows.column(reference.group(1))));
			}
		}
		return new MergedCells(areas);
	}

	private static boolean isFound(InputStream sheet) throws IOException {
		byte[] buffer = new byte[1 << 16];
		int matched = 0;
		while (true) {
			sheet.mark(buffer.length);
			int read = sheet.read(buffer);
			if (read < 0) {
				return false;
			}
			for (int i = 0; i < read; i++) {
				matched = (buffer[i] == LIST[matched]) ? matched + 1 : (buffer[i] == LIST[0]) ? 1 : 0;
				if (matched == LIST.length) {
					sheet.reset();
					sheet.skipNBytes(i);
					return true;
				}
			}
		}
	}

	/** The row with what the merged cells above it say; a blank row stays blank. */
	Row fill(long number, Row row) {
		this.open.removeIf((one) -> one.area.bottom < number);
		Row filled = (this.open.isEmpty() || row.isBlank()) ? row : filled(row);
		while (this.next < this.areas.size() && this.areas.get(this.next).top <= number) {
			Area area = this.areas.get(this.next++);
			if (area.top == number && this.open.size() < MOST_AT_ONCE) {
				this.open.add(new Open(area, row.cell(area.left)));
			}
		}
		return filled;
	}

	private Row filled(Row row) {
		List<String> cells = new ArrayList<>(row.cells());
		Set<Integer> merged = new HashSet<>();
		for (Open one : this.open) {
			int column = one.area.left;
			if (!one.text.isEmpty() && row.cell(column).isEmpty()) {
				while (cells.size() <= column) {
					cells.add("");
				}
				cells.set(column, one.text);
				merged.add(column);
			}
		}
		return new Row(row.where(), cells, merged);
	}

	/** Rows and columns of one merged cell, rows as a sheet numbers them. */
	record Area(long top, long bottom, int left) {
	}

	/** A merged cell that reaches further down, and what it says. */
	private record Open(Area area, String text) {
	}

}
