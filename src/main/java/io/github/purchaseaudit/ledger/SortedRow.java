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

	SortedRow(String key, long id, byte[] facts) {
		this.key = key;
		this.id = id;
		this.facts = facts;
	}

	String key() {
		return this.key;
	}

	byte[] facts() {
		return this.facts;
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
		byte[] name = in.readNBytes(in.readInt());
		String key = StoredText.text(name, 0, name.length);
		long id = in.readLong();
		return new SortedRow(key, id, in.readNBytes(in.readInt()));
	}

}
