package io.github.purchaseaudit.inventory;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

import io.github.purchaseaudit.order.Sentence;

/**
 * The bytes of an XML part whose texts, tags and comments are none too long: a parser
 * holds each of them as a whole before anybody can look at it.
 */
final class MarkupWatch extends WatchedStream {

	private static final int LONGEST_PIECE = 8 * 1024 * 1024;

	private static final long COMMENT = ending("<!--");

	private static final long CDATA = ending("![CDATA[");

	private State state = State.TEXT;

	private int length;

	/** The last eight bytes. */
	private long recent;

	MarkupWatch(InputStream in) {
		super(in);
	}

	@Override
	void passed(byte[] bytes, int from, int count) throws UnreadableException {
		for (int i = from; i < from + count; i++) {
			if (bytes[i] != 0) { // every other byte in UTF-16
				passed(bytes[i]);
			}
		}
		if (this.length > LONGEST_PIECE) {
			throw new UnreadableException(Sentence.of("inventory.lost.too-large"));
		}
	}

	private void passed(byte letter) {
		this.recent = (this.recent << Byte.SIZE) | (letter & 0xff);
		this.length++;
		switch (this.state) {
			case TEXT -> become(letter == '<', State.TAG);
			case TAG -> {
				become(letter == '>', State.TEXT);
				become(letter == '?' && this.length == 1, State.INSTRUCTION);
				become(endsWith(COMMENT, 4), State.COMMENT);
				become(this.recent == CDATA, State.CDATA);
			}
			case COMMENT -> become(endsWith(ending("-->"), 3), State.TEXT);
			case INSTRUCTION -> become(endsWith(ending("?>"), 2), State.TEXT);
			case CDATA -> become(endsWith(ending("]]>"), 3), State.TEXT);
		}
	}

	private void become(boolean begun, State next) {
		if (begun) {
			this.state = next;
			this.length = 0;
		}
	}

	private boolean endsWith(long letters, int count) {
		return (this.recent & ((1L << (count * Byte.SIZE)) - 1)) == letters;
	}

	private static long ending(String letters) {
		long bytes = 0;
		for (byte letter : letters.getBytes(StandardCharsets.US_ASCII)) {
			bytes = (bytes << Byte.SIZE) | letter;
		}
		return bytes;
	}

	/** Inside of what the bytes are. */
	private enum State {

		TEXT, TAG, COMMENT, INSTRUCTION, CDATA

	}

}
