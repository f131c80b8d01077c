package io.github.purchaseaudit.mail;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.purchaseaudit.mail.message.Headers;
import io.github.purchaseaudit.order.DateText;
import org.jspecify.annotations.Nullable;

/**
 * When a mail was sent: by its Date header, else by the topmost Received header, else by
 * the archive's From line. Times without a zone are UTC.
 */
final class MailTime {

	/** In characters; no program writes a date as long as this. */
	private static final int LONGEST = 1000;

	private static final ZoneId UTC = ZoneOffset.UTC;

	private static final Pattern FROM_LINE = Pattern
		.compile("([A-Z][a-z]{2}) +(\\d{1,2}) +(\\d\\d:\\d\\d(?::\\d\\d)?)(?: +([+-]\\d{4}|[A-Z]{3,4}))? +(\\d{4})");

	private static final Pattern COMMENT = Pattern.compile("\\([^)]{0,99}\\)");

	private static final Pattern BLANKS = Pattern.compile("\\s+");

	private MailTime() {
	}

	static @Nullable Instant of(Headers headers, String fromLine) {
		return headers.first("date")
			.flatMap(MailTime::parse)
			.or(() -> headers.first("received").flatMap((value) -> parse(value.substring(value.lastIndexOf(';') + 1))))
			.or(() -> envelope(fromLine))
			.orElse(null);
	}

	private static Optional<Instant> parse(String text) {
		String plain = BLANKS
			.matcher(COMMENT.matcher(text.substring(0, Math.min(text.length(), LONGEST))).replaceAll(" "))
			.replaceAll(" ")
			.strip();
		return DateText.parse(plain, UTC).map((time) -> time.startIn(UTC));
	}

	private static Optional<Instant> envelope(String fromLine) {
		Matcher date = FROM_LINE.matcher(fromLine);
		if (!date.find()) {
			return Optional.empty();
		}
		String zone = (date.group(4) != null && !Character.isLetter(date.group(4).charAt(0))) ? " " + date.group(4)
				: "";
		return parse(date.group(2) + " " + date.group(1) + " " + date.group(5) + " " + date.group(3) + zone);
	}

}
