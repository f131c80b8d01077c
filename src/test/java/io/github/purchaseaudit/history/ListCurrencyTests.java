package io.github.purchaseaudit.history;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;

import io.github.purchaseaudit.inventory.Dump;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The currency that a list names in a heading or a column, for sums that show none. */
class ListCurrencyTests {

	@ParameterizedTest
	@CsvSource({ "Amount (USD),JPY,9.99,USD", "金額（ドル）,JPY,9.99,USD", "金額($),JPY,9.99,USD", "Total (EUR),JPY,9.99,EUR",
			"金額（円）,USD,1200,JPY", "金額（税込）,JPY,1200,JPY", "Amount ($),AUD,9.99,AUD", "Amount (USD),JPY,¥1200,JPY",
			"Price (incl. tax),USD,9.99,USD", "Price €,JPY,9.99,EUR", "Amount in USD,JPY,9.99,USD",
			"Amount $,AUD,9.99,AUD", "Amount paid,USD,9.99,USD" })
	void headingNamesTheCurrency(String heading, String usual, String sum, String currency) {
		String list = "Date,Order number,Item," + heading + "\n2026-05-03,MA00000001,Gems," + sum + "\n";
		String dump = dump(list, usual);
		assertTrue(dump.contains("=" + sum.replace("¥", "") + ", currency=" + currency), dump);
	}

	/** A currency of that name would be foreign to every account. */
	@ParameterizedTest
	@CsvSource({ "yen,USD,JPY", "Won,JPY,KRW", "NTD,JPY,TWD", "rmb,JPY,CNY", "人民元,JPY,CNY", "US Dollar,JPY,USD",
			"dollars,AUD,AUD", "Canadian dollars,USD,CAD", "英ポンド,JPY,GBP", "usd,JPY,USD", "日本円,USD,JPY", "-,JPY,JPY",
			"不明,JPY,JPY" })
	void columnNamesTheCurrency(String name, String usual, String currency) {
		String dump = dump(inColumn(name), usual);
		assertTrue(dump.contains("=100, currency=" + currency), dump);
		assertFalse(dump.contains("history.no-currency"), dump);
	}

	@ParameterizedTest
	@ValueSource(strings = { "XYZ", "Blorps" })
	void currencyThatNobodyKnowsIsTold(String name) {
		String dump = dump(inColumn(name), "JPY");
		assertTrue(dump.contains("=100, currency=JPY"), dump);
		assertTrue(dump.contains("history.no-currency"), dump);
	}

	private static String inColumn(String currency) {
		return "Date,Order number,Item,Amount,Currency\n2026-05-03,MA00000001,Gems,100," + currency + "\n";
	}

	private static String dump(String list, String usual) {
		return Dump.of(HistoryFormats.all(ZoneId.of("Asia/Tokyo"), usual), "list.csv",
				list.getBytes(StandardCharsets.UTF_8));
	}

}
