package io.github.purchaseaudit.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
 * orders; a group is sought among at most 40 orders, or items of one, and in at most
 * 100,000 steps, and beyond that the line is not judged. A line for which nothing is left
 * takes what others have, when these are explained by something else
 * ({@link ChargeExplanations}). A missing order shows only where exports or receipts of
 * every registered account cover those days; orders in another currency leave the line
 * open. Orders that the balance or the phone bill paid are not expected on a card. Lines
 * up to ¥200 and lines not yet settled are checks of the card.
 * <p>
 * Example: ¥9,800 APPLE COM BILL on 5 May; the orders from 25 April to 6 May are ¥500 and
 * ¥1,200.
 * <p>
 * Charges and orders come sorted by day; those of about two months are kept at a time.
 */
public final class ChargeWithoutOrder {

	private static final int DAYS_BEFORE = 10;

	private static final int DAYS_AFTER = 1;

	/** Lines this far apart share no order. */
	private static final int APART = DAYS_BEFORE + DAYS_AFTER + 3;

	/** Lines this much older than those last settled keep what explains them. */
	private static final int LONG_PAST = 3 * APART;

	private static final BigDecimal CHECK = new BigDecimal(200);

	private final Examination examination;

	private final ChargeRow rows;

	private final Consumer<ExaminedCharge> results;

	private final Consumer<Payable> unseen;

	private final ChargeExplanations explanations;

	private final WalletLines wallets = new WalletLines();

	private final Deque<OpenOrder> orders = new ArrayDeque<>();

	/** Lines that wait for those near by to have had their single orders. */
	private final Deque<ChargeLine> waiting = new ArrayDeque<>();

	/** Lines that may still get something else; the others keep what they have. */
	private final Set<ChargeLine> kept = new LinkedHashSet<>();

	private @Nullable String content;

	private int occurrence;

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
		this.explanations = new ChargeExplanations(this::candidates, (line) -> !this.kept.contains(line));
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
				this.orders.add(new OpenOrder(next.get(), this.rows.payer(next.get().cards())));
				next = next(payables);
			}
			settleBefore(charge.day().minusDays(APART));
			begin(new ChargeLine(charge, occurrence(charge)));
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

	private void begin(ChargeLine line) {
		if (line.amount().signum() <= 0) {
			end(line, Outcome.REFUND);
		}
		else if (line.charge().authorisation()) {
			end(line, Outcome.AUTHORISATION);
		}
		else {
			this.kept.add(line);
			this.wallets.add(line);
			if (!this.explanations.takeSingle(line)) {
				this.waiting.add(line);
			}
		}
	}

	/** Groups and parts, for lines before the day, which no later line can dispute. */
	private void settleBefore(LocalDate day) {
		while (!this.waiting.isEmpty() && this.waiting.element().day().isBefore(day)) {
			this.explanations.take(this.waiting.remove());
		}
		LocalDate settled = day.equals(LocalDate.MAX) ? day : day.minusDays(LONG_PAST);
		for (Iterator<ChargeLine> lines = this.kept.iterator(); lines.hasNext();) {
			ChargeLine line = lines.next();
			if (!line.day().isBefore(settled)) {
				break;
			}
			lines.remove();
			end(line, line.isExplained() ? Outcome.EXPLAINED : unexplained(line));
		}
		this.wallets.forgetBefore(settled.minusDays(APART));
		LocalDate oldest = this.kept.isEmpty() ? day : this.kept.iterator().next().day();
		this.orders.removeIf((open) -> isPast(open, oldest));
	}

	/** Whether no line from that day on can take any of it. */
	private boolean isPast(OpenOrder open, LocalDate oldest) {
		boolean past = oldest.equals(LocalDate.MAX) || open.order().until().isBefore(oldest.minusDays(DAYS_BEFORE));
		if (past && open.isWhole()) {
			this.unseen.accept(open.order());
		}
		return past;
	}

	private List<OpenOrder> candidates(ChargeLine line) {
		return near(line).stream()
			.filter((open) -> open.order().amount().currency().equals(line.charge().amount().currency()))
			.toList();
	}

	/** Orders of those days that the line's card can have paid. */
	private List<OpenOrder> near(ChargeLine line) {
		List<OpenOrder> near = new ArrayList<>();
		for (OpenOrder open : this.orders) {
			if (open.order().isWithin(line.day().minusDays(DAYS_BEFORE), line.day().plusDays(DAYS_AFTER))
					&& this.rows.canPay(line.charge(), open.cards())) {
				near.add(open);
			}
		}
		return near;
	}

	private Outcome unexplained(ChargeLine line) {
		if (line.charge().amount().currency().equals("JPY") && line.amount().compareTo(CHECK) <= 0) {
			return Outcome.AUTHORISATION;
		}
		boolean foreign = near(line).stream()
			.anyMatch((open) -> open.isWhole()
					&& !open.order().amount().currency().equals(line.charge().amount().currency()));
		return (line.isCut() || foreign || this.wallets.mayTellOf(line) || this.rows.isUndecided(line.charge())
				|| !isCovered(line.day())) ? Outcome.NOT_JUDGED : Outcome.WITHOUT_ORDER;
	}

	private boolean isCovered(LocalDate day) {
		Coverage coverage = this.examination.coverage();
		return ChargeRow.accounts(this.examination.household())
			.allMatch((account) -> day.minusDays(DAYS_BEFORE)
				.datesUntil(day.plusDays(DAYS_AFTER + 1))
				.allMatch((one) -> coverage.history(account, one, false) || coverage.mail(account, one)));
	}

	private void end(ChargeLine line, Outcome outcome) {
		this.results.accept(new ExaminedCharge(line.charge(), outcome,
				line.shares().stream().map((share) -> share.order().order().key()).sorted().toList(),
				this.rows.describe(line.charge(), line.occurrence(), outcome)));
	}

}
