package io.github.purchaseaudit.report.review;

import java.time.Instant;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What the tool itself wrote into a workbook, which tells a decision that a person
 * emptied from one that was never there.
 *
 * @param decided by subject, whether a decision stood on its row
 * @param known when the decisions that were written had been read
 */
public record WrittenRows(Map<String, Boolean> decided, Instant known) {

	/** Nothing is known, so that an empty cell says nothing. */
	public static final WrittenRows UNKNOWN = new WrittenRows(Map.of(), Instant.MIN);

	boolean knows(String subject) {
		return this.decided.containsKey(subject);
	}

	/**
	 * Whether the workbook was written by an audit that knew what was said, so that its
	 * comment stood there.
	 * @param said when; null when nothing was
	 */
	boolean knew(String subject, @Nullable Instant said) {
		return this.decided.containsKey(subject) && said != null && !said.isAfter(this.known);
	}

	/**
	 * Whether an empty cell takes a decision back: it held one, or was left empty by an
	 * audit that knew the decision and knew it was taken back.
	 * @param made when the decision was made elsewhere; null when there is none
	 */
	boolean takesBack(String subject, @Nullable Instant made) {
		boolean held = this.decided.getOrDefault(subject, false);
		return (held && made != null) || knew(subject, made);
	}

}
