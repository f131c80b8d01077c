package io.github.purchaseaudit.mail.receipt;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import io.github.purchaseaudit.order.Item;
import org.jspecify.annotations.Nullable;

/** What the lines of one item mean: its names, type, device and renewal. */
final class ItemLines {

	private ItemLines() {
	}

	static boolean isType(String line) {
		return Labels.is(line, "inapp") || Labels.is(line, "type") || Labels.beginsWith(line, "renewing");
	}

	/**
	 * The item of these lines.
	 * @param column its type where that stands in a column
	 * @param on the device where that stands in a column
	 */
	static Item read(List<String> lines, @Nullable String column, @Nullable String on, @Nullable BigDecimal price) {
		String type = column;
		String renews = null;
		int aboveType = Integer.MAX_VALUE;
		List<String> names = new ArrayList<>();
		for (String line : lines) {
			boolean kind = type == null && names.size() > 0 && isType(line);
			if (kind) {
				type = line;
				aboveType = names.size();
			}
			else if (renews == null && isRenewal(line, names.size())) {
				renews = line;
			}
			else {
				names.add(line);
			}
		}
		boolean inApp = type != null && (Labels.contains(type, "inapp") || Labels.contains(type, "renewing"));
		int comma = names.get(0).indexOf(", ");
		if (column != null && names.size() == 1 && comma > 0 && inApp) {
			names = List.of(names.get(0).substring(0, comma), names.get(0).substring(comma + 2));
		}
		String last = names.get(names.size() - 1);
		boolean inner = aboveType > 1
				&& (names.size() > 2 || (names.size() == 2 && (inApp || renews != null || aboveType == 2)));
		ItemNames named = ItemNames.of(names.get(0), inner ? names.get(1) : null, type, renews != null);
		String device = (on != null) ? on : (names.size() > (inner ? 2 : 1)) ? last : null;
		return new Item(named.title(), named.app(), type, null, device, renews, price);
	}

	/** By its words, or behind the item's name, in any language, by a date. */
	private static boolean isRenewal(String line, int names) {
		return (names > 0 && LockupLines.isRenewal(line)) || (names > 1 && LockupLines.isDated(line));
	}

}
