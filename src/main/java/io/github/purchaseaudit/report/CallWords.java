package io.github.purchaseaudit.report;

import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.purchaseaudit.household.Account;
import io.github.purchaseaudit.household.Household;
import io.github.purchaseaudit.order.Money;
import io.github.purchaseaudit.order.PaymentMethod;
import io.github.purchaseaudit.order.PurchaseTime;
import io.github.purchaseaudit.report.AuditFacts.Comparison;
import io.github.purchaseaudit.report.AuditFacts.Part;
import io.github.purchaseaudit.rule.EvidenceTexts;
import io.github.purchaseaudit.rule.ExaminedOrder;
import io.github.purchaseaudit.rule.Payer;
import io.github.purchaseaudit.rule.Severity;

/**
 * What the call sheet says, sentence by sentence. Before a person has decided it never
 * says that an order is not theirs.
 */
final class CallWords {

	private static final int MOST_REASONS = 3;

	/** In characters; the whole names stand under Flagged orders. */
	private static final int LONGEST_ITEMS = 80;

	private static final int MOST_METHODS = 6;

	private final Sheets sheets;

	private final Texts texts;

	private final CallFacts call;

	CallWords(Sheets sheets, CallFacts call) {
		this.sheets = sheets;
		this.texts = sheets.texts();
		this.call = call;
	}

	/** The first fear is the money. */
	String money() {
		AuditFacts.MoneyLine money = this.sheets.facts().money();
		String line = this.texts.text("call.money", part(money.ours()), part(money.notOurs()), part(money.balance()),
				money.notJudged().orders() + money.waiting().orders());
		if (money.waiting().orders() > 0) {
			line += this.texts.text("call.money.waiting", part(money.waiting()));
		}
		return (money.free().orders() > 0) ? line + this.texts.text("call.money.free", money.free().orders()) : line;
	}

	/** What the money line leaves out, so that both are all that is flagged. */
	List<String> settled() {
		Part settled = this.sheets.facts().money().settled();
		return (settled.orders() > 0) ? List.of(this.texts.text("call.settled", part(settled))) : List.of();
	}

	private String part(Part part) {
		String sums = this.sheets.facts()
			.sumsOf(part)
			.stream()
			.map(this.texts::money)
			.collect(Collectors.joining(" + "));
		if (part.orders() > 0) {
			sums += this.texts.text("call.money.orders", part.orders());
		}
		if (!part.refunded().isEmpty()) {
			sums += this.texts.text("call.money.refunded",
					part.refunded().stream().map(this.texts::money).collect(Collectors.joining(" + ")));
		}
		return sums;
	}

	/** How many orders, and once decided how much and paid with what. */
	String sentence() {
		if (this.call.isEmpty()) {
			return news() + this.texts.text(nothing());
		}
		StringBuilder text = new StringBuilder(news());
		if (this.call.isDecided()) {
			text.append(decided());
			if (this.call.toAsk() > 0) {
				text.append(this.texts.text("call.also-to-ask", this.call.toAsk()));
			}
			if (this.call.undecided() > 0) {
				text.append(this.texts.text("call.also-to-check", this.call.undecided()));
			}
		}
		else {
			long count = this.call.undecided() + this.call.toAsk();
			text.append(this.texts.text("call.to-check", count));
		}
		return text.toString();
	}

	private String nothing() {
		if (isToDecide()) {
			return "call.nothing-yet";
		}
		return (this.sheets.facts().orders() > 0) ? "call.nothing" : "call.no-orders";
	}

	/** While entries are undecided, nothing flagged does not mean that all is well. */
	private boolean isToDecide() {
		return this.sheets.facts().warnings().stream().anyMatch((one) -> one.key().startsWith("warning.undecided"));
	}

	/** What has come since the last audit, and what is gone; nothing for a first one. */
	private String news() {
		Comparison comparison = this.sheets.facts().comparison();
		if (comparison.last() == null) {
			return "";
		}
		String news = comparison.isNothingNew() ? this.texts.text("call.nothing-new", comparison.last())
				: this.texts.text((comparison.freshMails() > 0) ? "call.new.mails" : "call.new", comparison.last(),
						comparison.fresh(), comparison.changed(), comparison.freshMails());
		return (comparison.gone() > 0) ? news + this.texts.text("call.gone", comparison.gone()) : news;
	}

	private String decided() {
		String sums = this.call.notOursSums().stream().map(this::spoken).collect(Collectors.joining(" + "));
		String text = this.texts.text("call.not-ours", this.call.notOurs(),
				sums.isEmpty() ? this.texts.text("call.sum-unknown") : sums);
		if (!this.call.notOursMethods().isEmpty()) {
			text += this.texts.text("call.paid-with", methods(), this.call.notOurs());
		}
		if (this.call.notOursUnpaid() > 0) {
			text += this.texts.text("call.paid-with-nothing", this.call.notOursUnpaid());
		}
		return text;
	}

	/** All of them, or how many are left out. */
	private String methods() {
		List<Map.Entry<PaymentMethod, Payer>> all = List.copyOf(this.call.notOursMethods().entrySet());
		int shown = (all.size() > MOST_METHODS) ? MOST_METHODS - 1 : all.size();
		List<String> parts = new ArrayList<>();
		for (int i = 0; i < shown; i++) {
			parts.add(method(all.get(i), i == all.size() - 1));
		}
		if (shown < all.size()) {
			parts.add(this.texts.text("call.method.others", all.size() - shown));
		}
		return String.join(this.texts.text("call.and"), parts);
	}

