package io.github.purchaseaudit.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.purchaseaudit.order.Money;
import io.github.purchaseaudit.order.Sentence;
import io.github.purchaseaudit.rule.ExaminedOrder;
import io.github.purchaseaudit.rule.Note;
import org.jspecify.annotations.Nullable;

/**
 * What of an order's money has come back. The workbook has no column for it, so it stands
 * first among the evidence, and is read back from there: nobody may claim from an issuer
 * what Apple has already paid back.
 *
 * @param refunded null when nothing was, or no source names the sum
 * @param notes REFUNDED and CHARGEBACK, as far as they hold
 */
record MoneyBack(@Nullable Money refunded, Set<Note> notes) {

	private static final String REFUNDED = "evidence.refunded";

	private static final String REFUNDED_UNKNOWN = "evidence.refunded.unknown";

	private static final String CHARGED_BACK = "evidence.charged-back";

	private static final Pattern SUM = Pattern.compile("([0-9]{1,15}(?:\\.[0-9]{1,6})?) ([A-Z]{3})");

	/** What came back of this order. */
	static MoneyBack of(ExaminedOrder order) {
		Set<Note> notes = EnumSet.of(Note.REFUNDED, Note.CHARGEBACK);
		notes.retainAll(order.notes());
		boolean sum = order.refunded() != null && order.refunded().isPositive();
		if (sum) {
			notes.add(Note.REFUNDED);
		}
		return new MoneyBack(sum ? order.refunded() : null, notes);
	}

	/** What the evidence in the workbook tells, written in either language. */
	static MoneyBack read(String evidence) {
		Money refunded = null;
		Set<Note> notes = EnumSet.noneOf(Note.class);
		for (String line : evidence.split("\n", -1)) {
			Matcher sum = SUM.matcher(line);
			if (isWritten(line, CHARGED_BACK, "")) {
				notes.add(Note.CHARGEBACK);
			}
			else if (isWritten(line, REFUNDED_UNKNOWN, "")) {
				notes.add(Note.REFUNDED);
			}
			else if (sum.find() && isWritten(line, REFUNDED, sum.group())) {
				notes.add(Note.REFUNDED);
				refunded = new Money(new BigDecimal(sum.group(1)), sum.group(2));
			}
		}
		return new MoneyBack(refunded, notes);
	}

	/** Whether a line of the evidence speaks of money that came back. */
	static boolean isLine(String line) {
		return !read(line).notes.isEmpty();
	}

	private static boolean isWritten(String line, String key, String sum) {
		return Texts.inEveryLanguage().stream().map((texts) -> texts.text(key, sum)).anyMatch(line::equals);
	}

	/** What is left to claim; null when no source shows a sum. */
	static @Nullable Money left(ExaminedOrder order) {
		MoneyBack back = of(order);
		Money amount = order.amount();
		if (amount == null) {
			return null;
		}
		if (back.notes.contains(Note.CHARGEBACK)) {
			return new Money(BigDecimal.ZERO, amount.currency());
		}
		if (back.refunded == null || !back.refunded.currency().equals(amount.currency())) {
			return amount;
		}
		return new Money(amount.amount().subtract(back.refunded.amount()).max(BigDecimal.ZERO), amount.currency());
	}

	/** Whether something is left to claim, as far as anybody can tell. */
	static boolean isOpen(ExaminedOrder order) {
		Money left = left(order);
		return (left != null) ? left.isPositive() : !of(order).notes.contains(Note.CHARGEBACK);
	}

	/** As evidence, before the other pieces; most orders have only these. */
	static List<Sentence> before(ExaminedOrder order) {
		MoneyBack back = of(order);
		if (back.notes.isEmpty()) {
			return order.evidence();
		}
		List<Sentence> all = new ArrayList<>();
		if (back.refunded != null) {
			all.add(Sentence.of(REFUNDED, plain(back.refunded)));
		}
		else if (back.notes.contains(Note.REFUNDED)) {
			all.add(Sentence.of(REFUNDED_UNKNOWN));
		}
		if (back.notes.contains(Note.CHARGEBACK)) {
			all.add(Sentence.of(CHARGED_BACK));
		}
		all.addAll(order.evidence());
		return all;
	}

	private static String plain(Money money) {
		return money.amount().toPlainString() + " " + money.currency();
	}

}
