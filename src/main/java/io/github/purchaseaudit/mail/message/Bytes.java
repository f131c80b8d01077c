package io.github.purchaseaudit.mail.message;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Finds lines, header fields and single bytes, looking at eight at a time. */
public final class Bytes {

	private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

	private static final long ONES = 0x0101010101010101L;

	private static final long HIGHS = 0x8080808080808080L;

	private static final long LINE_ENDS = ONES * '\n';

	private Bytes() {
	}

	/** The index behind the next line feed, or the end when there is none. */
	public static int lineEnd(byte[] bytes, int from, int end) {
		int i = nearest((byte) '\n', bytes, from, end);
		return (i < end) ? i + 1 : end;
	}

	/** Whether the line that begins there is empty; LF and CRLF end a line. */
	public static boolean isBlankLine(byte[] bytes, int from, int end) {
		return from < end
				&& (bytes[from] == '\n' || (bytes[from] == '\r' && from + 1 < end && bytes[from + 1] == '\n'));
	}

	/**
	 * The index behind a header field with its folded lines; the start itself at a blank
	 * line.
	 */
	public static int fieldEnd(byte[] bytes, int from, int end) {
		if (isBlankLine(bytes, from, end)) {
			return from;
		}
		int at = from;
		do {
			at = lineEnd(bytes, at, end);
		}
		while (at < end && (bytes[at] == ' ' || bytes[at] == '\t'));
		return at;
	}

	/**
	 * The index of the next byte of this value, or the end when there is none. Two steps
	 * are made at once, as few bytes are expected to be.
	 */
	public static int next(byte wanted, byte[] bytes, int from, int end) {
		long all = ONES * (wanted & 0xff);
		int i = from;
		while (i + 16 <= end) {
			long first = (long) EIGHT.get(bytes, i) ^ all;
			long second = (long) EIGHT.get(bytes, i + 8) ^ all;
			if (((((first - ONES) & ~first) | ((second - ONES) & ~second)) & HIGHS) != 0) {
				break;
			}
			i += 16;
		}
		return nearest(wanted, bytes, i, end);
	}

	private static int nearest(byte wanted, byte[] bytes, int from, int end) {
		long all = ONES * (wanted & 0xff);
		int i = from;
		while (i + 8 <= end) {
			long found = zeros((long) EIGHT.get(bytes, i) ^ all);
			if (found != 0) {
				return i + (Long.numberOfTrailingZeros(found) >> 3);
			}
			i += 8;
		}
		while (i < end && bytes[i] != wanted) {
			i++;
		}
		return i;
	}

	/**
	 * The index of the next line feed before that letter, or -1. Both are looked for in
	 * one step, so that ordinary lines cost nothing.
	 */
	public static int lineBefore(byte letter, byte[] bytes, int from, int end) {
		long letters = ONES * letter;
		int i = from;
		for (; i + 17 <= end; i += 16) {
			long first = ((long) EIGHT.get(bytes, i) ^ LINE_ENDS) | ((long) EIGHT.get(bytes, i + 1) ^ letters);
			long second = ((long) EIGHT.get(bytes, i + 8) ^ LINE_ENDS) | ((long) EIGHT.get(bytes, i + 9) ^ letters);
			// the same as zeros(), of both at once
			if (((((first - ONES) & ~first) | ((second - ONES) & ~second)) & HIGHS) != 0) {
				break;
			}
		}
		for (; i + 1 < end; i++) {
			if (bytes[i] == '\n' && bytes[i + 1] == letter) {
				return i;
			}
		}
		return -1;
	}

	/** The high bit of each byte that is zero, and perhaps of bytes above one. */
	private static long zeros(long word) {
		return (word - ONES) & ~word & HIGHS;
	}

}
