package io.github.purchaseaudit.inventory;

import java.util.HashMap;
import java.util.Map;

import io.github.purchaseaudit.order.SafeName;

/**
 * Names as they are shown, without full card numbers; of two that are the same then, the
 * later is numbered.
 */
final class SafeNames {

	private final Map<String, Integer> seen = new HashMap<>();

	String of(String name) {
		String safe = SafeName.of(name);
		int occurrence = this.seen.merge(safe, 1, Integer::sum);
		if (occurrence == 1) {
			return safe;
		}
		int at = safe.equals(name) ? safe.length() : ending(safe);
		return safe.substring(0, at) + " (" + occurrence + ")" + safe.substring(at);
	}

	/** Readers know some files by their ending. */
	private static int ending(String name) {
		int ending = name.lastIndexOf('.');
		return (ending > name.lastIndexOf('/')) ? ending : name.length();
	}

}
