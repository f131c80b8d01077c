package io.github.purchaseaudit.rule;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import io.github.purchaseaudit.order.BillingMethod;
import io.github.purchaseaudit.order.HistoryLine;
import io.github.purchaseaudit.order.PaymentMethod;
import io.github.purchaseaudit.order.Source;
import io.github.purchaseaudit.rule.PaymentEvidence.Witness;
import org.jspecify.annotations.Nullable;

/**
 * Gathers who paid from the rows of an order and its receipts, the most trusted source
 * first. The digits of the billing file belong to the row that bears their Billing
 * Information ID. Where an id has had several methods, the one that was there when the
 * order was made counts. Digits that came after the order are a replaced card's: they
 * give way to those that another source names.
 */
final class PaymentGathering {

	private static final Duration NEW = Duration.ofDays(7);

	private final List<BillingMethod> billing;

	private final @Nullable Instant ordered;

	private final Map<List<String>, Set<PaymentMethod>> witnesses = new LinkedHashMap<>();

	private final List<Shown> shown = new ArrayList<>();

	private int places;

	private boolean newBilling;

	/**
	 * Begins without evidence.
	 * @param ordered the earliest instant at which the order can have been made; null
	 * when unknown
	 */
	PaymentGathering(List<BillingMethod> billing, @Nullable Instant ordered) {
		this.billing = billing.stream().sorted(Comparator.comparing((one) -> one.method().toString())).toList();
		this.ordered = ordered;
	}

	void addRows(Collection<HistoryLine> lines) {
		lines.forEach(this::addRow);
	}

	private void addRow(HistoryLine line) {
		Optional<BillingMethod> behind = behind(line);
		this.places += (line.paymentPlace() || !line.payments().isEmpty() || behind.isPresent()) ? 1 : 0;
		addWitness(line.source().name(), line.place().file(), line.payments());
		behind.filter(this::wasThere).ifPresent((one) -> {
			addWitness("BILLING", one.export(), List.of(one.method()));
			this.newBilling |= isNew(one);
		});
		List<PaymentMethod> together = together(line.payments(), behind.map(BillingMethod::method).orElse(null));
		PaymentMethod later = behind.filter(this::cameLater).map(BillingMethod::method).orElse(null);
		this.shown.add(new Shown(together, line.payments(), later, line.source() == Source.HAND_LIST));
	}

	void addReceipts(Collection<GenuineReceipt> receipts) {
		for (GenuineReceipt receipt : receipts) {
			this.places += receipt.hasPaymentPlace() ? 1 : 0;
			addWitness("RECEIPT", receipt.mail().sha256(), receipt.payments());
			this.shown.add(new Shown(receipt.payments(), receipt.payments(), null, false));
		}
	}

	/**
	 * Confirmations of the hardware store need not say who pays, but what they say
	 * counts.
	 */
	void addConfirmations(Collection<GenuineReceipt> confirmations) {
		for (GenuineReceipt confirmation : confirmations) {
			this.places += confirmation.payments().isEmpty() ? 0 : 1;
			addWitness("CONFIRMATION", confirmation.mail().sha256(), confirmation.payments());
			this.shown.add(new Shown(confirmation.payments(), confirmation.payments(), null, false));
		}
	}

	private void addWitness(String source, String id, List<PaymentMethod> methods) {
		if (!methods.isEmpty()) {
			this.witnesses.computeIfAbsent(List.of(source, id), (key) -> new LinkedHashSet<>()).addAll(methods);
		}
	}

	/** The balance leaves the card on file unused, whatever the row's id says. */
	private Optional<BillingMethod> behind(HistoryLine line) {
		boolean balance = !line.payments().isEmpty() && line.payments().stream().allMatch(PaymentMethod::isStoreCredit);
		if (line.billingId() == null || balance) {
			return Optional.empty();
		}
		List<BillingMethod> all = this.billing.stream()
			.filter((one) -> one.billingId().equals(line.billingId()))
			.toList();
		List<BillingMethod> there = all.stream().filter(this::wasThere).toList();
		return there.isEmpty() ? all.stream().findFirst()
				: there.stream().max(Comparator.comparing((one) -> Objects.requireNonNull(one.created())));
	}

	private boolean wasThere(BillingMethod method) {
		return method.created() != null && this.ordered != null && !method.created().isAfter(this.ordered);
	}

	private boolean cameLater(BillingMethod method) {
		return method.created() != null && this.ordered != null && method.created().isAfter(this.ordered);
	}

	private boolean isNew(BillingMethod method) {
		return method.created() != null && this.ordered != null && method.created().plus(NEW).isAfter(this.ordered);
	}

	/** The row names the brand, the billing file its digits. */
	private static List<PaymentMethod> together(List<PaymentMethod> named, @Nullable PaymentMethod behind) {
		List<PaymentMethod> methods = new ArrayList<>(named);
		if (behind == null) {
			return methods;
		}
		boolean applePay = behind.applePay();
		for (PaymentMethod method : named) {
			if (method.isBrand(behind.brand()) && method.last4() == null) {
				applePay |= method.applePay();
				methods.remove(method);
			}
		}
		methods.add(new PaymentMethod(behind.brand(), behind.last4(), applePay));
		return methods;
	}

	/** All of it; a brand that the register has is spelled as there. */
	PaymentEvidence evidence(Register register) {
		List<Witness> named = new ArrayList<>();
		this.witnesses.forEach((source, methods) -> {
			boolean typed = source.get(0).equals(Source.HAND_LIST.name());
			named.add(new Witness(source.get(0), spelled(methods, register, typed).distinct().toList()));
		});
		List<PaymentMethod> own = this.shown.stream().flatMap((one) -> one.own().stream()).toList();
		return new PaymentEvidence(this.places, named,
				this.shown.stream().flatMap((one) -> spelled(one.beside(own), register, one.typed())).toList());
	}

	private static Stream<PaymentMethod> spelled(Collection<PaymentMethod> methods, Register register, boolean typed) {
		return methods.stream().map(typed ? register::typed : register::spelled);
	}

	/** Whether a card paid that came to the account within the week before. */
	boolean hasNewBilling() {
		return this.newBilling;
	}

	/**
	 * What one source shows.
	 *
	 * @param all with what the billing file adds
	 * @param own without it
	 * @param later what the billing file adds, if it came after the order
	 * @param typed whether people typed it
	 */
	private record Shown(List<PaymentMethod> all, List<PaymentMethod> own, @Nullable PaymentMethod later,
			boolean typed) {

		List<PaymentMethod> beside(List<PaymentMethod> named) {
			PaymentMethod replaced = this.later;
			return (replaced != null && named.stream().anyMatch((one) -> isOtherCard(one, replaced))) ? this.own
					: this.all;
		}

		private static boolean isOtherCard(PaymentMethod one, PaymentMethod other) {
			return one.isBrand(other.brand()) && !one.applePay() && one.last4() != null
					&& !one.last4().equals(other.last4());
		}

	}

}
