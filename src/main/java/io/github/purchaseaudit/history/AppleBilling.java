package io.github.purchaseaudit.history;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

import io.github.purchaseaudit.inventory.Cells;
import io.github.purchaseaudit.inventory.ColumnNames;
import io.github.purchaseaudit.inventory.Columns;
import io.github.purchaseaudit.inventory.Content;
import io.github.purchaseaudit.inventory.Sink;
import io.github.purchaseaudit.inventory.TableFormat;
import io.github.purchaseaudit.inventory.UnreadableCellException;
import io.github.purchaseaudit.order.BillingMethod;
import io.github.purchaseaudit.order.PaymentMethod;
import io.github.purchaseaudit.order.PaymentText;
import io.github.purchaseaudit.order.PurchaseTime;
import org.jspecify.annotations.Nullable;

/**
 * The billing-information file of Apple's privacy export: which card stands behind a
 * Billing Information ID. Its {@code Card Number} holds the last four digits only; should
 * it ever hold more, the last four are all that is kept.
 */
final class AppleBilling extends TableFormat {

	private final ZoneId zone;

	AppleBilling(ZoneId zone) {
		super("apple-billing", ColumnNames.load(AppleBilling.class, "apple-billing.properties"));
		this.zone = zone;
	}

	@Override
	protected boolean isHeading(Columns columns) {
		return columns.has("billing-id") && !columns.has("order") && (columns.has("last4") || columns.has("payment"));
	}

	@Override
	protected boolean isMachineMade() {
		return true;
	}

	@Override
	protected Reading below(Columns columns, Content content) {
		ListDays days = new ListDays(content, columns);
		return (cells, sink) -> read(cells, content, sink, days);
	}

	private void read(Cells cells, Content content, Sink sink, ListDays days) throws UnreadableCellException {
		if (RowNumbers.isShortened(cells, "billing-id")) {
			throw cells.unreadable("history.shortened", "billing-id");
		}
		String id = cells.text("billing-id");
		if (id.isEmpty()) {
			throw cells.unreadable("history.no-billing-id", "billing-id");
		}
		List<PaymentMethod> methods = PaymentText.parse(cells.text("payment"), cells.text("last4"));
		if (methods.isEmpty()) {
			sink.passOver("no-payment-method", 1);
			return;
		}
		PaymentMethod method = methods.get(0);
		boolean applePay = method.applePay() || YesNo.isYes(cells.text("apple-pay"));
		String account = cells.text("account").toLowerCase(Locale.ROOT);
		sink.use(new BillingMethod(content.place(cells.row().where()), account.isEmpty() ? null : account,
				Exports.of(content.name()), id, new PaymentMethod(method.brand(), method.last4(), applePay),
				created(cells, sink, days), name(cells)));
	}

	/** A card whose day cannot be read is a card all the same. */
	private @Nullable Instant created(Cells cells, Sink sink, ListDays days) {
		try {
			PurchaseTime created = cells.time("created", this.zone, days.order(cells, "created"));
			return (created != null) ? created.startIn(this.zone) : null;
		}
		catch (UnreadableCellException ex) {
			sink.setAsidePart(cells.row().where(), ex.reason());
			return null;
		}
	}

	private static @Nullable String name(Cells cells) {
		String name = (cells.text("first-name") + " " + cells.text("last-name")).strip();
		return name.isEmpty() ? null : name;
	}

}
