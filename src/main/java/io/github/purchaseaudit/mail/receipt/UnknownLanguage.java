package io.github.purchaseaudit.mail.receipt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.purchaseaudit.order.Digits;
import org.jspecify.annotations.Nullable;

/**
 * Layout A's plain part in a language without label data. Its head is known by the shape
 * of its values: order number, document number, date and total stand in lines that follow
 * each other, the account and the payer each under a line of their own above them; the
 * sums at the end are set to the right. Such labels are exchanged for known ones.
 */
final class UnknownLanguage {

	private static final Pattern ORDER = Pattern.compile("M[A-Z0-9]{9}");

	private static final Pattern DOCUMENT = Pattern.compile("\\d{12}");

	private static final Pattern SEQUENCE = Pattern.compile("\\d-\\d{10,11}");

	private static final Pattern ADDRESS = Pattern.compile("^\\s*[^\\s@]{1,64}@[^\\s@]{3,255}\\s*");

	private static final Pattern TO_THE_RIGHT = Pattern.compile("^\\s{20,}(\\S.*)$");

	private final List<String> lines;

	private @Nullable String total;

	private UnknownLanguage(List<String> lines) {
		this.lines = new ArrayList<>(lines);
	}

	/** The lines with known labels where the layout tells what they label. */
	static List<String> labelled(List<String> lines) {
		for (int i = 0; i < lines.size(); i++) {
			Label label = value(lines.get(i)).map(UnknownLanguage::shape).orElse(null);
			if (label == Label.ORDER) {
				return new UnknownLanguage(lines).around(i);
			}
		}
		return lines;
	}

	private static Optional<String> value(String line) {
		return Optional.ofNullable(LinePair.atColon(line)).map(LinePair::right);
	}

	private List<String> around(int order) {
		int from = order;
		while (from > 0 && value(this.lines.get(from - 1)).isPresent()) {
			from--;
		}
		int to = order + 1;
		while (to < this.lines.size() && value(this.lines.get(to)).isPresent()) {
			to++;
		}
		List<Label> shapes = this.lines.subList(from, to)
			.stream()
			.flatMap((line) -> value(line).stream())
			.map(UnknownLanguage::shape)
			.toList();
		if (shapes.contains(Label.DOCUMENT) || shapes.contains(Label.TOTAL)) {
			for (int i = from; i < to; i++) {
				field(i);
			}
			above(from, shapes.contains(Label.PAYMENT));
			sums(to);
		}
		return this.lines;
	}

	private void field(int at) {
		String line = this.lines.get(at);
		String value = value(line).orElse("");
		Label label = shape(value);
		if (label == Label.TOTAL) {
			this.total = Labels.fold(line.substring(0, line.lastIndexOf(value)));
		}
		if (LineLayout.labelOf(line).isEmpty()) {
			this.lines.set(at, label.word() + ": " + value);
		}
	}

	private static Label shape(String text) {
		String value = Digits.plain(text);
		if (ORDER.matcher(value).matches()) {
			return Label.ORDER;
		}
		if (DOCUMENT.matcher(value).matches()) {
			return Label.DOCUMENT;
		}
		if (SEQUENCE.matcher(value).matches()) {
			return Label.SEQUENCE;
		}
		if (ADDRESS.matcher(value).matches()) {
			return Label.ACCOUNT;
		}
		if (PaymentChoice.isKnownMethod(value)) {
			return Label.PAYMENT;
		}
		return Amounts.isAmount(value) ? Label.TOTAL : Label.DATE;
	}

	/**
	 * Account and payer, in this order, each block under its label; in one block where
	 * the payment method stands in the head, as on iTunes receipts.
	 */
	private void above(int head, boolean together) {
		int account = 1;
		while (account < head && !ADDRESS.matcher(this.lines.get(account)).matches()) {
			account++;
		}
		if (account >= head) {
			return;
		}
		if (together || Labels.of(this.lines.get(account - 1)).filter(Label.BILLED::equals).isPresent()) {
			label(account - 1, Label.BILLED);
			return;
		}
		label(account - 1, Label.ACCOUNT);
		int billed = account + 1;
		while (billed < head && this.lines.get(billed).isBlank()) {
			billed++;
		}
		if (billed + 1 < head && !this.lines.get(billed + 1).isBlank()) {
			label(billed, Label.BILLED);
		}
	}

	private void label(int at, Label label) {
		if (Labels.of(this.lines.get(at)).isEmpty()) {
			this.lines.set(at, label.word());
		}
	}

	/**
	 * The first sum set to the right is the subtotal, the next the tax. Up to the total,
	 * a sum alone behind a colon stands for one set to the right.
	 */
	private void sums(int from) {
		List<Label> before = new ArrayList<>(List.of(Label.SUBTOTAL, Label.TAX));
		boolean ended = false;
		for (int i = from; i < this.lines.size(); i++) {
			String line = this.lines.get(i);
			Matcher right = TO_THE_RIGHT.matcher(line);
			boolean behindColon = !ended && value(line).filter(Amounts::isAmount).isPresent();
			String text = right.matches() ? right.group(1) : line.strip();
			Optional<String> sum = (right.matches() || behindColon) ? Amounts.atEnd(text) : Optional.empty();
			if (sum.isPresent() && text.length() > sum.get().length()) {
				String label = text.substring(0, text.length() - sum.get().length());
				boolean last = Labels.fold(label).equals(this.total);
				Label known = last ? Label.TOTAL : before.isEmpty() ? Label.TAX : before.remove(0);
				this.lines.set(i, known.word() + "  " + sum.get());
				ended |= last;
			}
		}
	}

}
