package io.github.purchaseaudit.inventory;

import java.io.Closeable;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;

/** Feeds a digest on a thread of its own, while who read the bytes goes on. */
final class HashingThread implements Closeable {

	/** How many blocks may wait: enough to smooth, few enough to cost little memory. */
	private static final int WAITING = 4;

	private final MessageDigest digest;

	private final Semaphore room = new Semaphore(WAITING);

	private final ExecutorService thread = OwnThread.named("hashing");

	HashingThread(MessageDigest digest) {
		this.digest = digest;
	}

	/** Takes a copy of the bytes; waits while too many are not hashed yet. */
	void update(byte[] bytes, int from, int count) {
		byte[] block = Arrays.copyOfRange(bytes, from, from + count);
		this.room.acquireUninterruptibly();
		this.thread.execute(() -> {
			this.digest.update(block);
			this.room.release();
		});
	}

	/** Returns when all was hashed. */
	void finish() {
		CompletableFuture.runAsync(() -> {
			// comes after the last block
		}, this.thread).join();
	}

	@Override
	public void close() {
		this.thread.shutdown();
	}

}
