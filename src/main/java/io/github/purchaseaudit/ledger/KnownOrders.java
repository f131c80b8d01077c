package io.github.purchaseaudit.ledger;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

import javax.sql.DataSource;

import io.github.purchaseaudit.order.Item;
import io.github.purchaseaudit.order.OrderNumber;
import io.github.purchaseaudit.rule.ExaminedOrder;
import io.github.purchaseaudit.rule.KnownPurchases;
import io.github.purchaseaudit.rule.Purchase;

import org.springframework.jdbc.core.JdbcTemplate;

/** Looks up single examined orders, for mails that speak of a purchase. */
public final class KnownOrders implements KnownPurchases {

	private final JdbcTemplate jdbc;

	private final ZoneId zone;

	public KnownOrders(DataSource source, ZoneId zone) {
		this.jdbc = new JdbcTemplate(source);
		this.zone = zone;
	}

	@Override
	public boolean hasOrder(OrderNumber order) {
		return any("select 1 from examined_order where is_order and subject = ?", order.value());
	}

	@Override
	public boolean hasDocument(String document) {
		this.jdbc.execute("create index if not exists examined_document on examined_order (document)");
		return any("select 1 from examined_order where is_order and document = ?", document);
	}

	private boolean any(String sql, String value) {
		return !this.jdbc.queryForList(sql + " fetch first 1 rows only", value).isEmpty();
	}

	@Override
	public Collection<Item> items(String account, LocalDate first, LocalDate last) {
		return this.jdbc
			.query("select facts from examined_order where account_sort >= ? and account_sort < ?",
					(row, number) -> PackedOrder.unpack(row.getString(1)),
					SortKey.ofAccount(account, first.atStartOfDay(this.zone).toInstant()),
					SortKey.ofAccount(account, last.plusDays(1).atStartOfDay(this.zone).toInstant()))
			.stream()
			.map(ExaminedOrder::purchase)
			.filter(Objects::nonNull)
			.map(Purchase::items)
			.flatMap(List::stream)
			.toList();
	}

}
