package io.github.purchaseaudit.statement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.github.purchaseaudit.inventory.Content;
import io.github.purchaseaudit.inventory.Row;
import io.github.purchaseaudit.inventory.RowSurvey;
import io.github.purchaseaudit.inventory.Sample;
import io.github.purchaseaudit.inventory.SplitSum;
import io.github.purchaseaudit.order.Brand;
import io.github.purchaseaudit.order.HeadingCurrency;
import io.github.purchaseaudit.order.Japanese;
import io.github.purchaseaudit.order.Secrets;
import org.jspecify.annotations.Nullable;

/**
 * Where a statement's fields stand, bound by the names in its heading.
 *
 * @param headings as written
 * @param names the headings, folded
 */
record Columns(Map<Field, Integer> at, List<String> headings, List<String> names) {

	private static final List<String> OF_ACCOUNTS = Words.list("account").stream().map(Words::heading).toList();

	private static final List<String> ACCOUNT_NUMBERS = Words.list("account-number")
		.stream()
		.map(Words::heading)
		.toList();

	private static final List<String> SPENT = Words.list("spent").stream().map(Words::heading).toList();

	private static final List<String> FUNDING = Words.list("funding").stream().map(Words::heading).toList();

	private static final List<String> WALLETS = Words.list("wallet");

	private static final List<String> REMARKS = Words.list("remark").stream().map(Words::heading).toList();

	/** Letters in the headings of sums that only mainland China writes so. */
	private static final Pattern SIMPLIFIED = Pattern.compile("[额币价总费账单]");

	private static final List<String> CHINESE = List.of("CNY", "TWD", "HKD", "MOP");

	private static final int MOST_COLUMNS = 100;

	/** The columns that a row names, if it names day, shop and sum. */
	static Optional<Columns> of(Row row) {
		List<String> names = row.cells().stream().limit(MOST_COLUMNS).map(Words::heading).toList();
		Map<Field, Integer> at = new EnumMap<>(Field.class);
		for (Field field : Field.values()) {
			int column = field.in(names);
			if (column >= 0) {
				at.put(field, column);
			}
		}
		boolean complete = at.containsKey(Field.DAY) && at.containsKey(Field.SHOP) && at.containsKey(Field.AMOUNT);
		return complete ? Optional.of(new Columns(at, row.cells(), names)) : Optional.empty();
	}

	/** The columns of files without a heading. */
	static Columns fixed(Field... fields) {
		Map<Field, Integer> at = new EnumMap<>(Field.class);
		List<String> names = new ArrayList<>();
		for (Field field : fields) {
			at.put(field, names.size());
			names.add("");
		}
		return new Columns(at, names, names);
	}

	/** The same, where they stand elsewhere. */
	static Columns at(Map<Field, Integer> at) {
		List<String> names = Collections.nCopies(Collections.max(at.values()) + 1, "");
		return new Columns(at, names, names);
	}

	/** The headings in the beginning of a table. */
	static List<Columns> in(Sample sample) {
		return sample.rows().flatMap((row) -> of(row).stream()).toList();
	}

	/**
	 * The first heading of a whole table, which may stand below its lines: who sorts a
	 * sheet with its heading included moves it there.
	 */
	static @Nullable Columns in(Content content) {
		AtomicReference<@Nullable Columns> first = new AtomicReference<>();
		RowSurvey survey = (row) -> {
			if (first.get() == null) {
				first.set(of(row).orElse(null));
			}
		};
		survey.lookThrough(content);
		return first.get();
	}

	boolean hasAll(Collection<String> wanted) {
		return this.names.containsAll(wanted);
	}

	boolean hasAny(Collection<String> wanted) {
		return wanted.stream().anyMatch(this.names::contains);
	}

	String cell(Row row, Field field) {
		int column = this.at.getOrDefault(field, -1);
		if (field == Field.SHOP) {
			return shop(row, column);
		}
		return (field == Field.AMOUNT || field == Field.CREDIT) ? row.ownCell(column) : row.cell(column);
	}

	/**
	 * The shop. Apple may stand in another cell than that of the shop: banks give the
	 * kind of the transfer, the payee and the purpose, and cards remarks beside
	 * {@code 海外利用}. What is named beside a bank's own fee is not who took it.
	 */
	private String shop(Row row, int best) {
		String shop = row.cell(best);
		if (AppleName.isIn(shop)) {
			return shop;
		}
		return IntStream.range(0, row.cells().size())
			.filter((column) -> !this.at.containsValue(column))
			.mapToObj(row::cell)
			.filter(AppleName::isWholeIn)
			.findFirst()
			.filter((beside) -> !AppleName.isFee(shop))
			.orElse(shop);
	}

	/** The wallet that stands between a bank and Apple, which the purpose names. */
	Optional<String> wallet(Row row) {
		String payee = row.cell(this.at.getOrDefault(Field.SHOP, -1));
		if (payee.equals(cell(row, Field.SHOP))) {
			return Optional.empty();
		}
		String folded = Words.fold(payee);
		return WALLETS.stream().filter(folded::contains).findFirst().flatMap(Brand::of);
	}

