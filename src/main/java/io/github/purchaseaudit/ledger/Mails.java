package io.github.purchaseaudit.ledger;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import javax.sql.DataSource;

import io.github.purchaseaudit.order.Receipt;
import io.github.purchaseaudit.rule.SubjectKey;

import org.springframework.jdbc.core.JdbcTemplate;

/** The mails that speak of Apple, each once. */
public final class Mails {

	private static final int PAGE = 500;

	private final JdbcTemplate jdbc;

	public Mails(DataSource source) {
		this.jdbc = new JdbcTemplate(source);
	}

	/** Every mail, in the order of reading. */
	public void forEach(Consumer<Receipt> consumer) {
		walk("", consumer);
	}

	/** The counterfeit and doubtful ones, in the order of reading. */
	public void suspicious(Consumer<Receipt> consumer) {
		walk(" and verdict in ('COUNTERFEIT', 'DOUBTFUL')", consumer);
	}

	/** The mail that a key speaks of. */
	public Optional<Receipt> find(String key) {
		return SubjectKey.mailParts(key)
			.flatMap((mail) -> this.jdbc
				.query("select facts from mail where message_id = ? and body = ? and not duplicate",
						(row, number) -> PackedEvidence.receipt(row.getBytes(1)), mail.messageId(), mail.body())
				.stream()
				.findFirst());
	}

	/** Which of these orders a genuine receipt or an export knows. */
	public Set<String> proven(Collection<String> orders) {
		Set<String> proven = new HashSet<>();
		List<String> asked = List.copyOf(orders);
		for (int from = 0; from < asked.size(); from += PAGE) {
			List<String> some = asked.subList(from, Math.min(from + PAGE, asked.size()));
			String marks = String.join(", ", Collections.nCopies(some.size(), "?"));
			proven.addAll(this.jdbc.queryForList("select o.order_key from mail_order o join mail m on m.id = o.mail"
					+ " where m.kind = 'RECEIPT' and m.verdict in ('VERIFIED', 'CONSISTENT') and o.order_key in ("
					+ marks + ")", String.class, some.toArray()));
			proven.addAll(this.jdbc.queryForList(
					"select distinct order_key from history_line where order_key in (" + marks + ")", String.class,
					some.toArray()));
		}
		return proven;
	}

	/** Apple's genuine news of accounts, in the order of reading. */
	public void accountEvents(Consumer<Receipt> consumer) {
		walk(" and kind = 'ACCOUNT_EVENT' and verdict = 'NOT_A_PURCHASE'", consumer);
	}

	private void walk(String condition, Consumer<Receipt> consumer) {
		long after = -1;
		List<Row> page;
		do {
			page = this.jdbc.query(
					"select id, facts from mail where id > ? and not duplicate" + condition
							+ " order by id fetch first ? rows only",
					(row, number) -> new Row(row.getLong(1), PackedEvidence.receipt(row.getBytes(2))), after, PAGE);
			page.forEach((row) -> consumer.accept(row.mail()));
			after = page.isEmpty() ? after : page.get(page.size() - 1).id();
		}
		while (page.size() == PAGE);
	}

	/** A mail as the table holds it. */
	private record Row(long id, Receipt mail) {
	}

}
