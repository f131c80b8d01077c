package io.github.purchaseaudit.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import io.github.purchaseaudit.household.Household;
import io.github.purchaseaudit.household.Ours;
import io.github.purchaseaudit.order.Charge;
import io.github.purchaseaudit.order.HistoryLine.Flag;
import io.github.purchaseaudit.order.Item;
import io.github.purchaseaudit.order.MailKind;
import io.github.purchaseaudit.order.Money;
import io.github.purchaseaudit.order.OrderNumber;
import io.github.purchaseaudit.order.Receipt;
import io.github.purchaseaudit.order.Place;
import io.github.purchaseaudit.rule.ExaminedCharge.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static io.github.purchaseaudit.rule.OrderSketch.order;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What is asked of the register's entries that nobody has decided on. */
class UndecidedTests extends RuleTests {

	private static HouseholdSketch undecided(Ours card) {
		return HouseholdSketch.empty()
			.account("taro@example.jp", "10655968", null, false, Ours.UNKNOWN)
			.card("Mastercard", "5678", card);
	}

	@Test
	void missingReceiptWaitsForTheAccount() {
		OrderSketch order = order().row((row) -> row.paid("Mastercard", "5678"));
		assertCodes(examine(order, HouseholdSketch.family(), Days.all()), FindingCode.NO_RECEIPT);
		assertCodes(examine(order, undecided(Ours.YES), Days.all()));
	}

	@Test
	void missingPaymentMethodWaitsForTheAccount() {
		OrderSketch order = order().row((row) -> row.place(true));
		assertCodes(examine(order), FindingCode.NO_PAYMENT_METHOD);
		assertCodes(examine(order, undecided(Ours.UNKNOWN)));
	}

	@Test
	void rowWithoutAccountWaitsAsLongAsNoneIsDecided() {
		OrderSketch order = order().row((row) -> row.list().place(true));
		assertCodes(examine(order, undecided(Ours.YES)));
		assertCodes(examine(order, undecided(Ours.YES).account("hanako@example.jp", "20655968", "花子", false, Ours.YES)),
				FindingCode.NO_PAYMENT_METHOD);
	}

	@Test
	void cardThatIsNotOursDoesNotWait() {
		ExaminedOrder examined = examine(order().row((row) -> row.paid("Mastercard", "5678")), undecided(Ours.NO));
		assertCodes(examined, FindingCode.UNKNOWN_CARD);
		assertTrue(examined.notes().contains(Note.UNDECIDED));
	}

	@ParameterizedTest
	@EnumSource(names = { "YES", "UNKNOWN" })
	void familyPurchaseExcusesTheReceiptWhereTheCardMayBeOurs(Ours ours) {
		HouseholdSketch household = HouseholdSketch.empty()
			.account("taro@example.jp", "10655968", null, false, Ours.YES)
			.card("Mastercard", "5678", ours);
		OrderSketch order = order().row((row) -> row.paid("Mastercard", "5678").flag(Flag.FAMILY_PURCHASE))
			.mail(MailSketch::lacksPayment);
		assertCodes(examine(order, household));
	}

	@ParameterizedTest
	@EnumSource(Ours.class)
	void burstAndSecondChargeWait(Ours ours) {
		Household household = HouseholdSketch.empty().account("taro@example.jp", "10655968", null, false, ours).build();
		List<Finding> findings = new ArrayList<>();
		Burst burst = new Burst(household, Days.all(), findings::add);
		PaidTwice twice = new PaidTwice(household, findings::add);
		for (int i = 1; i <= 5; i++) {
			Purchase purchase = PurchaseSketch.at("M" + i, "2026-05-03T03:0" + i + ":00").build();
			burst.add(purchase);
			twice.add(purchase);
		}
		burst.finish();
		twice.finish();
		assertEquals(ours != Ours.UNKNOWN, findings.stream().anyMatch((one) -> one.code() == FindingCode.BURST));
	}

	@ParameterizedTest
	@EnumSource(Ours.class)
	void purchaseMailIsNotedOnly(Ours ours) {
		Household household = HouseholdSketch.empty().account("taro@example.jp", "10655968", null, false, ours).build();
		MailSketch alert = new MailSketch(null, 1).kind(MailKind.PURCHASE_ALERT).account("taro@example.jp");
		ExaminedOrder row = new PurchaseMailOnly(new Examination(household, Days.all()), new NothingKnown())
			.examine(alert.build())
			.orElseThrow();
		boolean waits = ours == Ours.UNKNOWN;
		assertEquals(waits ? Set.of() : EnumSet.of(FindingCode.PURCHASE_MAIL_ONLY), codes(row));
		assertEquals(waits ? EnumSet.of(Note.PURCHASE_NOTICE, Note.UNDECIDED) : Set.of(), row.notes());
	}

	@ParameterizedTest
	@EnumSource(Ours.class)
	void chargeToAnUndecidedCardIsNotJudged(Ours ours) {
		Household household = HouseholdSketch.empty()
			.account("taro@example.jp", "10655968", null, false, Ours.YES)
			.card("Mastercard", "5678", ours)
			.build();
		List<Outcome> outcomes = new ArrayList<>();
		Charge charge = new Charge(new Place(5, "enavi.csv", "row 2"), LocalDate.parse("2026-05-05"), "APPLE COM BILL",
				Money.of("9800", "JPY"), "Mastercard", "5678", "楽天カード", false, "a");
		new ChargeWithoutOrder(new Examination(household, Days.all()), (one) -> outcomes.add(one.outcome()))
			.examine(List.of(charge).iterator(), List.<Payable>of().iterator());
		assertEquals(List.of((ours == Ours.UNKNOWN) ? Outcome.NOT_JUDGED : Outcome.WITHOUT_ORDER), outcomes);
	}

	private static final class NothingKnown implements KnownPurchases {

		@Override
		public boolean hasOrder(OrderNumber order) {
			return false;
		}

		@Override
		public boolean hasDocument(String document) {
			return false;
		}

		@Override
		public List<Receipt> mails(OrderNumber order) {
			return List.of();
		}

		@Override
		public Collection<Purchase> purchases(String account, LocalDate first, LocalDate last) {
			return List.of();
		}

		@Override
		public Collection<Purchase> purchasesWithoutAccount(LocalDate first, LocalDate last) {
			return List.of();
		}

	}

}
