package io.github.purchaseaudit.order;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * One line of a card statement that names Apple as the shop.
 *
 * @param day the day of use as the statement writes it
 * @param shop the shop's text, verbatim
 * @param amount positive for a charge, negative for a refund
 * @param brand the card's brand; null when the statement does not say
 * @param last4 the card's last four digits; null when the statement does not say
 * @param cardName the card's or block's name as written
 * @param authorisation whether the line is marked as not settled
 * @param content digest of what every statement that lists the charge says alike
 */
public record Charge(Place place, LocalDate day, String shop, Money amount, @Nullable String brand,
		@Nullable String last4, @Nullable String cardName, boolean authorisation, String content) implements Evidence {
}
