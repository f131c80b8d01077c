package io.github.purchaseaudit.household;

/** A device of the register, by the name it shows on receipts. */
public record Device(String name, Ours ours) {
}
