package io.github.purchaseaudit.job;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.logging.ErrorManager;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.StreamHandler;

import io.github.purchaseaudit.ledger.Ledger;
import org.jspecify.annotations.Nullable;

/**
 * The log beside the ledger. The console is kept for the person; libraries speak only in
 * the log, and only of trouble.
 */
final class LogFile implements AutoCloseable {

	private static final String NAME = "audit.log";

	private static final Logger ROOT = Logger.getLogger("");

	private final Handler handler;

	private final @Nullable Level before = ROOT.getLevel();

	private LogFile(Handler handler) {
		this.handler = handler;
		ROOT.setLevel(Level.WARNING);
		ROOT.addHandler(handler);
	}

	static LogFile open(Path reports) throws IOException {
		Path file = Ledger.ownFile(reports, NAME);
		Handler handler = new Written(
				Files.newOutputStream(file, StandardOpenOption.APPEND, StandardOpenOption.CREATE));
		handler.setErrorManager(new Unheard());
		handler.setEncoding("UTF-8");
		for (Handler console : ROOT.getHandlers()) {
			ROOT.removeHandler(console);
		}
		return new LogFile(handler);
	}

	static Path place(Path reports) {
		return Ledger.folder(reports).resolve(NAME);
	}

	@Override
	public void close() {
		ROOT.removeHandler(this.handler);
		ROOT.setLevel(this.before);
		this.handler.close();
	}

	/** Each entry is on disk at once. The ledger's lock keeps other audits away. */
	private static final class Written extends StreamHandler {

		Written(OutputStream out) {
			super(out, new LogLines());
		}

		@Override
		public synchronized void publish(LogRecord entry) {
			super.publish(entry);
			flush();
		}

	}

	/** A log that cannot be written, on a full disk, says nothing on the console. */
	private static final class Unheard extends ErrorManager {

		@Override
		public synchronized void error(@Nullable String message, @Nullable Exception failure, int code) {
			// the audit itself tells what it could not do
		}

	}

}
