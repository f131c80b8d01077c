package io.github.purchaseaudit.household;

import java.math.BigDecimal;

/**
 * Where findings about unusual purchases begin, and how long money can be asked back.
 *
 * @param largeAmount in the household's currency, major units
 * @param refundDays days to ask Apple for a refund (common practice, not Apple's text)
 * @param issuerDays days to tell the card issuer (common practice)
 */
public record Limits(int burstOrders, int burstMinutes, BigDecimal largeAmount, int refundDays, int issuerDays) {

	public static final Limits DEFAULTS = new Limits(5, 60, new BigDecimal(10000), 90, 60);

}
