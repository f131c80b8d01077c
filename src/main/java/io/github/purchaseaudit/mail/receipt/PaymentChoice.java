package io.github.purchaseaudit.mail.receipt;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import io.github.purchaseaudit.order.Brand;
import io.github.purchaseaudit.order.MailKind;
import io.github.purchaseaudit.order.PaymentMethod;
import io.github.purchaseaudit.order.PaymentText;
import io.github.purchaseaudit.order.Receipt;
import org.jspecify.annotations.Nullable;

/**
 * What a receipt says about who paid, decided in this order: no receipt at all, of which
 * only the Apple Store's confirmation of an order may name a method; nothing charged; in
 * layout A the first line under "billed to" is the method unless it is the name of
 * somebody in the household; in layouts B and C the text beside the amount is the method;
 * a cut or forwarded copy is not judged. A text that is no known brand is kept verbatim.
 *
 * @param billedTo the name under "billed to"; where the first line may be a name or a
 * method, the line itself unless a name follows
 */
public record PaymentChoice(Receipt.PaymentState state, List<PaymentMethod> methods, @Nullable String billedTo,
		@Nullable String address) {

	private static final Pattern MASKED = Pattern.compile("[.•*·…xX＊]{2}");

	private static final Pattern CARD = Pattern
		.compile("\\p{L}[\\p{L} ]{1,23}[.•*·…＊]{2,12} ?[0-9]{4}(?: ?[(（]Apple Pay[)）])?");

	private static final PaymentChoice NONE = new PaymentChoice(Receipt.PaymentState.NOT_JUDGED, List.of(), null, null);

	/** Decides for one receipt; {@code names} are the household's. */
	public static PaymentChoice of(@Nullable PrintedReceipt receipt, MailKind kind, boolean copy, Set<String> names) {
		if (receipt != null && kind == MailKind.ORDER_CONFIRMATION && receipt.layout().equals("Store")) {
			return new PaymentChoice(Receipt.PaymentState.NOT_JUDGED, known(receipt), null, null);
		}
		if (receipt == null || kind != MailKind.RECEIPT) {
			return NONE;
		}
		PaymentChoice choice = receipt.isPaymentUnderBilledTo() ? underBilledTo(receipt, names)
				: besideAmount(receipt, names);
		if (receipt.total() != null && !receipt.total().isPositive()) {
			return receipt.isPaymentUnderBilledTo() ? choice.unpaid() : choice.as(Receipt.PaymentState.NOT_CHARGED);
		}
		boolean incomplete = copy || receipt.cut() || receipt.layout().equals("Store");
		return (choice.state() == Receipt.PaymentState.MISSING && incomplete)
				? choice.as(Receipt.PaymentState.NOT_JUDGED) : choice;
	}

	private PaymentChoice as(Receipt.PaymentState other) {
		return new PaymentChoice(other, this.methods, this.billedTo, this.address);
	}

	/**
	 * Where nothing was charged, a first line that is no known method is the payer's
	 * name.
	 */
	private PaymentChoice unpaid() {
		boolean known = this.methods.stream()
			.allMatch((method) -> Brand.isKnown(method.brand()) || method.last4() != null);
		return new PaymentChoice(Receipt.PaymentState.NOT_CHARGED, known ? this.methods : List.of(), this.billedTo,
				this.address);
	}

	/**
	 * What stands there instead of a method, such as when it will be charged, is none.
	 */
	private static List<PaymentMethod> known(PrintedReceipt receipt) {
		return receipt.payments()
			.stream()
			.filter(PaymentChoice::isKnownMethod)
			.flatMap((text) -> PaymentText.parse(text, null).stream())
			.toList();
	}

	private static PaymentChoice underBilledTo(PrintedReceipt receipt, Set<String> names) {
		List<String> lines = receipt.billed();
		int methods = 0;
		while (methods < lines.size() && isKnownMethod(lines.get(methods))) {
			methods++;
		}
		boolean missing = lines.isEmpty() || (methods == 0 && BilledName.isOneOf(names, lines.get(0)));
		boolean verbatim = methods == 0 && !missing;
		int name = verbatim ? belowVerbatim(lines, names) : BilledName.indexIn(lines, methods, names);
		List<PaymentMethod> found = lines.subList(0, verbatim ? 1 : methods)
			.stream()
			.flatMap((line) -> PaymentText.parse(line, null).stream())
			.toList();
		return choice(missing || found.isEmpty(), found, lines, name, verbatim ? 1 : methods);
	}

	/** The name, where the first line may be a method or the name itself. */
	private static int belowVerbatim(List<String> lines, Set<String> names) {
		int below = BilledName.indexIn(lines, 1, names);
		boolean address = below >= 0 && lines.get(below).contains(",") && !BilledName.isOneOf(names, lines.get(below));
		return (below < 0 || address) ? BilledName.indexIn(lines, 0, names) : below;
	}

	private static PaymentChoice besideAmount(PrintedReceipt receipt, Set<String> names) {
		List<PaymentMethod> found = receipt.payments()
			.stream()
			.flatMap((text) -> PaymentText.parse(text, null).stream())
			.toList();
		List<String> lines = receipt.billed();
		return choice(found.isEmpty(), found, lines, BilledName.indexIn(lines, 0, names), 0);
	}

	private static PaymentChoice choice(boolean missing, List<PaymentMethod> found, List<String> lines, int name,
			int methods) {
		String billedTo = (name >= 0) ? lines.get(name) : null;
		int below = (name >= 0) ? name + 1 : methods;
		String address = (below < lines.size()) ? String.join(", ", lines.subList(below, lines.size())) : null;
		return new PaymentChoice(missing ? Receipt.PaymentState.MISSING : Receipt.PaymentState.NAMED, found, billedTo,
				address);
	}

	/** Whether the text is one known brand with its masked digits. */
	static boolean isCard(String text) {
		return CARD.matcher(text).matches() && isKnownMethod(text);
	}

	/** Whether the text names a payment method that is known, or shows card digits. */
	static boolean isKnownMethod(String text) {
		List<PaymentMethod> methods = PaymentText.parse(text, null);
		return !methods.isEmpty() && methods.stream()
			.allMatch((method) -> Brand.isKnown(method.brand()) || method.applePay()
					|| (method.last4() != null && MASKED.matcher(text).find()));
	}

}
