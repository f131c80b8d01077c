package io.github.purchaseaudit.household;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import io.github.purchaseaudit.order.BillingMethod;
import io.github.purchaseaudit.order.Charge;
import io.github.purchaseaudit.order.HistoryLine;
import io.github.purchaseaudit.order.Item;
import io.github.purchaseaudit.order.Money;
import io.github.purchaseaudit.order.Nfkc;
import io.github.purchaseaudit.order.Order;
import io.github.purchaseaudit.order.PaymentMethod;
import io.github.purchaseaudit.order.PurchaseTime;
import io.github.purchaseaudit.order.Receipt;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the accounts, payment methods and devices that orders show, for a first
 * household.yml. Forged and doubtful mail is no evidence of any.
 */
public final class Sightings {

	private final ZoneId zone;

	private final Map<String, Seen<String>> accounts = new TreeMap<>();

	/** Apple ID Numbers, each with the address that an order shows beside it. */
	private final Map<String, String> addresses = new HashMap<>();

	private final Map<String, Seen<PaymentMethod>> paymentMethods = new TreeMap<>();

	private final Map<String, Seen<PaymentMethod>> statementCards = new TreeMap<>();

	private final Map<String, Seen<String>> devices = new TreeMap<>();

	private final Map<String, Long> owners = new TreeMap<>();

	private final Map<String, Long> currencies = new TreeMap<>();

	/**
	 * Sightings for a household.
	 * @param zone the zone of its days
	 */
	public Sightings(ZoneId zone) {
		this.zone = zone;
	}

	/** Takes note of what one order shows. */
	public void note(Order order) {
		List<Receipt> mails = order.mails().stream().filter(Receipt::isGenuine).toList();
		LocalDate day = day(order, mails);
		noteAccounts(order, mails, day);
		payments(order, mails).forEach((method) -> this.paymentMethods.merge(method.key(),
				new Seen<>(method, 1, day, day), (seen, one) -> seen.again(day)));
		mails.stream()
			.flatMap((mail) -> mail.items().stream())
			.map(Item::device)
			.filter(Objects::nonNull)
			.distinct()
			.forEach((name) -> this.devices.merge(name, new Seen<>(name, 1, day, day), (seen, one) -> seen.again(day)));
		mails.stream()
			.map(Receipt::billedTo)
			.filter(Objects::nonNull)
			.distinct()
			.forEach((name) -> this.owners.merge(name, 1L, Long::sum));
		Stream
			.concat(order.lines().stream().map(HistoryLine::currency),
					mails.stream().map(Receipt::total).map(Sightings::currency))
			.filter(Objects::nonNull)
			.distinct()
			.forEach((code) -> this.currencies.merge(code, 1L, Long::sum));
	}

	/** Takes note of the card that a line of a statement shows. */
	public void note(Charge charge) {
		if (charge.brand() == null && charge.last4() == null) {
			return;
		}
		PaymentMethod card = (charge.brand() != null) ? PaymentMethod.of(charge.brand(), charge.last4())
				: PaymentMethod.ofDigits(Objects.requireNonNull(charge.last4()));
		this.statementCards.merge(card.key(), new Seen<>(card, 1, charge.day(), charge.day()),
				(seen, one) -> seen.again(charge.day()));
	}

	private void noteAccounts(Order order, List<Receipt> mails, @Nullable LocalDate day) {
		Set<String> names = new HashSet<>();
		order.lines().stream().map(HistoryLine::account).filter(Objects::nonNull).forEach(names::add);
		mails.stream().map(Receipt::account).filter(Objects::nonNull).forEach(names::add);
		List<String> numbers = names.stream().filter(Sightings::isNumber).toList();
		List<String> named = names.stream().filter((name) -> !isNumber(name)).toList();
		if (numbers.size() == 1 && named.size() == 1) {
			this.addresses.putIfAbsent(numbers.get(0), named.get(0));
		}
		List<String> shown = named.isEmpty() ? numbers : named;
		shown.forEach(
				(name) -> this.accounts.merge(name, new Seen<>(name, 1, day, day), (seen, one) -> seen.again(day)));
	}

