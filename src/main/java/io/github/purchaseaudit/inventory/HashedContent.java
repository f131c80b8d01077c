package io.github.purchaseaudit.inventory;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Optional;

import io.github.purchaseaudit.order.Place;
import io.github.purchaseaudit.order.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * A content whose SHA-256 is taken in the pass that reads it: large mailboxes need not be
 * read twice.
 */
public final class HashedContent implements Content {

	private static final long MUCH = 1L << 20;

	private static final boolean SECOND_CORE = Runtime.getRuntime().availableProcessors() > 1;

	private final Content content;

	private final MessageDigest digest = Sha256.digest();

	private boolean opened;

	private @Nullable String sha256;

	public HashedContent(Content content) {
		this.content = content;
	}

	@Override
	public String name() {
		return this.content.name();
	}

	@Override
	public Place place(String where) {
		return this.content.place(where);
	}

	@Override
	public InputStream open() throws IOException {
		InputStream in = this.content.open();
		if (this.opened) {
			return in;
		}
		this.opened = true;
		return new Hashing(in);
	}

	@Override
	public Optional<Path> file() {
		return this.content.file();
	}

	/** The SHA-256, hexadecimal; empty unless the content was read to its end. */
	public Optional<String> sha256() {
		return Optional.ofNullable(this.sha256);
	}

	/** Takes the digest of all that is read; where that is much, on a second core. */
	private final class Hashing extends WatchedStream {

		private long passed;

		private @Nullable HashingThread beside;

		Hashing(InputStream in) {
			super(in);
		}

		@Override
		void passed(byte[] bytes, int from, int count) {
			this.passed += count;
			if (this.passed <= MUCH || !SECOND_CORE) {
				HashedContent.this.digest.update(bytes, from, count);
				return;
			}
			if (this.beside == null) {
				this.beside = new HashingThread(HashedContent.this.digest);
			}
			this.beside.update(bytes, from, count);
		}

		@Override
		void ended() {
			if (this.beside != null) {
				this.beside.finish();
			}
			HashedContent.this.sha256 = Sha256.hex(HashedContent.this.digest);
		}

		@Override
		public void close() throws IOException {
			if (this.beside != null) {
				this.beside.close();
			}
			super.close();
		}

	}

}
