package io.github.purchaseaudit.job;

import java.io.IOException;
import java.nio.file.Path;
import java.util.logging.ErrorManager;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

import io.github.purchaseaudit.ledger.Ledger;
import org.jspecify.annotations.Nullable;

/**
 * The log beside the ledger. The console is kept for the person; libraries speak only in
 * the log, and only of trouble.
 */
final class LogFile implements AutoCloseable {

	private static final String NAME = "audit.log";

	private static final Logger ROOT = Logger.getLogger("");

	private final FileHandler handler;

	private final @Nullable Level before = ROOT.getLevel();

	private LogFile(FileHandler handler) {
		this.handler = handler;
		ROOT.setLevel(Level.WARNING);
		ROOT.addHandler(handler);
	}

	static LogFile open(Path reports) throws IOException {
		Path file = Ledger.ownFile(reports, NAME);
		FileHandler handler = new FileHandler(file.toString().replace("%", "%%"), true);
		handler.setFormatter(new SimpleFormatter());
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

	/** A log that cannot be written, on a full disk, says nothing on the console. */
	private static final class Unheard extends ErrorManager {

		@Override
		public synchronized void error(@Nullable String message, @Nullable Exception failure, int code) {
			// the audit itself tells what it could not do
		}

	}

}
