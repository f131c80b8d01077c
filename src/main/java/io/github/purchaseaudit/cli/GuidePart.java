package io.github.purchaseaudit.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One part of the guide, which fills one printed page. Its text is a Markdown resource
 * whose first line holds the day it was checked and where it comes from; both READMEs
 * hold the same text.
 */
enum GuidePart {

	TONIGHT(1), WEEK(2), MONTH(3), CALL(4);

	private static final Pattern FORM = Pattern.compile("<!-- (\\S+) \\| (.+?) -->\\R+(.+)", Pattern.DOTALL);

	private final int page;

	GuidePart(int page) {
		this.page = page;
	}

	/** As it is typed, and as the completion script offers it. */
	@Override
	public String toString() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** The name of its file without an ending, such as {@code 1-tonight_ja}. */
	String fileName(Language language) {
		return this.page + "-" + this + "_" + language.code();
	}

	Text text(Language language) throws IOException {
		String name = "guide/" + fileName(language) + ".md";
		try (InputStream resource = Objects.requireNonNull(GuidePart.class.getResourceAsStream(name), name)) {
			Matcher form = FORM.matcher(new String(resource.readAllBytes(), StandardCharsets.UTF_8));
			if (!form.matches()) {
				throw new IllegalStateException(name + " begins without its date and source");
			}
			return new Text(form.group(1), form.group(2), form.group(3).strip());
		}
	}

	/**
	 * What a part says.
	 *
	 * @param date the day it was checked
	 * @param source where it comes from
	 * @param markdown the text: headings, paragraphs, lists and blocks to copy
	 */
	record Text(String date, String source, String markdown) {
	}

}
