package io.github.purchaseaudit.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;

import io.github.purchaseaudit.order.Charge;
import io.github.purchaseaudit.rule.ExaminedCharge.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * CHARGE_WITHOUT_ORDER: Apple charged a card, and no order of the household explains it.
 * <p>
 * Apple gathers orders and charges them days later. A settled line is explained by one
 * order of the 10 days before and 1 day after, by several orders of one payer in those
 * days, or by a part of one order (some of its items, or what a gift card left). An order
 * is of the day it was made, and of the days on which the export says that it was
 * charged: a pre-order is when it comes out. Each order explains once. Single orders come
 * first, the oldest first; groups are tried when all lines near by have had their single
 * orders; a group is sought among at most 40 orders and in at most 100,000 steps, and
 * beyond that the line is not judged. A missing order shows only where exports or
 * receipts of every registered account cover those days; orders in another currency leave
 * the line open. Orders that the balance or the phone bill paid are not expected on a
 * card. Lines up to ¥200 and lines not yet settled are checks of the card.
 * <p>
 * Example: ¥9,800 APPLE COM BILL on 5 May; the orders from 25 April to 6 May are ¥500 and
 * ¥1,200.
 * <p>
 * Charges and orders come sorted by day; those of about a month are kept at a time.
 */
public final class ChargeWithoutOrder {

	private static final int DAYS_BEFORE = 10;

	private static final int DAYS_AFTER = 1;

	/** Lines this far apart share no order. */
	private static final int APART = DAYS_BEFORE + DAYS_AFTER + 3;

	private static final BigDecimal CHECK = new BigDecimal(200);

	private final Examination examination;

	private final ChargeRow rows;

	private final Consumer<ExaminedCharge> results;

	private final Consumer<Payable> unseen;

	private final Deque<Open> orders = new ArrayDeque<>();

	private final Deque<Line> waiting = new ArrayDeque<>();

	private @Nullable String content;

	private int occurrence;

	/** An order, and how much of it no line has taken yet. */
	private static final class Open {

		private final Payable order;

		private BigDecimal left;

		Open(Payable order) {
			this.order = order;
			this.left = order.amount().amount();
		}

		boolean isWhole() {
			return this.left.compareTo(this.order.amount().amount()) == 0;
		}

	}

	private record Line(Charge charge, int occurrence) {

		BigDecimal amount() {
			return this.charge.amount().amount();
		}

	}

	/**
	 * Begins without lines.
	 * @param results takes each line, once
	 */
	public ChargeWithoutOrder(Examination examination, Consumer<ExaminedCharge> results) {
		this(examination, results, (order) -> {
		});
	}

	/**
	 * Begins without lines.
	 * @param results takes each line, once
	 * @param unseen takes each order that no line took any part of, as far as lines reach
	 */
	public ChargeWithoutOrder(Examination examination, Consumer<ExaminedCharge> results, Consumer<Payable> unseen) {
		this.examination = examination;
		this.unseen = unseen;
		this.rows = new ChargeRow(examination.household());
		this.results = results;
	}

	/**
	 * Explains all lines.
	 * @param charges sorted by day and content
	 * @param payables sorted by {@link Payable#first()} and key
	 */
	public void examine(Iterator<Charge> charges, Iterator<Payable> payables) {
		Optional<Payable> next = next(payables);
		while (charges.hasNext()) {
			Charge charge = charges.next();
			while (next.isPresent() && !next.get().first().isAfter(charge.day().plusDays(DAYS_AFTER))) {
				this.orders.add(new Open(next.get()));
				next = next(payables);
			}
			settleBefore(charge.day().minusDays(APART));
			begin(new Line(charge, occurrence(charge)));
		}
		settleBefore(LocalDate.MAX);
	}

	private static Optional<Payable> next(Iterator<Payable> payables) {
		return payables.hasNext() ? Optional.of(payables.next()) : Optional.empty();
	}

	/** Equal lines stand together. */
	private int occurrence(Charge charge) {
		this.occurrence = charge.content().equals(this.content) ? this.occurrence + 1 : 1;
		this.content = charge.content();
		return this.occurrence;
	}

	private void begin(Line line) {
		if (line.amount().signum() <= 0) {
			end(line, Outcome.REFUND, List.of());
		}
		else if (line.charge().authorisation()) {
			end(line, Outcome.AUTHORISATION, List.of());
		}
		else if (!takeSingle(line)) {
			this.waiting.add(line);
		}
	}

	private boolean takeSingle(Line line) {
		Optional<Open> single = candidates(line).stream()
			.filter((open) -> open.isWhole() && open.left.compareTo(line.amount()) == 0)
			.findFirst();
		single.ifPresent((open) -> take(line, List.of(open)));
		return single.isPresent();
	}

