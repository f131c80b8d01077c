package io.github.purchaseaudit.inventory;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The SHA-256 by which a file can be recognised as the very same. */
public final class Sha256 {

	private Sha256() {
	}

	/** The SHA-256 of a file, hexadecimal. */
	public static String of(Path file) throws IOException {
		MessageDigest digest = digest();
		byte[] buffer = new byte[128 * 1024];
		try (InputStream in = Files.newInputStream(file)) {
			for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
				digest.update(buffer, 0, count);
			}
		}
		return HexFormat.of().formatHex(digest.digest());
	}

	static MessageDigest digest() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
