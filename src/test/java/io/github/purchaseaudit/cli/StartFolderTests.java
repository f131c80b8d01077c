package io.github.purchaseaudit.cli;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Paths mean what they mean where the person stands. */
class StartFolderTests {

	@Test
	void relativePathLiesInTheFolderOfThePerson() {
		assertEquals(Path.of("/home/taro/in"), StartFolder.in("/home/taro", "in"));
	}

	@Test
	void absolutePathStaysAsItIs() {
		assertEquals(Path.of("/mnt/in"), StartFolder.in("/home/taro", "/mnt/in"));
	}

	@Test
	void pathStaysAsItIsWhenJavaStartsWhereThePersonStands() {
		assertEquals(Path.of("in"), StartFolder.in(null, "in"));
	}

}
