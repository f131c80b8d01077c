package io.github.purchaseaudit.report;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.purchaseaudit.household.Account;
import io.github.purchaseaudit.household.Household;
import io.github.purchaseaudit.household.Limits;
import io.github.purchaseaudit.household.Ours;
import io.github.purchaseaudit.order.Money;
import io.github.purchaseaudit.order.Sentence;
import io.github.purchaseaudit.order.ShownNames;
import io.github.purchaseaudit.report.AuditFacts.Comparison;
import io.github.purchaseaudit.report.AuditFacts.Part;
import io.github.purchaseaudit.report.review.ChoiceWords;
import io.github.purchaseaudit.report.review.WorkbookTable;
import org.jspecify.annotations.Nullable;

/**
 * An audit as its reviewed workbook tells it: nothing else is needed to make a pack from
 * it, and nothing that a person did not decide gets into the pack.
 *
 * @param writtenIn the workbook's own language
 * @param claimed the orders decided {@code Not ours} or {@code Ask Apple}, with what
 * evidence may leave the house
 */
record ReviewedAudit(AuditFacts facts, String writtenIn, List<ReportedOrder> claimed) {

	private static final Set<String> FLAGGED = Set.of("findings", "order-number", "document-number", "purchased",
			"account", "member", "item", "amount", "currency", "payment-method", "evidence", "days-left", "decision",
			"key");

	private static final String UNFLAGGED = "support.unflagged";

	/** Before the key of an order that has no order number. */
	private static final String DOCUMENT = "doc:";

	/** More are only counted: nobody reads them aloud. */
	private static final int MOST_NAMED = 20;

	/**
	 * Reads the workbook.
	 * @param language of the pack; null for the workbook's own
	 * @param methods what its sheet Payment methods shows
	 * @throws IOException when it cannot be read or is no workbook of an audit
	 */
	static ReviewedAudit read(Path workbook, @Nullable String language, List<ReviewedMethod> methods)
			throws IOException {
		Map<String, String> about = about(workbook);
		ZoneId zone = ZoneId.of(fact(about, "time-zone"));
		List<ReportedOrder> claimed = new ArrayList<>();
		ReviewedOrder reading = new ReviewedOrder(zone, accounts(about, "own-accounts"), methods);
		boolean found = WorkbookTable.read(workbook, FLAGGED,
				(row) -> reading.read(row).filter(ReviewedAudit::isClaimed).ifPresent(claimed::add));
		if (!found) {
			throw new IncompleteWorkbookException("Flagged orders");
		}
		String writtenIn = fact(about, "language");
		AuditFacts facts = facts(about, zone, claimed, (language != null) ? language : writtenIn, unflagged(workbook));
		return new ReviewedAudit(facts, writtenIn, claimed);
	}

	/**
	 * Names the orders decided {@code Not ours} or {@code Ask Apple} that nothing flags
	 * any more: their decisions stand on About, and the orders in no table of the pack.
	 */
	private static List<Sentence> unflagged(Path workbook) throws IOException {
		Set<String> parts = Texts.inEveryLanguage()
			.stream()
			.map((texts) -> texts.text("about.part.decision"))
			.collect(Collectors.toSet());
		List<String> numbers = new ArrayList<>();
		WorkbookTable.read(workbook, Set.of("part", "name", "content"), (row) -> {
			String decided = row.getOrDefault("content", "").lines().findFirst().orElse("");
			if (parts.contains(row.getOrDefault("part", ""))
					&& ChoiceWords.choice(decided).filter(Decision.Choice::isClaimed).isPresent()) {
				number(row.getOrDefault("name", "")).ifPresent(numbers::add);
			}
		});
		if (numbers.isEmpty()) {
			return List.of();
		}
		String named = ShownNames.of(numbers, MOST_NAMED);
		return List.of(Sentence.of(UNFLAGGED, (long) numbers.size(), named));
	}

