package io.github.purchaseaudit.inventory;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Optional;

/** Text of which every byte is sound in a charset. */
public final class SoundText {

	private SoundText() {
	}

	/** The text that the bytes are; nothing where a byte is not the charset's. */
	public static Optional<String> of(byte[] bytes, Charset charset) {
		return of(ByteBuffer.wrap(bytes), charset);
	}

	/** The same of the remaining bytes, which are not taken from the buffer. */
	static Optional<String> of(ByteBuffer bytes, Charset charset) {
		try {
			return Optional.of(charset.newDecoder().decode(bytes.duplicate()).toString());
		}
		catch (CharacterCodingException ex) {
			return Optional.empty();
		}
	}

}
