package io.github.purchaseaudit.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * Saves a file as LibreOffice does; a test that asks for it is skipped where it is
 * missing.
 */
public final class LibreOffice {

	private static final Path PROGRAM = Path.of("/usr/bin/soffice");

	private LibreOffice() {
	}

	/**
	 * Saves a file in another format.
	 * @param format as the option {@code --convert-to} takes it
	 * @param target an empty folder, beside which LibreOffice keeps its settings
	 */
	public static void save(Path file, String format, Path target) throws IOException, InterruptedException {
		assumeTrue(Files.isExecutable(PROGRAM), "LibreOffice is missing");
		Process process = new ProcessBuilder(PROGRAM.toString(),
				"-env:UserInstallation=" + target.resolveSibling("office").toUri(), "--headless", "--convert-to",
				format, "--outdir", target.toString(), file.toString())
			.redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.DISCARD)
			.start();
		assertEquals(0, process.waitFor());
	}

}
