package io.github.purchaseaudit.statement;

import java.io.IOException;
import java.time.ZoneId;
import java.util.List;

import io.github.purchaseaudit.inventory.Content;
import io.github.purchaseaudit.inventory.Format;
import io.github.purchaseaudit.inventory.Row;
import io.github.purchaseaudit.inventory.Sample;
import io.github.purchaseaudit.inventory.Sink;
import io.github.purchaseaudit.inventory.Tables;
import io.github.purchaseaudit.order.DayOrder;

/**
 * Any other table headed 利用日, ご利用店名 and 金額, or with the words of other issuers or the
 * English ones ({@code headings.properties}), as CSV or workbook. Sums under Japanese
 * headings are yen unless the statement says otherwise. A list with order numbers or
 * items is no statement.
 */
final class OtherFormat implements Format {

	private static final List<String> NEVER = Words.list("never").stream().map(Words::heading).toList();

	private final ZoneId zone;

	private final String currency;

	OtherFormat(ZoneId zone, String currency) {
		this.zone = zone;
		this.currency = currency;
	}

	@Override
	public String id() {
		return "statement-other";
	}

	@Override
	public boolean identify(Sample sample) {
		return Columns.in(sample).stream().anyMatch((columns) -> !columns.hasAny(NEVER));
	}

	/** The headings of the issuers' own formats too. */
	@Override
	public boolean knowsHeading(Row row) {
		return Columns.of(row).isPresent();
	}

	@Override
	public boolean knowsSheets() {
		return true;
	}

	@Override
	public void read(Content content, Sink sink) throws IOException {
		Survey survey = Survey.of(content);
		DayOrder order = survey.days();
		BillingMonths months = survey.months(content.name());
		Issuer issuer = new Issuer(Card.UNKNOWN, survey.currency(this.currency), null,
				(text) -> order.read(text, this.zone).or(() -> months.read(text)), survey.spent());
		Columns first = survey.columns();
		if (first != null) {
			first.unused().forEach(sink::leaveOut);
		}
		Tables.read(content, new StatementRows(issuer, content, sink, survey.columns()));
	}

}
