/**
 * Measures the started program against simpler ones that do a part of its work, in one
 * run and in pairs. Enter at {@code Benchmark}.
 */
@NullMarked
package io.github.purchaseaudit.bench;

import org.jspecify.annotations.NullMarked;
