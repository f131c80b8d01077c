/**
 * What the household's papers say: order numbers, money, payment methods and the pieces
 * of evidence that carry them, gathered into an
 * {@link io.github.purchaseaudit.order.Order}. Enter at
 * {@link io.github.purchaseaudit.order.Evidence}.
 */
@NullMarked
package io.github.purchaseaudit.order;

import org.jspecify.annotations.NullMarked;
