package io.github.purchaseaudit.statement;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import io.github.purchaseaudit.inventory.Content;
import io.github.purchaseaudit.inventory.Format;
import io.github.purchaseaudit.inventory.Row;
import io.github.purchaseaudit.inventory.RowHandler;
import io.github.purchaseaudit.inventory.Sample;
import io.github.purchaseaudit.inventory.Sink;
import io.github.purchaseaudit.inventory.TableHead;
import io.github.purchaseaudit.inventory.Tables;
import io.github.purchaseaudit.order.DayOrder;
import io.github.purchaseaudit.order.Sentence;

/**
 * Statements without a heading, of which {@link VpassFormat} knows but one: what people
 * keep when they copy lines, and what some issuers offer
 * ({@code 2026/09/05,APPLE.COM/BILL,1200,1回払い,,1200}). Only a table that names Apple as
 * issuers do is one. Where its columns are in doubt, Apple's lines are told as not read.
 */
final class UnheadedFormat implements Format {

	private final String currency;

	private final ZoneId zone;

	/** Whichever of its numbers is the month: the table as a whole tells. */
	private final Function<String, Optional<LocalDate>> days;

	UnheadedFormat(ZoneId zone, String currency) {
		this.zone = zone;
		this.currency = currency;
		this.days = (text) -> Issuer.days(zone)
			.apply(text)
			.or(() -> DayOrder.isInDoubt(text) ? DayOrder.DAY_FIRST.read(text, zone) : Optional.empty());
	}

	@Override
	public String id() {
		return "statement-unheaded";
	}

	@Override
	public boolean identify(Sample sample) {
		boolean plain = Columns.in(sample).isEmpty()
				&& sample.table().stream().map(TableHead::sheets).flatMap(List::stream).anyMatch(this::isPlain);
		return plain && isStatement(UnheadedTable.of(sample.content(), this.days));
	}

	private boolean isPlain(TableHead.Sheet sheet) {
		UnheadedTable head = new UnheadedTable(this.days);
		sheet.rows().forEach(head::row);
		return head.isPlain();
	}

	private static boolean isStatement(UnheadedTable table) {
		return table.isPlain() && table.namesApple();
	}

	@Override
	public void read(Content content, Sink sink) throws IOException {
		Optional<Columns> columns = UnheadedTable.of(content, this.days).columns();
		Tables.read(content, columns.map((found) -> reader(found, content, sink)).orElseGet(() -> new InDoubt(sink)));
	}

	private RowHandler reader(Columns columns, Content content, Sink sink) {
		Survey survey = Survey.of(content, columns);
		DayOrder order = survey.days();
		return new StatementRows(new Issuer(Card.UNKNOWN, survey.currency(this.currency), columns,
				(text) -> order.read(text, this.zone), survey.spent()), content, sink, null);
	}

	/** Tells Apple's lines as not read. */
	private record InDoubt(Sink sink) implements RowHandler {

		@Override
		public void sheet(String name) {
			// all sheets are in doubt
		}

		@Override
		public void row(Row row) {
			if (UnheadedTable.namesApple(row)) {
				this.sink.setAside(row.where(), Sentence.of("statement.no-columns"));
			}
			else {
				this.sink.passOver(row.isBlank() ? "blank" : "other-shop", 1);
			}
		}

		@Override
		public void broken(String where, Sentence reason) {
			this.sink.setAside(where, reason);
		}

	}

}
