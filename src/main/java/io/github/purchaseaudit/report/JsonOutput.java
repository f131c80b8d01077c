package io.github.purchaseaudit.report;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * Streams JSON (RFC 8259) in UTF-8: objects, lists and values in the order they come, one
 * list entry per line.
 */
final class JsonOutput implements Closeable {

	private final Writer out;

	private boolean first = true;

	JsonOutput(OutputStream out) {
		this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
	}

	void beginObject() throws IOException {
		separate();
		this.out.write('{');
		this.first = true;
	}

	void endObject() throws IOException {
		this.out.write('}');
		this.first = false;
	}

	void beginList(String name) throws IOException {
		name(name);
		this.out.write('[');
		this.first = true;
	}

	/** Begins an object of a list, on a line of its own. */
	void beginEntry() throws IOException {
		separate();
		this.out.write("\n{");
		this.first = true;
	}

	void endList() throws IOException {
		this.out.write(']');
		this.first = false;
	}

	/**
	 * A text, number or truth; null is written too, so that every entry has all names.
	 */
	void value(String name, @Nullable Object value) throws IOException {
		name(name);
		write(value);
		this.first = false;
	}

	void list(String name, Collection<?> values) throws IOException {
		beginList(name);
		for (Object value : values) {
			separate();
			write(value);
			this.first = false;
		}
		endList();
	}

	void beginObject(String name) throws IOException {
		name(name);
		this.out.write('{');
		this.first = true;
	}

	private void name(String name) throws IOException {
		separate();
		string(name);
		this.out.write(':');
		this.first = true;
	}

	private void separate() throws IOException {
		if (!this.first) {
			this.out.write(',');
		}
	}

	private void write(@Nullable Object value) throws IOException {
		if (value == null || value instanceof Number || value instanceof Boolean) {
			this.out.write(String.valueOf(value));
		}
		else if (value instanceof Enum<?> word) {
			string(word.name().toLowerCase(Locale.ROOT).replace('_', '-'));
		}
		else {
			string(value.toString());
		}
	}

	private void string(String text) throws IOException {
		this.out.write('"');
		for (int i = 0; i < text.length(); i++) {
			character(text.charAt(i));
		}
		this.out.write('"');
	}

	/** Lone surrogates have no UTF-8 form and are escaped like control characters. */
	private void character(char c) throws IOException {
		switch (c) {
			case '"' -> this.out.write("\\\"");
			case '\\' -> this.out.write("\\\\");
			case '\n' -> this.out.write("\\n");
			case '\r' -> this.out.write("\\r");
			case '\t' -> this.out.write("\\t");
			default -> {
				if (c < ' ' || c == 0x7F || Character.isSurrogate(c) || c == 0x2028 || c == 0x2029) {
					this.out.write(String.format(Locale.ROOT, "\\u%04x", (int) c));
				}
				else {
					this.out.write(c);
				}
			}
		}
	}

	@Override
	public void close() throws IOException {
		this.out.write('\n');
		this.out.close();
	}

}
