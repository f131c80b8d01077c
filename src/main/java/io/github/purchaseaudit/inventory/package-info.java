/**
 * What the inputs are: files and archive members, each recognised by its content and
 * claimed by one format, and the tables that many of them hold. Enter at
 * {@link io.github.purchaseaudit.inventory.Inventory}; a new format implements
 * {@link io.github.purchaseaudit.inventory.Format}, most easily as a
 * {@link io.github.purchaseaudit.inventory.TableFormat}.
 */
@NullMarked
package io.github.purchaseaudit.inventory;

import org.jspecify.annotations.NullMarked;
