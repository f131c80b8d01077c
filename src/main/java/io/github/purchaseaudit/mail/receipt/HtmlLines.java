package io.github.purchaseaudit.mail.receipt;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import io.github.purchaseaudit.order.Digits;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** The lines of text that a reader of HTML sees, blank ones left out. */
final class HtmlLines implements NodeVisitor {

	private static final Set<String> BREAKS = Set.of("br", "p", "div", "tr", "td", "th", "table", "li", "ol", "ul",
			"h1", "h2", "h3", "h4", "hr", "blockquote", "center", "pre");

	private static final String TYPED = "pre";

	private final List<String> lines = new ArrayList<>();

	/** How many elements around show their text as typed. */
	private int typed;

	private final StringBuilder line = new StringBuilder();

	private HtmlLines() {
	}

	static List<String> of(Element element) {
		HtmlLines lines = new HtmlLines();
		element.traverse(lines);
		lines.end();
		return lines.lines;
	}

	/** The text of an element in one line. */
	static String text(Element element) {
		return String.join(" ", of(element));
	}

	@Override
	public void head(Node node, int depth) {
		if (node instanceof TextNode text) {
			append(text.getWholeText());
		}
		else if (BREAKS.contains(node.nodeName())) {
			end();
			this.typed += TYPED.equals(node.nodeName()) ? 1 : 0;
		}
	}

	/** The line ends of text that is shown as typed are kept. */
	private void append(String text) {
		int from = 0;
		for (int end = text.indexOf('\n'); this.typed > 0 && end >= 0; end = text.indexOf('\n', from)) {
			this.line.append(text, from, end);
			end();
			from = end + 1;
		}
		this.line.append(text, from, text.length());
	}

	@Override
	public void tail(Node node, int depth) {
		this.typed -= TYPED.equals(node.nodeName()) ? 1 : 0;
		if (BREAKS.contains(node.nodeName())) {
			end();
		}
	}

	private void end() {
		String text = oneBlank(this.line);
		if (!text.isEmpty()) {
			this.lines.add(text);
		}
		this.line.setLength(0);
	}

	/**
	 * The text with one blank for each run of blanks, none at its ends, and no marks of
	 * direction.
	 */
	static String oneBlank(CharSequence text) {
		StringBuilder kept = new StringBuilder(text.length());
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			boolean blank = Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200b' || c == '\ufeff';
			if (Digits.isOfDirection(c)) {
				continue;
			}
			if (!blank) {
				kept.append(c);
			}
			else if (kept.length() > 0 && kept.charAt(kept.length() - 1) != ' ') {
				kept.append(' ');
			}
		}
		return kept.toString().stripTrailing();
	}

}
