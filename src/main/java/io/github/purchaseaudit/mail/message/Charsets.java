package io.github.purchaseaudit.mail.message;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.github.purchaseaudit.inventory.ByteOrderMark;
import io.github.purchaseaudit.inventory.SoundText;
import io.github.purchaseaudit.order.WordLists;
import org.jspecify.annotations.Nullable;

/**
 * Turns bytes into text by the charset a part names; mails name narrower charsets than
 * they use, so the wider relatives are taken, and what is UTF-8 is read as such.
 */
public final class Charsets {

	/** By the names in {@code charsets.properties}, each with its wider relative. */
	private static final Map<String, String> WIDER = wider();

	/** Under whose name much that is UTF-8 is sent; hardly any of its texts is both. */
	private static final String WESTERN = "windows-1252";

	private static final String UTF_7 = "utf-7";

	/** Charsets in which plain bytes are no ASCII. */
	private static final Set<String> NO_ASCII = Set.of("utf-16", "utf-16le", "utf-16be", "utf-32", "hz-gb-2312");

	private static final byte ESC = 0x1b;

	private static final char NOT_DECODED = '\ufffd';

	private Charsets() {
	}

	private static Map<String, String> wider() {
		WordLists lists = WordLists.beside(Charsets.class, "charsets.properties");
		Map<String, String> wider = new HashMap<>();
		lists.names().forEach((name) -> lists.list(name).forEach((narrow) -> wider.put(narrow, name)));
		return Map.copyOf(wider);
	}

	/** The name of the charset that is read where this one is named. */
	static String widened(String named) {
		String name = named.strip().toLowerCase(Locale.ROOT);
		return WIDER.getOrDefault(name, name);
	}

	/** The text of the bytes in the named charset; never fails. */
	public static String decode(byte[] bytes, @Nullable String named) {
		String name = (named != null) ? widened(named) : "";
		if (name.equals(UTF_7)) {
			return Utf7.decode(bytes);
		}
		if (!NO_ASCII.contains(name) && isPlain(bytes)) {
			return new String(bytes, StandardCharsets.ISO_8859_1);
		}
		Charset charset = name.isEmpty() ? null : find(name);
		Optional<Charset> lost = name.equals("utf-16") ? ByteOrderMark.lost(bytes) : Optional.empty();
		if (lost.isPresent()) {
			return new String(bytes, lost.get());
		}
		boolean plain = charset == null || charset.equals(StandardCharsets.US_ASCII)
				|| charset.equals(StandardCharsets.UTF_8);
		if (plain) {
			return guess(bytes, named);
		}
		Optional<String> sound = name.equals(WESTERN) ? SoundText.of(bytes, StandardCharsets.UTF_8) : Optional.empty();
		return sound.orElseGet(() -> new String(bytes, charset));
	}

	/**
	 * Whether the bytes are ASCII without escapes, which nearly all charsets read alike.
	 */
	private static boolean isPlain(byte[] bytes) {
		for (byte b : bytes) {
			if (b < 0 || b == ESC) {
				return false;
			}
		}
		return true;
	}

	/**
	 * Text of an unnamed charset: UTF-8 where it is valid, ISO-2022-JP by its escapes,
	 * else windows-1252 for Western bytes and windows-31j where those are Japanese.
	 */
	private static String guess(byte[] bytes, @Nullable String named) {
		if (hasEscape(bytes)) {
			Charset japanese = find("x-windows-iso2022jp");
			return new String(bytes, (japanese != null) ? japanese : StandardCharsets.US_ASCII);
		}
		String text = new String(bytes, StandardCharsets.UTF_8);
		text = (text.indexOf(NOT_DECODED) < 0) ? text : SoundText.of(bytes, StandardCharsets.UTF_8).orElse(null);
		if (text == null && (named == null || named.isBlank() || !named.toLowerCase(Locale.ROOT).startsWith("utf"))) {
			Charset japanese = find("windows-31j");
			text = (japanese != null) ? SoundText.of(bytes, japanese).orElse(null) : null;
		}
		return (text != null) ? text : new String(bytes, StandardCharsets.UTF_8);
	}

	private static boolean hasEscape(byte[] bytes) {
		for (int i = 0; i + 1 < bytes.length; i++) {
			if (bytes[i] == ESC && (bytes[i + 1] == '$' || bytes[i + 1] == '(')) {
				return true;
			}
		}
		return false;
	}

	private static @Nullable Charset find(String name) {
		try {
			return Charset.forName(name);
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

}
