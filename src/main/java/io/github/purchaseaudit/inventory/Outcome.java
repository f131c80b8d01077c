package io.github.purchaseaudit.inventory;

/** What the inventory says of a file or archive member. */
public enum Outcome {

	/** A format recognised it and will read it. */
	CLAIMED,

	/** An archive: its members are listed on their own. */
	OPENED,

	/** No input by design: guides, event logs, lock files, our own reports. */
	IGNORED,

	/** Known by its name, but nobody has published what its columns mean. */
	NOT_UNDERSTOOD,

	/** No format recognised it. */
	UNCLAIMED,

	/** It, or a part of it, cannot be opened: a loss. */
	UNREADABLE

}
