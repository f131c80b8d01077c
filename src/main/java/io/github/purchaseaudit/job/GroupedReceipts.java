package io.github.purchaseaudit.job;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.github.purchaseaudit.ledger.Amendments;
import io.github.purchaseaudit.ledger.KnownOrders;
import io.github.purchaseaudit.order.Item;
import io.github.purchaseaudit.order.OrderNumber;
import io.github.purchaseaudit.order.PurchaseTime;
import io.github.purchaseaudit.order.Receipt;
import io.github.purchaseaudit.order.Sentence;
import io.github.purchaseaudit.rule.AccountIdentities;
import io.github.purchaseaudit.rule.CoverageTable;
import io.github.purchaseaudit.rule.EvidenceTexts;
import io.github.purchaseaudit.rule.ExaminedOrder;
import io.github.purchaseaudit.rule.GroupedItems;
import io.github.purchaseaudit.rule.Note;
import io.github.purchaseaudit.rule.Purchase;
import org.jspecify.annotations.Nullable;

/**
 * Excuses orders whose items stand on the receipt of another order of the account, of the
 * day before or the ten days after, as charges are gathered.
 */
final class GroupedReceipts {

	private static final int DAYS_BEFORE = 10;

	private static final int DAYS_AFTER = 1;

	private final KnownOrders orders;

	private final AccountIdentities identities;

	private final ZoneId zone;

	private final Amendments amendments;

	GroupedReceipts(KnownOrders orders, AccountIdentities identities, ZoneId zone, Amendments amendments) {
		this.orders = orders;
		this.identities = identities;
		this.zone = zone;
		this.amendments = amendments;
	}

	void excuse(Receipt mail) {
		LocalDate day = day(mail);
		if (!mail.isGenuineReceipt() || mail.orders().isEmpty() || mail.items().size() < 2 || day == null) {
			return;
		}
		List<Item> named = new ArrayList<>();
		boolean grouped = false;
		for (OrderNumber number : mail.orders()) {
			Optional<ExaminedOrder> order = this.orders.order(number);
			grouped |= order.filter((one) -> one.notes().contains(Note.GROUPED_RECEIPT)).isPresent();
			order.map(ExaminedOrder::purchase).map(Purchase::items).ifPresent(named::addAll);
		}
		if (grouped && named.size() < mail.items().size()) {
			excuse(mail, day, new GroupedItems(mail, named));
		}
	}

	private void excuse(Receipt mail, LocalDate day, GroupedItems items) {
		Sentence why = EvidenceTexts.mail(EvidenceTexts.GROUPED, mail);
		CoverageTable.accounts(mail)
			.stream()
			.map(this.identities::name)
			.distinct()
			.flatMap((account) -> this.orders
				.withoutReceipt(account, day.minusDays(DAYS_BEFORE), day.plusDays(DAYS_AFTER))
				.stream())
			.filter((purchase) -> items.serves(purchase.items()))
			.forEach((purchase) -> this.amendments.groupReceipt(purchase.key(), why));
	}

	private @Nullable LocalDate day(Receipt mail) {
		PurchaseTime time = (mail.dated() != null || mail.sent() == null) ? mail.dated() : PurchaseTime.at(mail.sent());
		return (time != null) ? time.dayIn(this.zone) : null;
	}

}
