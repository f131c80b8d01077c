package io.github.purchaseaudit.report;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.ZipInputStream;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** Tests for {@link Packing}. */
class PackingTests {

	@Test
	void closeWritesAllPartsInTheirOrder() throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		byte[] letters = "abc".getBytes(StandardCharsets.US_ASCII);
		try (Packing packing = new Packing(out)) {
			packing.part("first", letters);
			OutputStream second = packing.begin("second");
			for (int i = 0; i < 1000; i++) {
				second.write(letters);
			}
			second.write('!');
		}
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
			assertEquals("first", zip.getNextEntry().getName());
			assertEquals("abc", new String(zip.readAllBytes(), StandardCharsets.US_ASCII));
			assertEquals("second", zip.getNextEntry().getName());
			assertEquals("abc".repeat(1000) + "!", new String(zip.readAllBytes(), StandardCharsets.US_ASCII));
		}
	}

	@Test
	void writeWhenTheDiskIsFullTellsSo() {
		IOException failure = assertThrows(IOException.class, () -> {
			try (Packing packing = new Packing(new Full())) {
				OutputStream out = packing.begin("sheet");
				Random random = new Random(1);
				byte[] noise = new byte[1 << 16];
				for (int i = 0; i < 100; i++) {
					random.nextBytes(noise);
					out.write(noise);
				}
			}
		});
		assertEquals("No space left on device", failure.getMessage());
	}

	private static final class Full extends OutputStream {

		@Override
		public void write(int b) throws IOException {
			throw new IOException("No space left on device");
		}

	}

}
