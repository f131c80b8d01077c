package io.github.purchaseaudit.rule;

import java.util.EnumSet;
import java.util.Set;

import io.github.purchaseaudit.household.RegisteredMethod;
import io.github.purchaseaudit.order.Brand;
import io.github.purchaseaudit.order.HistoryLine.Flag;
import io.github.purchaseaudit.order.PaymentMethod;

/** Finds the notes of one order. */
final class Notes {

	private final Case order;

	private final Set<Note> notes = EnumSet.noneOf(Note.class);

	private Notes(Case order) {
		this.order = order;
	}

	static Set<Note> of(Case order) {
		Notes found = new Notes(order);
		found.lookAtMoney();
		found.lookAtPayment();
		found.lookAtReceipt();
		found.lookAtHistory();
		found.lookAtNews();
		return found.notes;
	}

	private void lookAtMoney() {
		noteIf(this.order.isFree(), Note.FREE);
		noteIf(this.order.has(Flag.REFUNDED) || this.order.refunded() != null, Note.REFUNDED);
		noteIf(this.order.has(Flag.CHARGEBACK), Note.CHARGEBACK);
		noteIf(this.order.isPending(), Note.PENDING);
		noteIf(this.order.has(Flag.FAMILY_PURCHASE), Note.FAMILY_PURCHASE);
	}

	private void lookAtPayment() {
		noteIf(this.order.payments().hasStoreCredit(), Note.STORE_CREDIT);
		noteIf(this.order.payments().cards().stream().anyMatch(Notes::lacksDigits), Note.BRAND_ONLY);
		noteIf(this.order.hasNewBilling(), Note.NEW_BILLING_ID);
		noteIf(this.order.matches().stream().anyMatch(this::isOtherMembers), Note.OTHER_MEMBERS_CARD);
		Buyer buyer = this.order.buyer();
		noteIf((buyer != null && buyer.standing() == Standing.UNDECIDED) || this.order.isPaidBy(Standing.UNDECIDED)
				|| !this.order.devices(Standing.UNDECIDED).isEmpty(), Note.UNDECIDED);
	}

	private static boolean lacksDigits(PaymentMethod method) {
		return method.last4() == null && Brand.isCard(method.brand());
	}

	/** In a family the organizer's card pays, so there it says nothing. */
	private boolean isOtherMembers(Register.Match match) {
		Buyer buyer = this.order.buyer();
		String member = (buyer != null && buyer.account() != null) ? buyer.account().member() : null;
		return member != null && !this.order.has(Flag.FAMILY_PURCHASE) && !match.methods().isEmpty()
				&& match.methods()
					.stream()
					.map(RegisteredMethod::member)
					.allMatch((owner) -> owner != null && !owner.equals(member));
	}

	private void lookAtReceipt() {
		noteIf(Receipts.isGrouped(this.order), Note.GROUPED_RECEIPT);
		if (this.order.isCharged() && !Receipts.isFound(this.order)) {
			noteIf(Receipts.isSwitchedOff(this.order), Note.RENEWAL_RECEIPTS_OFF);
			noteIf(!Receipts.isCovered(this.order), Note.MAIL_NOT_COVERED);
		}
	}

	private void lookAtHistory() {
		noteIf(this.order.isCharged() && Histories.isJudged(this.order) && !Histories.isListed(this.order)
				&& !Histories.isCovered(this.order), Note.HISTORY_NOT_COVERED);
	}

	private void lookAtNews() {
		AccountNews news = this.order.examination().news();
		noteIf(this.order.isCharged()
				&& this.order.days().stream().anyMatch((day) -> news.isBefore(this.order.account(), day)),
				Note.ACCOUNT_EVENT);
	}

	private void noteIf(boolean so, Note note) {
		if (so) {
			this.notes.add(note);
		}
	}

}
