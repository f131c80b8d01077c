package io.github.purchaseaudit.history;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import io.github.purchaseaudit.inventory.UnreadableException;
import io.github.purchaseaudit.order.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Looks values up in Apple's binary property lists. Such a file ends in a trailer, which
 * leads to a table of the objects' offsets; the first byte of each object names its type
 * and size. Only what web archives need is read: dictionaries, texts and data.
 */
final class BinaryPropertyList implements PropertyList {

	private static final int TRAILER = 32;

	private static final int DATA = 0x4;

	private static final int ASCII = 0x5;

	private static final int UTF_16 = 0x6;

	private static final int DICTIONARY = 0xd;

	private static final int LONG_SIZE = 0xf;

	private final ByteBuffer bytes;

	private final int offsetSize;

	private final int referenceSize;

	private final int objects;

	private final int top;

	private final int table;

	/**
	 * Opens a list.
	 * @throws UnreadableException when its trailer is missing
	 */
	BinaryPropertyList(byte[] bytes) throws UnreadableException {
		this.bytes = ByteBuffer.wrap(bytes);
		int trailer = bytes.length - TRAILER;
		if (trailer < 0) {
			throw cut();
		}
		this.offsetSize = bytes[trailer + 6];
		this.referenceSize = bytes[trailer + 7];
		this.objects = number(trailer + 8, 8);
		this.top = number(trailer + 16, 8);
		this.table = number(trailer + 24, 8);
		if (this.offsetSize < 1 || this.offsetSize > 8 || this.referenceSize < 1 || this.referenceSize > 8
				|| this.table + (long) this.objects * this.offsetSize > trailer) {
			throw cut();
		}
	}

	@Override
	public byte[] data(String... path) throws UnreadableException {
		int object = find(path);
		if (object < 0 || type(object) != DATA) {
			throw cut();
		}
		ByteBuffer there = slice(begin(object), size(object));
		byte[] data = new byte[there.remaining()];
		there.get(data);
		return data;
	}

	@Override
	public Optional<String> text(String... path) throws UnreadableException {
		int object = find(path);
		return (object < 0) ? Optional.empty() : Optional.ofNullable(text(object));
	}

	private int find(String... path) throws UnreadableException {
		int object = offset(this.top);
		for (String key : path) {
			object = value(object, key);
			if (object < 0) {
				return -1;
			}
		}
		return object;
	}

	private int value(int dictionary, String key) throws UnreadableException {
		if (type(dictionary) != DICTIONARY) {
			return -1;
		}
		int size = size(dictionary);
		int begin = begin(dictionary);
		for (int i = 0; i < size; i++) {
			int name = reference(begin, i);
			if (size(name) == key.length() && key.equals(text(name))) {
				return reference(begin, size + i);
			}
		}
		return -1;
	}

	private int reference(int begin, int index) throws UnreadableException {
		return offset(number(begin + (long) index * this.referenceSize, this.referenceSize));
	}

	private int offset(int object) throws UnreadableException {
		if (object >= this.objects) {
			throw cut();
		}
		return number(this.table + (long) object * this.offsetSize, this.offsetSize);
	}

	private @Nullable String text(int object) throws UnreadableException {
		int size = size(object);
		return switch (type(object)) {
			case ASCII -> StandardCharsets.US_ASCII.decode(slice(begin(object), size)).toString();
			case UTF_16 -> StandardCharsets.UTF_16BE.decode(slice(begin(object), size * 2L)).toString();
			default -> null;
		};
	}

	private int type(int object) throws UnreadableException {
		return number(object, 1) >> 4;
	}

	/** A size that does not fit beside the type is a number object behind it. */
	private int size(int object) throws UnreadableException {
		int size = number(object, 1) & LONG_SIZE;
		return (size != LONG_SIZE) ? size : number(object + 2L, 1 << (number(object + 1L, 1) & 3));
	}

	private int begin(int object) throws UnreadableException {
		int size = number(object, 1) & LONG_SIZE;
		return (size != LONG_SIZE) ? object + 1 : object + 2 + (1 << (number(object + 1L, 1) & 3));
	}

	private int number(long from, int length) throws UnreadableException {
		ByteBuffer slice = slice(from, length);
		long number = 0;
		while (slice.hasRemaining()) {
			number = (number << 8) | (slice.get() & 0xff);
			if (number > Integer.MAX_VALUE || number < 0) {
				throw cut();
			}
		}
		return (int) number;
	}

	private ByteBuffer slice(long from, long length) throws UnreadableException {
		if (from < 0 || length < 0 || from + length > this.bytes.capacity()) {
			throw cut();
		}
		return this.bytes.slice((int) from, (int) length);
	}

	private static UnreadableException cut() {
		return new UnreadableException(Sentence.of("inventory.lost.cut"));
	}

}
