package io.github.purchaseaudit.rule;

import io.github.purchaseaudit.order.Sentence;

/**
 * One thing a person must look at.
 *
 * @param subject the unmasked key of the order, mail or charge; with the code it is the
 * finding's identity from month to month
 * @param why the facts, as a sentence
 */
public record Finding(FindingCode code, Severity severity, String subject, Sentence why) {

	public static Finding of(FindingCode code, String subject, Sentence why) {
		return new Finding(code, code.severity(), subject, why);
	}

}
