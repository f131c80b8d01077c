package io.github.purchaseaudit.rule;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import io.github.purchaseaudit.order.HistoryLine;
import io.github.purchaseaudit.order.PurchaseTime;
import io.github.purchaseaudit.order.Receipt;
import io.github.purchaseaudit.order.Source;

/**
 * When an order was made: the earliest time of the most trusted source. A source that
 * shows the day alone lends the time of day from another that agrees with it.
 */
final class PurchaseTimes {

	private PurchaseTimes() {
	}

	static Optional<PurchaseTime> of(List<HistoryLine> lines, List<Receipt> receipts, ZoneId zone) {
		List<PurchaseTime> times = new ArrayList<>();
		addRows(times, lines, Source.APPLE_EXPORT, zone);
		addRows(times, lines, Source.ONLINE_PURCHASES, zone);
		receipts.stream().map(Receipt::dated).filter(Objects::nonNull).min(earliest(zone)).ifPresent(times::add);
		addRows(times, lines, Source.REPORT_PAGE, zone);
		addRows(times, lines, Source.HAND_LIST, zone);
		receipts.stream()
			.map(Receipt::sent)
			.filter(Objects::nonNull)
			.map((sent) -> PurchaseTime.on(PurchaseTime.at(sent).dayIn(zone)))
			.min(earliest(zone))
			.ifPresent(times::add);
		return times.stream().findFirst().map((first) -> withTimeOfDay(first, times, zone));
	}

	private static void addRows(List<PurchaseTime> times, List<HistoryLine> lines, Source source, ZoneId zone) {
		PurchaseTime first = null;
		for (HistoryLine line : lines) {
			PurchaseTime time = line.purchased();
			if (line.source() == source && time != null
					&& (first == null || time.startIn(zone).isBefore(first.startIn(zone)))) {
				first = time;
			}
		}
		if (first != null) {
			times.add(first);
		}
	}

	private static Comparator<PurchaseTime> earliest(ZoneId zone) {
		return Comparator.comparing((time) -> time.startIn(zone));
	}

	private static PurchaseTime withTimeOfDay(PurchaseTime first, List<PurchaseTime> times, ZoneId zone) {
		if (first.hasTimeOfDay()) {
			return first;
		}
		return times.stream()
			.filter((time) -> time.hasTimeOfDay() && time.dayIn(zone).equals(first.dayIn(zone)))
			.findFirst()
			.orElse(first);
	}

}
