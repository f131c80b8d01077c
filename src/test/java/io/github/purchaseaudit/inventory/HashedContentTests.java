package io.github.purchaseaudit.inventory;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;

import io.github.purchaseaudit.order.Sha256;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

class HashedContentTests {

	@TempDir
	Path folder;

	private Path file;

	private HashedContent content;

	@BeforeEach
	void write() throws IOException {
		this.file = this.folder.resolve("mail.mbox");
		byte[] bytes = new byte[300_000];
		new Random(5).nextBytes(bytes);
		Files.write(this.file, bytes);
		this.content = new HashedContent(new FileContent(new Member(1, this.file, "mail.mbox", "mail.mbox", "mbox",
				Outcome.CLAIMED, null, bytes.length, Instant.EPOCH, "")));
	}

	@Test
	void hashWhenReadToTheEnd() throws IOException {
		try (InputStream in = this.content.open()) {
			assertEquals(Files.readAllBytes(this.file)[0] & 0xff, in.read());
			in.skipNBytes(20_000);
			in.transferTo(OutputStream.nullOutputStream());
			assertEquals(-1, in.read());
		}
		assertEquals(Optional.of(Sha256.of(this.file)), this.content.sha256());
	}

	@Test
	void hashInOrderWhenLarge() throws IOException {
		byte[] large = new byte[20 << 20];
		new Random(6).nextBytes(large);
		Files.write(this.file, large);
		try (InputStream in = this.content.open()) {
			byte[] buffer = new byte[77_777];
			int read = in.read(buffer);
			while (read >= 0) {
				Arrays.fill(buffer, (byte) 0);
				read = in.read(buffer);
			}
		}
		assertEquals(Optional.of(Sha256.of(this.file)), this.content.sha256());
	}

	@Test
	void nothingWhenReadInPart() throws IOException {
		try (InputStream in = this.content.open()) {
			in.readNBytes(100);
		}
		assertEquals(Optional.empty(), this.content.sha256());
	}

	@Test
	void openedAgainFromTheStart() throws IOException {
		try (InputStream first = this.content.open(); InputStream second = this.content.open()) {
			first.readNBytes(77);
			assertArrayEquals(Files.readAllBytes(this.file), second.readAllBytes());
			first.transferTo(OutputStream.nullOutputStream());
		}
		assertEquals(Optional.of(Sha256.of(this.file)), this.content.sha256());
	}

}
