package io.github.purchaseaudit.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;

/**
 * Where messages go. Control and direction characters of names and texts from the inputs
 * are made harmless.
 *
 * @param charset what both streams write in
 * @param terminal whether a person is watching, as opposed to a pipe
 */
public record Console(PrintStream out, PrintStream err, Charset charset, boolean terminal) {

	/**
	 * The console of this process, in the encoding that its terminal understands. From
	 * Java 22 on, the launcher's {@code jdk.console} setting keeps a pipe from looking
	 * like a terminal.
	 */
	@SuppressWarnings("SystemConsoleNull")
	public static Console ofProcess() {
		Charset charset = charset(System.getProperty("stdout.encoding"), System.getProperty("sun.stdout.encoding"));
		boolean terminal = System.console() != null && System.getenv("CI") == null;
		return new Console(new PrintStream(new FileOutputStream(FileDescriptor.out), true, charset),
				new PrintStream(new FileOutputStream(FileDescriptor.err), true, charset), charset, terminal);
	}

	/**
	 * A bare ASCII locale says nothing about the terminal, which nowadays reads UTF-8.
	 */
	private static Charset charset(@Nullable String... names) {
		for (String name : names) {
			if (name != null && Charset.isSupported(name) && !Charset.forName(name).equals(StandardCharsets.US_ASCII)) {
				return Charset.forName(name);
			}
		}
		return StandardCharsets.UTF_8;
	}

	PrintWriter writer(PrintStream stream) {
		return new PrintWriter(new OutputStreamWriter(stream, this.charset), true);
	}

	void say(String line) {
		this.out.println(harmless(line));
	}

	/** Says sentences that nobody copies; on a terminal their words stay whole. */
	void tell(String indent, String text) {
		if (this.terminal) {
			LineBreaks.of(indent, text, GuidePage.WIDTH).forEach(this::say);
		}
		else {
			say(indent + text);
		}
	}

	void complain(String line) {
		this.err.println(harmless(line));
	}

	private static String harmless(String line) {
		StringBuilder shown = new StringBuilder(line.length());
		line.codePoints().forEach((c) -> {
			boolean harmful = c != '\n' && (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT);
			shown.appendCodePoint(harmful ? '\ufffd' : c);
		});
		return shown.toString();
	}

}