	/** Groups and parts, for lines that no later line can dispute. */
	private void settleBefore(LocalDate day) {
		while (!this.waiting.isEmpty() && this.waiting.element().charge().day().isBefore(day)) {
			settle(this.waiting.remove());
		}
		LocalDate oldest = this.waiting.isEmpty() ? day : this.waiting.element().charge().day();
		this.orders.removeIf((open) -> isPast(open, oldest));
	}

	/** Whether no line from that day on can take any of it. */
	private boolean isPast(Open open, LocalDate oldest) {
		boolean past = oldest.equals(LocalDate.MAX) || open.order.until().isBefore(oldest.minusDays(DAYS_BEFORE));
		if (past && open.isWhole()) {
			this.unseen.accept(open.order);
		}
		return past || open.left.signum() == 0;
	}

	private void settle(Line line) {
		List<Open> candidates = candidates(line);
		boolean cut = false;
		for (String payer : payers(candidates)) {
			SubsetSum<Open> search = new SubsetSum<>(candidates.stream()
				.filter((open) -> open.isWhole() && (payer(open).equals(payer) || payer(open).isEmpty()))
				.toList(), (open) -> open.left);
			Optional<List<Open>> group = search.find(line.amount());
			if (group.isPresent()) {
				take(line, group.get());
				return;
			}
			cut |= search.isCut();
		}
		Optional<Open> part = candidates.stream().filter((open) -> isPart(line, open)).findFirst();
		if (part.isPresent()) {
			part.get().left = part.get().left.subtract(line.amount());
			end(line, Outcome.EXPLAINED, List.of(part.get().order.key()));
			return;
		}
		end(line, unexplained(line, cut), List.of());
	}

	private Iterable<String> payers(List<Open> candidates) {
		TreeSet<String> payers = new TreeSet<>();
		candidates.forEach((open) -> payers.add(payer(open)));
		return payers;
	}

	/** The registered card, else what the sources show; empty when none is named. */
	private String payer(Open open) {
		return this.rows.payer(open.order.cards());
	}

	private static boolean isPart(Line line, Open open) {
		if (line.amount().compareTo(open.left) >= 0) {
			return line.amount().compareTo(open.left) == 0 && !open.isWhole();
		}
		return open.order.isSplit()
				|| new SubsetSum<>(open.order.parts(), (part) -> part).find(line.amount()).isPresent();
	}

	private List<Open> candidates(Line line) {
		return near(line).stream()
			.filter((open) -> open.order.amount().currency().equals(line.charge().amount().currency()))
			.toList();
	}

	/** Orders of those days that the line's card can have paid. */
	private List<Open> near(Line line) {
		LocalDate day = line.charge().day();
		List<Open> near = new ArrayList<>();
		for (Open open : this.orders) {
			if (open.order.isWithin(day.minusDays(DAYS_BEFORE), day.plusDays(DAYS_AFTER))
					&& this.rows.canPay(line.charge(), open.order.cards())) {
				near.add(open);
			}
		}
		return near;
	}

	private void take(Line line, List<Open> taken) {
		taken.forEach((open) -> open.left = BigDecimal.ZERO);
		end(line, Outcome.EXPLAINED, taken.stream().map((open) -> open.order.key()).sorted().toList());
	}

	private Outcome unexplained(Line line, boolean cut) {
		if (line.charge().amount().currency().equals("JPY") && line.amount().compareTo(CHECK) <= 0) {
			return Outcome.AUTHORISATION;
		}
		boolean foreign = near(line).stream()
			.anyMatch((open) -> open.isWhole()
					&& !open.order.amount().currency().equals(line.charge().amount().currency()));
		return (cut || foreign || this.rows.isUndecided(line.charge()) || !isCovered(line.charge().day()))
				? Outcome.NOT_JUDGED : Outcome.WITHOUT_ORDER;
	}

	private boolean isCovered(LocalDate day) {
		Coverage coverage = this.examination.coverage();
		return ChargeRow.accounts(this.examination.household())
			.allMatch((account) -> day.minusDays(DAYS_BEFORE)
				.datesUntil(day.plusDays(DAYS_AFTER + 1))
				.allMatch((one) -> coverage.history(account, one, false) || coverage.mail(account, one)));
	}

	private void end(Line line, Outcome outcome, List<String> orders) {
		this.results.accept(new ExaminedCharge(line.charge(), outcome, orders,
				this.rows.describe(line.charge(), line.occurrence(), outcome)));
	}

}
