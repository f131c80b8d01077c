package io.github.purchaseaudit.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

/**
 * The committed files of {@code sample-data/} are what the story says; after a change of
 * the story run {@link SampleData#main}.
 */
class SampleDataTests {

	@TestFactory
	Stream<DynamicTest> filesWhenMadeAnew() throws IOException {
		return SampleData.files()
			.entrySet()
			.stream()
			.map((file) -> DynamicTest.dynamicTest(file.getKey(), () -> assertSame(file.getKey(), file.getValue(),
					Files.readAllBytes(Path.of("sample-data", file.getKey())))));
	}

	/** Deflated bytes differ between JDKs, so archives are compared by what they hold. */
	private static void assertSame(String name, byte[] expected, byte[] actual) throws IOException {
		boolean archive = expected.length > 1 && expected[0] == 'P' && expected[1] == 'K';
		if (!archive) {
			assertArrayEquals(expected, actual, name);
			return;
		}
		Map<String, byte[]> entries = ZipArchive.entries(actual);
		assertEquals(ZipArchive.entries(expected).keySet(), entries.keySet(), name);
		for (Map.Entry<String, byte[]> entry : ZipArchive.entries(expected).entrySet()) {
			assertSame(name + "!" + entry.getKey(), entry.getValue(),
					Objects.requireNonNull(entries.get(entry.getKey())));
		}
	}

}
