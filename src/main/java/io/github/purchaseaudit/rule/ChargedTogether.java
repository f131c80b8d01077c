package io.github.purchaseaudit.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import io.github.purchaseaudit.order.Money;
import io.github.purchaseaudit.order.OrderNumber;
import io.github.purchaseaudit.order.Receipt;
import io.github.purchaseaudit.order.Receipt.PaymentState;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether an order without a sum of its own was charged with others that the same
 * receipt names: it was, unless the others cost all that the receipt charged.
 */
final class ChargedTogether {

	private ChargedTogether() {
	}

	/** The total of the first receipt that charged the order; null when none did. */
	static @Nullable Money of(@Nullable OrderNumber number, List<GenuineReceipt> receipts, Examination examination) {
		return receipts.stream()
			.map(GenuineReceipt::mail)
			.filter((mail) -> number != null && mail.orders().size() > 1 && mail.orders().contains(number)
					&& mail.paymentState() != PaymentState.NOT_CHARGED)
			.filter((mail) -> hasRest(mail, Objects.requireNonNull(number), examination))
			.findFirst()
			.map(Amounts::total)
			.orElse(null);
	}

	private static boolean hasRest(Receipt mail, OrderNumber number, Examination examination) {
		Money total = Amounts.total(mail);
		if (total == null || !total.isPositive()) {
			return false;
		}
		Money others = mail.orders()
			.stream()
			.distinct()
			.filter((other) -> !other.equals(number))
			.map(examination.histories()::total)
			.flatMap(Optional::stream)
			.filter((other) -> other.currency().equals(total.currency()))
			.reduce(new Money(BigDecimal.ZERO, total.currency()), Money::plus);
		return others.amount().compareTo(total.amount()) < 0;
	}

}
