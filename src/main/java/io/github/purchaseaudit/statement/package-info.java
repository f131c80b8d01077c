/**
 * Card statements: which of their lines Apple charged, read from each issuer's files and
 * from any table that is headed alike. Enter at
 * {@link io.github.purchaseaudit.statement.StatementFormats}.
 */
@NullMarked
package io.github.purchaseaudit.statement;

import org.jspecify.annotations.NullMarked;
