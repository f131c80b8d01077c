package io.github.purchaseaudit.mail.receipt;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.github.purchaseaudit.mail.message.Message;
import io.github.purchaseaudit.order.DateText;
import io.github.purchaseaudit.order.OrderNumber;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/**
 * Reads the receipt a mail prints, by the first layout that recognises it.
 */
public final class Receipts {

	private static final Evaluator LINKED = Selector.evaluatorOf("a[href]");

	private static final Evaluator IN_LANGUAGE = Selector.evaluatorOf("[lang]");

	private static final List<Layout> LAYOUTS = List.of(new LockupLayout(), new TableLayout(), new NoticeLayout(),
			new LineLayout(false), new LineLayout(true), new StoreLayout());

	/** Apple's links name the storefront: {@code ?cc=us}, {@code storefront=JPN}. */
	private static final Pattern STOREFRONT = Pattern.compile("[?&](?:cc|storefront)=([A-Za-z]{2,3})\\b");

	/** Its terms of sale lie under the country: {@code /legal/itunes/us/sales.html}. */
	private static final Pattern TERMS = Pattern.compile("apple\\.com/legal/(?:internet-services/)?itunes/([a-z]{2})/");

	private static final Pattern LANGUAGE = Pattern.compile("^[A-Za-z]{2}[-_](?:[A-Za-z]{4}[-_])?([A-Za-z]{2})$");

	/** More than people send on in one mail. */
	private static final int MOST_QUOTED = 100;

	private final ZoneId zone;

	private final HomeCurrencies home;

	/**
	 * Reads receipts of one household.
	 * @param zone where a date without zone was printed
	 * @param home what sums are in whose sign does not tell
	 */
	public Receipts(ZoneId zone, HomeCurrencies home) {
		this.zone = zone;
		this.home = home;
	}

	/** The receipt that the mail prints, if it prints one with a number. */
	public Optional<PrintedReceipt> read(Message message) {
		return read(message, currencies(message));
	}

	/**
	 * The receipts that a mail quotes one under the other, each with the part of the mail
	 * that it stands in; nothing when there are not two or more of different orders.
	 */
	public Quoted readQuoted(Message message) {
		List<String> currencies = currencies(message);
		Quoted page = quoted(QuotedParts.ofPage(message), currencies);
		return page.receipts().isEmpty() ? quoted(QuotedParts.ofText(message), currencies) : page;
	}

	/**
	 * The receipts that stand under one another in a mail of Apple's, which prints one as
	 * a rule. They are taken apart only where each is whole, with a total and who paid:
	 * orders of one receipt can stand so, too.
	 * @param first what the mail prints when it is read as one receipt
	 */
	public Several readSeveral(Message message, PrintedReceipt first) {
		Set<OrderNumber> labelled = QuotedParts.orders(message);
		List<Part> receipts = (labelled.size() > 1) ? readQuoted(message).receipts() : List.of();
		List<Part> whole = receipts.stream().allMatch((part) -> isWhole(part.receipt())) ? receipts : List.of();
		Set<OrderNumber> unread = new TreeSet<>(labelled);
		Stream<PrintedReceipt> read = whole.isEmpty() ? Stream.of(first) : whole.stream().map(Part::receipt);
		read.forEach((receipt) -> receipt.orders().forEach(unread::remove));
		return new Several(whole, List.copyOf(unread));
	}

	private static boolean isWhole(PrintedReceipt receipt) {
		return receipt.total() != null && !(receipt.billed().isEmpty() && receipt.payments().isEmpty());
	}

	private Quoted quoted(List<Message> parts, List<String> currencies) {
		Map<Set<OrderNumber>, Part> receipts = new LinkedHashMap<>();
		int unread = 0;
		for (Message part : parts) {
			PrintedReceipt receipt = (receipts.size() < MOST_QUOTED) ? read(part, currencies).orElse(null) : null;
			if (receipt != null && !receipt.orders().isEmpty()) {
				receipts.putIfAbsent(Set.copyOf(receipt.orders()), new Part(receipt, part));
			}
			else if (receipt != null || QuotedParts.isNumbered(part)) {
				unread++;
			}
		}
		return (receipts.size() > 1) ? new Quoted(List.copyOf(receipts.values()), unread) : new Quoted(List.of(), 0);
	}

