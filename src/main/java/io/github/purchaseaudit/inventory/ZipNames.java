package io.github.purchaseaudit.inventory;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import io.github.purchaseaudit.order.Sentence;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.jspecify.annotations.Nullable;

/**
 * Reads what the header of a zip member says: names that are UTF-8 with or without the
 * flag that says so, else Windows-31J, as Japanese Windows writes them.
 */
final class ZipNames {

	private static final Charset WINDOWS_31J = Charset.forName("windows-31j");

	private ZipNames() {
	}

	static String name(ZipArchiveEntry entry) {
		byte[] raw = entry.getRawName();
		if (raw == null || entry.getGeneralPurposeBit().usesUTF8ForNames()) {
			return shown(entry.getName());
		}
		try {
			return shown(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(raw)).toString());
		}
		catch (CharacterCodingException ex) {
			return shown(new String(raw, WINDOWS_31J));
		}
	}

	/** Forward slashes, no control characters; the name is never used as a path. */
	static String shown(String name) {
		StringBuilder shown = new StringBuilder(name.length());
		for (int i = 0; i < name.length(); i++) {
			char c = name.charAt(i);
			shown.append((c == '\\') ? '/' : (Character.isISOControl(c) ? '?' : c));
		}
		return shown.toString().replace(Member.INSIDE, "\uff01/");
	}

	static @Nullable Sentence locked(ZipArchiveEntry entry, boolean readable) {
		if (entry.getGeneralPurposeBit().usesEncryption()) {
			return Sentence.of("inventory.lost.password");
		}
		return readable ? null : Sentence.of("inventory.lost.method");
	}

}
