package io.github.purchaseaudit.inventory;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import io.github.purchaseaudit.order.Evidence;
import io.github.purchaseaudit.order.Item;
import io.github.purchaseaudit.order.Place;
import io.github.purchaseaudit.order.Sentence;

/**
 * Shows everything that a format hands to its sink, one line each, for comparing with the
 * dump that lies beside a fixture.
 */
public final class Dump implements Sink {

	private final StringBuilder lines = new StringBuilder();

	private final Map<String, Long> passedOver = new TreeMap<>();

	private long used;

	private long setAside;

	private Dump() {
	}

	/** What the format that recognises the content reads from it. */
	public static String of(List<Format> formats, String name, byte[] content) {
		Dump dump = new Dump();
		Content held = content(name, content);
		Format format = formats.stream()
			.filter((one) -> one.identify(new Sample(name, head(content), held)))
			.findFirst()
			.orElse(null);
		if (format == null) {
			return "no format\n";
		}
		dump.lines.append("format ").append(format.id()).append('\n');
		try {
			format.read(held, dump);
		}
		catch (IOException ex) {
			dump.lines.append("lost: ").append(Losses.reason(ex)).append('\n');
		}
		dump.lines.append("used ").append(dump.used).append(", set aside ").append(dump.setAside);
		dump.passedOver.forEach((kind, count) -> dump.lines.append(", ").append(kind).append(' ').append(count));
		return dump.lines.append('\n').toString();
	}

	/** The same of a fixture that lies beside a test. */
	public static String of(List<Format> formats, Class<?> test, String fixture) {
		return of(formats, fixture, bytes(test, fixture));
	}

	/** The bytes of a fixture. */
	public static byte[] bytes(Class<?> test, String fixture) {
		try (InputStream in = Objects.requireNonNull(test.getResourceAsStream(fixture), fixture)) {
			return in.readAllBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The text of a fixture. */
	public static String text(Class<?> test, String fixture) {
		return new String(bytes(test, fixture), StandardCharsets.UTF_8);
	}

	private static byte[] head(byte[] content) {
		return Arrays.copyOf(content, Math.min(content.length, Sample.LENGTH));
	}

	private static Content content(String name, byte[] content) {
		return new HeldContent(
				new Member(1, Path.of(name), name, name, null, Outcome.CLAIMED, null, 0, Instant.EPOCH, ""), content);
	}

	@Override
	public void use(Evidence record) {
		this.used++;
		this.lines.append(record.place().where()).append(": ").append(shown((Record) record)).append('\n');
	}

	private static String shown(Record record) {
		StringBuilder shown = new StringBuilder(record.getClass().getSimpleName());
		for (RecordComponent component : record.getClass().getRecordComponents()) {
			Object value = value(record, component);
			boolean empty = value == null || value instanceof Place || (value instanceof Collection<?> c && c.isEmpty())
					|| Boolean.FALSE.equals(value) || value.equals("") || component.getName().equals("content");
			if (!empty) {
				boolean nested = value instanceof Item;
				shown.append(nested ? ", " : ", " + component.getName() + "=")
					.append(nested ? shown((Record) value) : value);
			}
		}
		return shown.toString();
	}

	private static Object value(Record record, RecordComponent component) {
		try {
			return component.getAccessor().invoke(record);
		}
		catch (IllegalAccessException | InvocationTargetException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public void setAside(String where, Sentence reason) {
		this.setAside++;
		this.lines.append(where)
			.append(" not read: ")
			.append(reason.key())
			.append(' ')
			.append(reason.facts())
			.append('\n');
	}

	@Override
	public void passOver(String kind, long count) {
		this.passedOver.merge(kind, count, Long::sum);
	}

}