	/** One that names its order comes before one that shows no more than a document. */
	private Optional<PrintedReceipt> read(Message message, List<String> currencies) {
		PrintedReceipt unnumbered = null;
		for (Layout layout : LAYOUTS) {
			PrintedReceipt receipt = layout.read(message, draft(message, currencies)).orElse(null);
			if (receipt != null && !receipt.orders().isEmpty()) {
				return Optional.of(receipt);
			}
			unnumbered = (unnumbered != null) ? unnumbered : receipt;
		}
		return Optional.ofNullable(unnumbered);
	}

	/** What a mail without a receipt says of a purchase: item, account and price. */
	public Optional<PrintedReceipt> readAlert(Message message) {
		return new AlertText().read(message, draft(message, currencies(message)));
	}

	private Draft draft(Message message, List<String> currencies) {
		return new Draft(this.zone, currencies, () -> daySent(message));
	}

	/** When Apple sent it: that of a forwarded copy is another day. */
	private static Optional<LocalDate> daySent(Message message) {
		return MailKinds.isForwarded(message) ? Optional.empty()
				: message.headers().first("date").flatMap(DateText::within);
	}

	/**
	 * What a sign may mean: by the account, else by the country of the store in the
	 * links, else by the language, else at home. An account in yuan has no yen.
	 */
	private List<String> currencies(Message message) {
		List<String> countries = new ArrayList<>();
		message.page().select(LINKED).eachAttr("href").forEach((link) -> country(STOREFRONT, link, countries));
		country(TERMS, message.readable(), countries);
		message.page()
			.select(IN_LANGUAGE)
			.eachAttr("lang")
			.forEach((language) -> country(LANGUAGE, Labels.withCountry(language), countries));
		List<String> own = this.home.of(message);
		boolean yuan = own.contains(Draft.YUAN) && !own.contains(Draft.YEN);
		return Stream
			.of(own.stream(), countries.stream().flatMap((country) -> currencyOf(country).stream()),
					Labels.currencies(message.readable()), Stream.of(this.home.household()))
			.flatMap(Function.identity())
			.filter((currency) -> !yuan || !currency.equals(Draft.YEN))
			.distinct()
			.toList();
	}

	private static void country(Pattern pattern, String text, List<String> countries) {
		Matcher country = pattern.matcher(text);
		if (country.find() && !countries.contains(country.group(1).toUpperCase(Locale.ROOT))) {
			countries.add(country.group(1).toUpperCase(Locale.ROOT));
		}
	}

	/** The currency of a country with a code of two or three letters. */
	private static Optional<String> currencyOf(String country) {
		return Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2)
			.stream()
			.filter((code) -> country.length() > 2 || code.equals(country))
			.map((code) -> new Locale("", code))
			.filter((locale) -> country.length() == 2 || locale.getISO3Country().equals(country))
			.findFirst()
			.map(Currency::getInstance)
			.map(Currency::getCurrencyCode);
	}

	/**
	 * What a mail quotes.
	 *
	 * @param receipts at least two, or none
	 * @param unread how many further parts are receipts without an order number, or show
	 * the label of one and were not read
	 */
	public record Quoted(List<Part> receipts, int unread) {
	}

	/**
	 * What one mail of Apple's prints beside the receipt that it is.
	 *
	 * @param receipts all of them, when there are two or more; else none
	 * @param unread the numbers of orders that none of its receipts has
	 */
	public record Several(List<Part> receipts, List<OrderNumber> unread) {
	}

	/** A receipt, and the part of the mail that it stands in. */
	public record Part(PrintedReceipt receipt, Message message) {
	}

}
