package io.github.purchaseaudit.statement;

import java.math.BigDecimal;
import java.util.Optional;

import io.github.purchaseaudit.inventory.Row;
import io.github.purchaseaudit.order.Money;
import io.github.purchaseaudit.order.MoneyText;
import org.jspecify.annotations.Nullable;

/**
 * Whether what was spent stands above zero, as on cards, or below, as in the exports of
 * bank accounts (N26, Monzo), where what came in is above. Most lines of a statement are
 * spent, but on that of a card Apple may have paid back more than it took; then the lines
 * of other shops tell. Where both signs are about as many, or a line below zero stands
 * alone, words (refund, payment received), the heading (利用金額) and what is left on the
 * account tell, or nothing does.
 */
final class Spending {

	private static final int FEWEST_SPENT = 3;

	/** Where nothing stands above zero: who paid back all would have taken it before. */
	private static final int FEWEST_ALONE = 2;

	private final Signs apple = new Signs();

	private final Signs others = new Signs();

	/** How what was spent stands, by lines that say that they were or came in. */
	private final Signs told = new Signs();

	private final Balances balances = new Balances();

	private boolean account;

	/** Whether what came in has a column of its own. */
	private boolean apart;

	/** Whether the heading says that the sums were spent. */
	private boolean named;

	void account() {
		this.account = true;
	}

	void add(Row row, Columns columns) {
		this.account |= columns.isAccount();
		this.apart |= columns.has(Field.CREDIT);
		this.named |= columns.isNamedSpent();
		BigDecimal sum = sum(columns.cell(row, Field.AMOUNT));
		this.balances.add(sum, sum(columns.cell(row, Field.BALANCE)));
		if (sum != null) {
			(AppleName.isIn(columns.cell(row, Field.SHOP)) ? this.apple : this.others).add(sum.signum());
			Direction.of(row, columns)
				.ifPresent((told) -> this.told.add((told == Direction.WENT) ? sum.signum() : -sum.signum()));
		}
	}

	private static @Nullable BigDecimal sum(String cell) {
		Optional<Money> sum = MoneyText.parse(cell, MoneyText.UNNAMED);
		return (cell.isEmpty() || sum.isEmpty()) ? null : sum.get().amount();
	}

	Spent stands() {
		int below = this.apple.below + this.others.below;
		int above = this.apple.above + this.others.above;
		boolean mostAbove = above >= FEWEST_SPENT && 2 * above >= 3 * below;
		if (below == 0) {
			boolean cameIn = above > 0 && !mostAbove && this.balances.rise();
			return cameIn ? Spent.UNKNOWN : Spent.ABOVE_ZERO;
		}
		boolean mostBelow = below >= ((above == 0) ? FEWEST_ALONE : FEWEST_SPENT) && 2 * below >= 3 * above;
		if (this.balances.fall() && !mostBelow) {
			return Spent.ABOVE_ZERO;
		}
		if (isSpentBelow(mostBelow)) {
			return Spent.BELOW_ZERO;
		}
		if (this.told.below != this.told.above) {
			return (this.told.below > this.told.above) ? Spent.BELOW_ZERO : Spent.ABOVE_ZERO;
		}
		if (mostAbove || (this.named && above > 0)) {
			return Spent.ABOVE_ZERO;
		}
		return this.balances.rise() ? Spent.BELOW_ZERO : byOthers();
	}

	private boolean isSpentBelow(boolean most) {
		if (this.account) {
			return most || this.apple.below > this.apple.above;
		}
		return most && (this.others.above == 0 || this.others.below > 0);
	}

	private Spent byOthers() {
		if (this.account) {
			return this.apart ? Spent.UNKNOWN : Spent.BELOW_ZERO;
		}
		if (this.others.below == 0 && this.others.above > 0) {
			return Spent.ABOVE_ZERO;
		}
		return (this.others.above == 0 && this.others.below > 0) ? Spent.BELOW_ZERO : Spent.UNKNOWN;
	}

	/** How many sums are below and above zero. */
	private static final class Signs {

		private int below;

		private int above;

		private void add(int sign) {
			this.below += (sign < 0) ? 1 : 0;
			this.above += (sign > 0) ? 1 : 0;
		}

	}

}
