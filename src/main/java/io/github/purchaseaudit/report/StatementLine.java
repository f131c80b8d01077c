package io.github.purchaseaudit.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.purchaseaudit.order.Money;
import io.github.purchaseaudit.order.Sentence;

/**
 * A line of a card statement as the issuer knows it. It is read back from the evidence in
 * the workbook: the ledger may be gone by the time that somebody writes to the issuer, or
 * hold another audit.
 *
 * @param shop the shop's text, verbatim
 */
record StatementLine(LocalDate day, String shop, Money amount) {

	private static final String KEY = "support.evidence.statement";

	/** As {@code evidence.charge} writes it in either language. */
	private static final Pattern WRITTEN = Pattern
		.compile("(\\d{4}-\\d{2}-\\d{2}) ?[\"「](.*)[\"」] ?(-?\\d+(?:\\.\\d+)?) ([A-Z]{3}) ?[(（]");

	/** The line that a piece of evidence names; nothing when it is none. */
	static Optional<StatementLine> read(String evidence) {
		Matcher written = WRITTEN.matcher(evidence);
		if (!written.find()) {
			return Optional.empty();
		}
		try {
			return Optional.of(new StatementLine(LocalDate.parse(written.group(1)), written.group(2),
					new Money(new BigDecimal(written.group(3)), written.group(4))));
		}
		catch (DateTimeParseException ex) {
			return Optional.empty();
		}
	}

	/** The line as evidence that may leave the house. */
	Sentence sentence() {
		return Sentence.of(KEY, this.day, this.shop, this.amount);
	}

	/** The line that a sentence of {@link #sentence()} speaks of. */
	static Optional<StatementLine> of(Sentence sentence) {
		return sentence.key().equals(KEY) ? Optional.of(new StatementLine((LocalDate) sentence.facts().get(0),
				(String) sentence.facts().get(1), (Money) sentence.facts().get(2))) : Optional.empty();
	}

}
