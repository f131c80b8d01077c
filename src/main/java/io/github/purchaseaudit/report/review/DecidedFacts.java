package io.github.purchaseaudit.report.review;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.github.purchaseaudit.order.Money;
import io.github.purchaseaudit.order.PaymentMethod;
import io.github.purchaseaudit.rule.ExaminedOrder;
import org.jspecify.annotations.Nullable;

/**
 * What a decision about an order rests on beside its findings: the sum and who paid, as
 * one text. Words that depend on the language or the register are no part of it.
 */
public final class DecidedFacts {

	private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,18}([.][0-9]{1,9})?");

	private DecidedFacts() {
	}

	/** The facts of an order as it is now. */
	public static String of(ExaminedOrder order) {
		Money amount = order.amount();
		String methods = order.payments().stream().map(PaymentMethod::toString).collect(Collectors.joining(" + "));
		return joined((amount != null) ? plain(amount.amount()) : "", (amount != null) ? amount.currency() : "",
				methods);
	}

	/**
	 * The facts as a workbook's row shows them; null when a program made a text of the
	 * number, so that it cannot be compared.
	 */
	static @Nullable String of(String amount, String currency, String methods) {
		String number = amount.strip();
		if (!number.isEmpty() && !NUMBER.matcher(number).matches()) {
			return null;
		}
		return joined(number.isEmpty() ? "" : plain(new BigDecimal(number)), currency, methods);
	}

	private static String plain(BigDecimal amount) {
		return amount.stripTrailingZeros().toPlainString();
	}

	private static String joined(String amount, String currency, String methods) {
		return Normalizer.normalize(amount + " " + currency.strip() + " " + methods.strip(), Normalizer.Form.NFKC)
			.strip();
	}

}
