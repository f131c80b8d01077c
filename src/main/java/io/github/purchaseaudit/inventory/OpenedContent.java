package io.github.purchaseaudit.inventory;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;

import io.github.purchaseaudit.order.Place;

/** A content that has been opened already, so that it need not be unpacked again. */
record OpenedContent(Content content, InputStream in) implements Content {

	@Override
	public String name() {
		return this.content.name();
	}

	@Override
	public Place place(String where) {
		return this.content.place(where);
	}

	@Override
	public InputStream open() {
		return this.in;
	}

	@Override
	public Optional<Path> file() {
		return Optional.empty();
	}

}
