package io.github.purchaseaudit.inventory;

import java.nio.charset.StandardCharsets;

/** The beginning of a file or archive member, to recognise it by. */
public final class Sample {

	/** How many bytes of a content are looked at. */
	public static final int LENGTH = 64 * 1024;

	private final String name;

	private final byte[] head;

	private final Content content;

	/**
	 * A sample of a content.
	 * @param name the base name, for formats whose columns nobody has published
	 * @param head the first bytes, at most {@link #LENGTH}
	 * @param content the whole, for formats that cannot be told by their beginning
	 */
	public Sample(String name, byte[] head, Content content) {
		this.name = name;
		this.head = head.clone();
		this.content = content;
	}

	public String name() {
		return this.name;
	}

	public byte[] head() {
		return this.head.clone();
	}

	/** The first bytes, each as one character, for looking at ASCII marks. */
	public String latin1() {
		return new String(this.head, StandardCharsets.ISO_8859_1);
	}

	public Content content() {
		return this.content;
	}

}
