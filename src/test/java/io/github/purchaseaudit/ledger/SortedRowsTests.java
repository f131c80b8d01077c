package io.github.purchaseaudit.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Tests for {@link SortedRows}. */
class SortedRowsTests {

	private static final long SMALL = 2000;

	@TempDir
	Path folder;

	@Test
	void readWhenMoreThanMemoryHoldsMergesAllRuns() {
		Random random = new Random(7);
		Map<String, List<String>> expected = new TreeMap<>();
		try (SortedRows rows = new SortedRows(this.folder, SMALL)) {
			for (int i = 0; i < 5000; i++) {
				String key = "M" + random.nextInt(1500);
				String facts = "facts 領収書 " + i + "x".repeat(random.nextInt(40));
				rows.add(key, i, bytes(facts));
				expected.computeIfAbsent(key, (none) -> new ArrayList<>()).add(facts);
			}
			assertEquals(expected, read(rows));
			assertEquals(expected, read(rows), "a second reading");
		}
	}

	@Test
	void readWhenMemoryHoldsAllWritesNoFile() throws IOException {
		try (SortedRows rows = new SortedRows(this.folder)) {
			rows.add("b", 1, bytes("second"));
			rows.add("a", 2, bytes("first, but later"));
			rows.add("a", 1, bytes("first"));
			SortedCursor cursor = rows.read();
			assertEquals("a", cursor.peek());
			assertEquals(List.of("first", "first, but later"), cursor.take("a", SortedRowsTests::text));
			assertEquals("second", text(cursor.next()));
			assertNull(cursor.peek());
			assertEquals(List.of(), files());
		}
	}

	@Test
	void readWhenKeyHoldsAnyCharKeepsIt() {
		StringBuilder all = new StringBuilder();
		for (int c = 0; c <= Character.MAX_VALUE; c++) {
			all.append((char) c);
		}
		try (SortedRows rows = new SortedRows(this.folder, 1)) {
			rows.add(all.toString(), 1, bytes("fact"));
			SortedCursor cursor = rows.read();
			assertEquals(all.toString(), cursor.peek());
			assertEquals("fact", text(cursor.next()));
		}
	}

	@Test
	void closeLeavesNoFile() throws IOException {
		try (SortedRows rows = new SortedRows(this.folder, 1)) {
			rows.add("a", 1, bytes("fact"));
			assertEquals(1, files().size());
		}
		assertEquals(List.of(), files());
	}

	@Test
	void addWhenFileIsNeededLetsNobodyElseRead() throws IOException {
		assumeTrue(this.folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
		try (SortedRows rows = new SortedRows(this.folder, 1)) {
			rows.add("a", 1, bytes("fact"));
			assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(files().get(0))));
		}
	}

	@Test
	void openWhenAnAuditWasKilledDeletesItsFiles() throws IOException {
		Path own = Ledger.ownFolder(this.folder);
		Path left = Files.createTempFile(own, SortedRows.PREFIX, ".tmp");
		Ledger.open(this.folder).close();
		assertFalse(Files.exists(left));
		assertTrue(Files.exists(own.resolve("ledger.mv.db")));
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	private static String text(byte[] bytes) {
		return new String(bytes, StandardCharsets.UTF_8);
	}

	private static Map<String, List<String>> read(SortedRows rows) {
		Map<String, List<String>> read = new TreeMap<>();
		SortedCursor cursor = rows.read();
		for (String key = cursor.peek(); key != null; key = cursor.peek()) {
			assertNull(read.put(key, cursor.take(key, SortedRowsTests::text)), key);
		}
		return read;
	}

	private List<Path> files() throws IOException {
		try (var files = Files.list(this.folder)) {
			return files.toList();
		}
	}

}
