package io.github.purchaseaudit.report;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.github.purchaseaudit.order.Money;
import io.github.purchaseaudit.report.AuditFacts.MoneyLine;
import io.github.purchaseaudit.report.AuditFacts.Part;
import io.github.purchaseaudit.rule.ExaminedOrder;
import io.github.purchaseaudit.rule.Payer;
import org.jspecify.annotations.Nullable;

/**
 * Adds the flagged rows up to the money line: who paid what is still in question, and
 * apart from it what a person has settled. Each row counts once.
 */
public final class MoneyTally {

	private final Map<Payer, Sums> inQuestion = new EnumMap<>(Payer.class);

	private final Sums settled = new Sums();

	/** Takes the next flagged row. */
	public void add(ReportedOrder reported) {
		Sums sums = reported.isSettled() ? this.settled : of(reported.order().payer());
		sums.add(reported.order());
	}

	private Sums of(Payer payer) {
		return this.inQuestion.computeIfAbsent(payer, (one) -> new Sums());
	}

	/** What was added so far, and beside it what waits for a decision. */
	public MoneyLine line(Part waiting) {
		return new MoneyLine(of(Payer.OURS).part(), of(Payer.NOT_OURS).part(), of(Payer.BALANCE).part(),
				of(Payer.NOT_JUDGED).part(), of(Payer.NOBODY).part(), this.settled.part(), waiting);
	}

	private static final class Sums {

		private final Map<String, BigDecimal> amounts = new TreeMap<>();

		private final Map<String, BigDecimal> refunded = new TreeMap<>();

		private long orders;

		void add(ExaminedOrder order) {
			this.orders++;
			add(this.amounts, order.amount());
			if (order.refunded() != null && order.refunded().isPositive()) {
				add(this.refunded, order.refunded());
			}
		}

		private static void add(Map<String, BigDecimal> sums, @Nullable Money money) {
			if (money != null) {
				sums.merge(money.currency(), money.amount(), BigDecimal::add);
			}
		}

		Part part() {
			return new Part(money(this.amounts), this.orders, money(this.refunded));
		}

		private static List<Money> money(Map<String, BigDecimal> sums) {
			return sums.entrySet().stream().map((sum) -> new Money(sum.getValue(), sum.getKey())).toList();
		}

	}

}
