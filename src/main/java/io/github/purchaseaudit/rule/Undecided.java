package io.github.purchaseaudit.rule;

import java.util.EnumSet;
import java.util.Set;

import io.github.purchaseaudit.household.Account;
import io.github.purchaseaudit.household.Household;
import io.github.purchaseaudit.household.Ours;
import org.jspecify.annotations.Nullable;

/**
 * What waits until somebody has decided whose an account is.
 * <p>
 * An entry of household.yml marked {@code ours: unknown} raises no finding. Missing
 * receipts, bursts and sums that differ tell something of an account that is known to be
 * the household's; of one that perhaps is a stranger's they tell nothing yet. What an
 * entry of its own tells stays: a card or device that is not ours is a finding whoever
 * bought.
 * <p>
 * Example: right after {@code init} everything is unknown, and nothing is flagged.
 */
final class Undecided {

	private static final Set<FindingCode> OF_OTHER_ENTRIES = EnumSet.of(FindingCode.UNKNOWN_CARD,
			FindingCode.APPLE_PAY_UNCONFIRMED, FindingCode.CLOSED_CARD, FindingCode.UNKNOWN_ACCOUNT,
			FindingCode.UNKNOWN_DEVICE);

	private Undecided() {
	}

	/** Whether a finding about an order waits. */
	static boolean postpones(FindingCode code, Case order) {
		return isBuyerUndecided(order) && !OF_OTHER_ENTRIES.contains(code);
	}

	/** An order that names no account waits as long as every account does. */
	private static boolean isBuyerUndecided(Case order) {
		Standing standing = (order.buyer() != null) ? order.buyer().standing() : Standing.UNCLEAR;
		return standing == Standing.UNDECIDED || (standing == Standing.UNCLEAR && isNoneDecided(order.household()));
	}

	/** Whether an account, by its one name, is undecided. */
	static boolean isAccount(Household household, @Nullable String name) {
		return household.account(name).map(Account::ours).filter((ours) -> ours == Ours.UNKNOWN).isPresent();
	}

	/** Whether the register knows no account yet that is ours, or is not. */
	static boolean isNoneDecided(Household household) {
		return !household.accounts().isEmpty()
				&& household.accounts().stream().allMatch((account) -> account.ours() == Ours.UNKNOWN);
	}

}
