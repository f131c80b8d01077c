package io.github.purchaseaudit.rule;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import io.github.purchaseaudit.order.HistoryLine.Flag;
import io.github.purchaseaudit.order.Item;
import io.github.purchaseaudit.order.Money;
import io.github.purchaseaudit.order.OrderNumber;
import io.github.purchaseaudit.order.Receipt;
import org.jspecify.annotations.Nullable;

/**
 * What one order cost, and how much came back.
 *
 * @param history what the purchase history says; null when it shows no sum
 * @param amount the total with tax before refunds: from Apple's export, else from a
 * receipt, else from a copy or list; null when no source shows one
 * @param withTax the same with the tax that the export leaves out where it shows no
 * total, if a receipt shows both
 * @param refunded null when nothing came back, or no source says how much
 */
record Amounts(@Nullable HistoryTotal history, @Nullable Money amount, @Nullable Money withTax,
		@Nullable Money refunded) {

	/**
	 * What the sources say.
	 * @param confirmations of a hardware order; none for others
	 * @param refunds the mails that tell what came back
	 */
	static Amounts of(List<SourceRows> rows, List<GenuineReceipt> receipts, List<Receipt> confirmations,
			List<Receipt> refunds, @Nullable OrderNumber number, String currency) {
		HistoryTotal history = HistoryTotal.ofSources(rows, currency).orElse(null);
		Money amount = amount(history, rows, receipts, confirmations, number, currency);
		String refundCurrency = (amount != null) ? amount.currency() : currency;
		Optional<Money> refunded = rows.stream()
			.map((source) -> refund(source, refundCurrency))
			.filter(Money::isPositive)
			.findFirst()
			.or(() -> refund(refunds, refundCurrency));
		return new Amounts(history, amount, withTax(history, receipts, number).orElse(amount), refunded.orElse(null));
	}

	/** In America prices are without tax, in the export's rows and in copies too. */
	private static Optional<Money> withTax(@Nullable HistoryTotal history, List<GenuineReceipt> receipts,
			@Nullable OrderNumber number) {
		if (history == null || !history.mayLackTax()) {
			return Optional.empty();
		}
		return receipts.stream()
			.filter((receipt) -> !receipt.servesOthersThan(number))
			.map(GenuineReceipt::mail)
			.filter((mail) -> history.money().equals(mail.subtotal()))
			.map(Amounts::total)
			.filter(Objects::nonNull)
			.filter((total) -> total.currency().equals(history.money().currency()))
			.findFirst();
	}

	private static @Nullable Money amount(@Nullable HistoryTotal history, List<SourceRows> rows,
			List<GenuineReceipt> receipts, List<Receipt> confirmations, @Nullable OrderNumber number, String currency) {
		if (history != null && history.source().provesAbsence()) {
			return history.money();
		}
		List<Receipt> own = receipts.stream()
			.filter((receipt) -> !receipt.servesOthersThan(number))
			.map(GenuineReceipt::mail)
			.toList();
		return first(own, number).or(() -> Optional.ofNullable(history).map(HistoryTotal::money))
			.or(() -> own.stream().flatMap((mail) -> prices(mail, currency).stream()).findFirst())
			.or(() -> confirmations.stream().map(Amounts::total).filter(Objects::nonNull).findFirst())
			.or(() -> HistoryTotal.part(rows, currency))
			.orElse(null);
	}

	/**
	 * The total of the first receipt; what the hardware store sends in parts has an
	 * invoice for each, and one that is sent again has the same subject.
	 */
	private static Optional<Money> first(List<Receipt> receipts, @Nullable OrderNumber number) {
		List<Receipt> summed = receipts.stream().filter((mail) -> total(mail) != null).toList();
		if (number == null || !number.isHardware() || summed.isEmpty()) {
			return summed.stream().findFirst().map(Amounts::total);
		}
		Map<String, Money> invoices = new LinkedHashMap<>();
		summed.forEach((mail) -> invoices.putIfAbsent(Objects.requireNonNullElse(mail.document(), mail.subject()),
				Objects.requireNonNull(total(mail))));
		return together(invoices.values()).or(() -> invoices.values().stream().findFirst());
	}

	/** All of them added up; nothing where they are in several currencies, or none. */
	static Optional<Money> together(Collection<Money> sums) {
		boolean oneCurrency = sums.stream().map(Money::currency).distinct().count() == 1;
		return oneCurrency ? sums.stream().reduce(Money::plus) : Optional.empty();
	}

	/**
	 * The sum of the items' prices. Where the payment block is missing, the receipt's
	 * total is missing with it.
	 */
	static Optional<Money> prices(Receipt mail, String currency) {
		return mail.items()
			.stream()
			.map(Item::price)
			.filter(Objects::nonNull)
			.map((price) -> new Money(price, Objects.requireNonNullElse(mail.currency(), currency)))
			.reduce(Money::plus);
	}

	/** The total of a receipt with tax. */
	static @Nullable Money total(Receipt mail) {
		if (mail.total() != null || mail.subtotal() == null) {
			return mail.total();
		}
		boolean taxed = mail.tax() != null && mail.tax().currency().equals(mail.subtotal().currency());
		return taxed ? mail.subtotal().plus(Objects.requireNonNull(mail.tax())) : mail.subtotal();
	}

	/** Each document once: a refund of one item, and later of another. */
	private static Optional<Money> refund(List<Receipt> refunds, String currency) {
		Map<String, Money> documents = new LinkedHashMap<>();
		refunds.stream()
			.filter((mail) -> mail.total() != null && mail.total().currency().equals(currency))
			.filter((mail) -> mail.orders().size() < 2)
			.forEach((mail) -> documents.putIfAbsent(Objects.requireNonNullElse(mail.document(), mail.messageId()),
					Objects.requireNonNull(mail.total())));
		return together(documents.values()).filter(Money::isPositive);
	}

	/** A row marked as refunded, without a sum, came back whole. */
	private static Money refund(SourceRows source, String currency) {
		BigDecimal sum = source.lines()
			.stream()
			.map((line) -> (line.refund() == null && line.flags().contains(Flag.REFUNDED)) ? line.lineAmount()
					: line.refund())
			.filter(Objects::nonNull)
			.reduce(BigDecimal.ZERO, BigDecimal::add);
		return new Money(sum, currency);
	}

}
