package io.github.purchaseaudit.history;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.github.purchaseaudit.inventory.Cells;
import io.github.purchaseaudit.inventory.ColumnNames;
import io.github.purchaseaudit.inventory.UnreadableCellException;
import io.github.purchaseaudit.order.Money;
import io.github.purchaseaudit.order.MoneyText;
import io.github.purchaseaudit.order.Nfkc;
import org.jspecify.annotations.Nullable;

/**
 * A sum as people note it in their list, where it is more than a number: {@code 1万2千円},
 * {@code 約1,200円}, {@code 1,200円×2}, {@code 月額1,200円}. A product that is not the sum
 * beside it ({@code 1,200×2=2,500}) is no sum.
 */
final class TypedSum {

	private static final Pattern ABOUT = Pattern.compile(around("about"));

	private static final Pattern REMARK = Pattern.compile(around("sum-remark"));

	private static final Pattern TIMES = Pattern
		.compile("(.{1,20}?)\\s?[x×✕*]\\s?([0-9]{1,3})(?:[個点本枚回つ]|\\s?pcs)?(?:\\s?=\\s?(.{1,20}))?");

	/** What people note behind a sum, in brackets, and what holds another sum. */
	private static final Pattern NOTED = Pattern.compile("(.{1,20}?)\\s?[(\\[]([^()\\[\\]]{1,40})[)\\]]");

	private static final Pattern OTHER_SUM = Pattern.compile("[0-9]{3}|[0-9][.,][0-9]|[円¥$€£₩元원]");

	/** Only a sum that shows its currency is told from how many there are. */
	private static final Pattern COUNT_FIRST = Pattern.compile("([0-9]{1,3})\\s?[x×✕*]\\s?(.{0,20}[^0-9.,].{0,20})");

	private static final Pattern TEN_THOUSANDS = Pattern
		.compile("(?=[^万千]{0,12}[万千])(?:([0-9]{1,4}(?:\\.[0-9]{1,4})?)万)?(?:([0-9](?:\\.[0-9]{1,3})?)?千)?"
				+ "([0-9],[0-9]{3}|[0-9]{1,4})?");

	private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

	private TypedSum() {
	}

	/** Words in front of a sum or behind it; "ca" does not begin CA$ or CAD. */
	private static String around(String list) {
		String words = TypedWords.list(list)
			.stream()
			.sorted(Comparator.comparing(String::length).reversed())
			.map((word) -> Pattern.quote(plain(word)))
			.collect(Collectors.joining("|"));
		return "^(?:" + words + ")(?!(?<=[a-z])[a-z$])\\s?|\\s?(?<![a-z](?=[a-z]))(?:" + words + ")$";
	}

	private static String plain(String text) {
		return Nfkc.lower(text).strip();
	}

	/**
	 * The sum in a cell, null when it is empty.
	 * @throws UnreadableCellException when the cell holds something else
	 */
	static @Nullable Money in(Cells cells, String key, String usual) throws UnreadableCellException {
		try {
			return cells.money(key, usual);
		}
		catch (UnreadableCellException ex) {
			return parse(cells.row().ownCell(cells.columns().of(key)), usual).orElseThrow(() -> ex);
		}
	}

	/** Whether a sum is only what somebody remembers. */
	static boolean isAbout(String text) {
		return ABOUT.matcher(plain(text)).find();
	}

	/** {@code 1,500円（返金済）}, {@code $69.99 (refunded 8/11)}. */
	static boolean isRefunded(String text) {
		return refunded(plain(text)).isPresent();
	}

	/** What stands before the note that it came back. */
	private static Optional<String> refunded(String plain) {
		Matcher noted = NOTED.matcher(plain);
		boolean told = noted.matches() && TypedRefund.isWholeBy(ColumnNames.fold(noted.group(2)))
				&& !OTHER_SUM.matcher(noted.group(2)).find();
		return told ? Optional.of(noted.group(1)) : Optional.empty();
	}

	static Optional<Money> parse(String text, String usual) {
		String plain = plain(text);
		Optional<String> refunded = refunded(plain);
		if (refunded.isPresent()) {
			return one(refunded.get(), usual);
		}
		String bare = REMARK.matcher(ABOUT.matcher(plain).replaceAll("")).replaceAll("");
		Matcher times = TIMES.matcher(bare);
		if (times.matches()) {
			return product(one(times.group(1), usual), times.group(2), times.group(3), usual);
		}
		Matcher countFirst = COUNT_FIRST.matcher(bare);
		return countFirst.matches() ? product(one(countFirst.group(2), usual), countFirst.group(1), null, usual)
				: one(bare, usual);
	}

	private static Optional<Money> product(Optional<Money> each, String count, @Nullable String total, String usual) {
		Optional<Money> product = each
			.map((sum) -> new Money(sum.amount().multiply(new BigDecimal(count)), sum.currency()));
		return (total == null) ? product : product.filter((sum) -> one(total, usual).filter(sum::equals).isPresent());
	}

	private static Optional<Money> one(String text, String usual) {
		Matcher number = TEN_THOUSANDS.matcher(text);
		return MoneyText.parse(number.find()
				? text.substring(0, number.start()) + written(number) + text.substring(number.end()) : text, usual);
	}

	/** A thousand may stand without a digit: {@code 千円}. */
	private static String written(Matcher number) {
		boolean thousands = number.group().contains("千");
		BigDecimal sum = number(number.group(1)).multiply(BigDecimal.TEN)
			.add((thousands && number.group(2) == null) ? BigDecimal.ONE : number(number.group(2)))
			.multiply(THOUSAND)
			.add(number(number.group(3)));
		return sum.stripTrailingZeros().toPlainString();
	}

	private static BigDecimal number(@Nullable String digits) {
		return (digits != null) ? new BigDecimal(digits.replace(",", "")) : BigDecimal.ZERO;
	}

}
