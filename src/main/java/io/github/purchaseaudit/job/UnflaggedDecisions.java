package io.github.purchaseaudit.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.github.purchaseaudit.ledger.ExaminedRow;
import io.github.purchaseaudit.ledger.ExaminedRows;
import io.github.purchaseaudit.ledger.KnownOrders;
import io.github.purchaseaudit.ledger.KnownSubjects;
import io.github.purchaseaudit.ledger.Mails;
import io.github.purchaseaudit.order.OrderNumber;
import io.github.purchaseaudit.order.Receipt;
import io.github.purchaseaudit.order.Sentence;
import io.github.purchaseaudit.order.ShownNames;
import io.github.purchaseaudit.rule.ExaminedOrder;
import io.github.purchaseaudit.rule.PurchaseMailOnly;
import io.github.purchaseaudit.rule.SubjectKey;

/**
 * The orders, purchase mails and charges that a person decided to be somebody else's, or
 * to ask Apple about, and that no rule flags any more, because a receipt came late, a
 * card was registered or an order explains them since. They stand in no table of a pack
 * to hand in, and mails and charges in no row at all; nobody may miss that.
 */
final class UnflaggedDecisions {

	private static final int SHOWN = 5;

	private final KnownOrders orders;

	private final Mails mails;

	private final KnownSubjects subjects;

	private final ExaminedRows rows;

	private final TellingRows telling;

	UnflaggedDecisions(KnownOrders orders, Mails mails, KnownSubjects subjects, ExaminedRows rows) {
		this.orders = orders;
		this.mails = mails;
		this.subjects = subjects;
		this.rows = rows;
		this.telling = new TellingRows(orders, rows);
	}

	List<Sentence> of(KnownDecisions decisions) {
		List<String> claimed = new ArrayList<>();
		decisions.forEach((decided) -> {
			if (decided.choice() != null && decided.choice().isClaimed()) {
				claimed.add(decided.subject());
			}
		});
		List<Sentence> sentences = new ArrayList<>();
		add("warning.decided-unflagged", orders(claimed), sentences);
		add("warning.decided-explained", others(claimed), sentences);
		return sentences;
	}

	private static void add(String key, List<String> names, List<Sentence> sentences) {
		if (!names.isEmpty()) {
			sentences.add(Sentence.of(key, (long) names.size(), ShownNames.of(names, SHOWN)));
		}
	}

	private List<String> orders(List<String> claimed) {
		return claimed.stream()
			.flatMap((subject) -> OrderNumber.of(subject).stream())
			.flatMap((number) -> this.orders.order(number).stream())
			.filter((order) -> order.findings().isEmpty())
			.map(ExaminedOrder::key)
			.toList();
	}

	/** The subjects of mails and shops of charges: their keys say nothing to a person. */
	private List<String> others(List<String> claimed) {
		List<String> others = claimed.stream()
			.filter((subject) -> SubjectKey.isMail(subject) || SubjectKey.isCharge(subject))
			.toList();
		Map<String, ExaminedOrder> there = this.rows.select(others)
			.stream()
			.map(ExaminedRow::order)
			.collect(Collectors.toMap(ExaminedOrder::key, Function.identity()));
		return others.stream()
			.filter((subject) -> !there.containsKey(subject) || there.get(subject).findings().isEmpty())
			.flatMap((subject) -> name(subject).stream())
			.toList();
	}

	/**
	 * Nothing for what was not read, or is no purchase mail, and for the mail whose
	 * purchase has another row.
	 */
	private Optional<String> name(String subject) {
		if (SubjectKey.isCharge(subject)) {
			return this.subjects.charge(subject).map((charge) -> charge.shop() + " " + charge.day());
		}
		return this.mails.find(subject)
			.filter((mail) -> PurchaseMailOnly.tellsOfPurchase(mail)
					&& this.telling.of(mail).stream().allMatch(subject::equals))
			.map(Receipt::subject);
	}

}
