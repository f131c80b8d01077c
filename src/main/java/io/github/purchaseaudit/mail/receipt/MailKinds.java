package io.github.purchaseaudit.mail.receipt;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.github.purchaseaudit.mail.message.Message;
import io.github.purchaseaudit.order.MailKind;
import io.github.purchaseaudit.order.OrderNumber;
import org.jspecify.annotations.Nullable;

/**
 * What kind of mail it is, by its layout and the words of its subject. A receipt is what
 * has a receipt's layout, unless its title or subject says that money came back; a mail
 * with a receipt's subject and no such layout only says that something was bought, as
 * does one that thanks for a purchase and names its total.
 */
public final class MailKinds {

	private static final List<String> FORWARDED = List.of("forward.subject", "kind.receipt.subject");

	private static final String REFUND = "kind.refund.subject";

	/** In plain text it stands before the title. */
	private static final String MAKER = "Apple ";

	private static final Pattern QUOTED = Pattern.compile("^[>\\s]+");

	private static final Pattern SENTENCES = Pattern.compile("(?<=[.!?。！？])\\s*");

	private MailKinds() {
	}

	/** The kind of a mail; {@code receipt} is what it prints, null when nothing. */
	public static MailKind of(Message message, @Nullable PrintedReceipt receipt) {
		String subject = message.subject();
		if (Labels.contains(subject, REFUND) || (receipt != null && isTitledRefund(message, receipt))) {
			return MailKind.REFUND;
		}
		boolean notice = Labels.contains(subject, "kind.notice.subject")
				&& !Labels.contains(subject, "kind.receipt.subject");
		if (receipt != null && isNumbered(receipt) && !receipt.layout().equals("Store")
				&& !(notice && receipt.isByLabelsAlone())) {
			return MailKind.RECEIPT;
		}
		if (Labels.contains(subject, "kind.invoice.subject")) {
			return (receipt != null) ? MailKind.RECEIPT : MailKind.ORDER_CONFIRMATION;
		}
		if (Labels.contains(subject, "kind.alert.subject") || Labels.contains(text(message), "kind.alert.body")
				|| AlertWords.speakIn(message)) {
			return MailKind.PURCHASE_ALERT;
		}
		boolean ordered = receipt != null && receipt.layout().equals("Store");
		if (ordered || Labels.contains(subject, "kind.confirmation.subject")) {
			return confirmation(message);
		}
		if (notice) {
			return MailKind.NOTICE;
		}
		if (Labels.contains(subject, "kind.receipt.subject")) {
			return confirmation(message);
		}
		if (isAccountEvent(message)) {
			return MailKind.ACCOUNT_EVENT;
		}
		return PurchaseWords.speakIn(message) ? confirmation(message) : MailKind.OTHER;
	}

	/** The kind of a copy, whose subject others may have typed. */
	public static MailKind ofCopy(Message message, PrintedReceipt receipt) {
		return isTitledRefund(message, receipt) ? MailKind.REFUND : MailKind.RECEIPT;
	}

	/**
	 * Whether a line above the first number of the receipt is the title of a refund. What
	 * stands below may be an item's name, or tell how to ask for one.
	 */
	public static boolean isTitledRefund(Message message, PrintedReceipt receipt) {
		List<String> numbers = Stream
			.concat(receipt.orders().stream().map(OrderNumber::value), Stream.ofNullable(receipt.document()))
			.toList();
		return lines(message).stream()
			.takeWhile((line) -> numbers.stream().noneMatch(line::contains))
			.anyMatch(MailKinds::isTitleOfRefund);
	}

	private static boolean isTitleOfRefund(String line) {
		String title = QUOTED.matcher(line).replaceFirst("");
		return Labels.is(title, "kind.refund.title")
				|| (title.startsWith(MAKER) && Labels.is(title.substring(MAKER.length()), "kind.refund.title"));
	}

	/** Without any number it tells of a purchase, and is no order's receipt. */
	private static boolean isNumbered(PrintedReceipt receipt) {
		return !receipt.orders().isEmpty() || receipt.document() != null;
	}

	/** What speaks of an order, and may say that nothing is due for it now. */
	private static MailKind confirmation(Message message) {
		String subject = message.subject();
		List<String> unpaid = Stream
			.concat(Stream.of(subject).filter((text) -> Labels.contains(text, "kind.unpaid.subject")),
					lines(message).stream()
						.flatMap(SENTENCES::splitAsStream)
						.filter((sentence) -> Labels.beginsWith(sentence, "kind.unpaid.body")))
			.toList();
		if (unpaid.isEmpty()) {
			return MailKind.ORDER_CONFIRMATION;
		}
		boolean cancelled = unpaid.stream().anyMatch((text) -> Labels.contains(text, "kind.cancelled"))
				&& !Labels.contains(subject, "kind.cancelled.not");
		return cancelled ? MailKind.CANCELLATION : MailKind.NOTICE;
	}

	private static List<String> lines(Message message) {
		return message.hasHtml() ? HtmlLines.of(message.page().body()) : message.text().lines().toList();
	}

	private static boolean isAccountEvent(Message message) {
		return Labels.contains(message.subject(), "kind.account.subject")
				|| Labels.contains(text(message), "kind.account.body");
	}

	private static String text(Message message) {
		String text = message.readable();
		return text.substring(0, Math.min(text.length(), 20_000));
	}

	/** Whether a subject may announce a forwarded receipt. */
	public static boolean isForwardedSubject(String subject) {
		return isSentOn(subject) || FORWARDED.stream().anyMatch((list) -> Labels.contains(subject, list));
	}

	/** Whether a subject begins with a word that says that the mail was sent on. */
	public static boolean isSentOn(String subject) {
		return ForwardedHead.isBefore(subject);
	}

	/**
	 * Whether a mail bears a receipt's subject as its own, and nothing in it shows that
	 * somebody sent it on: no "Fwd:" before the subject, no mail program's head above the
	 * text, nothing quoted.
	 */
	public static boolean isSentAsReceipt(Message message) {
		String subject = Labels.fold(message.subject());
		boolean own = Labels.list("kind.receipt.subject")
			.stream()
			.map(subject::indexOf)
			.anyMatch((at) -> at >= 0 && subject.lastIndexOf(':', at) < 0);
		return own && !isQuoting(message);
	}

	/** Whether a subject, head or quote shows that somebody sent on or answers a mail. */
	public static boolean isForwarded(Message message) {
		return isSentOn(message.subject()) || isQuoting(message);
	}

	private static boolean isQuoting(Message message) {
		return message.page().selectFirst("blockquote, .gmail_quote") != null || Stream
			.of(HtmlLines.of(message.page().body()), message.text().lines().toList())
			.anyMatch((lines) -> ForwardedHead.isIn(lines) || lines.stream().anyMatch((line) -> line.startsWith(">")));
	}

	/** The words of which {@link #isForwardedSubject} needs one, unless it begins so. */
	public static Stream<String> forwardedWords() {
		return FORWARDED.stream().flatMap((list) -> Labels.list(list).stream());
	}

}