	/** The number that an order is known by, of whatever was decided on. */
	private static Optional<String> number(String subject) {
		String number = subject.startsWith(DOCUMENT) ? subject.substring(DOCUMENT.length()) : subject;
		return (number.isEmpty() || number.indexOf(':') >= 0) ? Optional.empty() : Optional.of(number);
	}

	private static boolean isClaimed(ReportedOrder reported) {
		Decision.Choice choice = (reported.decision() != null) ? reported.decision().choice() : null;
		return choice != null && choice.isClaimed();
	}

	private static Map<String, String> about(Path workbook) throws IOException {
		Map<String, String> names = new HashMap<>();
		for (Texts texts : Texts.inEveryLanguage()) {
			AboutSheet.READ_BACK.forEach((key) -> names.put(texts.text("about." + key), key));
		}
		Map<String, String> about = new HashMap<>();
		WorkbookTable.read(workbook, Set.of("part", "name", "content"), (row) -> {
			String key = names.get(row.getOrDefault("name", ""));
			if (key != null) {
				about.putIfAbsent(key, row.getOrDefault("content", ""));
			}
		});
		return about;
	}

	private static String fact(Map<String, String> about, String key) throws IOException {
		String fact = about.get(key);
		if (fact == null) {
			throw new IncompleteWorkbookException("About: " + key);
		}
		return fact;
	}

	private static List<String> accounts(Map<String, String> about, String key) {
		return Stream.of(about.getOrDefault(key, "").split(", ")).filter((id) -> !id.isBlank()).toList();
	}

	private static AuditFacts facts(Map<String, String> about, ZoneId zone, List<ReportedOrder> claimed, String spoken,
			List<Sentence> warnings) throws IOException {
		String currency = fact(about, "currency");
		String owner = fact(about, "owner");
		List<String> organizers = accounts(about, "organizers");
		List<Account> accounts = accounts(about, "own-accounts").stream()
			.map((id) -> new Account(id, null, List.of(), owner, organizers.contains(id), null, null, Ours.YES))
			.toList();
		Limits limits = new Limits(Limits.DEFAULTS.burstOrders(), Limits.DEFAULTS.burstMinutes(),
				Limits.DEFAULTS.largeAmount(), Integer.parseInt(fact(about, "refund-days")),
				Integer.parseInt(fact(about, "issuer-days")));
		Household household = new Household(owner, spoken, zone, currency, List.of(), null, null, accounts, List.of(),
				List.of(), limits);
		return withClaims(
				new AuditFacts(household, spoken, fact(about, "period"), null, null,
						LocalDate.parse(fact(about, "as-of")), fact(about, "version"), 0, 0, 0, 0, 0, 0, 0,
						Comparison.NONE, new MoneyTally().line(Part.NONE), List.of(), warnings, List.of(), Map.of()),
				claimed);
	}

	/** The same facts about these orders only. */
	private static AuditFacts withClaims(AuditFacts facts, List<ReportedOrder> claimed) {
		MoneyTally money = new MoneyTally();
		claimed.forEach(money::add);
		return new AuditFacts(facts.household(), facts.language(), facts.period(), null, null, facts.asOf(),
				facts.version(), claimed.size(), 0, claimed.size(), 0, 0, 0, 0, Comparison.NONE, money.line(Part.NONE),
				sums(claimed), facts.warnings(), List.of(), Map.of());
	}

	/** The audit as if only these orders had been decided. */
	ReviewedAudit only(Predicate<ReportedOrder> wanted) {
		List<ReportedOrder> some = this.claimed.stream().filter(wanted).toList();
		return new ReviewedAudit(withClaims(this.facts, some), this.writtenIn, some);
	}

	private static List<Money> sums(List<ReportedOrder> claimed) {
		Map<String, BigDecimal> sums = new TreeMap<>();
		claimed.stream()
			.map((reported) -> reported.order().amount())
			.filter(Objects::nonNull)
			.forEach((amount) -> sums.merge(amount.currency(), amount.amount(), BigDecimal::add));
		return sums.entrySet().stream().map((sum) -> new Money(sum.getValue(), sum.getKey())).toList();
	}

}
