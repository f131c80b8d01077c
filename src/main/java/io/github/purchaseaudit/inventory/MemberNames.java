package io.github.purchaseaudit.inventory;

/**
 * Names the members of one archive as they come, so that two of the same name differ.
 */
final class MemberNames {

	private final String archive;

	private final SafeNames names = new SafeNames();

	MemberNames(String archive) {
		this.archive = archive;
	}

	String of(Entries.Entry entry) {
		return this.archive + Member.INSIDE + this.names.of(entry.name());
	}

}
