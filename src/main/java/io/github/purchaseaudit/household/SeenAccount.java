package io.github.purchaseaudit.household;

import org.jspecify.annotations.Nullable;

/**
 * An Apple Account as the inputs show it: by its address, its Apple ID Number, or both.
 */
public record SeenAccount(@Nullable String address, @Nullable String number) {

	public SeenAccount {
		if (address == null && number == null) {
			throw new IllegalArgumentException("An account has an address or a number");
		}
	}

}
