package io.github.purchaseaudit.rule;

import java.util.Optional;

import io.github.purchaseaudit.household.Household;

/**
 * What a rule may look at besides the order.
 *
 * @param household the register
 * @param coverage for which days the inputs can show an absence
 * @param identities which numbers and addresses are one account
 * @param nameLines names that stand on the household's receipts
 * @param news on which days Apple sent news of each account
 * @param histories the history totals of other orders that one receipt names together
 */
public record Examination(Household household, Coverage coverage, AccountIdentities identities, NameLines nameLines,
		AccountNews news, HistoryTotals histories) {

	/** An examination that knows the register and the coverage alone. */
	public Examination(Household household, Coverage coverage) {
		this(household, coverage, new AccountIdentities(household), new NameLines(), new AccountNews(),
				(order) -> Optional.empty());
	}

}
