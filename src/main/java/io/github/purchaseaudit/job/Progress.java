package io.github.purchaseaudit.job;

/** Hears how the audit gets on. */
public interface Progress {

	/** A step begins. */
	void begin(String step);

	/** So many more rows, messages or orders are done. */
	void advance(long amount);

	/** The step ends. */
	void end(String step);

	/** The process was asked to stop before the audit was finished, and ends now. */
	void stopped();

}
