package io.github.purchaseaudit.inventory;

import java.io.IOException;

/**
 * One format of input files: says whether a file is of its kind, and reads it. The first
 * format that recognises a file reads it.
 */
public interface Format {

	/** A short stable name, such as {@code apple-transactions} or {@code mbox}. */
	String id();

	/**
	 * Whether the content is of this format; never decided by a flag or a folder name.
	 */
	boolean identify(Sample sample);

	/** Whether a row is a heading of this format, and holds no values. */
	default boolean knowsHeading(Row row) {
		return false;
	}

	/**
	 * Whether it knows a sheet among those of other formats for sure, as by its heading.
	 */
	default boolean knowsSheets() {
		return false;
	}

	/**
	 * Whether all columns are published ones of this format, so that the name of the file
	 * says nothing more.
	 */
	default boolean knowsAllColumns(Sample sample) {
		return false;
	}

	/**
	 * Hands every record of the content to the sink, in the content's order. A record
	 * that cannot be read is set aside and the next one read.
	 * @throws IOException when the rest of the content cannot be read; what was handed on
	 * until then stays
	 */
	void read(Content content, Sink sink) throws IOException;

}
