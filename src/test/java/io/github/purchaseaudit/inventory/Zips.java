package io.github.purchaseaudit.inventory;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
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
