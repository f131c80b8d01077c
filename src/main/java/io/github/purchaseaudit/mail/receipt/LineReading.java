package io.github.purchaseaudit.mail.receipt;

import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import io.github.purchaseaudit.order.DateText;
import io.github.purchaseaudit.order.Money;
import org.jspecify.annotations.Nullable;

/**
 * One pass over the lines of a receipt: labels and their values, items between the head
 * and the sums, the payment method beside the last amount.
 */
final class LineReading {

	/** Below items text receipts have links; nothing that is sold is named so. */
	private static final Pattern LINK = Pattern.compile("\\bhttps?://|\\bwww\\.\\w", Pattern.CASE_INSENSITIVE);

	private static final int MOST_WORDS = 4;

	private final List<String> lines;

	private final Draft draft;

	private final boolean html;

	private final boolean lockup;

	private int at;

	private final List<String> names = new ArrayList<>();

	private @Nullable String price;

	private @Nullable String type;

	private @Nullable String device;

	private boolean summed;

	private List<String> afterSums = new ArrayList<>();

	/** What shows a card without a label. */
	private final List<String> cards = new ArrayList<>();

	/**
	 * A reading that has not begun.
	 * @param html whether no blank line parts one thing from the next
	 * @param lockup whether items are named as in layout C
	 */
	LineReading(List<String> lines, Draft draft, boolean html, boolean lockup) {
		this.lines = lines;
		this.draft = draft;
		this.html = html;
		this.lockup = lockup;
	}

	void run() {
		while (this.at < this.lines.size()) {
			String line = this.lines.get(this.at++);
			boolean rule = LinePair.isRule(line);
			if (line.isBlank() || rule) {
				if (this.price != null) {
					endItem();
				}
				else if (rule) {
					this.names.clear();
				}
			}
			else if (!labelled(line)) {
				plain(line);
			}
		}
		endItem();
		if (!this.draft.has(Label.PAYMENT) && !this.draft.has(Label.BILLED)) {
			this.cards.stream().distinct().forEach(this.draft::payment);
		}
	}

	private boolean labelled(String line) {
		LinePair pair = LinePair.atColon(line);
		LinePair wide = LinePair.atGap(line);
		Optional<Label> alone = Labels.of(line);
		if (alone.isPresent()) {
			take(alone.get(), below(alone.get()));
			return true;
		}
		Optional<Label> beside = (pair != null) ? Labels.of(pair.left()) : Optional.empty();
		if (beside.isPresent() && pair != null) {
			take(beside.get(), (beside.get() == Label.BILLED) ? billed(pair.right()) : List.of(pair.right()));
			return true;
		}
		Optional<Label> sum = (wide != null) ? Labels.of(wide.left()).filter(Label::isSum) : Optional.empty();
		if (sum.isPresent() && wide != null) {
			take(sum.get(), List.of(wide.right()));
		}
		return sum.isPresent() || closeTo(line) || behindWords(line);
	}

	/** A method or a day one blank behind its label. */
	private boolean behindWords(String line) {
		String text = line.strip();
		int blank = text.indexOf(' ');
		for (int words = 0; blank > 0 && words < MOST_WORDS; words++) {
			String value = text.substring(blank).strip();
			Optional<Label> label = Labels.of(text.substring(0, blank)).filter((one) -> isValue(value, one));
			if (label.isPresent()) {
				take(label.get(), List.of(value));
				return true;
			}
			blank = text.indexOf(' ', blank + 1);
		}
		return false;
	}

	private static boolean isValue(String text, Label label) {
		return switch (label) {
			case PAYMENT -> PaymentChoice.isKnownMethod(text);
			case DATE -> DateText.parse(text, ZoneOffset.UTC).isPresent();
			default -> false;
		};
	}

	/** A sum one blank behind its label, as typed mails have it. */
	private boolean closeTo(String line) {
		Optional<String> amount = Amounts.atEnd(line);
		Optional<Label> sum = amount
			.flatMap((text) -> Labels.of(line.substring(0, line.stripTrailing().length() - text.length())))
			.filter(Label::isSum);
		sum.ifPresent((label) -> take(label, amount.stream().toList()));
		return sum.isPresent();
	}

