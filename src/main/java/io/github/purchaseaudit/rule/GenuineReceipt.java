package io.github.purchaseaudit.rule;

import java.util.List;

import io.github.purchaseaudit.order.Brand;
import io.github.purchaseaudit.order.OrderNumber;
import io.github.purchaseaudit.order.PaymentMethod;
import io.github.purchaseaudit.order.Receipt;
import io.github.purchaseaudit.order.Receipt.PaymentState;
import org.jspecify.annotations.Nullable;

/**
 * A receipt that counts, with a name line that was taken for a payment method put right.
 *
 * @param lacksPayment whether it has a place for the payment method, and the place is
 * empty
 * @param billedTo the name it was billed to; null when not shown
 */
record GenuineReceipt(Receipt mail, boolean lacksPayment, List<PaymentMethod> payments, @Nullable String billedTo) {

	static GenuineReceipt of(Receipt mail, Examination examination, OurThings ours) {
		List<PaymentMethod> payments = mail.payments()
			.stream()
			.filter((method) -> !isName(method, mail, examination, ours))
			.toList();
		boolean onlyNames = payments.isEmpty() && !mail.payments().isEmpty();
		boolean lacks = onlyNames ? mail.paymentState() == PaymentState.NAMED
				: mail.paymentState() == PaymentState.MISSING;
		return new GenuineReceipt(mail, lacks, payments, onlyNames ? mail.payments().get(0).brand() : mail.billedTo());
	}

	private static boolean isName(PaymentMethod method, Receipt mail, Examination examination, OurThings ours) {
		if (method.last4() != null || Brand.isKnown(method.brand())) {
			return false;
		}
		PersonName line = PersonName.of(method.brand());
		return ours.names().stream().anyMatch(line::isSameAs) || examination.nameLines().contains(mail.account(), line);
	}

	/** Whether the receipt has a place for the payment method that can be judged. */
	boolean hasPaymentPlace() {
		return this.lacksPayment || !this.payments.isEmpty();
	}

	/**
	 * Whether the receipt serves other orders too: it names several, or came to this one
	 * by its document number alone.
	 */
	boolean servesOthersThan(@Nullable OrderNumber number) {
		List<OrderNumber> orders = this.mail.orders();
		return orders.size() > 1 || (number != null && !orders.isEmpty() && !orders.contains(number));
	}

}
