package io.github.purchaseaudit.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;

import io.github.purchaseaudit.inventory.Inventory;
import io.github.purchaseaudit.inventory.Member;
import io.github.purchaseaudit.inventory.Outcome;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** A heading counts before the name of a file whose columns nobody has published. */
class NamesOfExportsTests {

	private static final String PURCHASES = "Apple ID Number,Item Purchased Date,Content Type,Item Reference Number,"
			+ "Item Description,Seller,Container Reference Number,Container Description,Invoice Item Total,"
			+ "Device Identifier,Device Details,Device IP Address,Refund Amount,Document Number,Invoice Date,"
			+ "Invoice Tax Amount,Invoice Total Amount,Purchase Created Date, Order Number,Billing Information ID,"
			+ "Payment Type,Currency ID,Purchase Chargeback?,iCloud Family Purchase?,Free product Code Redemption?";

	private static final String LEDGER_OF_BALANCE = "Apple ID Number,Purchase Created Date,Order Number,Currency ID,"
			+ "Balance Before,Balance After";

	private static final String OWN_NAMES = "日付,ご注文番号,内容,合計";

	@TempDir
	private Path folder;

	@ParameterizedTest
	@CsvSource({ "Store Credit  Transaction History.csv", "My Store Credit Transaction History (2).csv",
			"Billing Payment and Commerce Projection.csv", "Apple Pay Billings.csv",
			"In-App Subscription Family Sharing History.csv" })
	void publishedHeadingUnderTheNameOfAnother(String name) throws IOException {
		assertEquals("apple-transactions CLAIMED", read(name, PURCHASES));
		assertEquals("null NOT_UNDERSTOOD", read(name, LEDGER_OF_BALANCE));
		assertEquals("null NOT_UNDERSTOOD", read(name, OWN_NAMES));
	}

	private String read(String name, String heading) throws IOException {
		Files.writeString(this.folder.resolve(name), heading + "\n");
		List<Member> members = Inventory.take(List.of(this.folder), HistoryFormats.all(ZoneId.of("Asia/Tokyo"), "JPY"),
				(path) -> false);
		assertEquals(1, members.size());
		Outcome outcome = members.get(0).outcome();
		return members.get(0).format() + " " + outcome;
	}

}
