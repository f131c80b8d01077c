package io.github.purchaseaudit.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import io.github.purchaseaudit.order.Money;
import io.github.purchaseaudit.rule.ExaminedOrder;
import io.github.purchaseaudit.rule.Note;
import org.jspecify.annotations.Nullable;

/**
 * What the issuer of a card is asked for in all, and until when: only what has not come
 * back yet. Of an order that other methods paid in part no sheet of the workbook tells
 * the card's part, so that none is claimed: the statement has it.
 */
final class IssuerClaim {

	private final Sheets sheets;

	private final Map<String, BigDecimal> left = new TreeMap<>();

	private final Map<String, BigDecimal> returned = new TreeMap<>();

	private final List<LocalDate> deadlines = new ArrayList<>();

	private final IssuerCard card;

	private long open;

	private long shared;

	IssuerClaim(Sheets sheets, IssuerCard card, List<ReportedOrder> orders) {
		this.sheets = sheets;
		this.card = card;
		orders.forEach((reported) -> add(reported.order()));
	}

	private void add(ExaminedOrder order) {
		Money amount = order.amount();
		Money rest = isShared(order) ? null : MoneyBack.left(order);
		if (amount != null && rest != null) {
			this.left.merge(amount.currency(), rest.amount(), BigDecimal::add);
			BigDecimal back = amount.amount().subtract(rest.amount());
			if (back.signum() > 0) {
				this.returned.merge(amount.currency(), back, BigDecimal::add);
			}
		}
		if (!MoneyBack.isOpen(order)) {
			return;
		}
		this.open++;
		this.shared += isShared(order) ? 1 : 0;
		LocalDate day = CallFacts.issuerDay(order, this.sheets.facts().household());
		if (day != null) {
			this.deadlines.add(day);
		}
	}

	/** Whether another method paid a part of what may still be claimed. */
	boolean isShared(ExaminedOrder order) {
		return MoneyBack.isOpen(order) && !order.payments().stream().allMatch(this.card::is);
	}

	String total() {
		Texts texts = this.sheets.texts();
		if (this.left.isEmpty() && this.shared > 0) {
			return texts.text("support.issuer.shared", this.shared);
		}
		String total = texts.text("support.issuer.total", sums(this.left), this.open - this.shared)
				+ ((this.shared > 0) ? texts.text("support.issuer.shared-too", this.shared) : "");
		return this.returned.isEmpty() ? total : total + texts.text("support.issuer.returned", sums(this.returned));
	}

	private String sums(Map<String, BigDecimal> sums) {
		return sums.entrySet()
			.stream()
			.map((sum) -> this.sheets.texts().money(new Money(sum.getValue(), sum.getKey())))
			.collect(Collectors.joining(" + "));
	}

	/**
	 * The earliest day that has not passed by which to tell the issuer; none where
	 * nothing is left to claim, or somebody else's card paid.
	 */
	List<String> deadline() {
		if (this.deadlines.isEmpty()) {
			return List.of();
		}
		Texts texts = this.sheets.texts();
		LocalDate asOf = this.sheets.facts().asOf();
		long days = this.sheets.facts().household().limits().issuerDays();
		List<LocalDate> ahead = this.deadlines.stream().filter((day) -> !day.isBefore(asOf)).sorted().toList();
		if (ahead.isEmpty()) {
			return List.of(texts.text("support.issuer.late", days));
		}
		LocalDate next = ahead.get(0);
		int late = this.deadlines.size() - ahead.size();
		return List.of(texts.text("support.issuer.deadline", next, ChronoUnit.DAYS.between(asOf, next), days, asOf)
				+ ((late > 0) ? texts.text("support.issuer.some-late", late) : ""));
	}

	/** In a row: what of the order came back; null when nothing did. */
	@Nullable String returned(ExaminedOrder order) {
		Texts texts = this.sheets.texts();
		MoneyBack back = MoneyBack.of(order);
		if (back.notes().contains(Note.CHARGEBACK)) {
			return texts.text("support.returned.charged-back",
					(order.amount() != null) ? texts.money(order.amount()) : "");
		}
		if (back.refunded() != null) {
			return texts.text("support.returned.refunded", texts.money(back.refunded()));
		}
		return back.notes().contains(Note.REFUNDED) ? texts.text("support.returned.refunded-unknown") : null;
	}

}
