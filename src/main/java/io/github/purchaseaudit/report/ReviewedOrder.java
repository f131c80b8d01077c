package io.github.purchaseaudit.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.purchaseaudit.order.Money;
import io.github.purchaseaudit.order.OrderNumber;
import io.github.purchaseaudit.order.PaymentMethod;
import io.github.purchaseaudit.order.PurchaseTime;
import io.github.purchaseaudit.order.Sentence;
import io.github.purchaseaudit.report.review.ChoiceWords;
import io.github.purchaseaudit.rule.EvidenceTexts;
import io.github.purchaseaudit.rule.ExaminedOrder;
import io.github.purchaseaudit.rule.Finding;
import io.github.purchaseaudit.rule.FindingCode;
import io.github.purchaseaudit.rule.Payer;
import io.github.purchaseaudit.rule.ReceiptState;
import org.jspecify.annotations.Nullable;

/**
 * Reads an order back from its row under Flagged orders. Of the evidence only Message-IDs
 * and the word that a history lists the order are taken: files and digests are nobody's
 * business outside. The reasons become the meanings of the findings, which name no other
 * card.
 */
final class ReviewedOrder {

	private static final Pattern METHOD = Pattern.compile("(.+?)(?: ([0-9]{4}))?( \\(Apple Pay\\))?");

	private static final Pattern MESSAGE_ID = Pattern.compile("Message-ID (<[^>]*>|\\S+)");

	/** What is no evidence for others: remarks, guesses, and how much was left out. */
	private static final List<Pattern> REMARKS = written("evidence.other-script", "evidence.not-on-statement",
			"evidence.perhaps", "evidence.perhaps" + EvidenceTexts.WITHOUT_ID, "evidence.more")
		.map((text) -> Pattern.compile(text))
		.toList();

	private static final List<Pattern> MAILS_WITHOUT_ID = written("evidence.receipt" + EvidenceTexts.WITHOUT_ID,
			"evidence.mail" + EvidenceTexts.WITHOUT_ID, "evidence.grouped" + EvidenceTexts.WITHOUT_ID)
		.map((text) -> Pattern.compile(text))
		.toList();

	private static final Pattern NO_CODE = Pattern.compile("[^A-Z_]+");

	private final ZoneId zone;

	private final List<String> ownAccounts;

	/** The payment methods that are not the household's, or not for sure. */
	private final Set<String> others;

	/**
	 * Prepares reading.
	 * @param ownAccounts the owner's accounts, which are shown in full
	 * @param methods what the sheet Payment methods shows
	 */
	ReviewedOrder(ZoneId zone, List<String> ownAccounts, List<ReviewedMethod> methods) {
		this.zone = zone;
		this.ownAccounts = ownAccounts;
		this.others = methods.stream()
			.filter((method) -> !method.isOurs() && !method.isStoreCredit())
			.map((method) -> ReviewedMethod.folded(method.shown()))
			.collect(Collectors.toSet());
	}

	/** As the texts are written in either language, with whatever facts. */
	private static Stream<String> written(String... keys) {
		return Stream.of(keys)
			.flatMap((key) -> Texts.inEveryLanguage().stream().map((texts) -> texts.find(key)))
			.flatMap(Optional::stream)
			.map((text) -> "^" + Pattern.quote(text).replaceAll("\\{[0-9]}", "\\\\E.*\\\\Q"));
	}

	private static boolean isOne(String line, List<Pattern> texts) {
		return texts.stream().anyMatch((text) -> text.matcher(line).matches());
	}

	/** The order; nothing when the row carries no decision. */
	Optional<ReportedOrder> read(Map<String, String> row) {
		Optional<Decision.Choice> choice = ChoiceWords.choice(row.getOrDefault("decision", ""));
		return choice
			.map((chosen) -> new ReportedOrder(order(row), SinceLast.KNOWN, false, new Decision(chosen, "", false)));
	}

	private ExaminedOrder order(Map<String, String> row) {
		String key = row.getOrDefault("key", row.getOrDefault("order-number", ""));
		Money amount = amount(row);
		List<PaymentMethod> payments = Stream.of(row.getOrDefault("payment-method", "").split(" \\+ "))
			.flatMap((text) -> method(text.strip()).stream())
			.toList();
		List<Finding> findings = findings(key, row.getOrDefault("findings", ""));
		MoneyBack back = MoneyBack.read(row.getOrDefault("evidence", ""));
		return new ExaminedOrder(key, OrderNumber.of(row.get("order-number")).orElse(null), row.get("document-number"),
				time(row.get("purchased")), account(row.get("account"), findings), row.get("member"),
				Stream.ofNullable(row.get("item")).toList(), amount, back.refunded(), payments, ReceiptState.NOT_NEEDED,
				payer(amount, payments, row.containsKey("days-left"), findings), findings, back.notes(),
				evidence(row.getOrDefault("evidence", "")));
	}

