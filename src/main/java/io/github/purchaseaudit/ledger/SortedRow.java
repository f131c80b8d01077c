package io.github.purchaseaudit.ledger;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** A row on its way through a sort: by key, then by number. */
final class SortedRow implements Comparable<SortedRow> {

	/** About what the row takes beside its letters. */
	private static final int FRAME = 120;

	private final String key;

	private final long id;

	private final byte[] facts;

	/**
	 * A row.
	 * @param facts as {@link StoredText} holds them
	 */
	private SortedRow(String key, long id, byte[] facts) {
		this.key = key;
		this.id = id;
		this.facts = facts;
	}

	static SortedRow of(String key, long id, String facts) {
		return new SortedRow(key, id, StoredText.bytes(facts));
	}

	String key() {
		return this.key;
	}

	String facts() {
		return StoredText.text(this.facts);
	}

	@Override
	public int compareTo(SortedRow other) {
		int byKey = this.key.compareTo(other.key);
		return (byKey != 0) ? byKey : Long.compare(this.id, other.id);
	}

	int size() {
		return FRAME + this.key.length() + this.facts.length;
	}

	void write(DataOutputStream out) throws IOException {
		byte[] name = StoredText.bytes(this.key);
		out.writeInt(name.length);
		out.write(name);
		out.writeLong(this.id);
		out.writeInt(this.facts.length);
		out.write(this.facts);
	}

	static SortedRow read(DataInputStream in) throws IOException {
		String key = StoredText.text(in.readNBytes(in.readInt()));
		long id = in.readLong();
		return new SortedRow(key, id, in.readNBytes(in.readInt()));
	}

}
