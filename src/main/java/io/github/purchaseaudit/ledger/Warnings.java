package io.github.purchaseaudit.ledger;

import java.util.List;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import io.github.purchaseaudit.order.Sentence;

import org.springframework.jdbc.core.JdbcTemplate;

/** What a person should know before reading the findings. */
public final class Warnings {

	private final JdbcTemplate jdbc;

	public Warnings(DataSource source) {
		this.jdbc = new JdbcTemplate(source);
	}

	public void replace(List<Sentence> warnings) {
		this.jdbc.update("delete from warning");
		this.jdbc.batchUpdate("insert into warning (position, sentence) values (?, ?)",
				IntStream.range(0, warnings.size())
					.mapToObj((i) -> new Object[] { i, warnings.get(i).encode() })
					.toList());
	}

	public List<Sentence> all() {
		return this.jdbc.query("select sentence from warning order by position",
				(row, number) -> Sentence.decode(row.getString(1)));
	}

}
