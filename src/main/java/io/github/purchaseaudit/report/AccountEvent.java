package io.github.purchaseaudit.report;

import java.time.Instant;
import java.util.List;

/**
 * Genuine news of Apple about an account: a sign-in, a new device, another family, a
 * changed payment method.
 *
 * @param recipients the addresses it was sent to
 */
public record AccountEvent(Instant sent, String subject, List<String> recipients) {
}
