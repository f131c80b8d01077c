package io.github.purchaseaudit.inventory;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;

import io.github.purchaseaudit.order.Place;

/** The bytes of a file on disk. */
record FileContent(Member member) implements Content {

	@Override
	public String name() {
		return this.member.name();
	}

	@Override
	public Place place(String where) {
		return this.member.place(where);
	}

	@Override
	public InputStream open() throws IOException {
		return new FileStream(this.member.file());
	}

	@Override
	public Optional<Path> file() {
		return Optional.of(this.member.file());
	}

}
