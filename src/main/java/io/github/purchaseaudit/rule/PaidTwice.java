package io.github.purchaseaudit.rule;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

import io.github.purchaseaudit.household.Household;
import io.github.purchaseaudit.order.Item;
import io.github.purchaseaudit.order.PurchaseTime;
import io.github.purchaseaudit.order.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * PAID_TWICE: the same subscription or app was charged twice to one account within 20
 * days.
 * <p>
 * The same is the same Item Reference Number; where a source shows none, the same app and
 * item title. Coins and gems can be bought again and again, and films rented; they are
 * left out. A weekly subscription is innocent, by its text, by the renewal that its
 * receipt names for a week later, or by its rhythm ({@link WeeklyRhythm}); so is a change
 * of plan and an earlier charge that was refunded in full: where only a part came back,
 * the rest was paid twice, and where the second of three came back, the third is compared
 * with the first. A plan changed where the price differs; its title alone changes with
 * the language of the store. Where a price is missing, the title decides; titles that
 * differ in width, case or punctuation are one. Where a source shows no time of day, a
 * day is given for the zones. The later order is flagged and names the earlier.
 * <p>
 * Example: News+ ¥500 on 3 May, and again on 9 May under another order number.
 * <p>
 * Purchases come sorted by account and time; 20 days of one account are kept at a time.
 */
public final class PaidTwice {

	private static final Duration WITHIN = Duration.ofDays(20);

	private final Household household;

	private final ZoneId zone;

	private final Consumer<Finding> findings;

	/**
	 * The latest charge of each thing, the oldest first; the one before it where the
	 * latest was paid twice and came back.
	 */
	private final Map<String, Paid> latest = new LinkedHashMap<>();

	/** Under which key a title was charged last. */
	private final Map<String, String> byTitle = new HashMap<>();

	private @Nullable String account;

	/**
	 * A charge of one thing.
	 *
	 * @param rhythm of the charges up to it, with the findings that are still open
	 */
	private record Paid(Purchase purchase, Item item, Instant start, WeeklyRhythm rhythm) {
	}

	public PaidTwice(Household household, Consumer<Finding> findings) {
		this.household = household;
		this.zone = household.zone();
		this.findings = findings;
	}

	/** Takes in the next purchase. */
	public void add(Purchase purchase) {
		if (purchase.account() == null || purchase.purchased() == null || !purchase.charged()
				|| Undecided.isAccount(this.household, purchase.account())) {
			return;
		}
		if (!purchase.account().equals(this.account)) {
			finish();
			this.account = purchase.account();
		}
		Instant start = purchase.purchased().startIn(this.zone);
		emitBefore(start.minus(WITHIN));
		purchase.items().stream().filter(PaidTwice::isJudged).forEach((item) -> compare(purchase, item, start));
	}

	private static boolean isJudged(Item item) {
		ItemKind kind = ItemKind.of(item);
		boolean named = item.reference() != null || !item.title().isBlank();
		return named && (kind == ItemKind.SUBSCRIPTION || kind == ItemKind.APP)
				&& (item.price() == null || item.price().signum() > 0);
	}

	private void compare(Purchase purchase, Item item, Instant start) {
		String known = known(item);
		Paid earlier = (known != null) ? this.latest.get(known) : null;
		if (earlier == null || known == null) {
			WeeklyRhythm rhythm = new WeeklyRhythm();
			rhythm.add(start, null, this.findings);
			keep(thing(item), new Paid(purchase, item, start, rhythm));
		}
		else if (!earlier.purchase().key().equals(purchase.key())) {
			Finding twice = isTwice(earlier, purchase, item) ? finding(earlier, purchase, item) : null;
			earlier.rhythm().add(start, twice, this.findings);
			if (twice == null || !isReturned(purchase, item)) {
				this.latest.remove(known);
				keep((item.reference() != null) ? thing(item) : known,
						new Paid(purchase, item, start, earlier.rhythm()));
			}
		}
	}

	private void keep(String thing, Paid paid) {
		this.latest.put(thing, paid);
		this.byTitle.put(FoldedText.thing(paid.item()), thing);
	}

	/**
	 * The key under which the same thing was charged before: Apple's number for it, and
	 * where one side shows none, its app and title.
	 */
	private @Nullable String known(Item item) {
		if (this.latest.containsKey(thing(item))) {
			return thing(item);
		}
		String titled = this.byTitle.get(FoldedText.thing(item));
		Paid earlier = (titled != null) ? this.latest.get(titled) : null;
		boolean oneUnnumbered = earlier != null && (item.reference() == null || earlier.item().reference() == null);
		return oneUnnumbered ? titled : null;
	}

	/** Apple's number for the thing, else its app and title. */
	private static String thing(Item item) {
		return (item.reference() != null) ? "#" + item.reference() : FoldedText.thing(item);
	}

	private boolean isTwice(Paid earlier, Purchase purchase, Item item) {
		PurchaseTime before = Objects.requireNonNull(earlier.purchase().purchased());
		PurchaseTime after = Objects.requireNonNull(purchase.purchased());
		boolean timed = before.hasTimeOfDay() && after.hasTimeOfDay();
		Duration gap = Duration.between(before.startIn(this.zone), after.startIn(this.zone));
		return gap.compareTo(timed ? WITHIN : WITHIN.minusDays(1)) <= 0
				&& !isReturned(earlier.purchase(), earlier.item())
				&& !PlanPeriod.isWeekly(earlier.item(), before.dayIn(this.zone))
				&& !PlanPeriod.isWeekly(item, after.dayIn(this.zone)) && !isOtherPlan(earlier.item(), item);
	}

	private static boolean isReturned(Purchase purchase, Item item) {
		return purchase.returned().contains(item);
	}

	private static boolean isOtherPlan(Item earlier, Item later) {
		boolean priced = earlier.price() != null && later.price() != null;
		boolean same = priced
				? Objects.requireNonNull(earlier.price()).compareTo(Objects.requireNonNull(later.price())) == 0
				: isSame(earlier.title(), later.title());
		return ItemKind.of(later) == ItemKind.SUBSCRIPTION && !same;
	}

	private static boolean isSame(String title, String other) {
		return FoldedText.withoutPunctuation(title).equals(FoldedText.withoutPunctuation(other));
	}

	private static Finding finding(Paid earlier, Purchase purchase, Item item) {
		Purchase before = earlier.purchase();
		String number = (before.number() != null) ? before.number().value() : before.key();
		return Finding.of(FindingCode.PAID_TWICE, purchase.key(),
				Sentence.of("why.PAID_TWICE", item.title(), Objects.requireNonNull(before.purchased()), number));
	}

	/** Hands on what is still open; to be called after the last purchase. */
	public void finish() {
		emitBefore(Instant.MAX);
	}

	private void emitBefore(Instant start) {
		Iterator<Map.Entry<String, Paid>> oldest = this.latest.entrySet().iterator();
		while (oldest.hasNext()) {
			Map.Entry<String, Paid> entry = oldest.next();
			Paid paid = entry.getValue();
			if (!paid.start().isBefore(start)) {
				return;
			}
			paid.rhythm().finish(this.findings);
			oldest.remove();
			this.byTitle.remove(FoldedText.thing(paid.item()), entry.getKey());
		}
	}

}
