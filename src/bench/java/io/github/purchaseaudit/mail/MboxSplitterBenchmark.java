package io.github.purchaseaudit.mail;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.util.concurrent.TimeUnit;

import io.github.purchaseaudit.bench.MailCorpus;
import io.github.purchaseaudit.mail.message.MailLimits;
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

/** Splitting 16 MiB of mailbox, without and with the first look at each header. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class MboxSplitterBenchmark {

	private static final int SIZE = 16 << 20;

	private byte[] mailbox = {};

	@Setup
	public void write() throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		new MailCorpus(out, new StringWriter()).write(SIZE);
		this.mailbox = out.toByteArray();
	}

	@Benchmark
	public long split() throws IOException {
		return run(null);
	}

	@Benchmark
	public long splitAndLook() throws IOException {
		return run(new FirstLook());
	}

	private long run(@org.jspecify.annotations.Nullable FirstLook look) throws IOException {
		long[] mails = new long[1];
		new MboxSplitter(new ByteArrayInputStream(this.mailbox), MailLimits.DEFAULTS, new MboxSplitter.Visitor() {

			@Override
			public MboxSplitter.Wanted header(byte[] bytes, int start, int end) {
				return (look != null) ? look.header(bytes, start, end) : MboxSplitter.Wanted.NO;
			}

			@Override
			public boolean body(byte[] bytes, int start, int end) {
				return look != null && look.body(bytes, start, end);
			}

			@Override
			public void message(String where, String fromLine, byte[] raw) {
				mails[0]++;
			}

			@Override
			public void notWanted() {
				mails[0]++;
			}

			@Override
			public void withoutHeader(String where) {
				mails[0]++;
			}

			@Override
			public void tooLarge(String where, boolean header) {
				mails[0]++;
			}

		}).run();
		return mails[0];
	}

}
