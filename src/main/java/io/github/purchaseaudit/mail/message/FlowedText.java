package io.github.purchaseaudit.mail.message;

import java.util.List;

/**
 * Plain text that its program wrapped with {@code format=flowed} (RFC 3676): a line that
 * ends in a blank goes on in the next of the same quotes, and one blank more stands
 * before lines that begin with a blank.
 */
final class FlowedText {

	private static final String SIGNATURE = "-- ";

	private final boolean deleteSpace;

	private final StringBuilder text = new StringBuilder();

	/** How deeply the line before is quoted, if it goes on; else negative. */
	private int open = -1;

	private FlowedText(boolean deleteSpace) {
		this.deleteSpace = deleteSpace;
	}

	/**
	 * The text as it was before it was wrapped.
	 * @param deleteSpace whether the blank at the end of a line was put there for
	 * wrapping
	 */
	static String unwrapped(String text, boolean deleteSpace) {
		FlowedText flowed = new FlowedText(deleteSpace);
		List<String> lines = text.lines().toList();
		lines.forEach(flowed::line);
		flowed.end();
		return flowed.text.toString();
	}

	private void line(String line) {
		int quotes = 0;
		while (quotes < line.length() && line.charAt(quotes) == '>') {
			quotes++;
		}
		String content = line.substring(line.startsWith(" ", quotes) ? quotes + 1 : quotes);
		boolean signature = content.equals(SIGNATURE);
		if (this.open != quotes || signature) {
			end();
			this.text.append(line, 0, quotes).append((quotes > 0) ? " " : "");
		}
		boolean goesOn = content.endsWith(" ") && !content.isBlank() && !signature;
		this.text.append(content, 0, content.length() - ((goesOn && this.deleteSpace) ? 1 : 0));
		this.open = quotes;
		if (!goesOn) {
			this.text.append('\n');
			this.open = -1;
		}
	}

	/** Ends a line that no other goes on with. */
	private void end() {
		if (this.open >= 0) {
			this.text.append('\n');
			this.open = -1;
		}
	}

}
