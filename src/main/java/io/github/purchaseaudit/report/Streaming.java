package io.github.purchaseaudit.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;

/** Lets rows that come one by one be written where writing may fail. */
final class Streaming {

	private Streaming() {
	}

	/** Writes something that came. */
	@FunctionalInterface
	interface Sink<T> {

		void write(T one) throws IOException;

	}

	/** Streams all of a source into the sink. */
	static <T> void each(Consumer<Consumer<T>> source, Sink<T> sink) throws IOException {
		try {
			source.accept((one) -> {
				try {
					sink.write(one);
				}
				catch (IOException ex) {
					throw new UncheckedIOException(ex);
				}
			});
		}
		catch (UncheckedIOException ex) {
			throw ex.getCause();
		}
	}

}
