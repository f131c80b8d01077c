package io.github.purchaseaudit.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

/** Tests for {@link StoredPath}. */
class StoredPathTests {

	@TempDir
	private Path folder;

	@Test
	void findTheFileOfThatTimeAmongThoseOfOneShownName() throws IOException {
		Path one = write("4111111111111111/mails/4012888888881881.csv", 1000);
		Path other = write("4222222222221111/mails/4012888888881881.csv", 2000);
		Path third = write("4111111111111111/mails/4 0128 8888 888 1881.csv", 3000);
		assertFalse(StoredPath.of(one).contains("4111111111111111"));
		assertEquals(one, StoredPath.find(StoredPath.of(one), 1000));
		assertEquals(third, StoredPath.find(StoredPath.of(third), 3000));
		assertEquals(other, StoredPath.find(StoredPath.of(other), 2000));
		assertEquals(third, StoredPath.find(StoredPath.of(one), 5000), "changed since");
	}

	@Test
	void findNothingWhereItIsGone() {
		Path gone = this.folder.resolve("4111111111111111/list.csv");
		assertFalse(Files.exists(StoredPath.find(StoredPath.of(gone), 1000)));
	}

	private Path write(String name, long modified) throws IOException {
		Path file = this.folder.resolve(name);
		Files.createDirectories(file.getParent());
		Files.writeString(file, "order\n");
		Files.setLastModifiedTime(file, FileTime.fromMillis(modified));
		return file;
	}

}
