package io.github.purchaseaudit.report.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import io.github.purchaseaudit.order.Nfkc;
import io.github.purchaseaudit.order.PaymentMethod;
import io.github.purchaseaudit.report.Texts;

/**
 * The one current decision of each subject. The most recently modified workbook wins;
 * what it overrode is kept in the comment with the name of its file. Merging a workbook
 * that holds the outcome of an earlier merge changes nothing.
 */
public final class Decisions {

	private static final String METHOD = "pay:";

	private static final Comparator<ReviewedWorkbook> OLDEST_FIRST = Comparator.comparing(ReviewedWorkbook::modified)
		.thenComparing(ReviewedWorkbook::file);

	private final SortedMap<String, Standing> standing = new TreeMap<>();

	private final Texts texts;

	private Decisions(Texts texts) {
		this.texts = texts;
	}

	/**
	 * Merges what was read.
	 * @param texts the language in which overridden decisions are named
	 */
	public static Decisions merge(List<ReviewedWorkbook> workbooks, Texts texts) {
		Decisions decisions = new Decisions(texts);
		workbooks.stream().sorted(OLDEST_FIRST).forEach(decisions::add);
		return decisions;
	}

	/** Where a subject stands twice in one workbook, the first row wins. */
	private void add(ReviewedWorkbook workbook) {
		for (int i = workbook.rows().size() - 1; i >= 0; i--) {
			ReviewedRow row = workbook.rows().get(i);
			Standing before = this.standing.getOrDefault(row.subject(), Standing.NOTHING);
			this.standing.put(row.subject(), before.then(row, workbook));
		}
	}

	/** The key of a payment method, by what its sheet shows. */
	public static String methodKey(String shown) {
		return METHOD + Nfkc.of(shown).strip();
	}

	/** The payment method of such a key; nothing for the key of another thing. */
	public static Optional<PaymentMethod> method(String subject) {
		return subject.startsWith(METHOD) ? PaymentMethod.ofShown(subject.substring(METHOD.length()))
				: Optional.empty();
	}

	/** What is decided about the subject with this key. */
	public Optional<Decided> of(String subject) {
		return Optional.ofNullable(this.standing.get(subject)).map((last) -> decided(subject, last));
	}

	/** What is decided about a payment method, by what its sheet shows. */
	public Optional<Decided> ofMethod(String shown) {
		return of(methodKey(shown));
	}

	/** All that is decided, by subject; also what no audit finds any more. */
	public List<Decided> all() {
		List<Decided> all = new ArrayList<>(this.standing.size());
		this.standing.forEach((subject, last) -> all.add(decided(subject, last)));
		return all;
	}

	private Decided decided(String subject, Standing last) {
		ReviewedWorkbook workbook = Objects.requireNonNull(last.decidedIn());
		return new Decided(subject, last.choice(), last.comment().write(this.texts), last.codes(), last.facts(),
				workbook.file(), workbook.modified());
	}

}
