package io.github.purchaseaudit.job;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;

import io.github.purchaseaudit.ledger.Amendments;
import io.github.purchaseaudit.ledger.KnownOrders;
import io.github.purchaseaudit.order.MailKind;
import io.github.purchaseaudit.order.Money;
import io.github.purchaseaudit.order.PurchaseTime;
import io.github.purchaseaudit.order.Receipt;
import io.github.purchaseaudit.order.Sentence;
import io.github.purchaseaudit.rule.AccountIdentities;
import io.github.purchaseaudit.rule.CoverageTable;
import io.github.purchaseaudit.rule.EvidenceTexts;
import org.jspecify.annotations.Nullable;

/**
 * Suggests orders for receipts and purchase mails that bear neither an order number nor a
 * document number: the same account, day and sum. Date and sum never make two records
 * one; so the order's evidence says "perhaps", and no finding changes.
 */
final class PerhapsReceipts {

	private static final Set<MailKind> KINDS = EnumSet.of(MailKind.RECEIPT, MailKind.ORDER_CONFIRMATION,
			MailKind.PURCHASE_ALERT);

	private final KnownOrders orders;

	private final AccountIdentities identities;

	private final ZoneId zone;

	private final Amendments amendments;

	PerhapsReceipts(KnownOrders orders, AccountIdentities identities, ZoneId zone, Amendments amendments) {
		this.orders = orders;
		this.identities = identities;
		this.zone = zone;
		this.amendments = amendments;
	}

	void suggest(Receipt mail) {
		Money total = mail.total();
		LocalDate day = day(mail);
		if (!mail.isGenuine() || !KINDS.contains(mail.kind()) || !mail.orders().isEmpty() || mail.document() != null
				|| total == null || day == null) {
			return;
		}
		Sentence perhaps = EvidenceTexts.mail("evidence.perhaps", mail);
		CoverageTable.accounts(mail)
			.stream()
			.map(this.identities::name)
			.distinct()
			.flatMap((account) -> this.orders.similar(account, day, total).stream())
			.forEach((key) -> this.amendments.add(key, perhaps));
	}

	private @Nullable LocalDate day(Receipt mail) {
		PurchaseTime time = (mail.dated() != null || mail.sent() == null) ? mail.dated() : PurchaseTime.at(mail.sent());
		return (time != null) ? time.dayIn(this.zone) : null;
	}

}
