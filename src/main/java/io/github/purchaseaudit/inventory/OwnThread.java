package io.github.purchaseaudit.inventory;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A thread for work beside the reading one; it keeps no process alive. */
public final class OwnThread {

	private OwnThread() {
	}

	/** Does what it is given one after the other, on a single thread of this name. */
	public static ExecutorService named(String name) {
		return several(1, name);
	}

	/** Does what it is given on so many threads of this name. */
	public static ExecutorService several(int threads, String name) {
		return Executors.newFixedThreadPool(threads, (task) -> {
			Thread thread = new Thread(task, name);
			thread.setDaemon(true);
			return thread;
		});
	}

}
