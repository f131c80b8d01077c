package io.github.purchaseaudit.statement;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;

import io.github.purchaseaudit.inventory.ReadDump;
import io.github.purchaseaudit.order.Charge;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Where what was spent stands in statements that have sums of both signs, or one. */
class SpendingTests {

	/** Lines are parted by {@code ;}, and {@code A} is Apple. */
	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					Date,Description,Amount | 2026-05-05,A,-1500;2026-05-16,A,-9800;2026-05-20,PAYMENT THANK YOU,50000 | 1500 9800
					Date,Description,Amount | 2026-05-05,A,1500;2026-05-16,A,9800;2026-05-18,A,-1500;2026-05-20,PAYMENT RECEIVED,-5 | 1500 9800 -1500
					Date,Description,Amount | 2026-05-05,A,-1500;2026-05-16,A REFUND,1500 | 1500 -1500
					Date,Description,Amount | 2026-05-05,A,1500;2026-05-16,A REFUND,-1500 | 1500 -1500
					Date,Description,Amount | 2026-05-05,A,-1500;2026-05-06,Cafe,-4;2026-05-16,A,1500 | 1500 -1500
					Date,Description,Amount | 2026-05-05,A,1500;2026-05-06,Cafe,4;2026-05-16,A,-1500 | 1500 -1500
					Date,Description,Amount,Type | 2026-05-05,A,-1500,Purchase | 1500
					Date,Description,Amount,Type | 2026-05-05,A,-1500,Payment Refund | -1500
					Date,Description,Amount,Balance | 2026-05-05,A,-1500,98500 | 1500
					Date,Description,Amount,Balance | 2026-05-05,A,-1500,98500;2026-05-16,A,1500,100000 | 1500 -1500
					Date,Description,Amount,Balance | 2026-05-16,A,9800,50000;2026-05-06,Cafe,-4,40200;2026-05-05,A,-1500,40204 | -9800 1500
					Date,Description,Amount,Balance | 2026-05-05,A,1500,98500;2026-05-16,A,-300,98800;2026-05-17,A,-200,99000 | 1500 -300 -200
					利用日,利用店名,利用金額 | 2026-05-05,A,1500;2026-05-16,A,-1500 | 1500 -1500
					""")
	void readWhenTheStatementTells(String heading, String lines, String sums) {
		assertEquals(List.of(sums.split(" ")),
				read(heading, lines).used()
					.stream()
					.map(Charge.class::cast)
					.map((charge) -> charge.amount().amount().toPlainString())
					.toList());
	}

	@ParameterizedTest
	@ValueSource(strings = { "2026-05-16,A,-9800", "2026-05-05,A,-1500;2026-05-20,A,1500",
			"2026-05-05,A,-1500;2026-05-16,A,-9800;2026-05-20,A,1500" })
	void tellWhenNothingDecides(String lines) {
		ReadDump dump = read("Date,Description,Amount", lines);
		assertEquals(List.of(), dump.used());
		assertEquals(lines.split(";").length,
				dump.lines().stream().filter((line) -> line.contains("set aside, statement.no-direction")).count());
	}

	/** They may be what came in on an account, or what is owed to a card. */
	@ParameterizedTest
	@ValueSource(strings = { "2026-05-05,SHOP,200000,298500;2026-05-20,A,1500,300000",
			"2026-05-20,A,1500,300000;2026-05-05,SHOP,200000,298500" })
	void tellWhenTheBalanceRisesWithFewLines(String lines) {
		assertEquals(1,
				read("Date,Description,Amount,Balance", lines).lines()
					.stream()
					.filter((line) -> line.contains("set aside, statement.no-direction [Amount, 1500]"))
					.count());
	}

	private static ReadDump read(String heading, String lines) {
		String text = heading + "\n" + (lines + "\n").replace(",A", ",APPLE.COM/BILL").replace(';', '\n');
		return ReadDump.of("statement.csv", text.getBytes(StandardCharsets.UTF_8),
				StatementFormats.all(ZoneId.of("Asia/Tokyo"), "JPY"));
	}

}