	/** A column as a person finds it: its heading, else its number. */
	String name(Field field) {
		int column = this.at.getOrDefault(field, -1);
		String heading = (column >= 0) ? this.headings.get(column).strip() : "";
		return heading.isEmpty() ? Integer.toString(column + 1) : heading;
	}

	/** Whether a row begins like a line, with a day: a heading does not. */
	boolean isLine(Row row) {
		String day = cell(row, Field.DAY);
		return !day.isEmpty() && Character.isDigit(day.charAt(0));
	}

	/** Whether a row is long enough to hold day, shop and sum. */
	boolean fits(Row row) {
		return row.cells().size() > Math.max(this.at.getOrDefault(Field.SHOP, 0),
				this.at.getOrDefault(Field.AMOUNT, 0));
	}

	/** The columns that the heading names; none where there is no heading. */
	int width() {
		int width = this.headings.size();
		while (width > 0 && this.headings.get(width - 1).isBlank()) {
			width--;
		}
		return width;
	}

	/**
	 * Whether a comma split the sum, or another on the way to it. A word behind the last
	 * heading is a person's remark: fees of three digits then may stand beside the sum.
	 */
	boolean isSplit(Row row) {
		int width = width();
		boolean remark = row.cell(width).chars().anyMatch(Character::isLetter);
		return width > 0 && !remark
				&& IntStream.rangeClosed(this.at.getOrDefault(Field.SHOP, 0) + 1, this.at.getOrDefault(Field.AMOUNT, 0))
					.anyMatch((column) -> SplitSum.isIn(row, column, width));
	}

	/** The cells that may hold a remark. */
	List<String> remarks(Row row) {
		List<String> remarks = new ArrayList<>();
		for (int i = 0; i < row.cells().size(); i++) {
			boolean remark = !this.at.containsValue(i) || Integer.valueOf(i).equals(this.at.get(Field.TYPE));
			if (remark && !row.cell(i).isEmpty()) {
				remarks.add(row.cell(i));
			}
		}
		return remarks;
	}

	/**
	 * Whether a wallet only takes here from card or bank what it pays with, in front of
	 * or behind the payment: with both the sum of its lines is nothing.
	 */
	boolean isFunding(Row row) {
		return Stream.of(Field.TYPE, Field.SHOP)
			.map((field) -> Words.heading(row.cell(this.at.getOrDefault(field, -1))))
			.anyMatch(FUNDING::contains);
	}

	/**
	 * Whether the table is of a bank account: with what is left or with what came in, or
	 * with columns that cards do not have.
	 */
	boolean isAccount() {
		return this.at.containsKey(Field.BALANCE) || this.at.containsKey(Field.CREDIT) || hasAny(OF_ACCOUNTS);
	}

	/** The headings of the columns that no field stands in, and no remark. */
	List<String> unused() {
		return IntStream.range(0, this.headings.size())
			.filter((column) -> !this.at.containsValue(column) && !this.headings.get(column).isBlank())
			.filter((column) -> !REMARKS.contains(this.names.get(column)))
			.mapToObj((column) -> Secrets.hide(this.headings.get(column).strip()))
			.distinct()
			.toList();
	}

	boolean has(Field field) {
		return this.at.containsKey(field);
	}

	/** Whether the heading of the sums says that they were spent. */
	boolean isNamedSpent() {
		return SPENT.contains(this.names.get(this.at.getOrDefault(Field.AMOUNT, 0)));
	}

	/**
	 * Whether a bank's account is numbered where a card would be: the digits of its cards
	 * are others.
	 */
	boolean isNumberOfAccount() {
		return isAccount() && ACCOUNT_NUMBERS.contains(this.names.get(this.at.getOrDefault(Field.CARD, 0)));
	}

	/** Whether the sums stand below a Japanese heading. */
	boolean isJapanese() {
		return Japanese.isIn(this.headings.get(this.at.getOrDefault(Field.AMOUNT, 0)));
	}

	/**
	 * The currency of sums that show none: what the heading says in brackets, else yen
	 * where the heading is Japanese, won where it is Korean and yuan where it has letters
	 * of mainland China, else the fallback. Where that is a currency of Chinese-speaking
	 * countries, letters that could be Japanese are Chinese.
	 */
	String currency(String fallback) {
		String heading = this.headings.get(this.at.getOrDefault(Field.AMOUNT, 0));
		return HeadingCurrency.in(heading, fallback).orElseGet(() -> currency(heading, fallback));
	}

	private static String currency(String heading, String fallback) {
		if (isKorean(heading)) {
			return "KRW";
		}
		if (SIMPLIFIED.matcher(heading).find()) {
			return "CNY";
		}
		return (Japanese.isIn(heading) && !CHINESE.contains(fallback)) ? "JPY" : fallback;
	}

	private static boolean isKorean(String heading) {
		return heading.codePoints()
			.mapToObj(Character.UnicodeScript::of)
			.anyMatch(Character.UnicodeScript.HANGUL::equals);
	}

}
