package io.github.purchaseaudit.mail.trust;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.github.purchaseaudit.mail.message.Address;
import io.github.purchaseaudit.mail.message.Message;
import io.github.purchaseaudit.order.Nfkc;
import io.github.purchaseaudit.order.OrderNumber;
import io.github.purchaseaudit.order.Sentence;
import io.github.purchaseaudit.order.WordLists;

/**
 * What is wrong with a mail, apart from its sender: each a trait seen in forged purchase
 * mails, none of them proof alone. The wordings are data ({@code words.properties}).
 */
final class Traits {

	private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0]+");

	static final WordLists WORDS = WordLists.beside(Traits.class, "words.properties");

	private static final List<String> PURCHASE_WORDS = WORDS.names()
		.stream()
		.filter((name) -> name.startsWith("purchase."))
		.sorted()
		.flatMap((name) -> WORDS.list(name).stream())
		.map(Traits::plain)
		.toList();

	/** By how they look, how they are written. */
	private static final Map<String, String> FAKE_SUBJECTS = WORDS.list("fake.subject")
		.stream()
		.collect(Collectors.toMap(Confusables::skeleton, Function.identity(), (one, other) -> one, LinkedHashMap::new));

	private static final List<String> FAKE_TEXTS = WORDS.list("fake.text").stream().map(Traits::plain).toList();

	private static final List<String> ASKS = WORDS.list("asks.text").stream().map(Traits::plain).toList();

	private static final Pattern ODD_YEN = Pattern.compile("[¥￥]\\s?\\d{1,3}(?:,?\\d{3})*[.,]\\d{2}(?!\\d)");

	private static final Pattern ODD_YEN_BEHIND = Pattern.compile("(?<![\\d.,])\\d[\\d,]{0,15}[.]\\d{2}\\s?円");

	private static final Pattern YEN_VAT = Pattern.compile("VAT\\s*\\(?20\\s?%");

	private static final Pattern ORDER_SHAPE = Pattern.compile("[MRS][A-Z0-9]{9}|W[0-9]{8,10}");

	private static final int ALMOST_EMPTY = 40;

	private static final int LONGEST_SEARCHED = 400_000;

	private Traits() {
	}

	/**
	 * The traits of forged mail; a genuine mail has none.
	 * @param refused whether the provider found that the sender is another
	 */
	static List<Sentence> of(Message message, Links links, Trust.Shown shown, boolean refused) {
		List<Sentence> traits = new ArrayList<>();
		String text = readable(message);
		replyTo(message).ifPresent(traits::add);
		links.shortener().ifPresent((link) -> traits.add(Sentence.of("mail.trait.shortener", link.host())));
		links.leadingAway().ifPresent(traits::add);
		String plain = plain(text);
		luresIn(message, plain).forEach(traits::add);
		wording(message, plain).forEach(traits::add);
		if (isDocumentOnly(message, text) && (refused || !isInvoice(shown))) {
			traits.add(Sentence.of("mail.trait.document-only"));
		}
		if (!"CNY".equals(shown.currency())) {
			yen(text).filter((trait) -> !Yuan.isMeant(message, text)).ifPresent(traits::add);
		}
		if (message.headers()
			.all("to")
			.stream()
			.anyMatch((to) -> to.toLowerCase(Locale.ROOT).contains("undisclosed"))) {
			traits.add(Sentence.of("mail.trait.undisclosed"));
		}
		shown.orders()
			.stream()
			.filter((order) -> !isApplesShape(order))
			.findFirst()
			.ifPresent((order) -> traits.add(Sentence.of("mail.trait.order-shape", order.value())));
		return traits;
	}

	static boolean isApplesShape(OrderNumber order) {
		return ORDER_SHAPE.matcher(order.value()).matches();
	}

	static String readable(Message message) {
		String text = message.readable();
		return (text.length() > LONGEST_SEARCHED) ? text.substring(0, LONGEST_SEARCHED) : text;
	}

	private static Optional<Sentence> replyTo(Message message) {
		return Address.all(message.headers(), "reply-to")
			.stream()
			.filter((address) -> !address.domain().isEmpty() && Senders.of(address.domain()) == Senders.Sender.FOREIGN)
			.findFirst()
			.map((address) -> Sentence.of("mail.trait.reply-to", address.mailbox()));
	}

	/** A telephone number to call, or a calendar invitation. */
	static List<Sentence> lures(Message message, String text) {
		return luresIn(message, plain(text));
	}

	private static List<Sentence> luresIn(Message message, String plain) {
		List<Sentence> lures = new ArrayList<>();
		Telephones.toCall(message, plain).ifPresent((number) -> lures.add(Sentence.of("mail.trait.phone", number)));
		if (message.attachments()
			.stream()
			.anyMatch((part) -> part.type().equals("text/calendar") || part.type().equals("application/ics")
					|| part.name().toLowerCase(Locale.ROOT).endsWith(".ics"))) {
			lures.add(Sentence.of("mail.trait.calendar"));
		}
		return lures;
	}

	private static List<Sentence> wording(Message message, String plain) {
		List<Sentence> traits = new ArrayList<>();
		String subject = Confusables.skeleton(message.subject());
		FAKE_SUBJECTS.entrySet()
			.stream()
			.filter((phrase) -> subject.contains(phrase.getKey()))
			.findFirst()
			.ifPresent((phrase) -> traits.add(Sentence.of("mail.trait.subject", phrase.getValue())));
		FAKE_TEXTS.stream()
			.filter((phrase) -> plain.contains(phrase))
			.findFirst()
			.ifPresent((phrase) -> traits.add(Sentence.of("mail.trait.wording", phrase)));
		ASKS.stream()
			.filter((phrase) -> isSaid(phrase, plain))
			.findFirst()
			.ifPresent((phrase) -> traits.add(Sentence.of("mail.trait.asks")));
		return traits;
	}

	private static boolean isDocumentOnly(Message message, String text) {
		return text.strip().length() < ALMOST_EMPTY && hasDocument(message);
	}

	/** Invoices of the hardware store are documents, and name its order beside them. */
	private static boolean isInvoice(Trust.Shown shown) {
		return shown.orders().stream().anyMatch(OrderNumber::isHardware);
	}

	/** Whether it stands there and not within a longer word. */
	private static boolean isSaid(String phrase, String plain) {
		int at = plain.indexOf(phrase);
		while (at >= 0 && (isLatin(plain, at - 1) || isLatin(plain, at + phrase.length()))) {
			at = plain.indexOf(phrase, at + 1);
		}
		return at >= 0;
	}

	private static boolean isLatin(String plain, int at) {
		return at >= 0 && at < plain.length() && plain.charAt(at) < 128 && Character.isLetterOrDigit(plain.charAt(at));
	}

	/** Yen have no decimals, and no value added tax of 20 %. */
	private static Optional<Sentence> yen(String text) {
		Optional<String> odd = first(ODD_YEN, text)
			.or(() -> (text.indexOf('円') >= 0) ? first(ODD_YEN_BEHIND, text) : Optional.empty());
		if (odd.isPresent()) {
			return odd.map((sum) -> Sentence.of("mail.trait.yen", sum));
		}
		boolean tax = YEN_VAT.matcher(text).find() && text.matches("(?s)^.*[¥￥].*");
		return tax ? Optional.of(Sentence.of("mail.trait.yen", "VAT 20%")) : Optional.empty();
	}

	private static Optional<String> first(Pattern pattern, String text) {
		Matcher found = pattern.matcher(text);
		return found.find() ? Optional.of(found.group()) : Optional.empty();
	}

	private static boolean hasDocument(Message message) {
		return message.attachments()
			.stream()
			.anyMatch((part) -> part.type().equals("application/pdf")
					|| part.name().toLowerCase(Locale.ROOT).matches("^.*\\.(pdf|docx?|html?|rtf|zip)"));
	}

	static String plain(String text) {
		String folded = Nfkc.lower(text);
		return BLANKS.matcher(folded).replaceAll(" ");
	}

	/** Whether a text speaks of a purchase at all. */
	static boolean speakOfPurchase(String text) {
		String plain = plain(text);
		return PURCHASE_WORDS.stream().anyMatch(plain::contains);
	}

}
