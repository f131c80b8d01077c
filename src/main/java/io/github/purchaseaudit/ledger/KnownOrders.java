package io.github.purchaseaudit.ledger;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import javax.sql.DataSource;

import io.github.purchaseaudit.order.Money;
import io.github.purchaseaudit.order.OrderNumber;
import io.github.purchaseaudit.order.Receipt;
import io.github.purchaseaudit.rule.ExaminedOrder;
import io.github.purchaseaudit.rule.KnownPurchases;
import io.github.purchaseaudit.rule.Note;
import io.github.purchaseaudit.rule.Purchase;
import io.github.purchaseaudit.rule.ReceiptState;
import org.springframework.jdbc.core.JdbcTemplate;

/** Looks up single examined orders, for mails that speak of a purchase. */
public final class KnownOrders implements KnownPurchases {

	private static final int MOST_SIMILAR = 3;

	private static final int MOST_MAILS = 500;

	private final JdbcTemplate jdbc;

	private final ZoneId zone;

	private final Set<String> indexes = new HashSet<>();

	public KnownOrders(DataSource source, ZoneId zone) {
		this.jdbc = new JdbcTemplate(source);
		this.zone = zone;
	}

	@Override
	public boolean hasOrder(OrderNumber order) {
		index("subject", "subject");
		return any("select facts from examined_order where is_order and subject = ?", order.value());
	}

	/** What was found out about an order. */
	public Optional<ExaminedOrder> order(OrderNumber order) {
		index("subject", "subject");
		return this.jdbc
			.query("select facts from examined_order where is_order and subject = ?",
					(row, number) -> PackedOrder.unpack(row.getBytes(1)), order.value())
			.stream()
			.findFirst();
	}

	@Override
	public boolean hasDocument(String document) {
		index("document", "document");
		return any("select facts from examined_order where is_order and document = ?", document);
	}

	@Override
	public List<Receipt> mails(OrderNumber order) {
		return this.jdbc.query(
				"select m.facts from mail_order o join mail m on m.id = o.mail where o.order_key = ? and not m.duplicate"
						+ " order by o.mail fetch first ? rows only",
				(row, number) -> PackedEvidence.receipt(row.getBytes(1)), order.value(), MOST_MAILS);
	}

	/** Only these questions need it, and most audits ask none of them. */
	private void index(String name, String columns) {
		if (this.indexes.add(name)) {
			ExaminedIndex.on(name, columns, this.jdbc);
		}
	}

	private boolean any(String sql, String value) {
		return this.jdbc.query(sql, (row, number) -> PackedOrder.unpack(row.getBytes(1)), value)
			.stream()
			.anyMatch(KnownOrders::isTrusted);
	}

	/** What only a doubtful mail tells explains nothing. */
	private static boolean isTrusted(ExaminedOrder order) {
		return !order.notes().contains(Note.DOUBTFUL_SOURCE);
	}

	@Override
	public Collection<Purchase> purchases(String account, LocalDate first, LocalDate last) {
		return bought(account, first, last).map(KnownOrders::purchase).toList();
	}

	@Override
	public Collection<Purchase> purchasesWithoutAccount(LocalDate first, LocalDate last) {
		return boughtBy("account is null", first, last).map(KnownOrders::purchase).toList();
	}

	/**
	 * The purchases of an account in these days that lack a receipt of their own, the
	 * oldest first; also what an interrupted attempt has excused, so that doing it again
	 * excuses no other in its place.
	 */
	public List<Purchase> withoutReceipt(String account, LocalDate first, LocalDate last) {
		return bought(account, first, last)
			.filter((order) -> purchase(order).noReceipt() || order.isOnReceiptOfAnother())
			.map(KnownOrders::purchase)
			.toList();
	}

	private Stream<ExaminedOrder> bought(String account, LocalDate first, LocalDate last) {
		return boughtBy("account = ?", first, last, account);
	}

	private static Purchase purchase(ExaminedOrder order) {
		return Objects.requireNonNull(order.purchase());
	}

	private Stream<ExaminedOrder> boughtBy(String condition, LocalDate first, LocalDate last, Object... facts) {
		index("account", "account, purchased");
		List<Object> values = new ArrayList<>(List.of(facts));
		values.add(first.atStartOfDay(this.zone).toEpochSecond());
		values.add(last.plusDays(1).atStartOfDay(this.zone).toEpochSecond());
		return this.jdbc
			.query("select facts from examined_order where is_order and " + condition
					+ " and purchased >= ? and purchased < ? order by purchased, subject",
					(row, number) -> PackedOrder.unpack(row.getBytes(1)), values.toArray())
			.stream()
			.filter((order) -> isTrusted(order) && order.purchase() != null);
	}

	/**
	 * Orders without a receipt that cost as much as a receipt without any number says, on
	 * its day or the day before or after; at most a few. Only a suggestion.
	 * @param account the one name of the account
	 */
	public List<String> similar(String account, LocalDate day, Money amount) {
		index("account", "account, purchased");
		return this.jdbc
			.query("select facts from examined_order where is_order and account = ? and purchased >= ?"
					+ " and purchased < ? and amount = ? and currency = ?",
					(row, number) -> PackedOrder.unpack(row.getBytes(1)), account,
					day.minusDays(1).atStartOfDay(this.zone).toEpochSecond(),
					day.plusDays(2).atStartOfDay(this.zone).toEpochSecond(), amount.amount(), amount.currency())
			.stream()
			.filter((order) -> isTrusted(order)
					&& (order.receipt() != ReceiptState.YES || order.isOnReceiptOfAnother()))
			.map(ExaminedOrder::key)
			.sorted()
			.limit(MOST_SIMILAR)
			.toList();
	}

}