	private void take(Label label, List<String> value) {
		if (this.summed && label == Label.ORDER) {
			// the same receipt once more, as layout A has it for mobiles
			this.at = this.lines.size();
			return;
		}
		if (label.isSum()) {
			endItem();
			this.summed = this.draft.hasItems();
			this.afterSums.clear();
		}
		this.names.clear();
		this.draft.take(label, value);
	}

	/** The lines under a label: one, or all up to a gap for "billed to". */
	private List<String> below(Label label) {
		List<String> value = new ArrayList<>();
		while (this.at < this.lines.size() && this.lines.get(this.at).isBlank() && value.isEmpty()) {
			this.at++;
		}
		while (this.at < this.lines.size()) {
			String next = this.lines.get(this.at);
			if (next.isBlank() || LinePair.isRule(next) || LineLayout.labelOf(next).isPresent()
					|| (label == Label.BILLED && !isShare(next, value)
							&& (isMethodAboveAmount(next) || Amounts.priceAtEnd(next).isPresent()))) {
				break;
			}
			value.add(next.strip());
			this.at++;
			if (label != Label.BILLED || (this.html && value.size() >= 8)) {
				break;
			}
		}
		return value;
	}

	/**
	 * Whether the line is one of several methods above the payer's name, with what it
	 * paid: {@code ギフトカード 100,000円}.
	 */
	private boolean isShare(String line, List<String> above) {
		return !this.lockup && Amounts.priceAtEnd(line).isPresent() && PaymentChoice.isKnownMethod(line.strip())
				&& above.stream().allMatch(PaymentChoice::isKnownMethod);
	}

	/** Whether the line, where reading is, names a method and the next line a sum. */
	private boolean isMethodAboveAmount(String line) {
		Optional<String> next = this.lines.subList(this.at + 1, this.lines.size())
			.stream()
			.filter((one) -> !one.isBlank())
			.findFirst();
		return next.filter((text) -> Amounts.isSum(text.strip())).isPresent()
				&& PaymentChoice.isKnownMethod(line.strip());
	}

	/** A method that iTunes names behind the payer has no address below it. */
	private List<String> billed(String first) {
		List<String> value = new ArrayList<>(List.of(first));
		if (!this.draft.has(Label.BILLED) || !PaymentChoice.isKnownMethod(first)) {
			value.addAll(below(Label.BILLED));
		}
		return value;
	}

	private void plain(String line) {
		String text = line.strip();
		Optional<String> sum = Amounts.isSum(text) ? Optional.of(text)
				: (this.html || isRenewal(text)) ? Optional.empty() : atEnd(line);
		if (Labels.is(text, "heading")) {
			this.names.clear();
			return;
		}
		boolean link = sum.isEmpty() && LINK.matcher(text).find();
		if (link || Arrays.stream(text.split("\\|")).allMatch((part) -> Labels.is(part, "skip"))) {
			return;
		}
		if (sum.isEmpty()) {
			card(text);
		}
		if (!this.draft.hasOrder()) {
			this.draft.date(text);
		}
		else if (this.summed) {
			afterSums(text, sum);
		}
		else if (sum.isPresent()) {
			price(line, sum.get());
		}
		else {
			this.names.add(text);
		}
	}

	/** Below an item, what its renewal will cost is not the price of another. */
	private boolean isRenewal(String text) {
		return !this.names.isEmpty() && LockupLines.isRenewal(text) && LockupLines.isDated(text)
				&& LinePair.atGap(text) == null;
	}

	/** A page's line may show what was paid behind it. */
	private void card(String text) {
		int sum = Amounts.atEnd(text).map(String::length).orElse(0);
		String card = text.substring(0, text.length() - sum).strip();
		if (PaymentChoice.isCard(card)) {
			this.cards.add(card);
		}
	}

	/** Behind a payment every sum counts, behind other text what can be no name. */
	private Optional<String> atEnd(String line) {
		String text = line.strip();
		Optional<String> sum = Amounts.atEnd(line);
		boolean paid = this.summed || sum
			.filter((amount) -> PaymentChoice.isKnownMethod(text.substring(0, text.length() - amount.length()).strip()))
			.isPresent();
		return paid ? sum : Amounts.priceAtEnd(line);
	}

