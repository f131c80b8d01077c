/**
 * How far a mail can be believed to come from Apple: who it claims to be, what the user's
 * mail provider found, what does not fit. Enter at
 * {@link io.github.purchaseaudit.mail.trust.Trust}.
 */
@NullMarked
package io.github.purchaseaudit.mail.trust;

import org.jspecify.annotations.NullMarked;
