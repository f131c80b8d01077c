package io.github.purchaseaudit.statement;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;

import io.github.purchaseaudit.order.CardNumber;
import io.github.purchaseaudit.order.Money;
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
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(digest, 0, LENGTH);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String part(@Nullable String text) {
		return (text != null) ? Words.fold(text) : "";
	}

}
