package io.github.purchaseaudit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ThreadLocalRandom;

import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDirFactory;

/**
 * Names the folders of tests by letters alone: of the long numbers that JUnit takes one
 * in some ten or twenty is a possible card number, which the audit masks wherever it
 * names a path.
 */
public final class LetteredFolders implements TempDirFactory {

	private static final int LETTERS = 16;

	@Override
	public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext test) throws IOException {
		StringBuilder name = new StringBuilder("junit-");
		ThreadLocalRandom.current().ints(LETTERS, 'a', 'z' + 1).forEach((letter) -> name.append((char) letter));
		return Files.createDirectory(Path.of(System.getProperty("java.io.tmpdir"), name.toString()));
	}

}
