package io.github.purchaseaudit.statement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import io.github.purchaseaudit.inventory.Content;
import io.github.purchaseaudit.inventory.Row;
import io.github.purchaseaudit.inventory.RowHandler;
import io.github.purchaseaudit.inventory.Sink;
import io.github.purchaseaudit.order.MoneyText;
import io.github.purchaseaudit.order.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the rows of one statement: titles and headings, blocks of several cards,
 * or tables side by side, lines, totals. Lines of other shops are passed over.
 */
final class StatementRows implements RowHandler {

	private static final char UNREADABLE = '\ufffd';

	private final Issuer issuer;

	private final Sink sink;

	private final ChargeReader charges;

	private @Nullable Columns columns;

	/** The columns of another sheet: a sheet without a heading may go on with them. */
	private @Nullable Columns before;

	/** The tables of several cards side by side; empty where but one stands. */
	private List<Beside> beside = List.of();

	/** The row above. */
	private @Nullable Row upper;

	private Card card = Card.UNKNOWN;

	private boolean unsettled;

	/** With the columns that a heading further down names, or null. */
	StatementRows(Issuer issuer, Content content, Sink sink, @Nullable Columns ahead) {
		this.before = ahead;
		this.issuer = issuer;
		this.sink = sink;
		this.charges = new ChargeReader(issuer, content, sink);
	}

	@Override
	public void sheet(String name) {
		this.before = (this.columns != null) ? this.columns : this.before;
		this.columns = this.issuer.columns();
		this.beside = List.of();
		this.upper = null;
		this.card = Card.UNKNOWN;
		this.unsettled = false;
	}

	@Override
	public void broken(String where, Sentence reason) {
		this.sink.setAside(where, reason);
	}

	@Override
	public void row(Row row) {
		Columns bound = this.columns;
		if (row.isBlank()) {
			this.sink.passOver("blank", 1);
		}
		else if (isHeading(row)) {
			this.sink.passOver("heading", 1);
		}
		else if (bound == null && this.before != null && isLine(row, this.before)) {
			this.columns = this.before;
			line(row, this.before, this.card);
		}
		else if (bound == null) {
			title(row);
			this.sink.passOver("heading", 1);
		}
		else if (this.beside.isEmpty()) {
			line(row, bound, this.card);
		}
		else {
			this.beside.forEach((table) -> line(table.part(row), table));
		}
		this.upper = row;
	}

	private void line(Row part, Beside table) {
		if (!part.isBlank()) {
			line(part, table.columns(), table.card().or(this.card));
		}
	}

	private boolean isHeading(Row row) {
		Columns bound = this.columns;
		if (bound != null && bound.isLine(row)) {
			return false;
		}
		Optional<Columns> heading = Columns.of(row);
		heading.ifPresent((named) -> {
			this.columns = named;
			this.beside = Beside.of(row, this.upper);
		});
		return heading.isPresent();
	}

	/**
	 * Two of the three will do where Apple is the shop: the third is told as not read.
	 */
	private boolean isLine(Row row, Columns bound) {
		String shop = bound.cell(row, Field.SHOP);
		boolean day = this.issuer.days().apply(bound.cell(row, Field.DAY)).isPresent();
		boolean sum = MoneyText.parse(bound.cell(row, Field.AMOUNT), this.issuer.currency()).isPresent();
		return !shop.isEmpty() && ((day && sum) || ((day || sum) && AppleName.isIn(shop)));
	}

	/** A row above or between the lines may name a card, or say that lines are open. */
	private void title(Row row) {
		TitleRow title = new TitleRow(row);
		this.card = title.card()
			.map((named) -> named.or(title.isNumbered() ? Card.UNKNOWN : this.card))
			.orElse(this.card);
		this.unsettled = title.unsettled().orElse(this.unsettled);
	}

	private void line(Row row, Columns bound, Card card) {
		String shop = bound.cell(row, Field.SHOP);
		Optional<LocalDate> day = this.issuer.days().apply(bound.cell(row, Field.DAY));
		if (bound.isFunding(row)) {
			this.sink.passOver("funding", 1);
		}
		else if (AppleName.isIn(shop) && bound.isSplit(row)) {
			this.sink.setAside(row.where(), Sentence.of("inventory.row.long", row.width(), bound.width()));
		}
		else if (AppleName.isIn(shop)) {
			this.charges.read(row, bound, card, this.unsettled);
		}
		else if (shop.indexOf(UNREADABLE) >= 0) {
			this.sink.setAside(row.where(), Sentence.of("statement.garbled", bound.name(Field.SHOP)));
		}
		else if (day.isPresent() && !bound.fits(row)) {
			this.sink.setAside(row.where(), Sentence.of("statement.short-row"));
		}
		else if (day.isPresent() && !shop.isEmpty()) {
			this.sink.passOver("other-shop", 1);
		}
		else {
			title(row);
			this.sink.passOver(new TitleRow(row).isNumbered() ? "heading" : "summary", 1);
		}
	}

}
