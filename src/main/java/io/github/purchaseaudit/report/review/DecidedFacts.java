package io.github.purchaseaudit.report.review;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.github.purchaseaudit.order.Money;
import io.github.purchaseaudit.order.Nfkc;
import io.github.purchaseaudit.order.PaymentMethod;
import io.github.purchaseaudit.rule.ExaminedOrder;
import io.github.purchaseaudit.rule.Finding;
import io.github.purchaseaudit.rule.FindingCode;
import org.jspecify.annotations.Nullable;

/**
 * What a decision about an order rests on beside the codes of its findings, as the row
 * showed it.
 *
 * @param paid the sum and who paid; what depends on the language or the register is no
 * part of it
 * @param why the sentences of the findings, folded; empty when none of them names what no
 * other column shows
 */
public record DecidedFacts(String paid, String why) {

	private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,18}([.][0-9]{1,9})?");

	/** Their sentences name nothing but the order's own device, account or sums. */
	private static final Set<FindingCode> NAMED = EnumSet.of(FindingCode.UNKNOWN_DEVICE, FindingCode.UNKNOWN_ACCOUNT,
			FindingCode.AMOUNT_MISMATCH);

	/**
	 * The facts as a workbook's row shows them; null when a program made a text of the
	 * number, so that it cannot be compared.
	 * @param codes the findings of the row
	 */
	static @Nullable DecidedFacts of(String amount, String currency, String methods, Set<FindingCode> codes,
			String why) {
		String number = amount.strip();
		if (!number.isEmpty() && !NUMBER.matcher(number).matches()) {
			return null;
		}
		String paid = paid(number.isEmpty() ? "" : plain(new BigDecimal(number)), currency, methods);
		return new DecidedFacts(paid, codes.stream().anyMatch(NAMED::contains) ? Labels.folded(why) : "");
	}

	/**
	 * The facts as one text, for the ledger; what follows its last line break has none.
	 */
	public String encode() {
		return this.paid + '\n' + this.why;
	}

	/** Reads what {@link #encode()} wrote. */
	public static DecidedFacts decode(String text) {
		int end = text.lastIndexOf('\n');
		return new DecidedFacts(text.substring(0, end), text.substring(end + 1));
	}

	/** Whether the order is still what the row showed, apart from further findings. */
	boolean stillHold(ExaminedOrder order) {
		return Labels.folded(this.paid).equals(Labels.folded(paid(order)))
				&& (this.why.isEmpty() || order.findings().stream().allMatch(this::isKnown));
	}

	/** Whether the row's sentence, in whatever language, named the same. */
	private boolean isKnown(Finding finding) {
		return !NAMED.contains(finding.code()) || Labels.in(finding.why().facts())
			.stream()
			.anyMatch((named) -> named.stream().allMatch(this.why::contains));
	}

	private static String paid(ExaminedOrder order) {
		Money amount = order.amount();
		String methods = order.payments().stream().map(PaymentMethod::toString).collect(Collectors.joining(" + "));
		return paid((amount != null) ? plain(amount.amount()) : "", (amount != null) ? amount.currency() : "", methods);
	}

	private static String plain(BigDecimal amount) {
		return amount.stripTrailingZeros().toPlainString();
	}

	private static String paid(String amount, String currency, String methods) {
		return Nfkc.of(amount + " " + currency.strip() + " " + methods.strip()).strip();
	}

}
