package io.github.purchaseaudit.statement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.purchaseaudit.inventory.Content;
import io.github.purchaseaudit.inventory.Row;
import io.github.purchaseaudit.inventory.Sink;
import io.github.purchaseaudit.order.Charge;
import io.github.purchaseaudit.order.DayOrder;
import io.github.purchaseaudit.order.Money;
import io.github.purchaseaudit.order.MoneyText;
import io.github.purchaseaudit.order.Secrets;
import io.github.purchaseaudit.order.Sentence;

/** Reads the lines that Apple charged. */
final class ChargeReader {

	private static final int LONGEST_QUOTE = 40;

	private static final Pattern TELEPHONE = Pattern.compile("(?<![0-9][\\s-]?)[0-9]{3}-[0-9]{3}-[0-9]{4}(?![0-9-])");

	private final Issuer issuer;

	private final Content content;

	private final Sink sink;

	ChargeReader(Issuer issuer, Content content, Sink sink) {
		this.issuer = issuer;
		this.content = content;
		this.sink = sink;
	}

	void read(Row row, Columns columns, Card block, boolean unsettledBlock) {
		Optional<LocalDate> day = this.issuer.days().apply(columns.cell(row, Field.DAY));
		if (day.isEmpty()) {
			boolean inDoubt = DayOrder.isInDoubt(columns.cell(row, Field.DAY));
			unreadable(inDoubt ? "statement.day-or-month" : "statement.no-day", Field.DAY, row, columns);
			return;
		}
		String named = columns.cell(row, Field.CURRENCY);
		Optional<String> currency = MoneyText.currencyNamed(named);
		if (currency.isEmpty() && named.chars().anyMatch(Character::isLetter)) {
			unreadable("statement.unknown-currency", Field.CURRENCY, row, columns);
			return;
		}
		Optional<Money> amount = amount(row, columns,
				currency.orElseGet(() -> columns.currency(this.issuer.currency())));
		if (amount.isEmpty()) {
			unreadable("statement.no-amount", sum(row, columns), row, columns);
			return;
		}
		if (!amount.get().fitsCurrency() || amount.get().currency().equals(MoneyText.UNNAMED)) {
			unreadable("statement.no-currency", sum(row, columns), row, columns);
			return;
		}
		if (isInDoubt(amount.get(), row, columns)) {
			unreadable("statement.no-direction", Field.AMOUNT, row, columns);
			return;
		}
		String shop = shop(columns.cell(row, Field.SHOP));
		Card stated = card(row, columns, block);
		Card card = payer(stated.or(this.issuer.card()), row, columns);
		boolean unsettled = unsettledBlock || Settling.marks(shop)
				|| columns.remarks(row).stream().anyMatch(Settling::isUnsettled);
		String digest = ChargeDigest.of(day.get(), shop, amount.get(), columns.cell(row, Field.HOLDER), stated,
				unsettled);
		this.sink.use(new Charge(this.content.place(row.where()), day.get(), shop, amount.get(), card.brand(),
				card.last4(), card.name(), unsettled, digest));
	}

	/**
	 * The shop's text without card numbers. Apple's telephone number, which American
	 * issuers write before the postal code, is none.
	 */
	private static String shop(String text) {
		Matcher telephone = TELEPHONE.matcher(text);
		if (!telephone.find()) {
			return Secrets.hide(text);
		}
		return Secrets.hide(text.substring(0, telephone.start())) + telephone.group()
				+ Secrets.hide(text.substring(telephone.end()));
	}

	private void unreadable(String key, Field field, Row row, Columns columns) {
		String cell = Secrets.hide(columns.cell(row, field));
		String quote = (cell.length() > LONGEST_QUOTE) ? cell.substring(0, LONGEST_QUOTE) + "…" : cell;
		this.sink.setAside(row.where(), Sentence.of(key, columns.name(field), quote));
	}

	/** Where the line's sum stands: what is paid back may have a column of its own. */
	private static Field sum(Row row, Columns columns) {
		boolean paidBack = columns.cell(row, Field.AMOUNT).isEmpty() && !columns.cell(row, Field.CREDIT).isEmpty();
		return paidBack ? Field.CREDIT : Field.AMOUNT;
	}

	private Optional<Money> amount(Row row, Columns columns, String currency) {
		if (sum(row, columns) == Field.CREDIT) {
			return MoneyText.parse(columns.cell(row, Field.CREDIT), currency).map((sum) -> signed(sum, true));
		}
		Optional<Direction> told = Direction.of(row, columns);
		return MoneyText.parse(columns.cell(row, Field.AMOUNT), currency)
			.map((sum) -> told.map((direction) -> signed(sum, direction == Direction.CAME))
				.orElse((this.issuer.spent() == Spent.BELOW_ZERO) ? negated(sum) : sum));
	}

	private static Money negated(Money sum) {
		return new Money(sum.amount().negate(), sum.currency());
	}

	/** Whether nothing shows if a sum was spent or came back. */
	private boolean isInDoubt(Money amount, Row row, Columns columns) {
		return this.issuer.spent() == Spent.UNKNOWN && amount.amount().signum() != 0
				&& sum(row, columns) == Field.AMOUNT && Direction.of(row, columns).isEmpty();
	}

	private static Money signed(Money sum, boolean refund) {
		BigDecimal size = sum.amount().abs();
		return new Money(refund ? size.negate() : size, sum.currency());
	}

	/** The card, or where nothing shows which, the wallet that the bank paid. */
	private static Card payer(Card card, Row row, Columns columns) {
		if (card.brand() != null || card.last4() != null) {
			return card;
		}
		return columns.wallet(row).map((wallet) -> new Card(wallet, null, card.name())).orElse(card);
	}

	/** The line's own card; its name, else its block's, rather than its holder's. */
	private static Card card(Row row, Columns columns, Card block) {
		String cell = columns.cell(row, Field.CARD);
		Card own = columns.isNumberOfAccount() ? Card.numbered(cell).orElse(Card.UNKNOWN) : Card.of(cell);
		Optional<Card> held = Card.numbered(columns.cell(row, Field.HOLDER));
		if (held.isEmpty()) {
			return own.or(block);
		}
		Card numbered = new Card(held.get().brand(), held.get().last4(), null);
		return own.or(numbered).or(block).or(held.get());
	}

}
