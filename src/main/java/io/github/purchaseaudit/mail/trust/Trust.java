package io.github.purchaseaudit.mail.trust;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import io.github.purchaseaudit.mail.message.Address;
import io.github.purchaseaudit.mail.message.Message;
import io.github.purchaseaudit.order.MailKind;
import io.github.purchaseaudit.order.OrderNumber;
import io.github.purchaseaudit.order.Sentence;
import io.github.purchaseaudit.order.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a mail that claims to be Apple's is. The order of the steps matters: a
 * foreign sender is a forger however well the mail is made, since copies of Apple's
 * receipts are public; only then do the provider's result and what does not fit count.
 */
public final class Trust {

	private static final List<String> WATCHED = List.of("apple", "itunes", "invoice", "receipt", "email", "payment");

	private static final List<String> SHOPS = List.of("apple account", "apple id", "apple.com", "itunes", "app store",
			"apple store");

	private static final String VIA = " via ";

	private final MailProvider provider;

	public Trust(MailProvider provider) {
		this.provider = provider;
	}

	/** Whether any sender of the mail claims to be Apple. */
	public static boolean isClaimed(Message message) {
		List<Address> from = message.from();
		return (from.isEmpty() ? Address.all(message.headers(), "sender") : from).stream()
			.anyMatch(AppleClaim::isMadeBy);
	}

	/** Whether any sender has Apple's name in his own, as other firms may. */
	public static boolean isNamed(Message message) {
		return message.from().stream().anyMatch(AppleClaim::isNamedIn);
	}

	/**
	 * Whether a mailing list sent on a mail under its own address and the sender's name,
	 * as lists do where the sender's domain lets nobody else send:
	 * {@code 'Apple' via Family <family@lists.example>}.
	 */
	public static boolean isSentByList(Message message) {
		List<Address> from = message.from();
		String list = message.headers().first("list-id").orElse("").toLowerCase(Locale.ROOT);
		return from.size() == 1 && from.get(0).name().contains(VIA) && !from.get(0).domain().isEmpty() && list
			.contains("<" + (from.get(0).local() + "." + from.get(0).domain()).toLowerCase(Locale.ROOT) + ">");
	}

	/** Whether all senders are Apple's, and the provider did not find otherwise. */
	public boolean isFromApple(Message message) {
		MailProvider.Finding finding = this.provider.finding(message.headers());
		return !message.from().isEmpty()
				&& message.from().stream().noneMatch((one) -> Senders.of(one.domain()) == Senders.Sender.FOREIGN)
				&& (!finding.isWritten() || finding.passes(domain(message)));
	}

	/**
	 * Whether a mail of somebody else names Apple as a shop, as each copy of a receipt of
	 * Apple's does. Other shops sell Apple's goods, too.
	 */
	public static boolean namesShop(Message message) {
		String text = Traits.readable(message).toLowerCase(Locale.ROOT);
		return SHOPS.stream().anyMatch(text::contains);
	}

	/** Whether one of the order numbers has the shape of Apple's. */
	public static boolean isApples(List<OrderNumber> orders) {
		return orders.stream().anyMatch(Traits::isApplesShape);
	}

	/**
	 * The verdict on a mail that claims to be Apple's.
	 * @param kind what kind of mail it is by its looks
	 * @param shown what its receipt layout shows
	 */
	public Judgement judge(Message message, MailKind kind, Shown shown) {
		String text = Traits.readable(message);
		if (!speaksOfPurchase(message, kind, text)) {
			return Judgement.of(Verdict.NOT_A_PURCHASE, List.of(Sentence.of("mail.reason.no-purchase")));
		}
		Links links = Links.of(message);
		MailProvider.Finding finding = this.provider.finding(message.headers());
		boolean refused = isFailed(message, finding);
		List<Sentence> traits = Traits.of(message, links, shown, refused);
		List<Sentence> deceptions = deceptions(message, links);
		if (!deceptions.isEmpty() || (refused && isFake(traits))) {
			List<Sentence> reasons = new ArrayList<>(deceptions);
			if (refused) {
				reasons.add(Sentence.of("mail.reason.dmarc-fail", writer(finding)));
			}
			reasons.addAll(traits);
			return Judgement.of(Verdict.COUNTERFEIT, reasons);
		}
		boolean purchaseSender = Senders.of(domain(message)) == Senders.Sender.PURCHASE;
		if (shown.orders().isEmpty() && (!purchaseSender || kind == MailKind.OTHER || kind == MailKind.ACCOUNT_EVENT)) {
			List<Sentence> lures = Traits.lures(message, text);
			links.shortener().ifPresent((link) -> lures.add(Sentence.of("mail.trait.shortener", link.host())));
			links.leadingAway().ifPresent(lures::add);
			return lures.isEmpty()
					? Judgement.of(Verdict.NOT_A_PURCHASE, List.of(Sentence.of("mail.reason.no-receipt")))
					: Judgement.of(Verdict.DOUBTFUL, lures);
		}
		return weigh(message, finding, traits);
	}

