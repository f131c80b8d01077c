package io.github.purchaseaudit.history;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import io.github.purchaseaudit.bench.HistoryCorpus;
import io.github.purchaseaudit.inventory.Content;
import io.github.purchaseaudit.inventory.Sink;
import io.github.purchaseaudit.order.Evidence;
import io.github.purchaseaudit.order.Place;
import io.github.purchaseaudit.order.Sentence;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Reading 10,000 rows of Apple's export into records. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class RowsBenchmark {

	private static final int ROWS = 10_000;

	private byte[] file = {};

	@Setup
	public void write() throws IOException {
		StringWriter rows = new StringWriter();
		new HistoryCorpus(0.01).write(ROWS, rows);
		this.file = rows.toString().getBytes(StandardCharsets.UTF_8);
	}

	@Benchmark
	public long read() throws IOException {
		Counting records = new Counting();
		new AppleTransactions("JPY").read(new Held(this.file), records);
		if (records.used != ROWS) {
			throw new IllegalStateException(records.used + " of " + ROWS + " rows were read");
		}
		return records.used;
	}

	/** The file in memory. */
	private record Held(byte[] bytes) implements Content {

		@Override
		public String name() {
			return "history.csv";
		}

		@Override
		public Place place(String where) {
			return new Place(1, name(), where);
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

	private static final class Counting implements Sink {

		private long used;

		@Override
		public void use(Evidence record) {
			this.used++;
		}

		@Override
		public void setAside(String where, Sentence reason) {
		}

		@Override
		public void passOver(String kind, long count) {
		}

	}

}
