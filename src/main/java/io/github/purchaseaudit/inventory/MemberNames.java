package io.github.purchaseaudit.inventory;

import java.util.HashMap;
import java.util.Map;

/**
 * Names the members of one archive as they come, so that two of the same name differ.
 */
final class MemberNames {

	private final String archive;

	private final Map<String, Integer> seen = new HashMap<>();

	MemberNames(String archive) {
		this.archive = archive;
	}

	String of(Entries.Entry entry) {
		int occurrence = this.seen.merge(entry.name(), 1, Integer::sum);
		String name = this.archive + Member.INSIDE + entry.name();
		return (occurrence > 1) ? name + " (" + occurrence + ")" : name;
	}

}
