package io.github.purchaseaudit.ledger;

import io.github.purchaseaudit.order.Evidence;

/** One thing that a reading step hands to the ledger. */
public sealed interface Entry {

	/** The member it comes from. */
	int member();

	/**
	 * A record that a format found.
	 *
	 * @param id unique and rising in the order of reading; the same in every reading of
	 * the same inputs
	 */
	record Found(long id, Evidence evidence) implements Entry {

		@Override
		public int member() {
			return this.evidence.place().member();
		}

	}

	/** Rows or messages read and rightly not used. */
	record PassedOver(int member, String kind, long amount) implements Entry {
	}

	/** A column that is not used. */
	record LeftOut(int member, String column) implements Entry {
	}

	/** The SHA-256 of a file that the reading step took. */
	record Digest(int member, String sha256) implements Entry {
	}

}
