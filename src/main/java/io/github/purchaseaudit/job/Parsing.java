package io.github.purchaseaudit.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

import io.github.purchaseaudit.inventory.Format;
import io.github.purchaseaudit.ledger.Entry;
import io.github.purchaseaudit.inventory.Member;
import org.jspecify.annotations.Nullable;

/** The thread that parses files, and the short queue between it and the writing one. */
final class Parsing implements AutoCloseable {

	/** Comes after the last entry of a file. */
	static final List<Entry> FILE_END = new ArrayList<>(0);

	/** Comes after the last file. */
	static final List<Entry> ALL_READ = new ArrayList<>(0);

	private static final int QUEUE = 16;

	private final BlockingQueue<List<Entry>> queue = new ArrayBlockingQueue<>(QUEUE);

	private final Thread thread;

	private volatile @Nullable Exception failure;

	private Parsing(List<List<Member>> files, List<Format> formats) {
		this.thread = new Thread(() -> parse(files, formats), "parsing");
		this.thread.setDaemon(true);
	}

	static Parsing begin(List<List<Member>> files, List<Format> formats) {
		Parsing parsing = new Parsing(files, formats);
		parsing.thread.start();
		return parsing;
	}

	private void parse(List<List<Member>> files, List<Format> formats) {
		try {
			try {
				Map<String, Format> byId = FileParsing.byId(formats);
				for (List<Member> file : files) {
					FileParsing.parse(file, byId, this.queue::put);
					this.queue.put(FILE_END);
				}
			}
			catch (RuntimeException | Error ex) {
				this.failure = new IllegalStateException("Reading ended early: " + ex, ex);
			}
			// whoever reads the queue waits for this, however full it is
			this.queue.put(ALL_READ);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/**
	 * The next entries, or one of the two marks.
	 * @throws Exception what ended the parsing
	 */
	List<Entry> next() throws Exception {
		List<Entry> batch = this.queue.take();
		Exception failure = this.failure;
		if (batch == ALL_READ && failure != null) {
			throw failure;
		}
		return batch;
	}

	@Override
	public void close() {
		this.thread.interrupt();
	}

}
