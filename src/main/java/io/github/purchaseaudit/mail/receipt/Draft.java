package io.github.purchaseaudit.mail.receipt;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.github.purchaseaudit.order.DateText;
import io.github.purchaseaudit.order.DayOrder;
import io.github.purchaseaudit.order.Item;
import io.github.purchaseaudit.order.Money;
import io.github.purchaseaudit.order.MoneyText;
import io.github.purchaseaudit.order.OrderNumber;
import io.github.purchaseaudit.order.OrderShape;
import io.github.purchaseaudit.order.PurchaseTime;
import org.jspecify.annotations.Nullable;

/** A receipt while its layout is read: takes each labelled value once, the first wins. */
final class Draft {

	static final Pattern ADDRESS = Pattern.compile("(?<![\\w.+%'-])[\\w.+%'-]{1,64}@[\\w-]+(?:\\.[\\w-]+)+");

	private static final Pattern FURTHER_ORDER = Pattern.compile(OrderShape.MEDIA + ",?");

	private static final Pattern NUMBER = Pattern.compile("^(?:(?=.*[0-9])[A-Z0-9-]{4,40}|[A-Z]{10})");

	/** Words that stand inside a date in some languages: {@code 22 de agosto de 2025}. */
	private static final Pattern BETWEEN = Pattern
		.compile("(?iu)(?:(?<=\\s)(?:de|del|di|r|г|р|năm)|^ngày)\\.?(?=\\s|$)\\s*");

	static final String YEN = "JPY";

	static final String YUAN = "CNY";

	private static final Pattern SIGN_OF_YEN = Pattern.compile("(?<![A-Za-z])[¥￥]");

	private static final Pattern DECIMALS = Pattern.compile("[.．][0-9０-９]{2}(?![0-9０-９])");

	private final ZoneId zone;

	private final List<String> currencies;

	private final Supplier<Optional<LocalDate>> sent;

	private boolean sentAsked;

	private @Nullable LocalDate daySent;

	private @Nullable String currency;

	private @Nullable String account;

	private final List<OrderNumber> orders = new ArrayList<>();

	private @Nullable String document;

	private @Nullable PurchaseTime dated;

	private final List<Item> items = new ArrayList<>();

	private @Nullable Money subtotal;

	private @Nullable Money tax;

	private @Nullable Money total;

	private boolean totalPrinted;

	private List<String> billed = List.of();

	private final List<String> payments = new ArrayList<>();

	private boolean cut;

	/**
	 * An empty receipt.
	 * @param zone where a date without zone was printed
	 * @param currencies what a sign may mean, the likeliest first
	 * @param sent the day of the mail, where it tells one; asked only where a day needs
	 * it, and once, since the whole mail is looked at for it
	 */
	Draft(ZoneId zone, List<String> currencies, Supplier<Optional<LocalDate>> sent) {
		this.zone = zone;
		this.currencies = List.copyOf(currencies);
		this.sent = sent;
	}

	/** Takes the value that stands under or beside a label. */
	void take(Label label, List<String> lines) {
		List<String> value = lines.stream().map(String::strip).filter((line) -> !line.isEmpty()).toList();
		String first = value.isEmpty() ? "" : value.get(0);
		switch (label) {
			case ACCOUNT -> account(String.join(" ", value));
			case BILLED -> billedTo(value);
			case DATE -> date(first);
			case ORDER -> orders(value);
			case DOCUMENT -> document(first);
			case SUBTOTAL -> this.subtotal = (this.subtotal != null) ? this.subtotal : money(first).orElse(null);
			case TAX -> this.tax = (this.tax != null) ? this.tax : money(first).orElse(null);
			case TOTAL -> total(first);
			case PAYMENT -> value.forEach(this::payment);
			case SEQUENCE, SHARE -> {
				// says nothing about the purchase, or only how its total was parted
			}
		}
	}

	/** The first that is printed counts more than what was paid in parts. */
	private void total(String text) {
		Money printed = this.totalPrinted ? null : money(text).orElse(null);
		if (printed != null) {
			this.total = printed;
			this.totalPrinted = true;
		}
	}

	/** iTunes receipts bill twice: the account with name and address, and the method. */
	private void billedTo(List<String> value) {
		boolean named = !value.isEmpty() && ADDRESS.matcher(value.get(0)).matches();
		if (named) {
			account(value.get(0));
		}
		List<String> lines = named ? value.subList(1, value.size()) : value;
		boolean method = lines.stream().findFirst().filter(PaymentChoice::isKnownMethod).isPresent();
		boolean other = this.billed.stream().findFirst().filter(PaymentChoice::isKnownMethod).isPresent() != method;
		if (this.billed.isEmpty() || lines.isEmpty()) {
			this.billed = this.billed.isEmpty() ? lines : this.billed;
		}
		else if (other) {
			this.billed = Stream.of(method ? lines : this.billed, method ? this.billed : lines)
				.flatMap(List::stream)
				.toList();
		}
	}

