package io.github.purchaseaudit.history;

import java.util.Locale;
import java.util.regex.Pattern;

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
 * subscription renewals were switched off, which makes a missing one innocent, and where
 * it shows the address too, that number and address are one account.
 */
final class AppleAccount extends TableFormat {

	private static final Pattern ADDRESS = Pattern.compile("^[^\\s@*•…]+@[^\\s@*•…]+");

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
		return new AccountFact(content.place(cells.row().where()), account, address(cells), receiptsOff(cells),
				cells.textOrNull("country"));
	}

	/** Apple masks addresses in some files; what is masked names no account. */
	private static @Nullable String address(Cells cells) {
		String text = cells.text("address").toLowerCase(Locale.ROOT);
		return ADDRESS.matcher(text).matches() ? text : null;
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