	private @Nullable LocalDate day(Order order, List<Receipt> mails) {
		return Stream.concat(order.lines().stream().map(HistoryLine::purchased), mails.stream().map(Receipt::dated))
			.filter(Objects::nonNull)
			.map((PurchaseTime time) -> time.dayIn(this.zone))
			.min(Comparator.naturalOrder())
			.orElse(null);
	}

	/** A brand alone adds nothing where another source shows its digits. */
	private static List<PaymentMethod> payments(Order order, List<Receipt> mails) {
		List<PaymentMethod> all = Stream
			.of(order.lines().stream().flatMap((line) -> line.payments().stream()),
					mails.stream().flatMap((mail) -> mail.payments().stream()),
					order.billing().stream().map(BillingMethod::method))
			.flatMap((methods) -> methods)
			.distinct()
			.toList();
		return all.stream()
			.filter((method) -> method.last4() != null
					|| all.stream().noneMatch((other) -> other.last4() != null && other.isBrand(method.brand())))
			.toList();
	}

	private static @Nullable String currency(@Nullable Money total) {
		return (total != null) ? total.currency() : null;
	}

	private static boolean isNumber(String account) {
		return account.chars().allMatch((c) -> c >= '0' && c <= '9');
	}

	/**
	 * The household that the orders suggest.
	 * @param currency what to take when no order shows one
	 */
	public HouseholdDraft draft(String currency) {
		return new HouseholdDraft(mostFrequent(this.owners), this.zone,
				Objects.requireNonNullElse(mostFrequent(this.currencies), currency), accounts(), paymentMethods(),
				mostSeenFirst(this.devices));
	}

	/** A statement says nothing new of a card that orders show. */
	private List<Seen<PaymentMethod>> paymentMethods() {
		List<Seen<PaymentMethod>> all = new ArrayList<>();
		mostSeenFirst(this.paymentMethods).stream().filter((seen) -> !isPerson(seen.what())).forEach(all::add);
		int shown = all.size();
		mostSeenFirst(this.statementCards).stream()
			.filter((card) -> all.subList(0, shown)
				.stream()
				.noneMatch((seen) -> seen.what().agreesWith(card.what())
						&& (card.what().last4() == null || seen.what().last4() != null)))
			.forEach(all::add);
		return all;
	}

	/**
	 * Where a receipt names no payment method, the name billed to stands in its place.
	 */
	private boolean isPerson(PaymentMethod method) {
		return method.last4() == null
				&& this.owners.keySet().stream().anyMatch((name) -> fold(name).equals(fold(method.brand())));
	}

	private static String fold(String name) {
		return Nfkc.of(name).replaceAll("\\s", "").toLowerCase(Locale.ROOT);
	}

	private static @Nullable String mostFrequent(Map<String, Long> counts) {
		return counts.entrySet()
			.stream()
			.max(Map.Entry.<String, Long>comparingByValue()
				.thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
			.map(Map.Entry::getKey)
			.orElse(null);
	}

	private List<Seen<SeenAccount>> accounts() {
		Map<String, Seen<SeenAccount>> merged = new TreeMap<>();
		this.accounts.forEach((name, seen) -> {
			String address = isNumber(name) ? this.addresses.get(name) : name;
			SeenAccount account = new SeenAccount(address, isNumber(name) ? name : numberOf(name));
			merged.merge((address != null) ? address : name,
					new Seen<>(account, seen.count(), seen.first(), seen.last()), Seen::and);
		});
		return mostSeenFirst(merged);
	}

	private @Nullable String numberOf(String address) {
		return this.addresses.entrySet()
			.stream()
			.filter((entry) -> entry.getValue().equals(address))
			.map(Map.Entry::getKey)
			.min(Comparator.naturalOrder())
			.orElse(null);
	}

	private static <T> List<Seen<T>> mostSeenFirst(Map<String, Seen<T>> all) {
		return all.values().stream().sorted(Comparator.comparingLong((Seen<T> seen) -> -seen.count())).toList();
	}

}
