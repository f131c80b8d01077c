package io.github.purchaseaudit.household;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.github.purchaseaudit.order.Sentence;

/**
 * The lines of the file, with slips of the keyboard noted as problems and mended, so that
 * the rest can be read and everything be told at once.
 */
final class FileLines {

	/** A register of a thousand cards is smaller. */
	static final int LARGEST = 256 * 1024;

	/** Beyond it no line is compared with all those above. */
	private static final int MOST_LINES = 500;

	private static final String BYTE_ORDER_MARK = "\ufeff";

	private final Problems problems;

	private FileLines(Problems problems) {
		this.problems = problems;
	}

	static List<String> read(Path file, Problems problems) throws IOException, InvalidHouseholdException {
		FileLines lines = new FileLines(problems);
		return lines.mended(lines.text(file));
	}

	private String text(Path file) throws IOException, InvalidHouseholdException {
		byte[] bytes;
		try (InputStream in = Files.newInputStream(file)) {
			bytes = in.readNBytes(LARGEST + 1);
		}
		if (bytes.length > LARGEST) {
			this.problems.add(1, "", Sentence.of("household.too-large", LARGEST / 1024));
			this.problems.throwIfAny(null);
		}
		ByteBuffer in = ByteBuffer.wrap(bytes);
		CharBuffer text = CharBuffer.allocate(bytes.length);
		CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(in, text, true);
		text.flip();
		if (result.isError()) {
			this.problems.add(lines(text.toString()).size(), "", Sentence.of("household.not-utf8"));
			this.problems.throwIfAny(null);
		}
		return text.toString();
	}

	private static List<String> lines(String text) {
		return List.of(text.split("\r\n|\r|\n", -1));
	}

	/**
	 * The corrected line. Where a tab indents it, how far is not to be seen: it stands as
	 * goes with the lines above.
	 */
	private static String indented(String written, String corrected, List<String> above) {
		String indent = written.substring(0, written.length() - written.stripLeading().length());
		if (indent.indexOf('\t') < 0 || above.size() > MOST_LINES) {
			return corrected;
		}
		String last = above.stream()
			.filter((line) -> !line.isBlank() && !line.stripLeading().startsWith("#"))
			.reduce("", (before, line) -> line);
		String key = last.replaceFirst("^( *)- ", "$1  ");
		int column = key.length() - key.stripLeading().length();
		return Stream.of(corrected, " ".repeat(column) + corrected.stripLeading(), corrected.stripLeading())
			.filter((line) -> Yaml.isWellFormed(above, line))
			.findFirst()
			.orElse(corrected);
	}

	private List<String> mended(String text) {
		List<String> mended = new ArrayList<>();
		for (String line : lines(text)) {
			boolean marked = mended.isEmpty() && line.startsWith(BYTE_ORDER_MARK);
			String rest = marked ? line.substring(BYTE_ORDER_MARK.length()) : line;
			Optional<String> corrected = Typing.corrected(rest).map((one) -> indented(rest, one, mended));
			String good = corrected.orElse(rest);
			mended.add(good);
			if (marked) {
				this.problems.add(1, "", Sentence.of("household.byte-order-mark", Shown.of(good)));
			}
			if (corrected.isPresent()) {
				String key = (rest.indexOf('\t') >= 0) ? "household.tab" : "household.wide";
				this.problems.add(mended.size(), "", Sentence.of(key, Shown.of(good)));
			}
		}
		return mended;
	}

}
