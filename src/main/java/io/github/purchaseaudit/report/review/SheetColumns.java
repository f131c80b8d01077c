package io.github.purchaseaudit.report.review;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.purchaseaudit.order.OrderNumber;
import io.github.purchaseaudit.order.Secrets;
import io.github.purchaseaudit.report.Decision.Choice;
import io.github.purchaseaudit.report.MethodSpending;
import io.github.purchaseaudit.rule.FindingCode;
import org.jspecify.annotations.Nullable;

/**
 * Where the columns stand in a sheet that a person decides on, known by their headings in
 * either language. All orders has no Decision, and what is passed on to Apple or an
 * issuer has no Comment, so neither is taken for a sheet to read.
 *
 * @param headingRow the rows below hold data
 * @param methods whether its rows are payment methods, which have no key
 * @param columns the columns by the key of their heading
 */
record SheetColumns(int headingRow, boolean methods, Map<String, Integer> columns) {

	static final String KEY = "key";

	static final String DECISION = "decision";

	static final String COMMENT = "comment";

	static final String FINDINGS = "findings";

	private static final String ORDER_NUMBER = "order-number";

	private static final String VERDICT = "verdict";

	private static final String METHOD = "payment-method";

	private static final String REGISTERED = "registered";

	private static final String STATUS = "status";

	private static final String AMOUNT = "amount";

	private static final String CURRENCY = "currency";

	private static final String WHY = "why";

	private static final Map<String, String> HEADINGS = headings();

	private static final Set<String> STATUSES = Stream.of(MethodSpending.Status.values())
		.flatMap((status) -> Labels.of(status.key()).stream())
		.collect(Collectors.toUnmodifiableSet());

	private static final Pattern CODE_BREAK = Pattern.compile("[^A-Z_]+");

	private static final Map<String, FindingCode> VERDICTS = verdicts();

	private static Map<String, String> headings() {
		Map<String, String> headings = new HashMap<>();
		Stream
			.of(KEY, DECISION, COMMENT, FINDINGS, ORDER_NUMBER, VERDICT, METHOD, REGISTERED, STATUS, AMOUNT, CURRENCY,
					WHY)
			.forEach((key) -> Labels.of("column." + key).forEach((heading) -> headings.put(heading, key)));
		return headings;
	}

	private static Map<String, FindingCode> verdicts() {
		Map<String, FindingCode> verdicts = new HashMap<>();
		verdicts.put("counterfeit", FindingCode.COUNTERFEIT_MAIL);
		verdicts.put("doubtful", FindingCode.DOUBTFUL_MAIL);
		Labels.of("verdict.counterfeit").forEach((word) -> verdicts.put(word, FindingCode.COUNTERFEIT_MAIL));
		Labels.of("verdict.doubtful").forEach((word) -> verdicts.put(word, FindingCode.DOUBTFUL_MAIL));
		return verdicts;
	}

	/** The columns, when the row is the heading of a sheet that a person decides on. */
	static Optional<SheetColumns> of(int row, Map<Integer, String> texts) {
		Map<String, Integer> found = new HashMap<>();
		texts.forEach((column, text) -> {
			String heading = HEADINGS.get(Labels.folded(text));
			if (heading != null) {
				found.merge(heading, column, Math::min);
			}
		});
		Set<String> names = found.keySet();
		boolean orders = names.containsAll(Set.of(DECISION, COMMENT, FINDINGS))
				&& (names.contains(KEY) || names.contains(ORDER_NUMBER));
		boolean mails = names.containsAll(Set.of(DECISION, COMMENT, VERDICT, KEY));
		boolean methods = names.containsAll(Set.of(DECISION, METHOD, REGISTERED, STATUS));
		return (orders || mails || methods) ? Optional.of(new SheetColumns(row, !orders && !mails, Map.copyOf(found)))
				: Optional.empty();
	}

	/**
	 * Whether such a heading lacks Decision alone: under another name nobody finds it.
	 */
	static boolean isWithoutDecision(Map<Integer, String> texts) {
		Set<String> names = texts.values()
			.stream()
			.map((text) -> HEADINGS.getOrDefault(Labels.folded(text), ""))
			.collect(Collectors.toSet());
		return names.containsAll(Set.of(KEY, COMMENT)) && !names.contains(DECISION)
				&& (names.contains(FINDINGS) || names.contains(VERDICT));
	}

	boolean isWanted(int column) {
		return this.columns.containsValue(column);
	}

	/**
	 * The row, when a person wrote into it or may have emptied it; no card number or
	 * other secret in it.
	 */
	Optional<ReviewedRow> read(Map<Integer, String> texts, WordPool words, WrittenRows written)
			throws UnreadableWorkbookException {
		String decision = Secrets.hide(text(texts, DECISION).strip());
		String comment = Secrets.hide(text(texts, COMMENT));
		String subject = subject(texts);
		if (subject.isEmpty() || (decision.isEmpty() && comment.isEmpty() && !written.knows(subject))) {
			return Optional.empty();
		}
		Set<FindingCode> codes = codes(texts);
		Choice choice = ChoiceWords.choice(decision).orElse(null);
		return Optional.of(new ReviewedRow(words.take(subject), choice, (choice == null) ? words.take(decision) : "",
				words.take(comment), codes.isEmpty() ? null : words.take(codes), facts(texts, codes, words)));
	}

	private String text(Map<Integer, String> texts, String heading) {
		Integer column = this.columns.get(heading);
		return (column != null) ? texts.getOrDefault(column, "") : "";
	}

	/**
	 * An order without its key is still known by its number, which is its key. Below the
	 * payment methods stand figures, which have no status.
	 */
	private String subject(Map<Integer, String> texts) {
		if (this.methods) {
			return STATUSES.contains(Labels.folded(text(texts, STATUS))) ? Decisions.methodKey(text(texts, METHOD))
					: "";
		}
		String key = text(texts, KEY).strip();
		return key.isEmpty() && !this.columns.containsKey(VERDICT) ? OrderNumber.normal(text(texts, ORDER_NUMBER))
				: key;
	}

	private @Nullable DecidedFacts facts(Map<Integer, String> texts, Set<FindingCode> codes, WordPool words)
			throws UnreadableWorkbookException {
		if (this.methods || !this.columns.keySet().containsAll(Set.of(AMOUNT, CURRENCY, METHOD))) {
			return null;
		}
		DecidedFacts facts = DecidedFacts.of(text(texts, AMOUNT), text(texts, CURRENCY),
				Secrets.hide(text(texts, METHOD)), codes, Secrets.hide(text(texts, WHY)));
		return (facts != null) ? new DecidedFacts(words.take(facts.paid()), words.take(facts.why())) : null;
	}

	private Set<FindingCode> codes(Map<Integer, String> texts) {
		Set<FindingCode> codes = EnumSet.noneOf(FindingCode.class);
		for (String word : CODE_BREAK.split(text(texts, FINDINGS), -1)) {
			Stream.of(FindingCode.values()).filter((code) -> code.name().equals(word)).forEach(codes::add);
		}
		FindingCode verdict = VERDICTS.get(Labels.folded(text(texts, VERDICT)));
		if (verdict != null) {
			codes.add(verdict);
		}
		return codes;
	}

}
