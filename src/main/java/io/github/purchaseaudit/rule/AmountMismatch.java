package io.github.purchaseaudit.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import io.github.purchaseaudit.order.HistoryLine;
import io.github.purchaseaudit.order.HistoryLine.Flag;
import io.github.purchaseaudit.order.Money;
import io.github.purchaseaudit.order.OrderNumber;
import io.github.purchaseaudit.order.Receipt;
import io.github.purchaseaudit.order.Sentence;
import io.github.purchaseaudit.order.Source;
import org.jspecify.annotations.Nullable;

/**
 * AMOUNT_MISMATCH: the receipt and the purchase history name different totals in the same
 * currency.
 * <p>
 * Both with tax and before refunds. A receipt for several orders is compared with all of
 * them together, and only if the history knows each; so is one that names fewer orders
 * than the history knows for its document number, which may be for those it names or for
 * all. An order of several invoices may have a receipt for each. A receipt that lists
 * more items than the history has rows for the order serves other orders too, or the list
 * is incomplete; it is not compared. Where the history shows no total, its rows are added
 * up; they, and the total of a copy of a page, may be without tax, so that the receipt's
 * subtotal fits too. A sum that somebody noted as about right ({@code 約1,200円}) differs
 * from none.
 * <p>
 * Example: ¥9,800 on the receipt, ¥980 in the export.
 */
final class AmountMismatch implements Rule {

	@Override
	public Optional<Finding> examine(Case order) {
		if (order.historyTotal() == null || isRemembered(order, order.historyTotal().source())) {
			return Optional.empty();
		}
		List<Money> together = Stream
			.of(receiptsTogether(order, Receipt::messageId), receiptsTogether(order, Receipt::subject))
			.flatMap(Optional::stream)
			.toList();
		return order.receipts()
			.stream()
			.filter((receipt) -> differs(order, receipt, together))
			.findFirst()
			.map((receipt) -> Finding.of(FindingCode.AMOUNT_MISMATCH, order.key(), why(order, receipt)));
	}

	private static boolean isRemembered(Case order, Source source) {
		return order.lines().stream().anyMatch((line) -> line.source() == source && line.flags().contains(Flag.ABOUT));
	}

	private static boolean differs(Case order, GenuineReceipt receipt, List<Money> together) {
		Money total = Amounts.total(receipt.mail());
		Money history = history(order, receipt);
		if (total == null || history == null || !total.currency().equals(history.currency()) || total.equals(history)) {
			return false;
		}
		SharedInvoice shared = SharedInvoice.of(order, receipt.mail()).orElse(null);
		if (shared != null && !differs(receipt, total, shared)) {
			return false;
		}
		if (receipt.servesOthersThan(order.number())) {
			return order.number() != null && receipt.mail().orders().contains(order.number());
		}
		return !together.contains(history) && !total.equals(invoice(order, receipt))
				&& !isWithoutTax(order, receipt, history) && !listsMore(order, receipt, shared);
	}

	private static boolean differs(GenuineReceipt receipt, Money total, SharedInvoice shared) {
		return shared.money() != null && total.currency().equals(shared.money().currency())
				&& !total.equals(shared.money())
				&& !(shared.summed() && shared.money().equals(receipt.mail().subtotal()));
	}

	private static boolean listsMore(Case order, GenuineReceipt receipt, @Nullable SharedInvoice shared) {
		return (shared != null) ? shared.rows() < receipt.mail().items().size() : Receipts.listsMore(order, receipt);
	}

	/** What the history says of all orders that the receipt names. */
	private static @Nullable Money history(Case order, GenuineReceipt receipt) {
		Money sum = Objects.requireNonNull(order.historyTotal()).money();
		for (OrderNumber other : receipt.mail().orders()) {
			if (order.number() != null && !other.equals(order.number())) {
				Money total = order.examination().histories().total(other).orElse(null);
				if (total == null || !total.currency().equals(sum.currency())) {
					return null;
				}
				sum = sum.plus(total);
			}
		}
		return sum;
	}

	/**
	 * The total of all receipts of the order, each document once. What the hardware store
	 * sends in parts has an invoice for each, whose number may stand in the PDF alone,
	 * and sends some of them again.
	 * @param other what stands in for a document number that is not known
	 */
	private static Optional<Money> receiptsTogether(Case order, Function<Receipt, String> other) {
		Map<String, Money> documents = new LinkedHashMap<>();
		for (GenuineReceipt receipt : order.receipts()) {
			Receipt mail = receipt.mail();
			Money total = Amounts.total(mail);
			String document = (mail.document() == null && order.isHardware()) ? other.apply(mail) : mail.document();
			if (total != null && document != null) {
				documents.put(document, total);
			}
		}
		return Amounts.together(documents.values());
	}

	/** What the rows of the receipt's own document cost. */
	private static @Nullable Money invoice(Case order, GenuineReceipt receipt) {
		List<HistoryLine> rows = new ArrayList<>(order.lines());
		rows.removeIf((line) -> !Objects.equals(line.document(), receipt.mail().document()));
		return HistoryTotal.of(rows, order.currency()).map(HistoryTotal::money).orElse(null);
	}

	private static boolean isWithoutTax(Case order, GenuineReceipt receipt, Money history) {
		return Objects.requireNonNull(order.historyTotal()).mayLackTax() && history.equals(receipt.mail().subtotal());
	}

	private static Sentence why(Case order, GenuineReceipt receipt) {
		Money total = Objects.requireNonNull(Amounts.total(receipt.mail()));
		SharedInvoice shared = SharedInvoice.of(order, receipt.mail()).orElse(null);
		if (shared != null && shared.money() != null) {
			return Sentence.of("why.AMOUNT_MISMATCH.grouped", total, shared.money(), shared.orders());
		}
		Money history = Objects.requireNonNull(history(order, receipt));
		if (receipt.mail().orders().size() > 1) {
			return Sentence.of("why.AMOUNT_MISMATCH.grouped", total, history, receipt.mail().orders().size());
		}
		Source source = Objects.requireNonNull(order.historyTotal()).source();
		return source.provesAbsence() ? Sentence.of("why.AMOUNT_MISMATCH", total, history)
				: Sentence.of("why.AMOUNT_MISMATCH.copy", total, history, Sentence.of("witness." + source));
	}

}
