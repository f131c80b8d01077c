package io.github.purchaseaudit.household;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * Makes files and folders that only their owner can read, from the first byte: a
 * household's purchases are nobody else's business.
 */
public final class OwnerOnly {

	private OwnerOnly() {
	}

	/** A new file in the place of any that lies there. */
	public static OutputStream create(Path file) throws IOException {
		Files.deleteIfExists(file);
		return createNew(file);
	}

	/**
	 * A new file.
	 * @throws FileAlreadyExistsException when one lies there
	 */
	public static OutputStream createNew(Path file) throws IOException {
		boolean posix = Files.getFileStore(file.toAbsolutePath().getParent()).supportsFileAttributeView("posix");
		FileAttribute<?>[] attributes = posix
				? new FileAttribute<?>[] {
						PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")) }
				: new FileAttribute<?>[0];
		return Channels.newOutputStream(Files.newByteChannel(file,
				Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), attributes));
	}

	/**
	 * A folder, unless it is there already.
	 * @throws FileAlreadyExistsException when something else lies there
	 */
	public static void createFolder(Path folder) throws IOException {
		try {
			if (Files.getFileStore(folder.toAbsolutePath().getParent()).supportsFileAttributeView("posix")) {
				Files.createDirectory(folder,
						PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
			}
			else {
				Files.createDirectory(folder);
			}
		}
		catch (FileAlreadyExistsException ex) {
			if (!Files.isDirectory(folder)) {
				throw ex;
			}
		}
	}

}
