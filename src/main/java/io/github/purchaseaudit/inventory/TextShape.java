package io.github.purchaseaudit.inventory;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

import org.apache.commons.io.input.ReaderInputStream;

/**
 * How a text is written, judged by its beginning.
 *
 * @param charset as {@link ByteOrderMark} or {@link TextCharset} tell it
 * @param bom the bytes of the byte order mark
 * @param terminator what ends a line: LF, or CR alone in very old files
 * @param delimiter what stands between cells, where the text is a table
 */
record TextShape(Charset charset, int bom, char terminator, char delimiter) {

	private static final String DELIMITERS = ",;\t|";

	/** How the text is written, or nothing when the bytes are no text. */
	static Optional<TextShape> of(byte[] head) {
		ByteOrderMark mark = ByteOrderMark.of(head).orElse(null);
		boolean binary = (mark == null || !mark.isWide()) && contains(head, (byte) 0) && !isTextWithStrayNulls(head);
		Charset wide = binary ? TextCharset.wide(head).orElse(null) : null;
		if (binary && wide == null) {
			return Optional.empty();
		}
		int bom = (mark != null) ? mark.length() : 0;
		Charset charset = (wide != null) ? wide : (mark != null) ? mark.charset() : TextCharset.of(head);
		byte[] plain = isAscii(charset) ? head : new String(head, charset).getBytes(StandardCharsets.UTF_8);
		char terminator = (contains(plain, (byte) '\n') || !contains(plain, (byte) '\r')) ? '\n' : '\r';
		TextShape shape = new TextShape(charset, bom, terminator, ',');
		return Optional.of(new TextShape(charset, bom, terminator, shape.delimiterIn(head)));
	}

	/**
	 * Programs and damaged disks leave a NUL here and there in a text; in other contents
	 * there are many, or other control characters too.
	 */
	private static boolean isTextWithStrayNulls(byte[] head) {
		int nulls = 0;
		for (byte one : head) {
			if (one == 0) {
				nulls++;
			}
			else if (one > 0 && one < ' ' && one != '\n' && one != '\r' && one != '\t') {
				return false;
			}
		}
		return nulls * 10L <= head.length;
	}

	/**
	 * The delimiter that divides most rows into the same, large number of cells. One
	 * under which all quotes stand where they belong goes before one under which they do
	 * not.
	 */
	private char delimiterIn(byte[] head) {
		List<String> lines = firstLines(head);
		char best = ',';
		Evenness most = new Evenness(0, false);
		for (int i = 0; i < DELIMITERS.length(); i++) {
			char candidate = DELIMITERS.charAt(i);
			Evenness evenness = evenness(
					(candidate == ',') ? lines.stream().map(TextShape::withoutDecimals).toList() : lines, candidate);
			if (evenness.degree() > 0 && evenness.compareTo(most) > 0) {
				best = candidate;
				most = evenness;
			}
		}
		return best;
	}

	/** Commas between digits may be decimal ones: they do not speak for the comma. */
	private static String withoutDecimals(String line) {
		StringBuilder kept = new StringBuilder(line.length());
		for (int i = 0; i < line.length(); i++) {
			boolean decimal = line.charAt(i) == ',' && i > 0 && i + 1 < line.length()
					&& Character.isDigit(line.charAt(i - 1)) && Character.isDigit(line.charAt(i + 1));
			if (!decimal) {
				kept.append(line.charAt(i));
			}
		}
		return kept.toString();
	}

	/**
	 * How evenly a delimiter divides the rows. A row in which it leaves a quote where
	 * none should stand says nothing for it.
	 */
	private static Evenness evenness(List<String> lines, char delimiter) {
		CsvParser parser = new CsvParser(delimiter);
		Map<Integer, Integer> rowsBySize = new TreeMap<>();
		int strays = 0;
		boolean complete = true;
		for (String line : lines) {
			complete = complete ? parser.begin(line) : parser.goOn(line);
			if (complete && !line.isBlank()) {
				if (parser.strays() == strays) {
					rowsBySize.merge(parser.cells().size(), 1, Integer::sum);
				}
				strays = parser.strays();
			}
		}
		long rows = rowsBySize.values().stream().mapToLong(Integer::longValue).sum();
		long best = 0;
		for (Map.Entry<Integer, Integer> size : rowsBySize.entrySet()) {
			long others = rows - size.getValue();
			long even = (2L * size.getValue() + 1) * (size.getKey() - 1) - others;
			best = Math.max(best, even);
		}
		return new Evenness(best, strays == 0);
	}

	/**
	 * How well a delimiter divides.
	 *
	 * @param sound whether every quote stands where it belongs
	 */
	private record Evenness(long degree, boolean sound) implements Comparable<Evenness> {

		@Override
		public int compareTo(Evenness other) {
			return (this.sound == other.sound) ? Long.compare(this.degree, other.degree)
					: Boolean.compare(this.sound, other.sound);
		}

	}

	private List<String> firstLines(byte[] head) {
		List<String> lines = new ArrayList<>();
		try (TextLines text = lines(new ByteArrayInputStream(head), () -> false)) {
			for (String line = text.next(); line != null && lines.size() < TableHead.ROWS; line = text.next()) {
				lines.add(line);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return lines;
	}

	/**
	 * The lines of a text of this shape, its byte order mark included in the bytes.
	 * @param cut whether the bytes broke off
	 */
	TextLines lines(InputStream in, BooleanSupplier cut) throws IOException {
		in.skipNBytes(this.bom);
		if (isAscii(this.charset)) {
			return new TextLines(in, cut, this.charset, this.terminator);
		}
		InputStream narrow = ReaderInputStream.builder()
			.setReader(new InputStreamReader(in, this.charset))
			.setCharset(StandardCharsets.UTF_8)
			.get();
		return new TextLines(narrow, cut, StandardCharsets.UTF_8, this.terminator);
	}

	/** Whether bytes of ASCII are always those characters. */
	private static boolean isAscii(Charset charset) {
		return !charset.equals(StandardCharsets.UTF_16LE) && !charset.equals(StandardCharsets.UTF_16BE)
				&& !charset.equals(TextCharset.ISO_2022_JP);
	}

	private static boolean contains(byte[] bytes, byte wanted) {
		for (byte one : bytes) {
			if (one == wanted) {
				return true;
			}
		}
		return false;
	}

}