	/** Layout C as lines: the method stands above or beside the last amount. */
	private void afterSums(String text, Optional<String> sum) {
		if (sum.isEmpty()) {
			this.afterSums.add(text);
			return;
		}
		String before = text.substring(0, text.length() - sum.get().length()).strip();
		String label = !before.isEmpty() ? before
				: this.afterSums.isEmpty() ? "" : this.afterSums.get(this.afterSums.size() - 1);
		if (PaymentChoice.isKnownMethod(label)) {
			this.draft.payment(label);
			if (!this.draft.hasTotal()) {
				this.draft.money(sum.get()).ifPresent(this.draft::paid);
			}
		}
		this.afterSums.clear();
	}

	private void price(String line, String sum) {
		String text = line.stripTrailing();
		String before = text.substring(0, text.length() - sum.length()).strip();
		if (before.isEmpty()) {
			List<String> item = List.copyOf(this.names);
			if (this.price != null) {
				if (!Amounts.isPrice(sum)) {
					this.names.add(sum);
				}
				return;
			}
			if (!item.isEmpty() && isPayment(item.get(item.size() - 1), sum)) {
				paid(item.get(item.size() - 1), sum);
				return;
			}
			this.names.clear();
			if (!item.isEmpty() && isNothingSold(item.get(item.size() - 1))) {
				return;
			}
			this.names.addAll(item);
			this.price = sum;
			if (!isWrapped(item)) {
				endItem();
			}
			return;
		}
		if (PaymentChoice.isKnownMethod(before)) {
			paid(before, sum);
			return;
		}
		endItem();
		this.names.clear();
		if (isNothingSold(before)) {
			return;
		}
		columns(LinePair.columns(before));
		this.price = sum;
	}

	/**
	 * Whether a mail program moved the price of an item's first line to the next: the
	 * item's other lines follow, up to a gap, and no price of their own.
	 */
	private boolean isWrapped(List<String> item) {
		List<String> rest = this.lines.subList(this.at, this.lines.size());
		return !this.html && !this.lockup && item.size() == 1
				&& rest.stream()
					.takeWhile((line) -> !line.isBlank())
					.noneMatch((line) -> Amounts.isWithSum(line) || LineLayout.labelOf(line).isPresent());
	}

	/**
	 * Number, name, maker, type and device of an item; each but the name may be missing.
	 */
	private void columns(List<String> all) {
		boolean numbered = all.size() > 1 && all.get(0).matches("\\d{1,3}");
		List<String> columns = all.subList(numbered ? 1 : 0, all.size());
		this.names.add(columns.get(0));
		int last = columns.size() - 1;
		int at = last;
		while (at > 0 && !ItemLines.isType(columns.get(at))) {
			at--;
		}
		if (last > 0) {
			this.type = columns.get((at > 0) ? at : last);
			this.device = (at > 0 && at < last) ? columns.get(last) : null;
		}
	}

	/**
	 * Behind items a method is no item, unless a shop sells gift cards: what it takes
	 * from the price then has a minus.
	 */
	private boolean isPayment(String name, String sum) {
		return this.draft.hasItems() && PaymentChoice.isKnownMethod(name) && (!this.draft.isHardware()
				|| this.draft.money(sum).filter((paid) -> paid.amount().signum() < 0).isPresent());
	}

	/** The Apple Store sells nothing named so: a total of savings or points, delivery. */
	private boolean isNothingSold(String name) {
		return this.draft.isHardware() && (Labels.isOfTotal(name) || Labels.is(name, "delivery"));
	}

	private void paid(String method, String sum) {
		endItem();
		this.draft.payment(method);
		this.draft.money(sum).ifPresent(this.draft::paid);
		this.names.clear();
	}

	/** Hands on the item whose names and price were collected. */
	private void endItem() {
		if (this.price != null && !this.names.isEmpty()) {
			BigDecimal sum = this.draft.money(this.price).map(Money::amount).orElse(null);
			this.draft.item(this.lockup ? LockupLines.read(this.names, sum)
					: ItemLines.read(this.names, this.type, this.device, sum));
		}
		this.names.clear();
		this.price = null;
		this.type = null;
		this.device = null;
	}

}
