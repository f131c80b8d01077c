package io.github.purchaseaudit.report;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.jspecify.annotations.Nullable;

/**
 * Packs the parts of a workbook; the time stamps in the zip are always the same.
 * Compressing takes as long as making the rows, so that a thread of its own does it.
 */
final class Packing implements Closeable {

	/** On the first day that a zip knows, the default time zone would be written too. */
	private static final LocalDateTime STAMP = LocalDateTime.of(1980, 2, 1, 0, 0);

	private static final int LEVEL = 4;

	private static final int QUEUE = 16;

	private final ZipOutputStream zip;

	private final BlockingQueue<Work> queue = new ArrayBlockingQueue<>(QUEUE);

	private final Thread thread = new Thread(this::pack, "packing");

	private volatile @Nullable IOException failure;

	private final Work end = () -> {
	};

	Packing(OutputStream out) {
		this.zip = new ZipOutputStream(new BufferedOutputStream(out, 1 << 16));
		this.zip.setLevel(LEVEL);
		this.thread.setDaemon(true);
		this.thread.start();
	}

	/** Begins a part; what is written until the next one belongs to it. */
	OutputStream begin(String name) throws IOException {
		ZipEntry entry = new ZipEntry(name);
		entry.setTimeLocal(STAMP);
		put(() -> this.zip.putNextEntry(entry));
		return new Part();
	}

	void part(String name, byte[] content) throws IOException {
		begin(name).write(content);
	}

	private void put(Work work) throws IOException {
		IOException failed = this.failure;
		if (failed != null) {
			throw new IOException(failed.getMessage(), failed);
		}
		try {
			this.queue.put(work);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new InterruptedIOException("interrupted while packing");
		}
	}

	/** After a failure the rest is passed over, so that nobody waits for room. */
	private void pack() {
		while (true) {
			try {
				Work work = this.queue.take();
				if (work == this.end) {
					return;
				}
				if (this.failure == null) {
					work.run();
				}
			}
			catch (IOException ex) {
				this.failure = ex;
			}
			catch (InterruptedException ex) {
				this.failure = new InterruptedIOException("interrupted while packing");
			}
		}
	}

	@Override
	public void close() throws IOException {
		try {
			this.queue.put(this.end);
			this.thread.join();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new InterruptedIOException("interrupted while packing");
		}
		IOException failed = this.failure;
		if (failed != null) {
			throw new IOException(failed.getMessage(), failed);
		}
		this.zip.close();
	}

	/** Something to do with the zip, one after the other. */
	@FunctionalInterface
	private interface Work {

		void run() throws IOException;

	}

	/** Hands on what is written. */
	private final class Part extends OutputStream {

		@Override
		public void write(int b) throws IOException {
			write(new byte[] { (byte) b }, 0, 1);
		}

		@Override
		public void write(byte[] from, int begin, int length) throws IOException {
			byte[] copy = Arrays.copyOfRange(from, begin, begin + length);
			put(() -> Packing.this.zip.write(copy));
		}

	}

}
