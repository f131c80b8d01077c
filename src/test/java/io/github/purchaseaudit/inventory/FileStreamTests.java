package io.github.purchaseaudit.inventory;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.ClosedChannelException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class FileStreamTests {

	private static final int BLOCK = 32 * 4096;

	@TempDir
	private Path folder;

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 4096, BLOCK - 1, BLOCK, BLOCK + 1, 3 * BLOCK + 17 })
	void readsEveryByteOfAFile(int length) throws IOException {
		byte[] bytes = bytes(length);
		Path file = Files.write(this.folder.resolve("mail.mbox"), bytes);
		try (InputStream in = new FileStream(file)) {
			assertEquals(length, in.available());
			assertArrayEquals(bytes, in.readAllBytes());
			assertEquals(0, in.available());
			assertEquals(-1, in.read());
			assertEquals(-1, in.read(new byte[8], 0, 8));
		}
	}

	@Test
	void readsSingleBytesAndPiecesInTheirOrder() throws IOException {
		byte[] bytes = bytes(2 * BLOCK);
		Path file = Files.write(this.folder.resolve("mail.mbox"), bytes);
		try (InputStream in = new FileStream(file)) {
			assertEquals(bytes[0] & 0xff, in.read());
			assertArrayEquals(Arrays.copyOfRange(bytes, 1, BLOCK + 1), in.readNBytes(BLOCK));
			assertEquals(0, in.read(new byte[8], 0, 0));
			in.skipNBytes(10);
			assertArrayEquals(Arrays.copyOfRange(bytes, BLOCK + 11, 2 * BLOCK), in.readAllBytes());
		}
	}

	@Test
	void readsTwoFilesAtOnceAndOneAfterAnother() throws IOException {
		byte[] one = bytes(BLOCK + 5);
		byte[] other = new byte[BLOCK + 7];
		Path first = Files.write(this.folder.resolve("one.mbox"), one);
		Path second = Files.write(this.folder.resolve("other.mbox"), other);
		try (InputStream in = new FileStream(first); InputStream beside = new FileStream(second)) {
			assertArrayEquals(Arrays.copyOf(one, 3), in.readNBytes(3));
			assertArrayEquals(other, beside.readAllBytes());
			assertArrayEquals(Arrays.copyOfRange(one, 3, one.length), in.readAllBytes());
		}
		try (InputStream in = new FileStream(second)) {
			assertArrayEquals(other, in.readAllBytes());
		}
	}

	@Test
	void readsNothingOnceItIsClosed() throws IOException {
		Path file = Files.write(this.folder.resolve("mail.mbox"), bytes(5));
		InputStream in = new FileStream(file);
		in.close();
		in.close();
		assertThrows(ClosedChannelException.class, in::read);
	}

	@Test
	void saysThatAFolderIsNoFile() throws IOException {
		try (InputStream in = new FileStream(this.folder)) {
			assertThrows(IOException.class, in::read);
			assertThrows(IOException.class, () -> in.read(new byte[8], 0, 8));
		}
	}

	private static byte[] bytes(int length) {
		byte[] bytes = new byte[length];
		new Random(length).nextBytes(bytes);
		return bytes;
	}

}
