/**
 * Mail archives of every kind, cut into mails and looked at: first cheaply at the header,
 * then fully at what can matter. Enter at
 * {@link io.github.purchaseaudit.mail.MailFormats}.
 */
@NullMarked
package io.github.purchaseaudit.mail;

import org.jspecify.annotations.NullMarked;
