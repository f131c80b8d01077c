package io.github.purchaseaudit.inventory;

import java.io.Closeable;
import java.security.MessageDigest;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;

/** Feeds a digest on a thread of its own, while who read the bytes goes on. */
final class HashingThread implements Closeable {

	/**
	 * How many blocks may wait, 4 MiB: what is hashed in three milliseconds, after which
	 * a busy system gives this thread its turn again.
	 */
	private static final int WAITING = 32;

	private final MessageDigest digest;

	/** Blocks to use again: what was just written is still near the processor. */
	private final Queue<byte[]> free = new ConcurrentLinkedQueue<>();

	private final Semaphore room = new Semaphore(WAITING);

	private final ExecutorService thread = OwnThread.named("hashing");

	HashingThread(MessageDigest digest) {
		this.digest = digest;
	}

	/** Takes a copy of the bytes; waits while too many are not hashed yet. */
	void update(byte[] bytes, int from, int count) {
		this.room.acquireUninterruptibly();
		byte[] block = block(count);
		System.arraycopy(bytes, from, block, 0, count);
		this.thread.execute(() -> {
			this.digest.update(block, 0, count);
			this.free.add(block);
			this.room.release();
		});
	}

	private byte[] block(int size) {
		byte[] block = this.free.poll();
		return (block != null && block.length >= size) ? block : new byte[size];
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
