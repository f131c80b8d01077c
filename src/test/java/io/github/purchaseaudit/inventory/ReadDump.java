package io.github.purchaseaudit.inventory;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

import io.github.purchaseaudit.order.Evidence;
import io.github.purchaseaudit.order.Place;
import io.github.purchaseaudit.order.Sentence;

/**
 * Reads bytes as the audit would: the first format that recognises them, and what it
 * makes of them as lines of text, to compare with a golden dump.
 */
public final class ReadDump implements Sink {

	private final List<Evidence> used = new ArrayList<>();

	private final List<String> lines = new ArrayList<>();

	private final List<String> leftOut = new ArrayList<>();

	private final Map<String, Long> passedOver = new TreeMap<>();

	private final String format;

	private ReadDump(String format) {
		this.format = format;
	}

	/** What becomes of the bytes of a resource beside a test. */
	public static ReadDump of(Class<?> test, String resource, List<Format> formats) {
		try (InputStream in = test.getResourceAsStream(resource)) {
			return of(resource, Objects.requireNonNull(in, resource).readAllBytes(), formats);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** What becomes of bytes. */
	public static ReadDump of(String name, byte[] bytes, List<Format> formats) {
		Content content = new Bytes(name, bytes);
		Sample sample = new Sample(name, Arrays.copyOf(bytes, Math.min(bytes.length, Sample.LENGTH)), content);
		for (Format format : formats) {
			if (format.identify(sample)) {
				return new ReadDump(format.id()).read(format, formats, content);
			}
		}
		return new ReadDump("none");
	}

	private ReadDump read(Format reader, List<Format> formats, Content content) {
		try {
			SheetFormats.read(reader, formats, content, this);
		}
		catch (IOException ex) {
			this.lines.add("lost: " + Losses.reason(ex));
		}
		return this;
	}

	@Override
	public void use(Evidence record) {
		this.used.add(record);
		this.lines.add(record.place().where() + ": " + record);
	}

	@Override
	public void setAside(String where, Sentence reason) {
		this.lines.add(where + ": set aside, " + reason.key() + " " + reason.facts());
	}

	@Override
	public void passOver(String kind, long count) {
		this.passedOver.merge(kind, count, Long::sum);
	}

	@Override
	public void leaveOut(String name) {
		this.leftOut.add(name);
	}

	/** The columns that were not used. */
	public List<String> leftOut() {
		return this.leftOut;
	}

	/** The id of the format that recognised the bytes, {@code none} where none did. */
	public String format() {
		return this.format;
	}

	public List<Evidence> used() {
		return List.copyOf(this.used);
	}

	/** Used and set-aside records, one line each. */
	public List<String> lines() {
		return List.copyOf(this.lines);
	}

	public Map<String, Long> passedOver() {
		return Map.copyOf(this.passedOver);
	}

	/** How many rows went to one of the sink's three ways. */
	public long rows() {
		return this.lines.size() + this.passedOver.values().stream().mapToLong(Long::longValue).sum();
	}

	private static final class Bytes implements Content {

		private final String name;

		private final byte[] bytes;

		Bytes(String name, byte[] bytes) {
			this.name = name;
			this.bytes = bytes;
		}

		@Override
		public String name() {
			return this.name;
		}

		@Override
		public Place place(String where) {
			return new Place(1, this.name, where);
		}

		@Override
		public InputStream open() {
			return new ByteArrayInputStream(this.bytes);
		}

		@Override
		public Optional<Path> file() {
			return Optional.empty();
		}

	}

}
