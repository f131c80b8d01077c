package io.github.purchaseaudit.history;

import java.util.Locale;

import io.github.purchaseaudit.inventory.Cells;
import io.github.purchaseaudit.inventory.ColumnNames;
import io.github.purchaseaudit.inventory.Columns;
import io.github.purchaseaudit.inventory.Content;
import io.github.purchaseaudit.inventory.TableFormat;
import io.github.purchaseaudit.inventory.UnreadableCellException;
import io.github.purchaseaudit.order.AccountFact;
import org.jspecify.annotations.Nullable;

/**
 * The account-information file of Apple's privacy export. It tells whether receipts of
 * subscription renewals were switched off, which makes a missing one innocent.
 */
final class AppleAccount extends TableFormat {

	AppleAccount() {
		super("apple-account", ColumnNames.load(AppleAccount.class, "apple-account.properties"));
	}

	@Override
	protected boolean isHeading(Columns columns) {
		return columns.has("account") && columns.has("receipts-off");
	}

	@Override
	protected boolean isMachineMade() {
		return true;
	}

	@Override
	protected Reading below(Columns columns, Content content) {
		return (cells, sink) -> sink.use(fact(cells, content));
	}

	private static AccountFact fact(Cells cells, Content content) throws UnreadableCellException {
		String account = cells.text("account").toLowerCase(Locale.ROOT);
		if (account.isEmpty()) {
			throw cells.unreadable("history.no-account", "account");
		}
		return new AccountFact(content.place(cells.row().where()), account, receiptsOff(cells),
				cells.textOrNull("country"));
	}

	private static @Nullable Boolean receiptsOff(Cells cells) throws UnreadableCellException {
		String text = cells.text("receipts-off");
		if (YesNo.isYes(text)) {
			return true;
		}
		if (text.isEmpty() || YesNo.isNo(text)) {
			return text.isEmpty() ? null : false;
		}
		throw cells.unreadable("history.no-flag", "receipts-off");
	}

}
