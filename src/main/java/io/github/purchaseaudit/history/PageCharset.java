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

import io.github.purchaseaudit.inventory.ByteOrderMark;
import org.jspecify.annotations.Nullable;

/** Finds out in which charset a page is written. */
final class PageCharset {

	private static final Pattern META = Pattern.compile("(?i)<meta[^>]{0,200}?charset\\s*=\\s*[\"']?([\\w.:-]{1,40})");

	private static final int LOOK = 16 * 1024;

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
		Optional<ByteOrderMark> mark = ByteOrderMark.of(head);
		in.skipNBytes(mark.map(ByteOrderMark::length).orElse(0));
		return new InputStreamReader(in,
				mark.map(ByteOrderMark::charset)
					.or(() -> charset(told))
					.or(() -> meta(head))
					.orElse(StandardCharsets.UTF_8));
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
