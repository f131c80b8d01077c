package io.github.purchaseaudit.inventory;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import java.util.zip.ZipException;

import io.github.purchaseaudit.order.Sentence;

/** Says for a person why something could not be read. */
public final class Losses {

	private Losses() {
	}

	/** The reason behind a failure to read; never quotes what was read. */
	public static Sentence reason(IOException failure) {
		if (failure instanceof UnreadableException unreadable) {
			return unreadable.reason();
		}
		if (failure instanceof AccessDeniedException) {
			return Sentence.of("inventory.lost.denied");
		}
		if (failure instanceof NoSuchFileException) {
			return Sentence.of("inventory.lost.gone");
		}
		String message = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
		if (failure instanceof EOFException || message.contains("truncated") || message.contains("unexpected end")) {
			return Sentence.of("inventory.lost.cut");
		}
		if (failure instanceof ZipException || message.contains("crc") || message.contains("checksum")
				|| message.contains("corrupt")) {
			return Sentence.of("inventory.lost.corrupt");
		}
		return Sentence.of("inventory.lost.other", failure.getClass().getSimpleName());
	}

}
