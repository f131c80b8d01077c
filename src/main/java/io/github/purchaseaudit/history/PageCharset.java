package io.github.purchaseaudit.history;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Finds out in which charset a page is written. */
final class PageCharset {

	private static final Pattern META = Pattern.compile("(?i)<meta[^>]{0,200}?charset\\s*=\\s*[\"']?([\\w.:-]{1,40})");

	private static final int LOOK = 16 * 1024;

	private static final int MARK = 0xfeff;

	private PageCharset() {
	}

	/**
	 * The text of a page.
	 * @param told the charset that the page's container names, null when it names none
	 */
	static Reader reader(InputStream page, @Nullable String told) throws IOException {
		BufferedInputStream in = new BufferedInputStream(page, LOOK);
		in.mark(LOOK);
		byte[] head = in.readNBytes(LOOK);
		in.reset();
		Charset charset = marked(head).or(() -> charset(told)).or(() -> meta(head)).orElse(StandardCharsets.UTF_8);
		Reader reader = new InputStreamReader(in, charset);
		if (marked(head).isPresent() && reader.read() != MARK) {
			throw new IOException("No byte order mark");
		}
		return reader;
	}

	private static Optional<Charset> marked(byte[] head) {
		if (head.length > 2 && head[0] == (byte) 0xef && head[1] == (byte) 0xbb && head[2] == (byte) 0xbf) {
			return Optional.of(StandardCharsets.UTF_8);
		}
		if (head.length > 1 && head[0] == (byte) 0xff && head[1] == (byte) 0xfe) {
			return Optional.of(StandardCharsets.UTF_16LE);
		}
		boolean big = head.length > 1 && head[0] == (byte) 0xfe && head[1] == (byte) 0xff;
		return big ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
	}

	private static Optional<Charset> meta(byte[] head) {
		Matcher meta = META.matcher(new String(head, StandardCharsets.ISO_8859_1));
		return meta.find() ? charset(meta.group(1)) : Optional.empty();
	}

	private static Optional<Charset> charset(@Nullable String name) {
		if (name == null || name.isBlank()) {
			return Optional.empty();
		}
		try {
			return Optional.of(Charset.forName(name.strip()));
		}
		catch (IllegalCharsetNameException | UnsupportedCharsetException ex) {
			return Optional.empty();
		}
	}

}
