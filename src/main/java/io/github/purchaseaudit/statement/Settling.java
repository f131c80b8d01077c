package io.github.purchaseaudit.statement;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.github.purchaseaudit.order.Nfkc;

/**
 * Tells lines that are not settled yet. Issuers write 未確定 or 仮 into a remark, in front of
 * the shop's name, or into a title above the lines.
 */
final class Settling {

	private static final List<String> REMARKS = Words.list("unsettled-remark");

	private static final List<String> UNSETTLED = Words.list("unsettled");

	private static final List<String> SETTLED = Words.list("settled");

	private static final List<String> NO_TITLE = Words.list("not-a-title");

	private static final int LONGEST_TITLE = 20;

	/** The bracketed or leading mark of a shop's name. */
	private static final Pattern MARK = Pattern
		.compile("[(\\[【<《「]?\\s{0,9}+(?:" + UNSETTLED.stream().map(Pattern::quote).collect(Collectors.joining("|"))
				+ "|^仮(?=[\\s:/・])|仮(?=\\s{0,9}+[)\\]】>》」]))\\s{0,9}+[)\\]】>》」:]?");

	private Settling() {
	}

	/** Whether a shop's name bears a mark. */
	static boolean marks(String shop) {
		return MARK.matcher(Nfkc.of(shop)).find();
	}

	/** A shop's name in NFKC without its mark. */
	static String withoutMark(String shop) {
		String plain = Nfkc.of(shop);
		Matcher mark = MARK.matcher(plain);
		return mark.find() ? mark.replaceAll(" ").strip() : plain;
	}

	/** Whether a remark says that its line is not settled. */
	static boolean isUnsettled(String remark) {
		String folded = Words.fold(remark).replaceAll("[()\\[\\]【】]", "");
		return REMARKS.contains(folded) || UNSETTLED.stream().anyMatch(folded::contains);
	}

	/** What a title says about the lines below it; nothing when it is no such title. */
	static Optional<Boolean> below(String title) {
		String folded = Words.fold(title);
		if (folded.length() > LONGEST_TITLE || NO_TITLE.stream().anyMatch(folded::contains)) {
			return Optional.empty();
		}
		if (UNSETTLED.stream().anyMatch(folded::contains)) {
			return Optional.of(true);
		}
		return SETTLED.stream().anyMatch(folded::contains) ? Optional.of(false) : Optional.empty();
	}

}
