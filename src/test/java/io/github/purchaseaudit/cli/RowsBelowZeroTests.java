package io.github.purchaseaudit.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** What was paid back stands in an export as a row of its own, below zero. */
class RowsBelowZeroTests {

	private static final String HEADINGS = "Apple ID Number,Item Purchased Date,Content Type,Item Description,"
			+ "Invoice Item Total,Document Number,Invoice Total Amount,Order Number,Payment Type,Currency ID\n";

	@TempDir
	private Path folder;

	private SmallHousehold household;

	@BeforeEach
	void begin() throws IOException {
		this.household = new SmallHousehold(this.folder.resolve("input"));
	}

	/** A stranger's purchase stays one when Apple has paid it back. */
	@Test
	void refundOfAnAppleOrder() throws IOException {
		write("Store Transaction History.csv", HEADINGS
				+ "10655968,2026-05-10T03:00:00Z,In-App Purchases,Gems,¥400,152000000001,¥1000,MA00000001,JCB,JPY\n"
				+ "10655968,2026-05-10T03:00:00Z,In-App Purchases,Star,¥600,152000000001,¥1000,MA00000001,JCB,JPY\n"
				+ "10655968,2026-05-19T03:00:00Z,In-App Purchases,Star,-¥600,152000000077,-¥600,MA00000001,JCB,JPY\n");
		assertEquals("¥1,000, REFUNDED, UNKNOWN_CARD", shown());
	}

	/** A line below zero in a total above it makes things cheaper. */
	@Test
	void discountOfAnAppleOrder() throws IOException {
		write("Store Transaction History.csv", HEADINGS
				+ "10655968,2026-05-10T03:00:00Z,Mac Apps,Editor,¥1000,152000000001,¥900,MA00000001,Visa,JPY\n"
				+ "10655968,2026-05-10T03:00:00Z,Mac Apps,Discount,-¥100,152000000001,¥900,MA00000001,Visa,JPY\n");
		assertEquals("¥900, , ", shown());
	}

	@Test
	void returnOfHardware() throws IOException {
		write("Online Purchase History.csv", """
				Customer Order Number,Order Date,Line Item,Description,Qty,Currency,Price Including Tax,Payment Method
				W123456789,2026-05-10,1,Case,2,JPY,"2,780",JCB
				W123456789,2026-05-10,2,Case,-2,JPY,"2,780",JCB
				""");
		assertEquals("¥5,560, REFUNDED, UNKNOWN_CARD", shown());
	}

	private void write(String name, String text) throws IOException {
		Files.writeString(this.household.folder().resolve(name), text);
	}

	private String shown() throws IOException {
		Path reports = this.folder.resolve("reports");
		CommandLineRun run = this.household.audit(reports, "--language", "en");
		assertEquals(0, run.exitCode(), run.err());
		List<Map<String, String>> orders = SmallHousehold.orders(reports, "all");
		assertEquals(1, orders.size(), orders.toString());
		Map<String, String> order = orders.get(0);
		String notes = order.getOrDefault("Notes", "").contains("REFUNDED") ? "REFUNDED" : "";
		return order.get("Amount") + ", " + notes + ", " + order.getOrDefault("Findings", "");
	}

}
