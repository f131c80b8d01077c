package io.github.purchaseaudit.household;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A payment method of the register.
 *
 * @param brand in normal form
 * @param last4 null when the register does not say
 * @param earlierLast4 digits the card had before it was replaced
 * @param applePayLast4 digits of its device account numbers in Apple Pay
 * @param validFrom first day, included; null for always
 * @param closedOn last day, included; null while open
 * @param line the line of household.yml it begins on, for messages
 */
public record RegisteredMethod(String name, String brand, @Nullable String last4, List<String> earlierLast4,
		List<String> applePayLast4, @Nullable String member, @Nullable LocalDate validFrom,
		@Nullable LocalDate closedOn, Ours ours, int line) {

	public RegisteredMethod {
		earlierLast4 = List.copyOf(earlierLast4);
		applePayLast4 = List.copyOf(applePayLast4);
	}

	/** Whether it was open on that day; both ends are included. */
	public boolean isOpenOn(LocalDate day) {
		return (this.validFrom == null || !day.isBefore(this.validFrom))
				&& (this.closedOn == null || !day.isAfter(this.closedOn));
	}

}
