package io.github.purchaseaudit.inventory;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes archives for tests. */
public final class Zips {

	private final List<String> names = new ArrayList<>();

	private final List<byte[]> contents = new ArrayList<>();

	public static Zips zip() {
		return new Zips();
	}

	public Zips with(String name, byte[] content) {
		this.names.add(name);
		this.contents.add(content);
		return this;
	}

	public Zips with(String name, String content) {
		return with(name, content.getBytes(StandardCharsets.UTF_8));
	}

	public byte[] bytes() {
		return bytes(StandardCharsets.UTF_8);
	}

	/** The zip, with names in a charset. */
	public byte[] bytes(Charset names) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes, names)) {
			for (int i = 0; i < this.names.size(); i++) {
				zip.putNextEntry(new ZipEntry(this.names.get(i)));
				zip.write(this.contents.get(i));
				zip.closeEntry();
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	/** A zip whose directory names one content many times. */
	public static byte[] overlapping(String content, int times) {
		byte[] one = zip().with("00000.csv", content).bytes();
		ByteBuffer zip = ByteBuffer.wrap(one).order(ByteOrder.LITTLE_ENDIAN);
		int end = one.length - 22;
		int directory = zip.getInt(end + 16);
		ByteBuffer many = ByteBuffer.allocate(one.length + times * (end - directory)).order(ByteOrder.LITTLE_ENDIAN);
		many.put(one, 0, directory);
		for (int i = 0; i < times; i++) {
			int at = many.position();
			many.put(one, directory, end - directory);
			many.put(at + 46, String.format(Locale.ROOT, "%05d", i).getBytes(StandardCharsets.US_ASCII));
		}
		int size = many.position() - directory;
		many.put(one, end, 22);
		many.putShort(many.position() - 14, (short) times);
		many.putShort(many.position() - 12, (short) times);
		many.putInt(many.position() - 10, size);
		return Arrays.copyOf(many.array(), many.position());
	}

	public static byte[] gzip(byte[] content) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
			gzip.write(content);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

}
