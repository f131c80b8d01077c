package io.github.purchaseaudit.rule;

import java.math.BigDecimal;
import java.util.List;

import io.github.purchaseaudit.order.HistoryLine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class HistoryTotalTests {

	@Test
	void ofInvoicesThatAreEqualByChanceIsTheirSum() {
		assertEquals("3000", total(row(1, "101", "1500", "1500"), row(2, "102", "1500", "1500")));
	}

	@Test
	void ofRowsThatRepeatTheOrdersTotalIsThatTotal() {
		assertEquals("1500", total(row(1, "101", "1000", "1500"), row(2, "102", "500", "1500")));
		assertEquals("1500", total(row(1, "101", "1500", "1500"), row(2, "101", null, "1500")));
	}

	@Test
	void ofInvoicesThatDifferIsTheirSum() {
		assertEquals("1200",
				total(row(1, "101", "500", "500"), row(2, "102", "300", "700"), row(3, "102", "400", "700")));
	}

	private static String total(HistoryLine... rows) {
		BigDecimal amount = HistoryTotal.of(List.of(rows), "JPY").orElseThrow().money().amount();
		return amount.toPlainString();
	}

	private static HistoryLine row(int row, String document, @Nullable String amount, String total) {
		return new RowSketch("MUUUUUUU02", row).document(document).amount(amount).total(total).build();
	}

}
