package io.github.purchaseaudit.inventory;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;

import io.github.purchaseaudit.order.Place;

/** The bytes of an archive member that is held in memory while it is recognised. */
final class HeldContent implements Content {

	private final Member member;

	private final byte[] bytes;

	HeldContent(Member member, byte[] bytes) {
		this.member = member;
		this.bytes = bytes;
	}

	@Override
	public String name() {
		return this.member.name();
	}

	@Override
	public Place place(String where) {
		return this.member.place(where);
	}

	@Override
	public InputStream open() {
		return new ByteArrayInputStream(this.bytes);
	}

	@Override
	public Optional<Path> file() {
		return Optional.empty();
	}

}
