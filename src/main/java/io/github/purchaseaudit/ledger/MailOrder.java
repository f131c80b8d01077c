package io.github.purchaseaudit.ledger;

import java.util.List;

import io.github.purchaseaudit.order.Receipt;

/** That a mail names an order. */
record MailOrder(OrderKey key, long mail) {

	static List<MailOrder> of(long id, Receipt mail) {
		if (mail.orders().isEmpty()) {
			return List.of(new MailOrder(OrderKey.ofUnnumbered(mail), id));
		}
		return mail.orders().stream().distinct().map((number) -> new MailOrder(OrderKey.of(number), id)).toList();
	}

}
