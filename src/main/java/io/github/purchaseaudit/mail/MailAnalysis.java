package io.github.purchaseaudit.mail;

import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import io.github.purchaseaudit.inventory.Content;
import io.github.purchaseaudit.inventory.Sink;
import io.github.purchaseaudit.mail.message.Address;
import io.github.purchaseaudit.mail.message.Headers;
import io.github.purchaseaudit.mail.message.LimitExceededException;
import io.github.purchaseaudit.mail.message.MailLimits;
import io.github.purchaseaudit.mail.message.Message;
import io.github.purchaseaudit.mail.message.MessageReader;
import io.github.purchaseaudit.mail.message.Recipients;
import io.github.purchaseaudit.mail.receipt.HomeCurrencies;
import io.github.purchaseaudit.mail.receipt.MailKinds;
import io.github.purchaseaudit.mail.receipt.NamedOrders;
import io.github.purchaseaudit.mail.receipt.PaymentChoice;
import io.github.purchaseaudit.mail.receipt.PrintedReceipt;
import io.github.purchaseaudit.mail.receipt.Receipts;
import io.github.purchaseaudit.mail.trust.Judgement;
import io.github.purchaseaudit.mail.trust.MailProvider;
import io.github.purchaseaudit.mail.trust.References;
import io.github.purchaseaudit.mail.trust.Trust;
import io.github.purchaseaudit.order.MailKind;
import io.github.purchaseaudit.order.OrderNumber;
import io.github.purchaseaudit.order.Receipt;
import io.github.purchaseaudit.order.Sentence;
import io.github.purchaseaudit.order.Sha256;
import io.github.purchaseaudit.order.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * The full look at one mail: who it claims to be from, what it prints, how far to believe
 * it. Hands on a {@link Receipt} for each mail that claims to be Apple's and for each
 * forwarded copy of a receipt; other mail is passed over.
 */
final class MailAnalysis {

	private final Receipts receipts;

	private final @Nullable String mailProvider;

	private final Set<String> householdNames;

	private final MailLimits limits;

	MailAnalysis(ZoneId zone, HomeCurrencies home, @Nullable String mailProvider, Set<String> householdNames,
			MailLimits limits) {
		this.receipts = new Receipts(zone, home);
		this.mailProvider = mailProvider;
		this.householdNames = Set.copyOf(householdNames);
		this.limits = limits;
	}

	MailLimits limits() {
		return this.limits;
	}

	/** The provider whose results count in one archive. */
	MailProvider provider() {
		return new MailProvider(this.mailProvider);
	}

	/** Looks at one raw mail and hands it to the sink, whatever it is. */
	void examine(RawMail mail, MailProvider provider, Content content, Sink sink) {
		examine(() -> new MessageReader(this.limits).read(mail.bytes()), mail, provider, content, sink);
	}

	/**
	 * Looks at a mail that its format takes apart. The sink is told only then: that it
	 * cannot take more, as when the audit stops, is no fault of the mail.
	 */
	void examine(Taking taking, RawMail mail, MailProvider provider, Content content, Sink sink) {
		Heard heard = new Heard();
		try {
			examine(taking.apart(), mail, provider, content, heard);
		}
		catch (LimitExceededException ex) {
			heard.setAside(mail.where(), ex.reason());
		}
		catch (IOException | RuntimeException | StackOverflowError ex) {
			heard.setAside(mail.where(), Sentence.of("mail.unreadable"));
		}
		heard.tell(sink);
	}

	private void examine(Message message, RawMail mail, MailProvider provider, Content content, Sink sink) {
		Folder folder = mail.folder().with(message.headers());
		if (folder.draft() || folder.sent()) {
			sink.passOver(folder.draft() ? "draft" : "sent", 1);
			return;
		}
		Trust trust = new Trust(provider);
		Consumer<Findings> use = (found) -> sink.use(receipt(message, mail, content, found, folder));
		if (Trust.isClaimed(message)) {
			readClaimed(message, mail, trust, use, sink);
		}
		else {
			readOther(message, mail, trust, use, sink);
		}
	}