	/**
	 * The owner's account and a stranger's are what Apple needs; those of other family
	 * members are masked, and of a number or a telephone number nothing but its beginning
	 * is left.
	 */
	private @Nullable String account(@Nullable String account, List<Finding> findings) {
		boolean strangers = findings.stream().anyMatch((finding) -> finding.code() == FindingCode.UNKNOWN_ACCOUNT);
		if (account == null || strangers || this.ownAccounts.contains(account)) {
			return account;
		}
		String first = account.substring(0, account.offsetByCodePoints(0, 1));
		int domain = account.indexOf('@', first.length());
		return first + "•••" + ((domain > 0) ? account.substring(domain) : "");
	}

	private static @Nullable Money amount(Map<String, String> row) {
		String amount = row.get("amount");
		String currency = row.get("currency");
		if (amount == null || currency == null) {
			return null;
		}
		return new Money(new BigDecimal(amount), currency);
	}

	private static Optional<PaymentMethod> method(String text) {
		Matcher method = METHOD.matcher(text);
		return method.matches()
				? Optional.of(new PaymentMethod(method.group(1), method.group(2), method.group(3) != null))
				: Optional.empty();
	}

	private @Nullable PurchaseTime time(@Nullable String text) {
		if (text == null) {
			return null;
		}
		try {
			return (text.length() > 10)
					? PurchaseTime.at(LocalDateTime.parse(text.replace(' ', 'T')).atZone(this.zone).toInstant())
					: PurchaseTime.on(LocalDate.parse(text));
		}
		catch (DateTimeParseException ex) {
			return null;
		}
	}

	/**
	 * Days left are empty only where somebody else's method paid all; where own and other
	 * methods share, or none is named, nobody can tell.
	 */
	private Payer payer(@Nullable Money amount, List<PaymentMethod> payments, boolean daysLeft,
			List<Finding> findings) {
		if (findings.stream().anyMatch((finding) -> finding.code() == FindingCode.NO_PAYMENT_METHOD)) {
			return Payer.NOT_JUDGED;
		}
		if (!payments.isEmpty() && payments.stream().allMatch(PaymentMethod::isStoreCredit)) {
			return Payer.BALANCE;
		}
		if (daysLeft) {
			boolean shared = payments.stream()
				.anyMatch((method) -> this.others.contains(ReviewedMethod.folded(method.toString())));
			return (payments.isEmpty() || shared) ? Payer.NOT_JUDGED : Payer.OURS;
		}
		return (amount != null && amount.isPositive()) ? Payer.NOT_OURS : Payer.NOBODY;
	}

	private static List<Finding> findings(String key, String text) {
		List<Finding> findings = new ArrayList<>();
		for (String word : NO_CODE.split(text, -1)) {
			Stream.of(FindingCode.values())
				.filter((code) -> code.name().equals(word))
				.map((code) -> Finding.of(code, key, Sentence.of("code." + code + ".meaning")))
				.forEach(findings::add);
		}
		return findings;
	}

	private static List<Sentence> evidence(String text) {
		Set<Sentence> evidence = new LinkedHashSet<>();
		for (String line : text.split("\n", -1)) {
			if (line.isBlank() || isOne(line, REMARKS) || MoneyBack.isLine(line)) {
				continue;
			}
			Matcher mail = MESSAGE_ID.matcher(line);
			Optional<StatementLine> charge = StatementLine.read(line);
			if (charge.isPresent()) {
				evidence.add(charge.get().sentence());
			}
			else if (mail.find()) {
				evidence.add(Sentence.of("support.evidence.mail", mail.group(1)));
			}
			else if (isOne(line, MAILS_WITHOUT_ID)) {
				evidence.add(Sentence.of("support.evidence.mail" + EvidenceTexts.WITHOUT_ID));
			}
			else {
				evidence.add(Sentence.of("support.evidence.history"));
			}
		}
		return List.copyOf(evidence);
	}

}
