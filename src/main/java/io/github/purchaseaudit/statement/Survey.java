package io.github.purchaseaudit.statement;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import io.github.purchaseaudit.inventory.Content;
import io.github.purchaseaudit.inventory.Row;
import io.github.purchaseaudit.inventory.RowSurvey;
import io.github.purchaseaudit.order.DayOrder;
import io.github.purchaseaudit.order.Money;
import io.github.purchaseaudit.order.MoneyText;
import org.jspecify.annotations.Nullable;

/**
 * Looks through a statement for what only its lines together show: in which order days
 * are written, and whether what was spent stands above zero or below.
 */
final class Survey implements RowSurvey {

	private static final int MOST_TITLES = 1000;

	private @Nullable Columns columns;

	private @Nullable Columns first;

	private final Set<DayOrder> orders = EnumSet.noneOf(DayOrder.class);

	private final List<String> titles = new ArrayList<>();

	private boolean decimals;

	private final Spending spending = new Spending();

	private Survey(@Nullable Columns columns) {
		this.columns = columns;
	}

	/** What the lines of a statement show, those above or without a heading too. */
	static Survey of(Content content) {
		return read(content, read(content, null).first);
	}

	/** The same of a statement without a heading. */
	static Survey of(Content content, Columns columns) {
		return read(content, columns);
	}

	private static Survey read(Content content, @Nullable Columns columns) {
		Survey survey = new Survey(columns);
		survey.lookThrough(content);
		return survey;
	}

	/** The columns that the first heading names; nothing without one. */
	@Nullable Columns columns() {
		return this.first;
	}

	/** The order, unknown where no day or two contradicting ones show it. */
	DayOrder days() {
		return (this.orders.size() == 1) ? this.orders.iterator().next() : DayOrder.UNKNOWN;
	}

	/**
	 * The months that the titles show, else the file's name. Only Japanese statements
	 * leave out the year with the month first.
	 */
	BillingMonths months(String file) {
		boolean japanese = this.first != null && this.first.isJapanese();
		return japanese ? BillingMonths.of(this.titles, file) : new BillingMonths(List.of());
	}

	/**
	 * The currency of sums for which the statement names none: no line of it is in one
	 * without decimals, such as yen, where the sum of any line has them.
	 */
	String currency(String usual) {
		return (this.decimals && !Money.hasDecimals(usual)) ? MoneyText.UNNAMED : usual;
	}

	/** Where what was spent stands. */
	Spent spent() {
		return this.spending.stands();
	}

	@Override
	public void row(Row row) {
		Columns bound = this.columns;
		if (bound == null || !bound.isLine(row) || bound.cell(row, Field.SHOP).isEmpty()) {
			this.titles.addAll(row.cells().subList(0, Math.min(row.cells().size(), MOST_TITLES - this.titles.size())));
		}
		if (bound == null || !bound.isLine(row)) {
			Columns.of(row).ifPresent(this::heading);
			return;
		}
		DayOrder shown = DayOrder.of(bound.cell(row, Field.DAY), bound.isJapanese());
		if (shown != DayOrder.UNKNOWN) {
			this.orders.add(shown);
		}
		if (bound.isFunding(row)) {
			this.spending.account();
			return;
		}
		this.spending.add(row, bound);
		MoneyText.parse(bound.cell(row, Field.AMOUNT), MoneyText.UNNAMED)
			.ifPresent((sum) -> this.decimals |= isWithDecimals(sum));
	}

	/** A sum that shows its currency says nothing of the others. */
	private static boolean isWithDecimals(Money sum) {
		return sum.currency().equals(MoneyText.UNNAMED) && sum.amount().stripTrailingZeros().scale() > 0;
	}

	private void heading(Columns named) {
		this.columns = named;
		this.first = (this.first != null) ? this.first : named;
	}

}
