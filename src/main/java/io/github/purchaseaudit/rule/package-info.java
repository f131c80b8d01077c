/**
 * The rules: each looks at one order and says what a person must look at, and why. Enter
 * at {@link io.github.purchaseaudit.rule.Examiner}; each finding is one class, and the
 * codes are in {@link io.github.purchaseaudit.rule.FindingCode}.
 */
@NullMarked
package io.github.purchaseaudit.rule;

import org.jspecify.annotations.NullMarked;
