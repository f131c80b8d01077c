package io.github.purchaseaudit.inventory;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

import io.github.purchaseaudit.order.Sha256;

/**
 * Short digests of rows: equal for rows that say the same, wherever they stand. 128 bits
 * of SHA-256.
 */
public final class Digest {

	private static final byte[] BETWEEN = { 0x1f };

	private final MessageDigest digest = Sha256.digest();

	/** The digest of texts, in their order. */
	public String of(Iterable<String> texts) {
		for (String text : texts) {
			this.digest.update(text.getBytes(StandardCharsets.UTF_8));
			this.digest.update(BETWEEN);
		}
		return HexFormat.of().formatHex(this.digest.digest(), 0, 16);
	}

}
