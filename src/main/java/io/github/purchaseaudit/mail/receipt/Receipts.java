package io.github.purchaseaudit.mail.receipt;

import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.purchaseaudit.mail.message.Message;

/**
 * Reads the receipt a mail prints, by the first layout that recognises it.
 */
public final class Receipts {

	private static final List<Layout> LAYOUTS = List.of(new LockupLayout(), new TableLayout(), new NoticeLayout(),
			new LineLayout(false), new LineLayout(true), new StoreLayout());

	/** Apple's links name the storefront: {@code ?cc=us}, {@code storefront=JPN}. */
	private static final Pattern STOREFRONT = Pattern.compile("[?&](?:cc|storefront)=([A-Za-z]{2,3})\\b");

	private final ZoneId zone;

	private final String currency;

	/**
	 * Reads receipts of one household.
	 * @param zone where a date without zone was printed
	 * @param currency ISO 4217 code of sums whose sign does not tell
	 */
	public Receipts(ZoneId zone, String currency) {
		this.zone = zone;
		this.currency = currency;
	}

	/** The receipt that the mail prints, if it prints one with an order number. */
	public Optional<PrintedReceipt> read(Message message) {
		String shown = this.currency(message);
		return LAYOUTS.stream()
			.map((layout) -> layout.read(message, new Draft(this.zone, shown)))
			.flatMap(Optional::stream)
			.findFirst();
	}

	/** What a mail without a receipt says of a purchase: item, account and price. */
	public Optional<PrintedReceipt> readAlert(Message message) {
		return new AlertText().read(message, new Draft(this.zone, currency(message)));
	}

	private String currency(Message message) {
		return storefront(message).flatMap(Receipts::currencyOf).orElse(this.currency);
	}

	/** The country of the store, by its links, else by the language of the page. */
	private static Optional<String> storefront(Message message) {
		for (String link : message.page().select("a[href]").eachAttr("href")) {
			Matcher storefront = STOREFRONT.matcher(link);
			if (storefront.find()) {
				return Optional.of(storefront.group(1).toUpperCase(Locale.ROOT));
			}
		}
		return message.page()
			.select("[lang]")
			.eachAttr("lang")
			.stream()
			.filter((language) -> language.matches("[A-Za-z]{2}[-_][A-Za-z]{2}"))
			.map((language) -> language.substring(3).toUpperCase(Locale.ROOT))
			.findFirst();
	}

	private static Optional<String> currencyOf(String country) {
		return Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2)
			.stream()
			.map((code) -> new Locale("", code))
			.filter((locale) -> locale.getCountry().equals(country) || locale.getISO3Country().equals(country))
			.findFirst()
			.map(Currency::getInstance)
			.map(Currency::getCurrencyCode);
	}

}