	/** Mail that claims to be Apple's: of a forgery nothing is missed. */
	private void readClaimed(Message message, RawMail mail, Trust trust, Consumer<Findings> use, Sink sink) {
		PrintedReceipt printed = this.receipts.read(message).orElse(null);
		MailKind kind = kind(message, printed, trust);
		Judgement judgement = trust.judge(message, kind, shown(printed));
		PrintedReceipt said = (printed == null && isPurchase(kind)) ? this.receipts.readAlert(message).orElse(null)
				: printed;
		Findings found = new Findings(said, kind, judgement, false, message);
		List<Findings> all = (printed != null) ? ownReceipts(found, printed, mail, sink) : List.of(found);
		all.forEach(use);
		if (judgement.verdict() == Verdict.COUNTERFEIT) {
			return;
		}
		if (message.cut() && (kind == MailKind.RECEIPT || isPurchase(kind))) {
			sink.setAsidePart(mail.where(), Sentence.of("mail.cut"));
		}
		else if (kind == MailKind.RECEIPT && printed != null && isWithoutSums(printed)) {
			sink.setAsidePart(mail.where(), Sentence.of("mail.no-sum"));
		}
		tellSealed(message, mail, sink);
	}

	/** Mail of others, which may hold copies, or what nobody but a person can open. */
	private void readOther(Message message, RawMail mail, Trust trust, Consumer<Findings> use, Sink sink) {
		List<Findings> copies = copies(message, mail, trust, sink);
		copies.forEach(use);
		if (!copies.isEmpty()) {
			tellSealed(message, mail, sink);
			return;
		}
		List<Sentence> sealed = Sealed.in(message);
		if (sealed.isEmpty()) {
			sink.passOver("ordinary-mail", 1);
			return;
		}
		sink.setAside(mail.where(), sealed.get(0));
		sealed.stream().skip(1).forEach((reason) -> sink.setAsidePart(mail.where(), reason));
	}

	/** What cannot be opened beside what was read. */
	private static void tellSealed(Message message, RawMail mail, Sink sink) {
		Sealed.in(message).forEach((reason) -> sink.setAsidePart(mail.where(), reason));
	}

	/**
	 * Apple's own mail prints one receipt; the first of several stands for the mail. A
	 * forgery stays one.
	 */
	private List<Findings> ownReceipts(Findings found, PrintedReceipt printed, RawMail mail, Sink sink) {
		if (found.kind() != MailKind.RECEIPT || found.judgement().verdict() == Verdict.COUNTERFEIT) {
			return List.of(found);
		}
		Receipts.Several read = this.receipts.readSeveral(found.said(), printed);
		if (!read.unread().isEmpty()) {
			sink.setAsidePart(mail.where(), Sentence.of("mail.further-orders",
					read.unread().stream().map(OrderNumber::value).collect(Collectors.joining(", "))));
		}
		List<Findings> several = new ArrayList<>();
		for (Receipts.Part part : read.receipts()) {
			several.add(new Findings(part.receipt(), MailKind.RECEIPT, found.judgement(), false,
					several.isEmpty() ? found.said() : part.message()));
		}
		return several.isEmpty() ? List.of(found) : several;
	}

	/** A receipt that shows no payment has a price all the same. */
	private static boolean isWithoutSums(PrintedReceipt printed) {
		return printed.total() == null && printed.subtotal() == null
				&& printed.items().stream().allMatch((item) -> item.price() == null);
	}

	/** News of the account count only where Apple sent them. */
	private static MailKind kind(Message message, @Nullable PrintedReceipt printed, Trust trust) {
		MailKind kind = MailKinds.of(message, printed);
		boolean forged = kind == MailKind.ACCOUNT_EVENT && !trust.isFromApple(message);
		return forged ? MailKind.OTHER : kind;
	}

	private static boolean isPurchase(MailKind kind) {
		return kind == MailKind.PURCHASE_ALERT || kind == MailKind.ORDER_CONFIRMATION;
	}

	private static Trust.Shown shown(@Nullable PrintedReceipt printed) {
		return (printed == null) ? Trust.Shown.NOTHING
				: new Trust.Shown(printed.orders(), (printed.total() != null) ? printed.total().currency() : null);
	}

	/**
	 * The receipts that somebody else forwarded, as attached mails, whatever the subject,
	 * or in the text. One that nobody forwarded, under Apple's subject and a name with
	 * Apple in it, claims to be Apple's like any other.
	 */
	private List<Findings> copies(Message message, RawMail mail, Trust trust, Sink sink) {
		List<Findings> attached = attached(message, trust);
		if (!attached.isEmpty()) {
			return attached;
		}
		if (!MailKinds.isForwardedSubject(message.subject()) && !References.areApples(message)
				&& !MailKinds.isForwarded(message)) {
			return List.of();
		}
		if (!Trust.namesShop(message)) {
			return List.of();
		}
		List<Findings> several = isPosing(message) ? List.of() : several(message, mail, trust, sink);
		return several.isEmpty() ? quoted(message, trust).stream().toList() : several;
	}

