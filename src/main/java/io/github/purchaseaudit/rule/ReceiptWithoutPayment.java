package io.github.purchaseaudit.rule;

import java.util.Objects;
import java.util.Optional;

import io.github.purchaseaudit.order.PurchaseTime;
import io.github.purchaseaudit.order.Receipt;
import io.github.purchaseaudit.order.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * RECEIPT_WITHOUT_PAYMENT: a genuine receipt of a charged order has an empty place where
 * the payment method stands, and no other genuine receipt of the order names it.
 * <p>
 * So look the receipts of purchases that another family's organizer pays. In the
 * household's own family it is innocent: a family purchase that a registered method paid.
 * Copies and notices are not judged.
 * <p>
 * Example: "Billed to" begins with the buyer's name where Visa .... 1234 should stand.
 */
final class ReceiptWithoutPayment implements Rule {

	@Override
	public Optional<Finding> examine(Case order) {
		if (!order.isCharged() || order.receipts().stream().anyMatch((receipt) -> !receipt.payments().isEmpty())) {
			return Optional.empty();
		}
		return order.receipts()
			.stream()
			.filter(GenuineReceipt::lacksPayment)
			.findFirst()
			.map((receipt) -> Finding.of(FindingCode.RECEIPT_WITHOUT_PAYMENT, order.key(),
					Sentence.of("why.RECEIPT_WITHOUT_PAYMENT", Objects.requireNonNullElse(time(receipt.mail()), ""))));
	}

	private static @Nullable Object time(Receipt mail) {
		return (mail.dated() != null) ? mail.dated() : (mail.sent() != null) ? PurchaseTime.at(mail.sent()) : null;
	}

}
