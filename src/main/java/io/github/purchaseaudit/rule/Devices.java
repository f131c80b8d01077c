package io.github.purchaseaudit.rule;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import io.github.purchaseaudit.household.Device;
import io.github.purchaseaudit.order.Item;

/** The devices that an order's receipts name, and how they stand to the register. */
final class Devices {

	private Devices() {
	}

	/** The devices with this standing, each once; none when the register lists none. */
	static List<String> of(Case order, Standing standing) {
		if (order.household().devices().isEmpty()) {
			return List.of();
		}
		return order.receipts()
			.stream()
			.flatMap((receipt) -> receipt.mail().items().stream())
			.map(Item::device)
			.filter(Objects::nonNull)
			.map(String::strip)
			.filter((name) -> !name.isEmpty() && standing(name, order.household().devices()) == standing)
			.distinct()
			.toList();
	}

	private static Standing standing(String name, List<Device> devices) {
		String folded = fold(name);
		return devices.stream()
			.filter((device) -> fold(device.name()).equals(folded))
			.findFirst()
			.map((device) -> Standing.of(device.ours()))
			.orElse(Standing.FOREIGN);
	}

	/** Width, case, blanks and the many forms of quotes do not matter. */
	private static String fold(String name) {
		return Normalizer.normalize(name.replace('\u00b4', '\''), Normalizer.Form.NFKC)
			.toLowerCase(Locale.ROOT)
			.replaceAll("[\u2018\u2019\u201a\u201b\u2032\u02bc`]", "'")
			.replaceAll("[\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb]", "\"")
			.replaceAll("[\\s\u00a0]+", " ")
			.strip();
	}

}
