package io.github.purchaseaudit.history;

import io.github.purchaseaudit.inventory.ColumnNames;
import io.github.purchaseaudit.inventory.Columns;
import io.github.purchaseaudit.inventory.Content;
import io.github.purchaseaudit.inventory.TableFormat;

/**
 * Subscription History of Apple's privacy export. Its rows tell which subscriptions were
 * begun, not what was paid when: they name no order, and each payment stands in the
 * transaction files. They are counted and not used as purchases.
 */
final class AppleSubscriptions extends TableFormat {

	AppleSubscriptions() {
		super("apple-subscriptions", ColumnNames.load(AppleSubscriptions.class, "apple-subscriptions.properties"));
	}

	@Override
	protected boolean isHeading(Columns columns) {
		return columns.has("initiated") && (columns.has("account") || columns.has("renewal"));
	}

	@Override
	protected boolean isMachineMade() {
		return true;
	}

	@Override
	protected Reading below(Columns columns, Content content) {
		return (cells, sink) -> sink.passOver("subscription", 1);
	}

}
