package io.github.purchaseaudit.sample;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Numbers that look arbitrary and are the same in every run, because they follow from
 * what they number.
 */
final class Seeded {

	private Seeded() {
	}

	static String digits(String seed, int length) {
		BigInteger range = BigInteger.TEN.pow(length - 1);
		BigInteger rest = new BigInteger(1, digest(seed)).mod(range.multiply(BigInteger.valueOf(9)));
		return range.add(rest).toString();
	}

	static String hex(String seed, int length) {
		return "%064x".formatted(new BigInteger(1, digest(seed))).substring(0, length);
	}

	static String letters(String seed, int length) {
		return new BigInteger(1, digest(seed)).toString(36).substring(0, length);
	}

	static int below(String seed, int bound) {
		return new BigInteger(1, digest(seed)).mod(BigInteger.valueOf(bound)).intValue();
	}

	static byte[] digest(String seed) {
		return digest(("yamada " + seed).getBytes(StandardCharsets.UTF_8));
	}

	static byte[] digest(byte[] bytes) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(bytes);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
