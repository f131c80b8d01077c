package io.github.purchaseaudit.mail;

import java.io.Closeable;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;

import io.github.purchaseaudit.inventory.OwnThread;
import io.github.purchaseaudit.inventory.Sink;

/**
 * Looks at the mails of a large archive beside the thread that splits it, on two threads:
 * the last mails then keep both cores busy too. What is found reaches the sink on the
 * thread that asks, in the order in which it was asked for, so that the outcome does not
 * depend on who is faster.
 */
final class Examining implements Closeable {

	/** How many bytes may wait to be looked at. */
	private static final int MOST_WAITING = 8 << 20;

	/** A mail beyond this size is waited for, so that never two of them are held. */
	private static final int LARGE = 1 << 20;

	private final Sink sink;

	private final Deque<Asked> waiting = new ArrayDeque<>();

	private long waitingBytes;

	private final ExecutorService threads = OwnThread.several(2, "examining");

	Examining(Sink sink) {
		this.sink = sink;
	}

	/** Has something looked at that holds so many bytes. */
	void ask(int bytes, Consumer<Sink> look) {
		CompletableFuture<Heard> heard = CompletableFuture.supplyAsync(() -> {
			Heard one = new Heard();
			look.accept(one);
			return one;
		}, this.threads);
		this.waiting.add(new Asked(bytes, heard));
		this.waitingBytes += bytes;
		while (!this.waiting.isEmpty()
				&& (this.waiting.element().heard.isDone() || this.waitingBytes > MOST_WAITING || bytes > LARGE)) {
			handOn();
		}
	}

	/** Hands on all that was asked for. */
	void finish() {
		while (!this.waiting.isEmpty()) {
			handOn();
		}
	}

	private void handOn() {
		Asked asked = this.waiting.remove();
		this.waitingBytes -= asked.bytes;
		try {
			asked.heard.join().tell(this.sink);
		}
		catch (CompletionException ex) {
			if (ex.getCause() instanceof Error error) {
				throw error;
			}
			throw ex;
		}
	}

	@Override
	public void close() {
		this.threads.shutdownNow();
	}

	private record Asked(int bytes, CompletableFuture<Heard> heard) {
	}

}