	private static boolean speaksOfPurchase(Message message, MailKind kind, String text) {
		return (kind != MailKind.OTHER && kind != MailKind.ACCOUNT_EVENT)
				|| Traits.speakOfPurchase(message.subject() + "\n" + text)
				|| message.attachments().stream().anyMatch((part) -> Traits.speakOfPurchase(part.name()));
	}

	/**
	 * The verdict on a copy of a receipt: its sender is not Apple, so it proves little.
	 * @param sentOn whether it shows that somebody sent on what he got
	 */
	public Judgement judgeCopy(Message message, boolean sentOn) {
		List<Sentence> reasons = new ArrayList<>(
				List.of(Sentence.of(sentOn ? "mail.reason.copy" : "mail.reason.other-sender")));
		Links.of(message)
			.deceptive()
			.ifPresent((link) -> reasons.add(Sentence.of("mail.reason.deceptive-link", link.host())));
		reasons.addAll(Traits.lures(message, Traits.readable(message)));
		return Judgement.of(Verdict.DOUBTFUL, reasons);
	}

	/** A foreign sender, letters or links that deceive. */
	private static List<Sentence> deceptions(Message message, Links links) {
		List<Sentence> reasons = new ArrayList<>();
		List<Address> from = message.from();
		from.stream()
			.filter((address) -> Senders.of(address.domain()) == Senders.Sender.FOREIGN)
			.findFirst()
			.ifPresent((address) -> reasons
				.add(address.mailbox().isEmpty() ? Sentence.of("mail.reason.no-sender-address", address.name())
						: Sentence.of("mail.reason.foreign-sender", address.mailbox())));
		if (from.stream().map(Address::mailbox).distinct().count() > 1) {
			reasons.add(Sentence.of("mail.reason.two-senders"));
		}
		String shown = message.subject() + " " + String.join(" ", from.stream().map(Address::name).toList());
		WATCHED.stream()
			.filter((word) -> Confusables.imitates(shown, word))
			.findFirst()
			.ifPresent((word) -> reasons.add(Sentence.of("mail.reason.letters", shown.strip())));
		links.deceptive().ifPresent((link) -> reasons.add(Sentence.of("mail.reason.deceptive-link", link.host())));
		return reasons;
	}

	private static boolean isFailed(Message message, MailProvider.Finding finding) {
		return finding.failsDmarc() && message.from()
			.stream()
			.anyMatch((address) -> Senders.of(address.domain()) != Senders.Sender.FOREIGN);
	}

	/** An odd order number alone makes no forgery. */
	private static boolean isFake(List<Sentence> traits) {
		return traits.stream().anyMatch((trait) -> !trait.key().equals("mail.trait.order-shape"));
	}

	private static Judgement weigh(Message message, MailProvider.Finding finding, List<Sentence> traits) {
		String domain = domain(message);
		List<Sentence> reasons = new ArrayList<>(traits);
		if (Senders.of(domain) != Senders.Sender.PURCHASE) {
			reasons.add(Sentence.of("mail.reason.other-apple-sender", domain));
		}
		boolean passed = finding.isWritten() && finding.passes(domain);
		if (finding.isWritten() && !passed) {
			reasons.add(Sentence.of("mail.reason.not-passed", writer(finding)));
		}
		else if (!finding.isWritten() && finding.strangerFails()) {
			reasons.add(Sentence.of("mail.reason.stranger-fail"));
		}
		if (!reasons.isEmpty()) {
			return Judgement.of(Verdict.DOUBTFUL, reasons);
		}
		reasons.add(passed ? Sentence.of("mail.reason.passed", writer(finding), domain)
				: Sentence.of("mail.reason.nothing-written"));
		Optional<Boolean> body = DkimBody.matches(message, Senders.family(domain));
		body.ifPresent((same) -> reasons.add(Sentence.of(same ? "mail.reason.body-same" : "mail.reason.body-differs")));
		return Judgement.of(passed ? Verdict.VERIFIED : Verdict.CONSISTENT, reasons);
	}

	/** The domain of the sender that a person sees; empty when there is none. */
	private static String domain(Message message) {
		List<Address> from = message.from();
		return from.isEmpty() ? "" : from.get(0).domain();
	}

	private static String writer(MailProvider.Finding finding) {
		return (finding.authserv() == null || finding.authserv().isEmpty()) ? "Outlook" : finding.authserv();
	}

	/**
	 * What a mail with a receipt's layout shows.
	 *
	 * @param orders none when it has no such layout
	 * @param currency of its total, null when it shows none
	 */
	public record Shown(List<OrderNumber> orders, @Nullable String currency) {

		public static final Shown NOTHING = new Shown(List.of(), null);

	}

}
