package io.github.purchaseaudit.rule;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import static io.github.purchaseaudit.rule.PurchaseSketch.at;
import static org.junit.jupiter.api.Assertions.assertEquals;

class ReceiptsElsewhereTests {

	private static List<ReceiptsElsewhere.Quarter> quarters(PurchaseSketch... purchases) {
		List<ReceiptsElsewhere.Quarter> quarters = new ArrayList<>();
		ReceiptsElsewhere rule = new ReceiptsElsewhere(ZoneId.of("Asia/Tokyo"), quarters::add);
		for (PurchaseSketch purchase : purchases) {
			rule.add(purchase.build());
		}
		rule.finish();
		return quarters;
	}

	@Test
	void warnWhenMoreThanHalfAreMissing() {
		List<ReceiptsElsewhere.Quarter> quarters = quarters(at("M1", "2026-04-01T00:00:00").noReceipt(),
				at("M2", "2026-05-01T00:00:00").noReceipt(), at("M3", "2026-05-02T00:00:00"),
				at("M4", "2026-06-30T23:59:59").noReceipt(), at("M5", "2026-07-01T00:00:00").noReceipt());
		assertEquals(List.of(new ReceiptsElsewhere.Quarter("taro@example.jp", LocalDate.of(2026, 4, 1),
				LocalDate.of(2026, 6, 30), 4, List.of("M1", "M2", "M4"))), quarters);
	}

	@Test
	void passWhenHalfAreMissing() {
		assertEquals(List.of(),
				quarters(at("M1", "2026-04-01T00:00:00").noReceipt(), at("M2", "2026-05-01T00:00:00").noReceipt(),
						at("M3", "2026-05-02T00:00:00"), at("M4", "2026-06-30T23:59:59")));
	}

	@Test
	void passWhenThereAreTooFew() {
		assertEquals(List.of(),
				quarters(at("M1", "2026-04-01T00:00:00").noReceipt(), at("M2", "2026-05-01T00:00:00").noReceipt(),
						at("M3", "2026-05-02T00:00:00").noReceipt(), at("M4", "2026-05-02T00:00:00").amount("0"),
						at("M5", "2026-05-02T00:00:00").account("z@example.com").noReceipt()));
	}

	@Test
	void countWithoutOrdersThatNoMailCovers() {
		List<ReceiptsElsewhere.Quarter> quarters = quarters(at("M1", "2026-04-01T00:00:00").noReceipt(),
				at("M2", "2026-05-01T00:00:00").noReceipt(), at("M3", "2026-05-02T00:00:00"),
				at("M4", "2026-06-03T00:00:00").noReceipt(),
				at("M5", "2026-06-27T00:00:00").receipt(ReceiptState.NOT_COVERED),
				at("M6", "2026-06-28T00:00:00").receipt(ReceiptState.NOT_NEEDED));
		assertEquals(List.of(new ReceiptsElsewhere.Quarter("taro@example.jp", LocalDate.of(2026, 4, 1),
				LocalDate.of(2026, 6, 30), 4, List.of("M1", "M2", "M4"))), quarters);
	}

	@Test
	void passWhenMailCoversFew() {
		assertEquals(List.of(),
				quarters(at("M1", "2026-04-01T00:00:00").receipt(ReceiptState.NOT_COVERED),
						at("M2", "2026-04-02T00:00:00").receipt(ReceiptState.NOT_COVERED),
						at("M3", "2026-06-02T00:00:00"), at("M4", "2026-06-03T00:00:00").noReceipt()));
	}

	@Test
	void eachQuarterCountsItsOwn() {
		List<PurchaseSketch> purchases = new ArrayList<>();
		for (int i = 1; i <= 4; i++) {
			purchases.add(at("M" + i, "2026-05-0" + i + "T00:00:00").noReceipt());
		}
		for (int i = 1; i <= 4; i++) {
			purchases.add(at("N" + i, "2026-08-0" + i + "T00:00:00"));
		}
		List<ReceiptsElsewhere.Quarter> quarters = quarters(purchases.toArray(PurchaseSketch[]::new));
		assertEquals(List.of(List.of("M1", "M2", "M3", "M4")),
				quarters.stream().map(ReceiptsElsewhere.Quarter::orders).toList());
	}

}
