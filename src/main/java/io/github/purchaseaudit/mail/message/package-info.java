/**
 * One mail taken apart: its headers decoded, its texts and attachments found. Enter at
 * {@link io.github.purchaseaudit.mail.message.MessageReader}.
 */
@NullMarked
package io.github.purchaseaudit.mail.message;

import org.jspecify.annotations.NullMarked;
