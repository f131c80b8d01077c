package io.github.purchaseaudit.job;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

@DisabledOnOs(OS.WINDOWS)
class PrivateFolderTests {

	@Test
	void folderIsForItsOwnerOnlyAndGoneInTheEnd() throws Exception {
		Path path;
		try (PrivateFolder folder = PrivateFolder.create()) {
			path = folder.path();
			assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(path)));
			Files.createDirectories(path.resolve("a/b"));
			Files.writeString(path.resolve("a/b/c"), "what is read");
		}
		assertFalse(Files.exists(path));
	}

}
