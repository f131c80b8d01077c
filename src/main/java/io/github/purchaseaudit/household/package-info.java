/**
 * The register of the household: accounts, payment methods with their dates, devices and
 * limits, read from {@code household.yml}. Enter at
 * {@link io.github.purchaseaudit.household.Household}.
 */
@NullMarked
package io.github.purchaseaudit.household;

import org.jspecify.annotations.NullMarked;
