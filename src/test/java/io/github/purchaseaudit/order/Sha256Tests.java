package io.github.purchaseaudit.order;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Tests for {@link Sha256}, with the examples of FIPS 180-4. */
class Sha256Tests {

	private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

	private static final String MILLION = "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0";

	@Test
	void ofTextAndBytes() {
		assertEquals(ABC, Sha256.of("abc"));
		assertEquals(ABC, Sha256.of("abc".getBytes(StandardCharsets.US_ASCII)));
	}

	@Test
	void ofFileLongerThanTheBuffer(@TempDir Path folder) throws IOException {
		Path file = Files.writeString(folder.resolve("Million.txt"), "a".repeat(1_000_000));
		assertEquals(MILLION, Sha256.of(file));
	}

	@Test
	void ofPieces() {
		MessageDigest digest = Sha256.digest();
		digest.update((byte) 'a');
		digest.update(new byte[] { 'b', 'c' });
		assertEquals(ABC, Sha256.hex(digest));
	}

}
