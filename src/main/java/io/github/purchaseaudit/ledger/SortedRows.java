package io.github.purchaseaudit.ledger;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Sorts rows, however many: what memory does not hold goes as sorted runs into one file
 * of the ledger's folder, which is deleted at the end. Tables are read front to back and
 * files too, which is many times faster than following an index through a large table.
 * Whatever is lost when the process ends is sorted anew from the tables.
 */
final class SortedRows implements Closeable {

	/** What the names of the files begin with. */
	static final String PREFIX = "ledger-sort";

	/** Bytes held in memory. */
	private static final long ROOM = 16L << 20;

	private final Path folder;

	private final long room;

	private final List<SortedRow> held = new ArrayList<>();

	private final List<Run> runs = new ArrayList<>();

	private long size;

	private long end;

	private @Nullable Path path;

	private @Nullable FileChannel file;

	/**
	 * Begins without rows.
	 * @param folder which only its owner may enter
	 */
	SortedRows(Path folder) {
		this(folder, ROOM);
	}

	SortedRows(Path folder, long room) {
		this.folder = folder;
		this.room = room;
	}

	/** Takes in the next row; keys with the same number stand in no certain order. */
	void add(String key, long id, byte[] facts) {
		SortedRow row = new SortedRow(key, id, facts);
		this.held.add(row);
		this.size += row.size();
		if (this.size >= this.room) {
			writeRun();
		}
	}

	private void writeRun() {
		Collections.sort(this.held);
		try {
			FileChannel file = file();
			file.position(this.end);
			DataOutputStream out = new DataOutputStream(
					new BufferedOutputStream(Channels.newOutputStream(file), 1 << 16));
			for (SortedRow row : this.held) {
				row.write(out);
			}
			out.flush();
			this.runs.add(new Run(this.end, this.held.size()));
			this.end = file.position();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.held.clear();
		this.size = 0;
	}

	/** Created for its owner only, as all temporary files are. */
	private FileChannel file() throws IOException {
		FileChannel file = this.file;
		if (file == null) {
			this.path = Files.createTempFile(this.folder, PREFIX, ".tmp");
			file = FileChannel.open(this.path, StandardOpenOption.READ, StandardOpenOption.WRITE);
			this.file = file;
		}
		return file;
	}

	/** All rows in their order; several readings do not disturb each other. */
	SortedCursor read() {
		FileChannel file = this.file;
		if (file == null) {
			Collections.sort(this.held);
			return new SortedCursor(List.of(this.held.iterator()));
		}
		if (!this.held.isEmpty()) {
			writeRun();
		}
		List<Iterator<SortedRow>> sources = new ArrayList<>();
		this.runs.forEach((run) -> sources.add(new SortedRun(file, run.start(), run.rows())));
		return new SortedCursor(sources);
	}

	@Override
	public void close() {
		this.held.clear();
		try {
			if (this.file != null) {
				this.file.close();
			}
			if (this.path != null) {
				Files.deleteIfExists(this.path);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Deletes what a process that was ended left behind. */
	static void deleteLeft(Path folder) throws IOException {
		try (var files = Files.newDirectoryStream(folder, PREFIX + "*.tmp")) {
			for (Path left : files) {
				Files.deleteIfExists(left);
			}
		}
	}

	/** Rows in their order, from a place of the file on. */
	private record Run(long start, int rows) {
	}

}
