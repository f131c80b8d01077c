package io.github.purchaseaudit.ledger;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.batch.infrastructure.item.Chunk;

import io.github.purchaseaudit.inventory.Member;
import io.github.purchaseaudit.inventory.Outcome;
import io.github.purchaseaudit.order.Charge;
import io.github.purchaseaudit.order.HistoryLine;
import io.github.purchaseaudit.order.Item;
import io.github.purchaseaudit.order.Money;
import io.github.purchaseaudit.order.OrderNumber;
import io.github.purchaseaudit.order.Place;
import io.github.purchaseaudit.order.PurchaseTime;
import io.github.purchaseaudit.order.Source;

import static org.junit.jupiter.api.Assertions.assertEquals;

class MembersTests {

	private static final LocalDate DAY = LocalDate.of(2026, 5, 3);

	@TempDir
	private Path reports;

	private static Member member(int id) {
		return new Member(id, Path.of("カード.xlsx"), "カード.xlsx", "カード.xlsx", "statement-other", Outcome.CLAIMED, null,
				9000, Instant.EPOCH, "ab12");
	}

	/** A workbook of a card statement and a list of purchases, as one step reads it. */
	private static Chunk<Entry> workbook(int member) {
		long id = 1000L * member;
		Money price = new Money(new BigDecimal("9800"), "JPY");
		return Chunk.of(
				new Entry.Found(id,
						new Charge(new Place(member, "カード.xlsx", "明細!2"), DAY, "APPLE COM BILL", price, "JCB", "1234",
								null, false, "content")),
				new Entry.Found(id + 1,
						new HistoryLine(new Place(member, "カード.xlsx", "買い物!2"), Source.HAND_LIST, null,
								PurchaseTime.on(DAY), new OrderNumber("MABC123DE1"), null, Item.named("宝石"),
								price.amount(), null, null, "JPY", List.of(), true, null, Set.of(), "content")));
	}

	/** Else the next attempt finds the rows there, and fails each time. */
	@ParameterizedTest
	@ValueSource(strings = { "readHistory", "readStatements" })
	void forgetWhateverTheStepReadOfAWorkbook(String step) throws Exception {
		try (Ledger ledger = Ledger.open(this.reports)) {
			EvidenceWriter writer = new EvidenceWriter(ledger.dataSource(), step, ZoneOffset.UTC);
			Members members = new Members(ledger.dataSource());
			writer.write(workbook(1));
			writer.write(workbook(2));
			members.forget(step, List.of(member(2)));
			writer.write(workbook(2));
			assertEquals(4, new Totals(ledger.dataSource()).records());
			assertEquals(Set.of(1, 2), members.tallies().keySet());
			assertEquals(2, Objects.requireNonNull(members.tallies().get(2)).get("used"));
		}
	}

	@Test
	void forgetNothingOfAnotherStep() throws Exception {
		try (Ledger ledger = Ledger.open(this.reports)) {
			new EvidenceWriter(ledger.dataSource(), "readHistory", ZoneOffset.UTC).write(workbook(1));
			new Members(ledger.dataSource()).forget("readStatements", List.of(member(2)));
			assertEquals(2, new Totals(ledger.dataSource()).records());
		}
	}

}
