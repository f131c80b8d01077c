package io.github.purchaseaudit.statement;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;

import io.github.purchaseaudit.order.DateText;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a statement before its rows are read.
 *
 * @param card what the issuer and the file's name say about the card
 * @param currency of sums for which the statement names none
 * @param columns where the fields stand in files without a heading, else null
 * @param days how days are written
 * @param spent where what was spent stands
 */
record Issuer(Card card, String currency, @Nullable Columns columns, Function<String, Optional<LocalDate>> days,
		Spent spent) {

	/** An issuer's own format, where what was spent stands above zero. */
	Issuer(Card card, String currency, @Nullable Columns columns, Function<String, Optional<LocalDate>> days) {
		this(card, currency, columns, days, Spent.ABOVE_ZERO);
	}

	/** Days as {@link DateText} reads them; a day means that day in the zone. */
	static Function<String, Optional<LocalDate>> days(ZoneId zone) {
		return (text) -> DateText.parse(text, zone).map((time) -> time.dayIn(zone));
	}

}
