package io.github.purchaseaudit.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

import io.github.purchaseaudit.order.Money;
import io.github.purchaseaudit.order.PurchaseTime;
import org.jspecify.annotations.Nullable;

/**
 * Apple's news of the accounts by date, beside the first order to speak of: the adviser's
 * first question is "since when?". Only the news nearest to that order are kept.
 */
final class CallTimeline {

	private static final int MOST_BEFORE = 8;

	private static final int MOST_AFTER = 4;

	private static final int LONGEST_NAME = 60;

	private static final Comparator<AccountEvent> BY_DATE = Comparator.comparing(AccountEvent::sent)
		.thenComparing(AccountEvent::subject)
		.thenComparing((event) -> String.join(" ", event.recipients()));

	private final Texts texts;

	private final @Nullable ReportedOrder first;

	private final TreeSet<AccountEvent> before = new TreeSet<>(BY_DATE);

	private final TreeSet<AccountEvent> after = new TreeSet<>(BY_DATE);

	/**
	 * An empty time line.
	 * @param first the earliest order to speak of; null without one
	 */
	CallTimeline(Texts texts, @Nullable ReportedOrder first) {
		this.texts = texts;
		this.first = first;
	}

	/** Takes the next event, in any order. */
	void add(AccountEvent event) {
		PurchaseTime bought = (this.first != null) ? this.first.order().purchased() : null;
		if (bought == null) {
			return;
		}
		if (event.sent().isBefore(bought.startIn(this.texts.zone()))) {
			this.before.add(event);
			if (this.before.size() > MOST_BEFORE) {
				this.before.pollFirst();
			}
		}
		else {
			this.after.add(event);
			if (this.after.size() > MOST_AFTER) {
				this.after.pollLast();
			}
		}
	}

	/** One line for each event and one for the order; none without any event. */
	List<String> lines() {
		List<String> lines = new ArrayList<>();
		if (this.first == null || (this.before.isEmpty() && this.after.isEmpty())) {
			return lines;
		}
		this.before.forEach((event) -> lines.add(line(event)));
		lines.add(line(this.first));
		this.after.forEach((event) -> lines.add(line(event)));
		return lines;
	}

	private String line(AccountEvent event) {
		return this.texts.text("call.timeline.event", event.sent(),
				CellText.shortened(event.subject().strip(), LONGEST_NAME), String.join(", ", event.recipients()));
	}

	private String line(ReportedOrder order) {
		Money amount = order.order().amount();
		Object sum = (amount != null) ? amount : this.texts.text("call.sum-unknown");
		PurchaseTime bought = order.order().purchased();
		return this.texts.text("call.timeline.order", (bought != null) ? bought : "",
				CellText.shortened(String.join("; ", order.order().items()), LONGEST_NAME), sum);
	}

}
