package io.github.purchaseaudit.job;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.github.purchaseaudit.household.Account;
import io.github.purchaseaudit.household.Device;
import io.github.purchaseaudit.household.Household;
import io.github.purchaseaudit.household.Ours;
import io.github.purchaseaudit.household.RegisteredMethod;
import io.github.purchaseaudit.ledger.ExaminedOrders;
import io.github.purchaseaudit.ledger.Ledger;
import io.github.purchaseaudit.ledger.Mails;
import io.github.purchaseaudit.order.Item;
import io.github.purchaseaudit.order.PaymentMethod;
import io.github.purchaseaudit.order.PurchaseTime;
import io.github.purchaseaudit.order.Receipt;
import io.github.purchaseaudit.order.Sentence;
import io.github.purchaseaudit.rule.DeviceName;
import io.github.purchaseaudit.rule.ExaminedOrder;
import io.github.purchaseaudit.rule.Note;
import io.github.purchaseaudit.rule.Register;
import org.jspecify.annotations.Nullable;

/**
 * The entries of household.yml that are still {@code unknown}, each with what helps a
 * person to recognise it: how many orders, their sum, from when to when, and an item.
 */
final class UndecidedEntries {

	/** More are only counted: a first register has nothing but undecided entries. */
	private static final int MOST = 12;

	private final AuditRequest request;

	private final Household household;

	private final Register register;

	private final Map<String, UndecidedEntry> entries = new LinkedHashMap<>();

	/** An item that each of the payment methods paid, by their keys. */
	private final Map<String, String> examples = new HashMap<>();

	private UndecidedEntries(AuditRequest request, Household household) {
		this.request = request;
		this.household = household;
		this.register = new Register(household.paymentMethods());
	}

	/**
	 * Looks through the period's orders, when any of them is undecided.
	 * @param household the register with the decisions of earlier workbooks
	 */
	static UndecidedEntries of(AuditRequest request, Household household, Ledger ledger, ExaminedOrders orders,
			long undecided) {
		UndecidedEntries entries = new UndecidedEntries(request, household);
		if (undecided > 0) {
			orders.inPeriod((examined) -> entries.add(examined.order()));
			if (household.devices().stream().anyMatch((device) -> device.ours() == Ours.UNKNOWN)) {
				new Mails(ledger.dataSource()).forEach(entries::addDevices);
			}
		}
		return entries;
	}

	private void add(ExaminedOrder order) {
		if (!order.notes().contains(Note.UNDECIDED)) {
			return;
		}
		this.household.account(order.account())
			.filter((account) -> account.ours() == Ours.UNKNOWN)
			.map(Account::id)
			.ifPresent((id) -> entry(id).add(order.amount(), order.purchased(), order.items()));
		order.payments()
			.stream()
			.flatMap((method) -> undecided(method).stream())
			.distinct()
			.forEach((method) -> entry(method.name()).add(order.amount(), order.purchased(), order.items()));
		order.items()
			.stream()
			.findFirst()
			.ifPresent((item) -> order.payments().forEach((method) -> this.examples.putIfAbsent(method.key(), item)));
	}

	private Optional<RegisteredMethod> undecided(PaymentMethod shown) {
		return this.register.entries(shown).stream().findFirst().filter((method) -> method.ours() == Ours.UNKNOWN);
	}

	/** Only receipts name devices. */
	private void addDevices(Receipt mail) {
		PurchaseTime time = (mail.dated() != null || mail.sent() == null) ? mail.dated() : PurchaseTime.at(mail.sent());
		LocalDate day = (time != null) ? time.dayIn(this.household.zone()) : null;
		if (!mail.isGenuineReceipt() || mail.copy() || !this.request.period().holds(day)) {
			return;
		}
		List<String> titles = mail.items().stream().map(Item::title).toList();
		mail.items()
			.stream()
			.flatMap((item) -> device(item.device()).stream())
			.distinct()
			.forEach((name) -> entry(name).add(mail.total(), time, titles));
	}

	private Optional<String> device(@Nullable String shown) {
		return this.household.devices()
			.stream()
			.filter((device) -> device.ours() == Ours.UNKNOWN && shown != null
					&& DeviceName.fold(device.name()).equals(DeviceName.fold(shown)))
			.map(Device::name)
			.findFirst();
	}

	private UndecidedEntry entry(String name) {
		return this.entries.computeIfAbsent(name, (fresh) -> new UndecidedEntry(fresh, this.household.zone()));
	}

	/** An item that was paid with an undecided method, as sources show it. */
	@Nullable String example(PaymentMethod method) {
		return this.examples.get(method.key());
	}

	/**
	 * What to decide first: the entries that paid most come first, for a stranger's card
	 * shows on few orders.
	 */
	List<Sentence> sentences() {
		List<Sentence> sentences = new ArrayList<>();
		this.entries.values()
			.stream()
			.sorted(Comparator.comparing((UndecidedEntry entry) -> entry.paid(this.household.currency()))
				.thenComparingLong(UndecidedEntry::orders)
				.reversed()
				.thenComparing(UndecidedEntry::name))
			.limit(MOST)
			.map(UndecidedEntry::sentence)
			.forEach(sentences::add);
		if (this.entries.size() > MOST) {
			sentences.add(Sentence.of("warning.undecided.more", this.entries.size() - MOST));
		}
		return sentences;
	}

}
