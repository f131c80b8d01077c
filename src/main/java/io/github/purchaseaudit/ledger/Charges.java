package io.github.purchaseaudit.ledger;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import io.github.purchaseaudit.order.Charge;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Apple's lines on the card statements, by day and content. Of equal lines of one card as
 * many count as the file with the most of them holds: a statement that was downloaded
 * twice counts once.
 */
public final class Charges implements Iterator<Charge> {

	private final JdbcTemplate jdbc;

	private final KeyedCursor<Charge> lines;

	private final Deque<Charge> ready = new ArrayDeque<>();

	private final Map<Integer, Long> duplicates = new HashMap<>();

	public Charges(DataSource source) {
		this.jdbc = new JdbcTemplate(source);
		this.jdbc.execute("create index if not exists charge_sort on charge (charge_sort, id)");
		this.lines = new KeyedCursor<>(this.jdbc,
				"select charge_sort, id, facts from charge where charge_sort >= ? order by charge_sort, id"
						+ " fetch first ? rows only",
				PackedEvidence::charge, "");
	}

	@Override
	public boolean hasNext() {
		String next = this.ready.isEmpty() ? this.lines.peek() : null;
		if (next != null) {
			this.ready.addAll(once(this.lines.take(next)));
		}
		return !this.ready.isEmpty();
	}

	/**
	 * Of each card as many as its fullest file holds. A file that does not tell its card
	 * may be a copy of any.
	 */
	private List<Charge> once(List<Charge> equal) {
		Map<String, List<Charge>> fullest = new TreeMap<>();
		equal.stream()
			.collect(Collectors.groupingBy((charge) -> charge.place().member(), TreeMap::new, Collectors.toList()))
			.values()
			.forEach((file) -> fullest.merge(Objects.requireNonNullElse(file.get(0).last4(), ""), file,
					(one, other) -> (other.size() > one.size()) ? other : one));
		List<Charge> unnamed = Objects.requireNonNullElse(fullest.remove(""), List.of());
		List<Charge> kept = new ArrayList<>();
		fullest.values().forEach(kept::addAll);
		kept.addAll(unnamed.subList(Math.min(kept.size(), unnamed.size()), unnamed.size()));
		Set<String> keptPlaces = kept.stream().map(Charges::place).collect(Collectors.toSet());
		equal.stream()
			.filter((charge) -> !keptPlaces.contains(place(charge)))
			.forEach((charge) -> this.duplicates.merge(charge.place().member(), 1L, Long::sum));
		return kept;
	}

	private static String place(Charge charge) {
		return charge.place().member() + " " + charge.place().where();
	}

	@Override
	public Charge next() {
		if (!hasNext()) {
			throw new NoSuchElementException();
		}
		return this.ready.remove();
	}

	/**
	 * Notes how many lines of each file stand in another one too; after the last line.
	 */
	public void countDuplicates() {
		this.jdbc.update("delete from tally where step = 'joinCharges'");
		List<Object[]> rows = new ArrayList<>();
		this.duplicates.forEach((member, count) -> rows.add(new Object[] { member, count }));
		this.jdbc.batchUpdate(
				"insert into tally (step, member, kind, amount) values ('joinCharges', ?, 'duplicate'," + " ?)", rows);
	}

}
