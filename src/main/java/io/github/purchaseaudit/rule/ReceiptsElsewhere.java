package io.github.purchaseaudit.rule;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * Finds the quarters in which an account's receipts seem to go to another mailbox: of at
 * least four charged orders, more than half have none. There a missing receipt says
 * nothing about the single order, and one warning takes the place of all its NO_RECEIPT
 * findings. Orders whose receipt is excused, or cannot be found because the mail does not
 * cover them, do not speak for the mailbox: where four others remain, those are counted.
 * <p>
 * Purchases come sorted by account and time; a quarter of one account is kept at a time.
 */
public final class ReceiptsElsewhere {

	private static final int ENOUGH = 4;

	private final ZoneId zone;

	private final Consumer<Quarter> quarters;

	private @Nullable String account;

	private @Nullable LocalDate begin;

	private int charged;

	private int excused;

	private final List<String> missing = new ArrayList<>();

	/**
	 * A quarter whose receipts are elsewhere.
	 *
	 * @param first its first day
	 * @param last its last day
	 * @param charged of how many charged orders
	 * @param orders the keys of the orders whose finding NO_RECEIPT is withdrawn
	 */
	public record Quarter(String account, LocalDate first, LocalDate last, int charged, List<String> orders) {

		public Quarter {
			orders = List.copyOf(orders);
		}

	}

	public ReceiptsElsewhere(ZoneId zone, Consumer<Quarter> quarters) {
		this.zone = zone;
		this.quarters = quarters;
	}

	/** Takes in the next purchase. */
	public void add(Purchase purchase) {
		if (purchase.account() == null || purchase.purchased() == null || !purchase.charged()) {
			return;
		}
		LocalDate first = firstDay(purchase.purchased().dayIn(this.zone));
		if (!purchase.account().equals(this.account) || !first.equals(this.begin)) {
			finish();
			this.account = purchase.account();
			this.begin = first;
		}
		this.charged++;
		if (purchase.noReceipt()) {
			this.missing.add(purchase.key());
		}
		else if (purchase.receipt() != ReceiptState.YES) {
			this.excused++;
		}
	}

	private static LocalDate firstDay(LocalDate day) {
		return day.with(IsoFields.DAY_OF_QUARTER, 1);
	}

	/** Closes the last quarter; to be called after the last purchase. */
	public void finish() {
		int judged = this.charged - this.excused;
		int counted = (judged >= ENOUGH) ? judged : this.charged;
		if (counted >= ENOUGH && this.missing.size() * 2 > counted) {
			LocalDate first = Objects.requireNonNull(this.begin);
			this.quarters.accept(new Quarter(Objects.requireNonNull(this.account), first,
					first.plusMonths(3).minusDays(1), counted, this.missing));
		}
		this.charged = 0;
		this.excused = 0;
		this.missing.clear();
	}

}
