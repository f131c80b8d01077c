package io.github.purchaseaudit.job;

import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;

/**
 * Writes log entries without what exceptions and libraries quote from the inputs: no item
 * names, no addresses. What kind of trouble it was, and where in the program, stays.
 */
final class LogLines extends Formatter {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

	private static final int DEEPEST = 20;

	@Override
	public String format(LogRecord entry) {
		String logger = String.valueOf(entry.getLoggerName());
		StringBuilder lines = new StringBuilder(TIME.format(entry.getInstant().atZone(ZoneId.systemDefault())))
			.append(' ')
			.append(entry.getLevel().getName())
			.append(' ')
			.append(logger);
		if (logger.startsWith("io.github.purchaseaudit.")) {
			lines.append(": ").append(formatMessage(entry));
		}
		lines.append('\n');
		Throwable cause = entry.getThrown();
		for (int i = 0; cause != null && i < DEEPEST; i++) {
			append(lines, cause);
			cause = cause.getCause();
		}
		return lines.toString();
	}

	private static void append(StringBuilder lines, Throwable cause) {
		lines.append(cause.getClass().getName());
		if (cause instanceof FileSystemException file && file.getReason() != null) {
			lines.append(": ").append(file.getReason());
		}
		else if (cause instanceof SQLException sql) {
			lines.append(": ").append(sql.getErrorCode());
		}
		lines.append('\n');
		for (StackTraceElement element : cause.getStackTrace()) {
			lines.append("\tat ").append(element).append('\n');
		}
	}

}
