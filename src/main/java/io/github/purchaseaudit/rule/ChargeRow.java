package io.github.purchaseaudit.rule;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import io.github.purchaseaudit.household.Account;
import io.github.purchaseaudit.household.Household;
import io.github.purchaseaudit.household.Ours;
import io.github.purchaseaudit.household.RegisteredMethod;
import io.github.purchaseaudit.order.Brand;
import io.github.purchaseaudit.order.Charge;
import io.github.purchaseaudit.order.PaymentMethod;
import io.github.purchaseaudit.order.PurchaseTime;
import io.github.purchaseaudit.order.Sentence;
import io.github.purchaseaudit.rule.ExaminedCharge.Outcome;
import org.jspecify.annotations.Nullable;

/** The card of a statement line, and how the line stands in the report. */
final class ChargeRow {

	private final Household household;

	private final Register register;

	ChargeRow(Household household) {
		this.household = household;
		this.register = new Register(household.paymentMethods());
	}

	/** The accounts whose orders can stand on a statement of the household. */
	static Stream<String> accounts(Household household) {
		return household.accounts().stream().filter((account) -> account.ours() != Ours.NO).map(Account::id);
	}

	/** Whether nobody has decided yet whose the line's card is, or any account. */
	boolean isUndecided(Charge charge) {
		return Undecided.isNoneDecided(this.household)
				|| card(charge).stream().anyMatch((card) -> this.register.match(card).standing() == Standing.UNDECIDED);
	}

	/** Whether the line's card can have paid an order; an unnamed card can. */
	boolean canPay(Charge charge, List<PaymentMethod> cards) {
		return cards.isEmpty() || cards.stream().anyMatch((card) -> canBe(charge, card));
	}

	private boolean canBe(Charge charge, PaymentMethod card) {
		String brand = brand(charge);
		if (brand != null && !card.isBrand(brand) && Brand.isKnown(card.brand()) && !PaymentEvidence.isWallet(card)) {
			return false;
		}
		return charge.last4() == null || card.last4() == null || card.applePay() || charge.last4().equals(card.last4())
				|| this.register.isOneCard(card.brand(), Set.of(card.last4()), Set.of(charge.last4()));
	}

	/** As the statement says, else as the register knows a card with these digits. */
	private @Nullable String brand(Charge charge) {
		if (charge.brand() != null) {
			return charge.brand();
		}
		List<String> brands = this.register.methods()
			.stream()
			.filter((method) -> charge.last4() != null && charge.last4().equals(method.last4()))
			.map(RegisteredMethod::brand)
			.distinct()
			.toList();
		return (brands.size() == 1) ? brands.get(0) : null;
	}

	/**
	 * One name for the payer of an order: the register's where it is clear; none where
	 * the source names no card, or by its brand alone several of the household's.
	 */
	String payer(List<PaymentMethod> cards) {
		if (cards.isEmpty()) {
			return "";
		}
		PaymentMethod card = cards.get(0);
		List<RegisteredMethod> methods = this.register.match(card).methods();
		boolean several = card.last4() == null && methods.size() > 1;
		return several ? "" : (methods.size() == 1) ? methods.get(0).name() : card.toString();
	}

	/** The line as a row of the report. */
	ExaminedOrder describe(Charge charge, int occurrence, Outcome outcome) {
		String key = SubjectKey.of(charge, occurrence);
		List<Finding> findings = (outcome == Outcome.WITHOUT_ORDER)
				? List.of(Finding.of(FindingCode.CHARGE_WITHOUT_ORDER, key,
						Sentence.of("why.CHARGE_WITHOUT_ORDER", charge.day(), charge.amount(), charge.shop())))
				: List.of();
		Set<Note> notes = EnumSet.noneOf(Note.class);
		switch (outcome) {
			case NOT_JUDGED -> notes.add(Note.CHARGE_NOT_JUDGED);
			case AUTHORISATION -> notes.add(Note.AUTHORISATION);
			case EXPLAINED, WITHOUT_ORDER, REFUND -> {
			}
		}
		List<PaymentMethod> card = card(charge);
		return new ExaminedOrder(key, null, null, PurchaseTime.on(charge.day()), null, null, List.of(charge.shop()),
				charge.amount(), null, card, ReceiptState.NOT_NEEDED, payer(card.isEmpty() ? null : card.get(0)),
				findings, notes, List.of(EvidenceTexts.charge(charge)));
	}

	/** The card of a line, as far as statement and register tell it. */
	List<PaymentMethod> card(Charge charge) {
		String brand = brand(charge);
		String name = (brand != null) ? brand : charge.cardName();
		if (name != null && !name.isBlank()) {
			return List.of(PaymentMethod.of(name, charge.last4()));
		}
		return (charge.last4() != null) ? List.of(PaymentMethod.ofDigits(charge.last4())) : List.of();
	}

	private Payer payer(@Nullable PaymentMethod card) {
		if (card == null || !Brand.isKnown(card.brand())) {
			return Payer.NOT_JUDGED;
		}
		return switch (this.register.match(card).standing()) {
			case OURS -> Payer.OURS;
			case FOREIGN -> isOnlyBetween(card) ? Payer.NOT_JUDGED : Payer.NOT_OURS;
			case UNDECIDED, UNCLEAR -> Payer.NOT_JUDGED;
		};
	}

	/**
	 * Whether a wallet that the register does not have stands between the statement and
	 * Apple: the money is the statement's.
	 */
	private boolean isOnlyBetween(PaymentMethod card) {
		boolean wallet = !Brand.isCard(card.brand()) && !card.isBrand(Brand.APPLE_CARD);
		return wallet && this.register.entries(card).isEmpty();
	}

}
