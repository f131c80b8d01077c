package io.github.purchaseaudit.rule;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import io.github.purchaseaudit.order.Money;
import io.github.purchaseaudit.order.OrderNumber;
import io.github.purchaseaudit.order.PaymentMethod;
import io.github.purchaseaudit.order.PurchaseTime;
import io.github.purchaseaudit.order.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * An order (or, without an order number, a mail or a charge) as it stands in the report:
 * what the sources say together, the findings and the notes.
 *
 * @param key the subject key, unmasked
 * @param account as the best source names it: the register's id where it is registered
 * @param member the family member the register names for the account
 * @param items titles, one each
 * @param amount the total with tax before refunds; null when no source shows one
 * @param payments as the sources show them, the most exact first seen
 * @param evidence where each piece stands, as sentences
 * @param purchase what the rules that compare orders need; null for a mail or a charge
 */
public record ExaminedOrder(String key, @Nullable OrderNumber number, @Nullable String document,
		@Nullable PurchaseTime purchased, @Nullable String account, @Nullable String member, List<String> items,
		@Nullable Money amount, @Nullable Money refunded, List<PaymentMethod> payments, ReceiptState receipt,
		Payer payer, List<Finding> findings, Set<Note> notes, List<Sentence> evidence, @Nullable Purchase purchase) {

	public ExaminedOrder {
		items = List.copyOf(items);
		payments = List.copyOf(payments);
		findings = List.copyOf(findings);
		notes = Collections.unmodifiableSet(notes.isEmpty() ? EnumSet.noneOf(Note.class) : EnumSet.copyOf(notes));
		evidence = List.copyOf(evidence);
	}

	/** A mail or a charge that no order explains. */
	public ExaminedOrder(String key, @Nullable OrderNumber number, @Nullable String document,
			@Nullable PurchaseTime purchased, @Nullable String account, @Nullable String member, List<String> items,
			@Nullable Money amount, @Nullable Money refunded, List<PaymentMethod> payments, ReceiptState receipt,
			Payer payer, List<Finding> findings, Set<Note> notes, List<Sentence> evidence) {
		this(key, number, document, purchased, account, member, items, amount, refunded, payments, receipt, payer,
				findings, notes, evidence, null);
	}

	/** This order with one more finding, in the order of the codes, each code once. */
	public ExaminedOrder with(Finding finding) {
		List<Finding> all = new ArrayList<>(this.findings);
		all.removeIf((one) -> one.code() == finding.code());
		all.add(finding);
		all.sort(Comparator.comparing(Finding::code));
		return with(this.receipt, all, this.notes);
	}

	/**
	 * This order where its account's receipts seem to go to another mailbox: the missing
	 * receipt cannot be judged.
	 */
	public ExaminedOrder withReceiptNotCovered() {
		List<Finding> rest = this.findings.stream()
			.filter((finding) -> finding.code() != FindingCode.NO_RECEIPT)
			.toList();
		Set<Note> more = EnumSet.of(Note.MAIL_NOT_COVERED);
		more.addAll(this.notes);
		return with(ReceiptState.NOT_COVERED, rest, more);
	}

	/** This order where another order's receipt lists its items: it lacks no receipt. */
	public ExaminedOrder withGroupedReceipt(Sentence evidence) {
		if (this.receipt != ReceiptState.NO) {
			return this;
		}
		List<Finding> rest = this.findings.stream()
			.filter((finding) -> finding.code() != FindingCode.NO_RECEIPT)
			.toList();
		Set<Note> more = EnumSet.of(Note.GROUPED_RECEIPT);
		more.addAll(this.notes);
		ExaminedOrder served = with(evidence);
		return new ExaminedOrder(served.key, served.number, served.document, served.purchased, served.account,
				served.member, served.items, served.amount, served.refunded, served.payments, ReceiptState.YES,
				served.payer, rest, more, served.evidence,
				(served.purchase != null) ? served.purchase.withReceipt() : null);
	}

	/** Whether it lacks no receipt only because another order's lists its items. */
	public boolean isOnReceiptOfAnother() {
		return this.evidence.stream()
			.map(Sentence::key)
			.anyMatch((key) -> key.equals(EvidenceTexts.GROUPED)
					|| key.equals(EvidenceTexts.GROUPED + EvidenceTexts.WITHOUT_ID));
	}

	/** This order with one more piece of evidence, each piece once. */
	public ExaminedOrder with(Sentence evidence) {
		if (this.evidence.contains(evidence)) {
			return this;
		}
		List<Sentence> more = new ArrayList<>(this.evidence);
		more.add(evidence);
		return new ExaminedOrder(this.key, this.number, this.document, this.purchased, this.account, this.member,
				this.items, this.amount, this.refunded, this.payments, this.receipt, this.payer, this.findings,
				this.notes, more, this.purchase);
	}

	/** This order with one more piece of evidence before the others, each once. */
	public ExaminedOrder withFirst(Sentence piece) {
		if (this.evidence.contains(piece)) {
			return this;
		}
		List<Sentence> all = new ArrayList<>(this.evidence);
		all.add(0, piece);
		return new ExaminedOrder(this.key, this.number, this.document, this.purchased, this.account, this.member,
				this.items, this.amount, this.refunded, this.payments, this.receipt, this.payer, this.findings,
				this.notes, all, this.purchase);
	}

	private ExaminedOrder with(ReceiptState receipt, List<Finding> findings, Set<Note> notes) {
		return new ExaminedOrder(this.key, this.number, this.document, this.purchased, this.account, this.member,
				this.items, this.amount, this.refunded, this.payments, receipt, this.payer, findings, notes,
				this.evidence, this.purchase);
	}

	public boolean isFlagged() {
		return !this.findings.isEmpty();
	}

}
