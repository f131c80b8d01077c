package io.github.purchaseaudit.rule;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Objects;
import java.util.function.Consumer;

import io.github.purchaseaudit.household.Household;
import io.github.purchaseaudit.household.Limits;
import io.github.purchaseaudit.order.Money;
import io.github.purchaseaudit.order.PurchaseTime;
import io.github.purchaseaudit.order.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * BURST: many purchases of one account within a short time, or a large sum within a day.
 * <p>
 * At least {@code burst-orders} charged orders within {@code burst-minutes}. Or at least
 * two charged orders that together pass {@code large-amount} within 24 hours, or a single
 * in-app purchase that passes it, in the household's currency. Every order of the burst
 * is flagged. An order whose source shows no time of day takes no part in the first; in
 * the second it counts with the orders of its own day. Hardware and subscription renewals
 * are left out; the first payment of a subscription counts where the export shows that it
 * is the first. Where balance on the account was spent, the finding is urgent: no card
 * issuer will give it back.
 * <p>
 * Example: five chests of gems at ¥9,800 between 3:00 and 3:12 in the night.
 * <p>
 * Purchases come sorted by account and time; a day of one account is kept at a time.
 */
public final class Burst {

	private static final Duration DAY = Duration.ofHours(24);

	/** A calendar day can be longer than 24 hours. */
	private static final Duration KEPT = Duration.ofHours(26);

	private final Household household;

	private final Limits limits;

	private final Consumer<Finding> findings;

	private final Renewals renewals;

	private final Deque<Entry> kept = new ArrayDeque<>();

	private final Deque<Entry> minutes = new ArrayDeque<>();

	private final Window hours = new Window();

	private final Window day = new Window();

	private @Nullable String account;

	/**
	 * Begins without purchases.
	 * @param coverage how far back each account's export reaches
	 * @param findings takes each finding, once for each order
	 */
	public Burst(Household household, Coverage coverage, Consumer<Finding> findings) {
		this.household = household;
		this.limits = household.limits();
		this.findings = findings;
		this.renewals = new Renewals(coverage, household.zone());
	}

	/** Takes in the next purchase. */
	public void add(Purchase purchase) {
		boolean renewal = this.renewals.take(purchase);
		if (renewal || !takesPart(purchase)) {
			return;
		}
		if (!Objects.equals(purchase.account(), this.account)) {
			finish();
			this.account = purchase.account();
		}
		Entry entry = new Entry(purchase, this.household);
		emitBefore(entry.start.minus(KEPT));
		this.kept.add(entry);
		if (entry.isTimed()) {
			countMinutes(entry);
		}
		if (entry.sum.signum() > 0) {
			sumUp(entry);
		}
	}

	private boolean takesPart(Purchase purchase) {
		return purchase.account() != null && purchase.purchased() != null && purchase.charged()
				&& !purchase.isHardware() && !Undecided.isAccount(this.household, purchase.account());
	}

	private void countMinutes(Entry entry) {
		Instant from = entry.start.minus(Duration.ofMinutes(this.limits.burstMinutes()));
		while (!this.minutes.isEmpty() && this.minutes.element().start.isBefore(from)) {
			this.minutes.remove();
		}
		this.minutes.add(entry);
		if (this.minutes.size() >= this.limits.burstOrders()) {
			Sentence why = Sentence.of("why.BURST.count", this.minutes.element().time(), this.limits.burstMinutes(),
					this.minutes.size());
			for (Iterator<Entry> latest = this.minutes.descendingIterator(); latest.hasNext();) {
				Entry one = latest.next();
				if (one.count != null) {
					break;
				}
				one.count = why;
			}
		}
	}

	private void sumUp(Entry entry) {
		if (entry.purchase.isInApp() && entry.sum.compareTo(this.limits.largeAmount()) > 0) {
			entry.single = Sentence.of("why.BURST.single", money(entry.sum), money(this.limits.largeAmount()));
		}
		if (entry.isTimed()) {
			this.hours.dropBefore(entry.start.minus(DAY));
			this.hours.add(entry);
			this.hours.mark();
		}
		if (!this.day.isOf(entry.day)) {
			this.day.clear();
		}
		this.day.add(entry);
		if (this.day.hasUntimed()) {
			this.day.mark();
		}
	}

	/** Hands on what is still open; to be called after the last purchase. */
	public void finish() {
		emitBefore(Instant.MAX);
		this.minutes.clear();
		this.hours.clear();
		this.day.clear();
	}

	private void emitBefore(Instant start) {
		while (!this.kept.isEmpty() && this.kept.element().start.isBefore(start)) {
			Entry entry = this.kept.remove();
			Sentence why = entry.why();
			if (why != null) {
				Severity severity = entry.purchase.balance() ? Severity.HIGH : FindingCode.BURST.severity();
				this.findings.accept(new Finding(FindingCode.BURST, severity, entry.purchase.key(), why));
			}
		}
	}

	private Money money(BigDecimal amount) {
		return new Money(amount, this.household.currency());
	}

	/** A purchase on its way through the windows, and why it is flagged. */
	private static final class Entry {

		private final Purchase purchase;

		private final Instant start;

		private final LocalDate day;

		/** In the household's currency; another currency counts as nothing. */
		private final BigDecimal sum;

		private @Nullable Sentence count;

		private @Nullable Sentence together;

		private @Nullable Sentence single;

		Entry(Purchase purchase, Household household) {
			this.purchase = purchase;
			this.start = time().startIn(household.zone());
			this.day = time().dayIn(household.zone());
			Money amount = Objects.requireNonNull(purchase.amount());
			this.sum = amount.currency().equals(household.currency()) ? amount.amount() : BigDecimal.ZERO;
		}

		PurchaseTime time() {
			return Objects.requireNonNull(this.purchase.purchased());
		}

		boolean isTimed() {
			return time().hasTimeOfDay();
		}

		@Nullable Sentence why() {
			return (this.count != null) ? this.count : (this.together != null) ? this.together : this.single;
		}

	}

	/** Orders whose sum is watched. */
	private final class Window {

		private final Deque<Entry> entries = new ArrayDeque<>();

		private int marked;

		private BigDecimal sum = BigDecimal.ZERO;

		void add(Entry entry) {
			this.entries.add(entry);
			this.sum = this.sum.add(entry.sum);
		}

		void dropBefore(Instant start) {
			while (!this.entries.isEmpty() && this.entries.element().start.isBefore(start)) {
				this.sum = this.sum.subtract(this.entries.remove().sum);
				this.marked = Math.max(0, this.marked - 1);
			}
		}

		void clear() {
			this.entries.clear();
			this.sum = BigDecimal.ZERO;
			this.marked = 0;
		}

		boolean isOf(LocalDate day) {
			return !this.entries.isEmpty() && this.entries.element().day.equals(day);
		}

		/** Those without a time stand first on their day. */
		boolean hasUntimed() {
			return !this.entries.element().isTimed();
		}

		/** Gives a reason to those that came since the sum was last too large. */
		void mark() {
			if (this.entries.size() < 2 || this.sum.compareTo(Burst.this.limits.largeAmount()) <= 0) {
				return;
			}
			Sentence why = Sentence.of("why.BURST.sum", this.entries.element().time(), this.entries.size(),
					money(this.sum), money(Burst.this.limits.largeAmount()));
			Iterator<Entry> latest = this.entries.descendingIterator();
			for (int i = this.entries.size(); i > this.marked; i--) {
				Entry entry = latest.next();
				entry.together = (entry.together != null) ? entry.together : why;
			}
			this.marked = this.entries.size();
		}

	}

}
