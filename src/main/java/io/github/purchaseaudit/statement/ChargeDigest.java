package io.github.purchaseaudit.statement;

import java.time.LocalDate;

import io.github.purchaseaudit.order.CardNumber;
import io.github.purchaseaudit.order.Money;
import io.github.purchaseaudit.order.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * The fingerprint of a charge: what every statement that lists it says alike. Columns
 * that change from month to month (balances, the number of the instalment) and the file's
 * name are no part of it.
 */
final class ChargeDigest {

	private static final int LENGTH = 16;

	private ChargeDigest() {
	}

	static String of(LocalDate day, String shop, Money amount, String holder, Card card, boolean unsettled) {
		String holderShown = Card.numbered(holder).isPresent() ? "" : CardNumber.hide(holder);
		String text = String.join("\u001f", day.toString(), Words.fold(shop), amount.toString(),
				Words.fold(holderShown), part((card.last4() != null) ? card.last4() : card.name()),
				Boolean.toString(unsettled));
		return Sha256.of(text).substring(0, 2 * LENGTH);
	}

	private static String part(@Nullable String text) {
		return (text != null) ? Words.fold(text) : "";
	}

}
