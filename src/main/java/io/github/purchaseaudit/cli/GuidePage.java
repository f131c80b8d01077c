package io.github.purchaseaudit.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.purchaseaudit.report.Texts;

/** Lays a part of the guide out as plain lines that fit a terminal and a sheet of A4. */
final class GuidePage {

	/** Half-width columns; 80 is what terminals begin with. */
	static final int WIDTH = 78;

	private static final Pattern ITEM = Pattern.compile("^( *(?:\\d+\\.|-) )(.+)");

	/** Stand for where bold begins and ends, as they take no column. */
	private static final String BOLD = "\u2061";

	private static final String PLAIN = "\u2062";

	private final List<String> lines = new ArrayList<>();

	private boolean copied;

	private GuidePage() {
	}

	/** The lines, with emphasis where the terminal shows it. */
	static List<String> lines(GuidePart.Text text, Texts texts, boolean emphasis) {
		GuidePage page = new GuidePage();
		text.markdown().lines().forEach(page::add);
		page.lines.add("");
		page.lines.addAll(LineBreaks.of("", texts.text("guide.source", text.date(), text.source()), WIDTH));
		return page.lines.stream().map((line) -> emphasised(line, emphasis)).toList();
	}

	private void add(String line) {
		Matcher item = ITEM.matcher(line);
		if (line.startsWith("```")) {
			this.copied = !this.copied;
		}
		else if (this.copied) {
			this.lines.add("    " + line);
		}
		else if (line.startsWith("### ")) {
			String title = line.substring(4);
			this.lines.add(BOLD + title + PLAIN);
			this.lines.add("=".repeat(TextWidth.of(title)));
		}
		else if (item.matches()) {
			this.lines.addAll(LineBreaks.of(item.group(1), marked(item.group(2)), WIDTH));
		}
		else {
			this.lines.addAll(LineBreaks.of(line.startsWith("**") ? "■ " : "", marked(line), WIDTH));
		}
	}

	private static String marked(String text) {
		return text.replaceAll("\\*\\*(.+?)\\*\\*", BOLD + "$1" + PLAIN).replace("`", "");
	}

	private static String emphasised(String line, boolean emphasis) {
		return line.replace(BOLD, emphasis ? "\u001b[1m" : "").replace(PLAIN, emphasis ? "\u001b[0m" : "");
	}

}
