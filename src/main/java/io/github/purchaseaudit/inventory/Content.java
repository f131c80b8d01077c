package io.github.purchaseaudit.inventory;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;

import io.github.purchaseaudit.order.Place;

/** The bytes of one file or archive member. */
public interface Content {

	/** The name as the audit shows it: relative, {@code !/} before archive members. */
	String name();

	/** The place of something in it. */
	Place place(String where);

	/** A stream over the bytes from the beginning; the caller closes it. */
	InputStream open() throws IOException;

	/** The file itself, when this is a plain file on disk, for positional reads. */
	Optional<Path> file();

}
