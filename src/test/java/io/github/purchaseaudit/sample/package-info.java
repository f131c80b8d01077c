/**
 * The sample household in {@code sample-data/} and how its files are made: enter at
 * {@link io.github.purchaseaudit.sample.SampleData}.
 * <p>
 * The Yamada family (invented) shares one mailbox. In spring 2026 their JCB was closed
 * and a Mastercard took its place. In September a stranger's account was put into their
 * family and bought twice on that Mastercard; on the night of 10 October five game items
 * worth 48,600 yen were bought with the father's own account, which stood in a stranger's
 * family, and charged to a Visa that nobody owns. One renewal still went to the closed
 * JCB, one app never got its receipt, and two mails are forged. Everything else is
 * innocent and must be left alone.
 * <p>
 * {@code purchases.csv} holds the facts the files are made from, one row per item, and
 * {@code story.csv} what an audit has to say, one row per order and per forged mail.
 */
@NullMarked
package io.github.purchaseaudit.sample;

import org.jspecify.annotations.NullMarked;