	/** As one says it: {@code 48,600円}. */
	private String spoken(Money sum) {
		String shown = this.texts.money(sum);
		return (this.texts.isJapanese() && sum.currency().equals("JPY")) ? shown.substring(1) + "円" : shown;
	}

	private String method(Map.Entry<PaymentMethod, Payer> method, boolean last) {
		if (method.getKey().isStoreCredit()) {
			return this.texts.text("call.method.balance");
		}
		return this.texts.text(switch (method.getValue()) {
			case NOT_OURS -> last ? "call.method.not-ours" : "call.method.not-ours.first";
			case OURS -> "call.method.ours";
			default -> "call.method.unclear";
		}, method.getKey());
	}

	/** Who calls, and the role in the family, where the register tells the organizer. */
	List<String> caller() {
		Household household = this.sheets.facts().household();
		List<String> lines = new ArrayList<>();
		lines.add(this.texts.text("call.owner", household.owner()));
		boolean rolesAreKnown = !CallFacts.organizers(household).isEmpty();
		for (String id : this.call.ownAccounts()) {
			boolean organizer = household.account(id).map(Account::organizer).orElse(false);
			lines.add(rolesAreKnown
					? this.texts.text("call.account", id,
							this.texts.text(organizer ? "call.organizer" : "call.no-organizer"))
					: this.texts.text("call.account-alone", id));
		}
		lines.add(this.texts.text("call.family-role"));
		lines.add(this.texts.text("call.since-when"));
		return lines;
	}

	/** Whom to call, when, and how. */
	List<String> contact() {
		return new ArrayList<>(Contact.of(this.sheets.facts().household(), this.texts).lines());
	}

	/** The headings of the table to read aloud; the times are in the zone named there. */
	List<String> columns() {
		return list(this.texts.text("call.columns", this.sheets.zone()));
	}

	/** One row of the table to read aloud. */
	List<String> row(ReportedOrder reported) {
		ExaminedOrder order = reported.order();
		Words words = this.sheets.words();
		String number = (order.number() != null) ? spelled(order.number().value()) : namedOrders(order);
		String document = (order.document() != null) ? spelled(order.document()) : "";
		Long days = words.daysLeft(order);
		return List.of(joined(number, document), (order.purchased() != null) ? time(order.purchased()) : "",
				joined(CellText.shortened(words.items(order), LONGEST_ITEMS),
						(order.account() != null) ? order.account() : ""),
				(order.amount() != null) ? this.texts.money(order.amount()) : "", words.payments(order.payments()),
				reasons(order), (days != null) ? days.toString() : this.texts.text("call.no-deadline"));
	}

	private static String namedOrders(ExaminedOrder order) {
		return Stream.of(EvidenceTexts.namedOrders(order).split(", ", -1))
			.map(CallWords::spelled)
			.collect(Collectors.joining(", "));
	}

	/** The urgent findings, if there are any; the others stand under Flagged orders. */
	private String reasons(ExaminedOrder order) {
		boolean urgent = order.findings().stream().anyMatch((finding) -> finding.severity() == Severity.HIGH);
		return order.findings()
			.stream()
			.filter((finding) -> !urgent || finding.severity() == Severity.HIGH)
			.map((finding) -> this.texts.find("code." + finding.code()).orElse(finding.code().name()))
			.distinct()
			.limit(MOST_REASONS)
			.collect(Collectors.joining(this.texts.text("call.comma")));
	}

	private static String joined(String first, String second) {
		return (first.isEmpty() || second.isEmpty()) ? first + second : first + "\n" + second;
	}

	private String time(PurchaseTime purchased) {
		String day = this.texts.day(purchased.dayIn(this.texts.zone()));
		if (!purchased.hasTimeOfDay()) {
			return day;
		}
		LocalTime clock = LocalTime.ofInstant(purchased.startIn(this.texts.zone()), this.texts.zone());
		return day + "\n" + clock.truncatedTo(ChronoUnit.MINUTES);
	}

	/** In groups that can be read out: {@code MK7Q 2X9 A01}, {@code 1448 0987 5900}. */
	static String spelled(String number) {
		int group = (number.length() % 4 == 0) ? 4 : 3;
		StringBuilder text = new StringBuilder();
		int next = (number.length() % group == 0) ? group : 4;
		for (int i = 0; i < number.length(); i++) {
			if (i == next) {
				text.append(' ');
				next += group;
			}
			text.append(number.charAt(i));
		}
		return text.toString();
	}

	/** The steps of what is at hand, the most urgent first. */
	List<String> steps() {
		List<String> lines = new ArrayList<>();
		for (CallFacts.Situation situation : this.call.situations()) {
			lines.addAll(list(this.sheets.words().word("call.steps", situation)));
		}
		if (!this.call.situations().equals(Set.of(CallFacts.Situation.FOREIGN_CARD))) {
			lines.add(deadline());
		}
		if (this.sheets.facts().suspiciousMails() > 0) {
			lines.add(this.texts.text("call.forged"));
		}
		return lines;
	}

	private String deadline() {
		var limits = this.sheets.facts().household().limits();
		if (this.call.issuerDeadline() == null) {
			return this.texts.text(this.call.isPaidByUs() ? "call.issuer-late" : "call.issuer-unclear",
					limits.issuerDays());
		}
		long days = ChronoUnit.DAYS.between(this.sheets.facts().asOf(), this.call.issuerDeadline());
		return this.texts.text("call.issuer-deadline", this.call.issuerDeadline(), days, limits.issuerDays());
	}

	/** A text that is a list of lines. */
	List<String> list(String text) {
		return List.of(text.split("\\|", -1));
	}

	List<String> lines(String key) {
		return list(this.texts.text(key));
	}

}
