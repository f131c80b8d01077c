package io.github.purchaseaudit.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import io.github.purchaseaudit.inventory.Sink;
import io.github.purchaseaudit.order.Evidence;
import io.github.purchaseaudit.order.Sentence;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ExaminingTests {

	private static final int MEBIBYTE = 1 << 20;

	private final List<String> told = new ArrayList<>();

	private final Sink sink = new Sink() {

		private final Thread own = Thread.currentThread();

		@Override
		public void use(Evidence record) {
			throw new AssertionError(record);
		}

		@Override
		public void setAside(String where, Sentence reason) {
			assertSame(this.own, Thread.currentThread());
			ExaminingTests.this.told.add(where + " " + reason.key());
		}

		@Override
		public void passOver(String kind, long count) {
			assertSame(this.own, Thread.currentThread());
			ExaminingTests.this.told.add(kind + " " + count);
		}

	};

	@Test
	void handsOnInTheOrderOfAsking() throws InterruptedException {
		CountDownLatch asked = new CountDownLatch(1);
		try (Examining examining = new Examining(this.sink)) {
			examining.ask(10, (heard) -> {
				await(asked);
				heard.passOver("draft", 1);
			});
			IntStream.range(0, 300)
				.forEach((i) -> examining.ask(0, (heard) -> heard.setAside("byte " + i, Sentence.of("lost"))));
			assertEquals(List.of(), this.told);
			asked.countDown();
			examining.finish();
		}
		List<String> expected = new ArrayList<>(List.of("draft 1"));
		IntStream.range(0, 300).forEach((i) -> expected.add("byte " + i + " lost"));
		assertEquals(expected, this.told);
	}

	@Test
	void waitsForALargeMail() {
		try (Examining examining = new Examining(this.sink)) {
			examining.ask(10, (heard) -> heard.passOver("sent", 1));
			examining.ask(2 * MEBIBYTE, (heard) -> heard.passOver("draft", 1));
			assertEquals(List.of("sent 1", "draft 1"), this.told);
		}
	}

	@Test
	void holdsFewBytes() {
		CountDownLatch eighth = new CountDownLatch(1);
		try (Examining examining = new Examining(this.sink)) {
			for (int i = 0; i < 8; i++) {
				examining.ask(MEBIBYTE, (heard) -> {
					await(eighth);
					heard.passOver("sent", 1);
				});
			}
			assertEquals(List.of(), this.told);
			eighth.countDown();
			examining.ask(MEBIBYTE, (heard) -> heard.passOver("sent", 1));
			assertTrue(this.told.size() >= 1);
			examining.finish();
		}
		assertEquals(9, this.told.size());
	}

	@Test
	void errorsReachWhoAsks() {
		OutOfMemoryError error = new OutOfMemoryError("no room");
		try (Examining examining = new Examining(this.sink)) {
			assertSame(error, assertThrows(OutOfMemoryError.class, () -> {
				examining.ask(10, (heard) -> {
					throw error;
				});
				examining.finish();
			}));
		}
	}

	private static void await(CountDownLatch latch) {
		try {
			assertTrue(latch.await(60, TimeUnit.SECONDS));
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
