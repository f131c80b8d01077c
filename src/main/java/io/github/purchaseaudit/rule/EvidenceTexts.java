package io.github.purchaseaudit.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import io.github.purchaseaudit.order.BillingMethod;
import io.github.purchaseaudit.order.Charge;
import io.github.purchaseaudit.order.Order;
import io.github.purchaseaudit.order.OrderNumber;
import io.github.purchaseaudit.order.Place;
import io.github.purchaseaudit.order.Receipt;
import io.github.purchaseaudit.order.Sentence;

/** Says where each piece of evidence stands: file and row, or file and Message-ID. */
public final class EvidenceTexts {

	/** Behind the key of a text about a mail that has no Message-ID. */
	public static final String WITHOUT_ID = ".without-id";

	/** That the order stands on another order's receipt. */
	public static final String GROUPED = "evidence.grouped";

	private static final String NAMED_ORDERS = "evidence.named-orders";

	private static final Comparator<Place> PLACES = Comparator.comparing(Place::file)
		.thenComparing((place) -> place.where().length())
		.thenComparing(Place::where);

	private EvidenceTexts() {
	}

	static List<Sentence> of(Order order, List<GenuineReceipt> receipts, Case seen) {
		List<Sentence> evidence = new ArrayList<>();
		seen.lines().forEach((line) -> evidence.add(Sentence.of("evidence.row", line.place().toString())));
		order.billing()
			.stream()
			.map(BillingMethod::place)
			.sorted(PLACES)
			.forEach((place) -> evidence.add(Sentence.of("evidence.billing", place.toString())));
		receipts.forEach((receipt) -> evidence.add(mail("evidence.receipt", receipt.mail())));
		seen.otherMails().forEach((mail) -> evidence.add(mail("evidence.mail", mail)));
		receipts.stream()
			.map(GenuineReceipt::billedTo)
			.filter(Objects::nonNull)
			.filter((name) -> isOtherScript(name, seen))
			.distinct()
			.forEach((name) -> evidence.add(Sentence.of("evidence.other-script", name)));
		return evidence;
	}

	/** Names a mail by its place and, when it has one, its Message-ID. */
	public static Sentence mail(String key, Receipt mail) {
		String where = mail.folder().isEmpty() ? mail.place().toString() : mail.place() + " [" + mail.folder() + "]";
		return mail.messageId().isEmpty() ? Sentence.of(key + WITHOUT_ID, where)
				: Sentence.of(key, where, mail.messageId());
	}

	/**
	 * The numbers of orders that no source but a mail names: they are no order's own row,
	 * but whoever calls Apple must be able to say them.
	 */
	static Sentence namedOrders(List<OrderNumber> orders) {
		return Sentence.of(NAMED_ORDERS, orders.stream().map(OrderNumber::value).collect(Collectors.joining(", ")));
	}

	/** Such numbers among the evidence of an order, divided by commas; else empty. */
	public static String namedOrders(ExaminedOrder order) {
		return order.evidence()
			.stream()
			.filter((piece) -> piece.key().equals(NAMED_ORDERS))
			.map((piece) -> piece.facts().get(0).toString())
			.findFirst()
			.orElse("");
	}

	/**
	 * The line of the statement as it stands there: whoever asks the card's issuer must
	 * name it so. Day and sum are written alike in every language, to be read back.
	 */
	static Sentence charge(Charge charge) {
		return Sentence.of("evidence.charge", charge.day().toString(), charge.shop(), charge.amount().toString(),
				charge.place().toString());
	}

	private static boolean isOtherScript(String billedTo, Case seen) {
		List<PersonName> ours = seen.ours().billingNames();
		return !ours.isEmpty() && ours.stream().noneMatch(PersonName.of(billedTo)::sharesScriptWith);
	}

}
