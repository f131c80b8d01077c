package io.github.purchaseaudit.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** An order that one source knows by its document number alone is the same order. */
class DocumentNumberTests {

	private static final LocalDate DAY = LocalDate.of(2026, 10, 10);

	private static final String LIST = "書類番号,購入日,アカウント,商品名,金額,支払い方法\n172203948142,2026/10/10,taro@example.jp,石,6000,"
			+ "Visa 1234\n";

	private static final String EXPORT = "Apple ID Number,Item Purchased Date,Content Type,Item Description,"
			+ "Invoice Item Total,Document Number,Invoice Total Amount,Order Number,Payment Type\n"
			+ "10655968,2026-10-10T03:00:00Z,In-App Purchases,石,6000,172203948142,6000,MH4K9Q2LD1,Visa 1234\n";

	@TempDir
	private Path folder;

	private SmallHousehold household;

	@BeforeEach
	void begin() throws IOException {
		this.household = new SmallHousehold(this.folder.resolve("input"));
	}

	@Test
	void listAndReceipt() throws IOException {
		write("list.csv", LIST);
		receipt("receipt", "MH4K9Q2LD1");
		assertEquals(List.of("MH4K9Q2LD1 ¥6,000"), orders());
	}

	@Test
	void listExportAndReceipt() throws IOException {
		write("list.csv", LIST);
		write("Store Transaction History.csv", EXPORT);
		receipt("receipt", "MH4K9Q2LD1");
		assertEquals(List.of("MH4K9Q2LD1 ¥6,000"), orders());
		assertEquals(List.of(), SmallHousehold.flagged(reports(), "all"));
	}

	@Test
	void receiptsWithAndWithoutOrderNumber() throws IOException {
		receipt("receipt", "MH4K9Q2LD1");
		receipt("once-more", "");
		assertEquals(List.of("MH4K9Q2LD1 ¥6,000"), orders());
	}

	@Test
	void receiptOfTwoOrders() throws IOException {
		write("Store Transaction History.csv", EXPORT
				+ EXPORT.substring(EXPORT.indexOf("\n") + 1).replace("MH4K9Q2LD1", "MH4K9Q2LD2").replace("石", "剣"));
		receipt("receipt", "MH4K9Q2LD1");
		assertEquals(List.of("MH4K9Q2LD1 ¥6,000", "MH4K9Q2LD2 ¥6,000"), orders());
	}

	/** It names one of them and is for both. */
	@Test
	void receiptForAllOrdersOfItsDocument() throws IOException {
		write("Store Transaction History.csv",
				EXPORT + EXPORT.substring(EXPORT.indexOf("\n") + 1)
					.replace("MH4K9Q2LD1", "MH4K9Q2LD2")
					.replace("石", "剣")
					.replace("6000", "3000"));
		this.household.receipt("receipt", "MH4K9Q2LD1", "172203948142", DAY, "石", 9000);
		assertEquals(List.of("MH4K9Q2LD1 ¥6,000", "MH4K9Q2LD2 ¥3,000"), orders());
		assertEquals(List.of(), SmallHousehold.flagged(reports(), "all"));
	}

	private void receipt(String name, String order) throws IOException {
		this.household.receipt(name, order, "172203948142", DAY, "石", 6000);
	}

	private void write(String name, String text) throws IOException {
		Files.writeString(this.household.folder().resolve(name), text);
	}

	private List<String> orders() throws IOException {
		CommandLineRun run = this.household.audit(reports(), "--language", "en");
		assertEquals(0, run.exitCode(), run.err() + run.out());
		return SmallHousehold.orders(reports(), "all")
			.stream()
			.map((row) -> row.get("Order number") + " " + row.get("Amount"))
			.sorted()
			.toList();
	}

	private Path reports() {
		return this.folder.resolve("reports");
	}

}
