package io.github.purchaseaudit.inventory;

import java.nio.charset.StandardCharsets;

import io.github.purchaseaudit.order.Sentence;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.jspecify.annotations.Nullable;

/**
 * Reads what the header of a zip member says: names that are UTF-8 with or without the
 * flag that says so, else Windows-31J, as Japanese Windows writes them.
 */
final class ZipNames {

	private ZipNames() {
	}

	static String name(ZipArchiveEntry entry) {
		byte[] raw = entry.getRawName();
		if (raw == null || entry.getGeneralPurposeBit().usesUTF8ForNames()) {
			return shown(entry.getName());
		}
		return shown(SoundText.of(raw, StandardCharsets.UTF_8).orElseGet(() -> new String(raw, TextLines.WINDOWS_31J)));
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
