package io.github.purchaseaudit.inventory;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;

/**
 * The bytes of a file, taken from the system in blocks that begin at a page of memory as
 * they do in the file. Java's own stream takes them 16 bytes behind the begin of a page,
 * and many AMD processors copy to there at a fifth of their speed (the copy of the kernel
 * is one instruction, {@code rep movsb}, that is slow where the target lies a few bytes
 * behind the source within their pages).
 */
final class FileStream extends InputStream {

	private static final int PAGE = 4096;

	/** Fits into the cache of a processor, where the next copy finds it. */
	private static final int BLOCK = 32 * PAGE;

	/** The block of a stream that was closed, for the next one. */
	private static final AtomicReference<@Nullable ByteBuffer> SPARE = new AtomicReference<>();

	private final FileChannel file;

	private @Nullable ByteBuffer block;

	FileStream(Path file) throws IOException {
		this.file = FileChannel.open(file);
		ByteBuffer spare = SPARE.getAndSet(null);
		this.block = ((spare != null) ? spare : ByteBuffer.allocateDirect(BLOCK + PAGE).alignedSlice(PAGE)).limit(0);
	}

	@Override
	public int read() throws IOException {
		ByteBuffer next = next();
		return next.hasRemaining() ? next.get() & 0xff : -1;
	}

	@Override
	public int read(byte[] bytes, int from, int length) throws IOException {
		if (length == 0) {
			return 0;
		}
		ByteBuffer next = next();
		int count = Math.min(length, next.remaining());
		next.get(bytes, from, count);
		return (count > 0) ? count : -1;
	}

	@Override
	public int available() throws IOException {
		long left = open().remaining() + Math.max(0, this.file.size() - this.file.position());
		return (int) Math.min(left, Integer.MAX_VALUE);
	}

	/** The block, with at least one byte left in it unless the file has ended. */
	private ByteBuffer next() throws IOException {
		ByteBuffer block = open();
		if (!block.hasRemaining()) {
			block.clear().limit(BLOCK);
			try {
				this.file.read(block);
			}
			finally {
				block.flip();
			}
		}
		return block;
	}

	private ByteBuffer open() throws ClosedChannelException {
		if (this.block == null) {
			throw new ClosedChannelException();
		}
		return this.block;
	}

	@Override
	public void close() throws IOException {
		ByteBuffer block = this.block;
		this.block = null;
		if (block != null) {
			SPARE.set(block);
		}
		this.file.close();
	}

}
