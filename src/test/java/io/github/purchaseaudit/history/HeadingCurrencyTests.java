package io.github.purchaseaudit.history;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;

import io.github.purchaseaudit.inventory.Dump;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertTrue;

/** The currency that a list's heading names, for sums that show none. */
class HeadingCurrencyTests {

	@ParameterizedTest
	@CsvSource({ "Amount (USD),JPY,9.99,USD", "金額（ドル）,JPY,9.99,USD", "金額($),JPY,9.99,USD", "Total (EUR),JPY,9.99,EUR",
			"金額（円）,USD,1200,JPY", "金額（税込）,JPY,1200,JPY", "Amount ($),AUD,9.99,AUD", "Amount (USD),JPY,¥1200,JPY",
			"Price (incl. tax),USD,9.99,USD", "Price €,JPY,9.99,EUR", "Amount in USD,JPY,9.99,USD",
			"Amount $,AUD,9.99,AUD", "Amount paid,USD,9.99,USD" })
	void headingNamesTheCurrency(String heading, String usual, String sum, String currency) {
		String list = "Date,Order number,Item," + heading + "\n2026-05-03,MA00000001,Gems," + sum + "\n";
		String dump = Dump.of(HistoryFormats.all(ZoneId.of("Asia/Tokyo"), usual), "list.csv",
				list.getBytes(StandardCharsets.UTF_8));
		assertTrue(dump.contains("=" + sum.replace("¥", "") + ", currency=" + currency), dump);
	}

}
