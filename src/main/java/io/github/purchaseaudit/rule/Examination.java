package io.github.purchaseaudit.rule;

import io.github.purchaseaudit.household.Household;

/**
 * What a rule may look at besides the order: the register, and for which days the inputs
 * can show an absence.
 */
public record Examination(Household household, Coverage coverage) {
}