	private void account(String text) {
		Matcher address = ADDRESS.matcher(text);
		if (this.account == null && address.find()) {
			this.account = address.group().toLowerCase(Locale.ROOT);
		}
	}

	/** Takes a date that stands without a label. */
	void date(String text) {
		if (this.dated == null) {
			this.dated = DateText.parse(text, this.zone)
				.or(() -> DateText.parse(BETWEEN.matcher(text).replaceAll(" "), this.zone))
				.or(() -> beforeMail(text))
				.orElse(null);
		}
	}

	/** {@code 05/03/2024}, {@code 14.02.11}: by the day on which the mail was sent. */
	private Optional<PurchaseTime> beforeMail(String text) {
		if (!this.sentAsked) {
			this.sentAsked = true;
			this.daySent = this.sent.get().orElse(null);
		}
		return Optional.ofNullable(this.daySent)
			.flatMap((day) -> DayOrder.before(day, text, this.zone))
			.map(PurchaseTime::on);
	}

	/**
	 * Several stand beside one another or, each with Apple's shape, under one another.
	 */
	private void orders(List<String> lines) {
		lines.stream().limit(1).forEach(this::order);
		lines.stream().skip(1).takeWhile((line) -> FURTHER_ORDER.matcher(line.strip()).matches()).forEach(this::order);
	}

	private void order(String text) {
		for (String part : text.split("[,、，;/／]", -1)) {
			OrderNumber.of(part)
				.filter((number) -> NUMBER.matcher(number.value()).matches() && !this.orders.contains(number))
				.ifPresent(this.orders::add);
		}
	}

	private void document(String text) {
		String number = OrderNumber.normal(text);
		if (this.document == null && NUMBER.matcher(number).matches()) {
			this.document = number;
		}
	}

	/**
	 * The sum that the text is. All sums of a receipt are in one currency: the first that
	 * shows one decides what a bare sign means.
	 */
	Optional<Money> money(String text) {
		if (this.currency != null) {
			String known = this.currency;
			return MoneyText.parse(text, known).filter((money) -> money.currency().equals(known));
		}
		Optional<Money> sum = this.currencies.stream()
			.flatMap((likely) -> MoneyText.parse(text, likely)
				.filter((money) -> money.currency().equals(likely) && fits(text, money))
				.stream())
			.findFirst()
			.or(() -> MoneyText.parse(text, this.currencies.get(0)));
		sum.filter(Money::isPositive).ifPresent((money) -> this.currency = money.currency());
		return sum;
	}

	/**
	 * Yen have no decimals, and Apple always writes yuan with them: that tells the two,
	 * which share a sign, apart.
	 */
	private boolean fits(String text, Money money) {
		boolean yen = SIGN_OF_YEN.matcher(text).find();
		return !yen || switch (money.currency()) {
			case YEN -> money.fitsCurrency();
			case YUAN -> !this.currencies.contains(YEN) || DECIMALS.matcher(text).find();
			default -> true;
		};
	}

	@Nullable BigDecimal price(String text) {
		return money(text).map(Money::amount).orElse(null);
	}

	void item(Item item) {
		this.items.add(item);
	}

	void payment(String text) {
		this.payments.add(text);
	}

	/** Adds an amount paid to the total, unless one is printed. */
	void paid(Money sum) {
		if (!this.totalPrinted) {
			this.total = (this.total != null) ? this.total.plus(sum) : sum;
		}
	}

	void billed(List<String> lines) {
		this.billed = List.copyOf(lines);
	}

	void cut() {
		this.cut = true;
	}

	boolean hasOrder() {
		return !this.orders.isEmpty();
	}

	/** Whether it can be told from others: some name no order, only their document. */
	boolean isNumbered() {
		return hasOrder() || this.document != null;
	}

	boolean isHardware() {
		return this.orders.stream().anyMatch(OrderNumber::isHardware);
	}

	boolean hasItems() {
		return !this.items.isEmpty();
	}

	boolean hasTotal() {
		return this.total != null;
	}

	/** Whether the label's value is known already. */
	boolean has(Label label) {
		return switch (label) {
			case ACCOUNT -> this.account != null;
			case BILLED -> !this.billed.isEmpty();
			case DATE -> this.dated != null;
			case ORDER -> !this.orders.isEmpty();
			case DOCUMENT -> this.document != null;
			case SUBTOTAL -> this.subtotal != null;
			case TAX -> this.tax != null;
			case TOTAL -> this.total != null;
			case PAYMENT -> !this.payments.isEmpty();
			case SEQUENCE, SHARE -> false;
		};
	}

	PrintedReceipt printed(String layout) {
		return new PrintedReceipt(layout, this.account, List.copyOf(this.orders), this.document, this.dated,
				List.copyOf(this.items), this.currency, this.subtotal, this.tax, this.total, this.billed,
				List.copyOf(this.payments), this.cut);
	}

}
