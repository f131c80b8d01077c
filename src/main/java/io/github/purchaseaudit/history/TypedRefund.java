package io.github.purchaseaudit.history;

import java.util.Set;

import io.github.purchaseaudit.inventory.Cells;
import io.github.purchaseaudit.inventory.ColumnNames;
import io.github.purchaseaudit.inventory.UnreadableCellException;
import io.github.purchaseaudit.order.Money;
import io.github.purchaseaudit.order.MoneyText;
import org.jspecify.annotations.Nullable;

/**
 * What a row of a typed list says of money that came back: in the place for refunds, by
 * its state, or because the row itself is a refund.
 */
final class TypedRefund {

	private static final Set<String> REFUNDED = TypedWords.folded("refunded");

	private static final Set<String> NOT_REFUNDED = TypedWords.folded("not-refunded");

	private static final Set<String> TYPE = TypedWords.folded("refund");

	private static final Set<String> STATE = TypedWords.folded("state-refunded");

	private static final Set<String> PARTIAL = TypedWords.folded("partial");

	private TypedRefund() {
	}

	/** A row of its own, of which the type says that money came back. */
	static boolean isOne(Cells cells, @Nullable Money written) {
		String type = ColumnNames.fold(cells.text("type"));
		return written != null && written.isPositive() && TypedWords.says(TYPE, type)
				&& !TypedWords.says(NOT_REFUNDED, type);
	}

	/**
	 * The place for refunds may hold a sum, a yes or words.
	 * @throws UnreadableCellException when it holds anything else
	 */
	static @Nullable Money sum(Cells cells, String usual) throws UnreadableCellException {
		String text = cells.text("refund");
		String words = words(text, usual);
		if (YesNo.isYes(text) || YesNo.isNo(text) || TypedWords.says(REFUNDED, words)
				|| TypedWords.says(NOT_REFUNDED, words)) {
			return null;
		}
		Money refund = cells.money("refund", usual);
		return (refund != null && refund.amount().signum() != 0) ? refund : null;
	}

	/** {@code 6月20日に返金済み}, {@code 全額}, but not {@code 返金待ち}, {@code 一部返金}. */
	static boolean isWhole(Cells cells, String usual) {
		String text = cells.text("refund");
		String words = words(text, usual);
		return YesNo.isYes(text) || (TypedWords.says(REFUNDED, words) && isDoneInWhole(words)) || isStated(cells);
	}

	/** {@code 返金済み} as the state of a row, but not {@code 返金申請中}, {@code 一部返金}. */
	private static boolean isStated(Cells cells) {
		return isWholeBy(ColumnNames.fold(cells.text("status")));
	}

	/** Whether folded words say that all of a sum came back. */
	static boolean isWholeBy(String state) {
		return TypedWords.says(STATE, state) && isDoneInWhole(state);
	}

	private static boolean isDoneInWhole(String words) {
		return !TypedWords.says(PARTIAL, words) && !TypedWords.says(NOT_REFUNDED, words);
	}

	/** What the place for refunds says without a sum, as headings are compared. */
	private static String words(String text, String usual) {
		return (text.isEmpty() || MoneyText.parse(text, usual).isPresent()) ? "" : ColumnNames.fold(text);
	}

}
