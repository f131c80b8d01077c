package io.github.purchaseaudit.mail.receipt;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import io.github.purchaseaudit.order.Digits;
import io.github.purchaseaudit.order.Money;
import io.github.purchaseaudit.order.MoneyText;
import io.github.purchaseaudit.order.OrderShape;
import org.jspecify.annotations.Nullable;

/**
 * Layout C of which only lines are left, as in forwarded copies, where its language has
 * no label data or the payment method is unknown. Its head is known by the shape of the
 * values, each below its label. The block of the payment begins where most lines stand
 * above a sum: heading, payer, address and what the sum is. Such lines are exchanged for
 * known labels. A receipt that has a total is none of this layout.
 */
final class LockupText {

	private static final Pattern ORDER = Pattern.compile(OrderShape.MEDIA);

	private static final Pattern ADDRESS = Pattern.compile("[^\\s@]{1,64}@[^\\s@]{3,255}");

	/** Heading, payer, and what the first sum is. */
	private static final int FEWEST_ABOVE = 3;

	/** The lines that are not blank. */
	private final List<String> lines;

	private final List<Integer> sums;

	private LockupText(List<String> lines) {
		this.lines = new ArrayList<>(lines.stream().filter((line) -> !line.isBlank()).map(String::strip).toList());
		this.sums = IntStream.range(0, this.lines.size())
			.filter((at) -> Amounts.isSum(this.lines.get(at)))
			.boxed()
			.toList();
	}

	/** The lines with known labels, if they have this layout. */
	static Optional<List<String>> labelled(List<String> lines) {
		boolean ordered = lines.stream().anyMatch((line) -> shape(line) == Label.ORDER);
		boolean total = ordered && lines.stream().anyMatch((line) -> isLabelled(line, Label.TOTAL));
		return (!ordered || total) ? Optional.empty() : new LockupText(lines).labelled();
	}

	private static boolean isLabelled(String line, Label label) {
		return LineLayout.labelOf(line).filter(label::equals).isPresent();
	}

	private Optional<List<String>> labelled() {
		int order = IntStream.range(1, this.lines.size())
			.filter((at) -> shape(this.lines.get(at)) == Label.ORDER)
			.findFirst()
			.orElse(0);
		List<Integer> behind = this.sums.stream().filter((at) -> at > order).toList();
		if (order == 0 || behind.size() < 2 || !head(order, behind.get(0))) {
			return Optional.empty();
		}
		int first = payment(behind);
		if (first == 0) {
			return Optional.empty();
		}
		pay(behind.subList(first, behind.size()));
		return Optional.of(this.lines);
	}

	/**
	 * Labels the values above the items that stand below their labels; whether a document
	 * is among all of them.
	 */
	private boolean head(int order, int firstSum) {
		Set<Label> found = EnumSet.noneOf(Label.class);
		for (int at = Math.max(1, order - 8); at < firstSum; at++) {
			Label label = shape(this.lines.get(at));
			boolean below = label != null && found.add(label) && LinePair.atColon(this.lines.get(at)) == null;
			if (below && label != null && Labels.of(this.lines.get(at - 1)).isEmpty()) {
				this.lines.set(at - 1, label.word());
			}
		}
		return found.contains(Label.DOCUMENT) && found.contains(Label.ORDER);
	}

	/** What a line is by the shape of its value, below its label or behind it. */
	private static @Nullable Label shape(String line) {
		LinePair pair = LinePair.atColon(line);
		String value = Digits.plain((pair != null) ? pair.right() : line.strip());
		Label label = LockupLayout.shape(value);
		boolean sure = (label == Label.ORDER) ? ORDER.matcher(value).matches()
				: label != Label.ACCOUNT || ADDRESS.matcher(value).matches();
		return sure ? label : null;
	}

	/** Which of the sums is the first of the payment, 0 for none. */
	private int payment(List<Integer> behind) {
		int first = behind.size() - 1;
		while (first > 0 && !isLabelled(this.lines.get(behind.get(first - 1) + 1), Label.BILLED)) {
			first--;
		}
		if (first > 0) {
			return first;
		}
		first = behind.size() - 1;
		while (first > 0 && behind.get(first) - behind.get(first - 1) <= FEWEST_ABOVE) {
			first--;
		}
		if (first > 0) {
			this.lines.set(behind.get(first - 1) + 1, Label.BILLED.word());
		}
		return first;
	}

	/**
	 * Labels the sums up to those that were paid, which are as much together. A text
	 * above a single sum may be the last line of the address as well as a method.
	 */
	private void pay(List<Integer> sums) {
		int paid = 0;
		boolean method = PaymentChoice.isKnownMethod(this.lines.get(sums.get(0) - 1));
		for (int split = 1; split < sums.size() && paid == 0 && !method; split++) {
			paid = sum(sums.subList(0, split)).compareTo(sum(sums.subList(split, sums.size()))) == 0 ? split : 0;
		}
		for (int i = 0; i < paid; i++) {
			label(sums.get(i) - 1, (i == 0) ? Label.SUBTOTAL : Label.TAX);
		}
		int last = sums.get(sums.size() - 1);
		String text = this.lines.get(last - 1);
		if (paid + 1 == sums.size() && Labels.of(text).isEmpty() && !PaymentChoice.isKnownMethod(text)) {
			if (paid > 0 && sums.get(paid - 1) < last - 1) {
				this.lines.set(last - 1, Label.PAYMENT.word() + ": " + text);
			}
			this.lines.set(last, Label.TOTAL.word() + ": " + this.lines.get(last));
		}
	}

	private BigDecimal sum(List<Integer> sums) {
		return sums.stream()
			.flatMap((at) -> MoneyText.parse(this.lines.get(at), MoneyText.UNNAMED).stream())
			.map(Money::amount)
			.reduce(BigDecimal.ZERO, BigDecimal::add);
	}

	private void label(int at, Label label) {
		if (Labels.of(this.lines.get(at)).isEmpty()) {
			this.lines.set(at, label.word());
		}
	}

}
