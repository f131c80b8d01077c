/**
 * What the inputs are: files and archive members, each recognised by its content and
 * claimed by one format. Enter at {@link io.github.purchaseaudit.inventory.Format}.
 */
@NullMarked
package io.github.purchaseaudit.inventory;

import org.jspecify.annotations.NullMarked;
