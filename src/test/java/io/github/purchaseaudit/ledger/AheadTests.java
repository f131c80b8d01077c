package io.github.purchaseaudit.ledger;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** Tests for {@link Ahead}. */
class AheadTests {

	private static final int ROWS = 1000;

	@TempDir
	Path folder;

	@Test
	void nextGivesAllRowsInTheirOrder() {
		try (SortedRows rows = rows(); Ahead<String> ahead = Ahead.of(rows.read(), AheadTests::read)) {
			List<String> read = new ArrayList<>();
			for (String key = ahead.peek(); key != null; key = ahead.peek()) {
				read.addAll(ahead.take(key));
			}
			assertEquals(ROWS, read.size());
			assertEquals("0", read.get(0));
			assertEquals("999", read.get(ROWS - 1));
			assertNull(ahead.peek());
		}
	}

	@Test
	void peekWhenARowCannotBeReadFailsAfterThoseBefore() {
		try (SortedRows rows = rows(); Ahead<String> ahead = Ahead.of(rows.read(), (facts) -> {
			String text = read(facts);
			if (text.equals("300")) {
				throw new IllegalStateException("not a row");
			}
			return text;
		})) {
			List<String> read = new ArrayList<>();
			assertThrows(IllegalStateException.class, () -> {
				while (ahead.peek() != null) {
					read.add(ahead.next());
				}
			});
			assertEquals("0", read.get(0));
		}
	}

	private SortedRows rows() {
		SortedRows rows = new SortedRows(this.folder, 2000);
		for (int i = ROWS - 1; i >= 0; i--) {
			rows.add(String.format("%04d", i), 0, Packed.empty().put(i).bytes());
		}
		return rows;
	}

	private static String read(byte[] facts) {
		return Packed.of(facts).need();
	}

}
