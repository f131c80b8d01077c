package io.github.purchaseaudit.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import io.github.purchaseaudit.order.HistoryLine;
import io.github.purchaseaudit.order.Item;
import io.github.purchaseaudit.order.OrderNumber;
import io.github.purchaseaudit.order.PaymentMethod;
import io.github.purchaseaudit.order.Place;
import io.github.purchaseaudit.order.PurchaseTime;
import io.github.purchaseaudit.order.Source;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class PackedEvidenceTests {

	@Test
	void historyLineWhenChargedLater() {
		HistoryLine line = new HistoryLine(new Place(1, "Export.csv", "row 2"), Source.APPLE_EXPORT, "10000001",
				PurchaseTime.at(Instant.parse("2026-05-01T03:00:00Z")), new OrderNumber("MA00000001"), "123456789012",
				Item.named("Film"), new BigDecimal("2546"), new BigDecimal("2546"), null, "JPY",
				List.of(PaymentMethod.of("Visa", null)), true, "B1", Set.of(HistoryLine.Flag.FAMILY_PURCHASE),
				PurchaseTime.at(Instant.parse("2026-09-18T03:00:00Z")), "content");
		assertEquals(line, PackedEvidence.historyLine(PackedEvidence.pack(line)));
	}

}
