package io.github.purchaseaudit.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import io.github.purchaseaudit.household.RegisteredMethod;
import io.github.purchaseaudit.order.Sentence;

/**
 * CLOSED_CARD: money was charged to a card of the household on a day on which it was not
 * open.
 * <p>
 * A card is open from {@code valid-from} to {@code closed-on}, both days included, in the
 * household's time zone. If several entries match, one that was open is enough. Where the
 * source shows no time of day, a card that was open the day before or after passes too.
 * <p>
 * Example: JCB 1234, closed on 31 March 2018: an order of 31 March passes, one of 1 April
 * is flagged.
 */
final class ClosedCard implements Rule {

	@Override
	public Optional<Finding> examine(Case order) {
		List<LocalDate> days = order.days();
		if (!order.isCharged() || days.isEmpty()) {
			return Optional.empty();
		}
		return order.matches()
			.stream()
			.filter((match) -> match.standing() == Standing.OURS
					&& match.methods().stream().noneMatch((method) -> isOpen(method, days)))
			.findFirst()
			.map((match) -> Finding.of(FindingCode.CLOSED_CARD, order.key(), Sentence.of("why.CLOSED_CARD",
					match.shown(), Objects.requireNonNull(order.purchased()),
					Wording.list(match.methods().stream().map((method) -> Wording.card(method, days)).toList()))));
	}

	private static boolean isOpen(RegisteredMethod method, List<LocalDate> days) {
		return days.stream().anyMatch(method::isOpenOn);
	}

}
