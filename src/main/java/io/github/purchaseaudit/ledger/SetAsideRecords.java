package io.github.purchaseaudit.ledger;

import java.util.List;
import java.util.function.Consumer;

import javax.sql.DataSource;

import io.github.purchaseaudit.inventory.Member;
import io.github.purchaseaudit.inventory.Outcome;
import io.github.purchaseaudit.order.Place;
import io.github.purchaseaudit.order.Sentence;
import io.github.purchaseaudit.order.SetAside;

import org.springframework.jdbc.core.JdbcTemplate;

/** What could not be read, in the order of the files. */
public final class SetAsideRecords {

	private static final int PAGE = 1000;

	private final JdbcTemplate jdbc;

	public SetAsideRecords(DataSource source) {
		this.jdbc = new JdbcTemplate(source);
	}

	/** Notes the files and archive members that the inventory could not open. */
	public void replaceUnreadable(List<Member> members) {
		this.jdbc.update("delete from set_aside where step = 'takeInventory'");
		List<Member> unreadable = members.stream()
			.filter((member) -> member.outcome() == Outcome.UNREADABLE && member.reason() != null)
			.toList();
		this.jdbc.batchUpdate("insert into set_aside (id, member, step, file, place, reason)"
				+ " values (?, ?, 'takeInventory', ?, '', ?)", unreadable, 500, (to, member) -> {
					to.setLong(1, -member.id());
					to.setInt(2, member.id());
					to.setString(3, member.name());
					to.setString(4, String.valueOf((member.reason() != null) ? member.reason().encode() : null));
				});
	}

	/** All of them, without holding all of them. */
	public void forEach(Consumer<SetAside> consumer) {
		long after = Long.MIN_VALUE;
		List<Row> page;
		do {
			page = page(after, PAGE);
			page.forEach((row) -> consumer.accept(row.lost()));
			after = page.isEmpty() ? after : page.get(page.size() - 1).id();
		}
		while (page.size() == PAGE);
	}

	/** The first few, for the console. */
	public List<SetAside> first(int count) {
		return page(Long.MIN_VALUE, count).stream().map(Row::lost).toList();
	}

	private List<Row> page(long after, int size) {
		return this.jdbc.query(
				"select id, member, file, place, reason from set_aside where id > ? order by id fetch first ? rows only",
				(row, number) -> new Row(row.getLong(1),
						new SetAside(new Place(row.getInt(2), row.getString(3), row.getString(4)),
								Sentence.decode(row.getString(5)))),
				after, size);
	}

	/** A record with its number. */
	private record Row(long id, SetAside lost) {
	}

}
