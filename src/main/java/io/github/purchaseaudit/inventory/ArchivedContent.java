package io.github.purchaseaudit.inventory;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;

import io.github.purchaseaudit.order.Place;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of an archive member: as the walk through the archive comes by, and once more
 * from the archive's beginning when they are opened again.
 */
final class ArchivedContent implements Content {

	private final Member member;

	private @Nullable InputStream passing;

	ArchivedContent(Member member, @Nullable InputStream passing) {
		this.member = member;
		this.passing = passing;
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
	public InputStream open() throws IOException {
		InputStream first = this.passing;
		this.passing = null;
		return (first != null) ? first : Archives.open(this.member.file(), this.member.name());
	}

	@Override
	public Optional<Path> file() {
		return Optional.empty();
	}

}
