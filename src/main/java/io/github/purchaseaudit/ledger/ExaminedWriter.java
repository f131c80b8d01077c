package io.github.purchaseaudit.ledger;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes the examined orders and the rows left out of them, a chunk at a time. */
public final class ExaminedWriter implements ItemWriter<ExaminedEntry> {

	private final JdbcTemplate jdbc;

	private final ExaminedRows rows;

	public ExaminedWriter(DataSource source, Run run, ZoneId zone) {
		this.jdbc = new JdbcTemplate(source);
		this.rows = new ExaminedRows(source, run, zone);
	}

	@Override
	public void write(Chunk<? extends ExaminedEntry> chunk) {
		this.rows.insert(chunk.getItems().stream().map(ExaminedEntry::row).filter(Objects::nonNull).toList());
		Map<Integer, Long> duplicates = chunk.getItems()
			.stream()
			.flatMap((entry) -> entry.joined().duplicates().stream())
			.collect(Collectors.groupingBy((line) -> line.place().member(), HashMap::new, Collectors.counting()));
		List<Object[]> tallies = new ArrayList<>();
		duplicates.forEach((member, count) -> tallies.add(new Object[] { member, count }));
		this.jdbc.batchUpdate(
				"insert into tally (step, member, kind, amount) values ('examineOrders', ?," + " 'duplicate', ?)",
				tallies);
	}

}
