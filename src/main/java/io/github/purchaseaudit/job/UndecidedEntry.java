package io.github.purchaseaudit.job;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.github.purchaseaudit.order.Money;
import io.github.purchaseaudit.order.PurchaseTime;
import io.github.purchaseaudit.order.Sentence;
import org.jspecify.annotations.Nullable;

/** What the orders show of one entry that nobody has decided yet. */
final class UndecidedEntry {

	private final String name;

	private final ZoneId zone;

	private final Comparator<PurchaseTime> byTime;

	private long orders;

	private final Map<String, Money> sums = new TreeMap<>();

	private @Nullable PurchaseTime first;

	private @Nullable PurchaseTime last;

	private String example = "";

	UndecidedEntry(String name, ZoneId zone) {
		this.name = name;
		this.zone = zone;
		this.byTime = Comparator.comparing((PurchaseTime time) -> start(time));
	}

	private Instant start(PurchaseTime time) {
		return time.startIn(this.zone);
	}

	void add(@Nullable Money amount, @Nullable PurchaseTime time, List<String> items) {
		this.orders++;
		if (amount != null) {
			this.sums.merge(amount.currency(), amount,
					(sum, more) -> new Money(sum.amount().add(more.amount()), sum.currency()));
		}
		if (time != null) {
			this.first = (this.first == null || this.byTime.compare(time, this.first) < 0) ? time : this.first;
			this.last = (this.last == null || this.byTime.compare(time, this.last) > 0) ? time : this.last;
		}
		if (this.example.isEmpty() && !items.isEmpty()) {
			this.example = items.get(0);
		}
	}

	String name() {
		return this.name;
	}

	long orders() {
		return this.orders;
	}

	/** How much was paid in a currency. */
	BigDecimal paid(String currency) {
		Money sum = this.sums.get(currency);
		return (sum != null) ? sum.amount() : BigDecimal.ZERO;
	}

	Sentence sentence() {
		Object seen = (this.first != null && this.last != null)
				? Sentence.of("warning.undecided.seen", this.first.dayIn(this.zone), this.last.dayIn(this.zone)) : "";
		Object item = this.example.isEmpty() ? "" : Sentence.of("warning.undecided.example", this.example);
		return Sentence.of("warning.undecided.entry", this.name, this.orders, sum(), seen, item);
	}

	/** Sums of several currencies side by side, never added up. */
	private Object sum() {
		Object sum = null;
		for (Money one : this.sums.values()) {
			sum = (sum == null) ? one : Sentence.of("warning.undecided.sums", sum, one);
		}
		return (sum != null) ? sum : Money.of("0", "JPY");
	}

}
