package io.github.purchaseaudit.ledger;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.infrastructure.item.Chunk;

import io.github.purchaseaudit.order.HistoryLine;
import io.github.purchaseaudit.order.Item;
import io.github.purchaseaudit.order.OrderNumber;
import io.github.purchaseaudit.order.Place;
import io.github.purchaseaudit.order.PurchaseTime;
import io.github.purchaseaudit.order.Source;

import static org.junit.jupiter.api.Assertions.assertEquals;

class HistoriesTests {

	private static final int MANY = 6000;

	@TempDir
	private Path reports;

	private static Entry row(long id, String account) {
		return row(id, account, null);
	}

	private static Entry row(long id, String account, @Nullable String document) {
		return new Entry.Found(id,
				new HistoryLine(new Place(1, "list.csv", "row " + id), Source.HAND_LIST, account,
						PurchaseTime.on(LocalDate.of(2026, 5, 3)), new OrderNumber("MABC123DE1"), document,
						Item.named("Gems " + id), new BigDecimal("500"), null, null, "JPY", List.of(), true, null,
						Set.of(), "content " + id));
	}

	/** A cell that is too long for its column costs nothing, least of all the audit. */
	@Test
	void linesKeepWhateverStandsInACell() throws Exception {
		String account = "たぶん太郎の".repeat(200) + "taro@example.jp";
		try (Ledger ledger = Ledger.open(this.reports)) {
			new EvidenceWriter(ledger.dataSource(), "readHistory", ZoneOffset.UTC)
				.write(Chunk.of(row(1, account, "2".repeat(300))));
			HistoryLine line = new Histories(ledger.dataSource()).lines("MABC123DE1").get(0);
			assertEquals(account, line.account());
			assertEquals("2".repeat(300), line.document());
		}
	}

	/** Each row beside each other one would be 36 million. */
	@Test
	@Timeout(30)
	void listedAccountsOfOneOrderWithManyRows() throws Exception {
		try (Ledger ledger = Ledger.open(this.reports)) {
			new EvidenceWriter(ledger.dataSource(), "readHistory", ZoneOffset.UTC)
				.write(new Chunk<>(IntStream.range(0, 2 * MANY)
					.mapToObj((i) -> row(i, (i < MANY) ? "10655968" : "taro@example.jp"))
					.toList()));
			Set<String> listed = new TreeSet<>();
			int[] count = new int[1];
			new Histories(ledger.dataSource()).listedAccounts((line, address) -> {
				listed.add(line.account() + " " + address);
				count[0]++;
			});
			assertEquals(Set.of("10655968 taro@example.jp"), listed);
			assertEquals(MANY, count[0]);
		}
	}

}