	/** Each says what its own mail does; the first stands for the mail around them. */
	private List<Findings> attached(Message message, Trust trust) {
		List<Findings> attached = new ArrayList<>();
		for (Message inner : message.attached()) {
			Optional<PrintedReceipt> printed = Trust.isClaimed(inner) ? this.receipts.read(inner) : Optional.empty();
			printed
				.map((receipt) -> new Findings(receipt, MailKinds.ofCopy(inner, receipt),
						trust.judgeCopy(message, true), true, attached.isEmpty() ? message : inner))
				.ifPresent(attached::add);
		}
		return attached;
	}

	/** Several receipts under one another; the first stands for the mail around them. */
	private List<Findings> several(Message message, RawMail mail, Trust trust, Sink sink) {
		Receipts.Quoted quoted = this.receipts.readQuoted(message);
		List<Findings> several = new ArrayList<>();
		for (Receipts.Part part : quoted.receipts()) {
			if (Trust.isApples(part.receipt().orders())) {
				several.add(new Findings(part.receipt(), MailKinds.ofCopy(part.message(), part.receipt()),
						judgeCopy(message, trust), true, several.isEmpty() ? message : part.message()));
			}
		}
		if (!several.isEmpty() && quoted.unread() > 0) {
			sink.setAsidePart(mail.where(), Sentence.of("mail.quoted-unread", quoted.unread()));
		}
		return several;
	}

	private static Judgement judgeCopy(Message message, Trust trust) {
		return trust.judgeCopy(message,
				MailKinds.isForwarded(message) || References.areApples(message) || Trust.isSentByList(message));
	}

	private static boolean isPosing(Message message) {
		return Trust.isNamed(message) && MailKinds.isSentAsReceipt(message) && !Trust.isSentByList(message);
	}

	private Optional<Findings> quoted(Message message, Trust trust) {
		boolean posing = isPosing(message);
		return this.receipts.read(message)
			.filter((receipt) -> Trust.isApples(receipt.orders()))
			.map((receipt) -> new Findings(receipt, MailKinds.ofCopy(message, receipt),
					posing ? trust.judge(message, MailKind.RECEIPT, shown(receipt)) : judgeCopy(message, trust),
					!posing, message));
	}

	private Receipt receipt(Message message, RawMail mail, Content content, Findings found, Folder folder) {
		PrintedReceipt printed = (found.kind() == MailKind.REFUND) ? refund(found) : found.printed();
		PaymentChoice payment = PaymentChoice.of(printed, found.kind(), found.copy(), this.householdNames);
		Headers headers = message.headers();
		String from = message.from().stream().map(Address::toString).reduce((a, b) -> a + ", " + b).orElse("");
		return new Receipt(content.place(mail.where()), messageId(headers), Sha256.of(mail.bytes()),
				Digests.body(found.said()), found.kind(), found.judgement().verdict(), found.judgement().reasons(),
				from, message.subject(), MailTime.of(headers, mail.fromLine()), folder.shown(), found.copy(),
				(printed != null) ? printed.layout() : null, (printed != null) ? printed.account() : null,
				Recipients.of(headers).stream().sorted().toList(), orders(message, found),
				(printed != null) ? printed.document() : null, (printed != null) ? printed.dated() : null,
				(printed != null) ? printed.items() : List.of(), (printed != null) ? printed.currency() : null,
				(printed != null) ? printed.subtotal() : null, (printed != null) ? printed.tax() : null,
				(printed != null) ? printed.total() : null, payment.state(), payment.methods(), payment.billedTo(),
				payment.address());
	}

	/**
	 * What came back, with or without a minus. Only the title tells that it did: a
	 * subject may speak of a request.
	 */
	private static @Nullable PrintedReceipt refund(Findings found) {
		PrintedReceipt printed = found.printed();
		if (printed == null || printed.total() == null) {
			return printed;
		}
		return printed.withTotal(MailKinds.isTitledRefund(found.said(), printed) ? printed.total().abs() : null);
	}

	/** A forgery need not look like any receipt. */
	private static List<OrderNumber> orders(Message message, Findings found) {
		List<OrderNumber> printed = (found.printed() != null) ? found.printed().orders() : List.of();
		boolean forged = found.judgement().verdict() == Verdict.COUNTERFEIT;
		return (forged && printed.isEmpty()) ? NamedOrders.in(message) : printed;
	}

	private static String messageId(Headers headers) {
		return headers.first("message-id").orElse("").replaceAll("\\s", "");
	}

	/** Takes a mail apart. */
	@FunctionalInterface
	interface Taking {

		Message apart() throws IOException, LimitExceededException;

	}

	/** {@code said} is the mail in whose text it stands. */
	private record Findings(@Nullable PrintedReceipt printed, MailKind kind, Judgement judgement, boolean copy,
			Message said) {
	}

}
