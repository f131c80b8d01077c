package io.github.purchaseaudit.sample;

import java.time.Instant;
import java.util.Locale;

/**
 * The file {@code Store Transaction Purchase and Free Apps History.csv} of one account,
 * with the leading blank that Apple's header has.
 */
final class TransactionHistory {

	static final String HOME_DEVICE = "AppStore/3.0 iOS/18.5 model/iPhone14,7 hwp/t8110 build/22F76 (6; dt:265) AMS/1";

	private static final String FOREIGN_DEVICE = "AppStore/3.0 iOS/17.2 model/iPhone13,1 hwp/t8101 build/21C62 (6; dt:229) AMS/1";

	private static final String HEADER = "Apple ID Number,Item Purchased Date, Content Type,Item Reference Number,"
			+ "Item Description,Seller,Container Reference Number,Container Description,Invoice Item Total,"
			+ "Device Identifier,Device Details,Device IP Address,Refund Amount,Document Number,Invoice Date,"
			+ "Invoice Tax Amount,Invoice Total Amount,Purchase Created Date,Order Number,Billing Information ID,"
			+ "Payment Type,Currency ID,Purchase Chargeback?,iCloud Family Purchase?,Free product Code Redemption?";

	private TransactionHistory() {
	}

	static byte[] of(Person person, Purchases purchases) {
		CsvText text = new CsvText(HEADER);
		for (Purchase item : purchases.where((each) -> each.inHistory() && each.buyer() == person).items()) {
			text.add(row(item, purchases.totalOf(item.order())));
		}
		return text.bytes();
	}

	private static String[] row(Purchase item, int total) {
		boolean free = item.isFreeDownload();
		boolean foreign = item.payment() == Payment.VISA;
		return new String[] { item.buyer().number, time(item.purchased(), 820), item.content(),
				Seeded.digits(item.app() + item.item(), 10), item.item(), item.seller(),
				item.app().isEmpty() ? "" : Seeded.digits(item.app(), 10), item.app(),
				free ? "" : CsvText.yen(item.price()),
				Seeded.hex(foreign ? "foreign device" : item.account() + " device", 40),
				foreign ? FOREIGN_DEVICE : HOME_DEVICE,
				foreign ? "203.0.113.77" : "192.0.2." + (10 + Seeded.below(item.buyer().address, 90)),
				(item.refund() > 0) ? CsvText.yen(item.refund()) : "", item.document(),
				free ? "" : time(item.invoiced(), 0), free ? "" : CsvText.yen(Purchase.taxIn(total)),
				free ? "" : CsvText.yen(total), time(item.purchased(), 112), item.order(), billingId(item),
				item.payment().type, free ? "" : "JPY", "No", item.family() ? "Yes" : "No", "No" };
	}

	/** A member's export names the organizer's card by an id that it does not explain. */
	private static String billingId(Purchase item) {
		String id = item.payment().billingId;
		return (id.isEmpty() || item.buyer() == Person.TARO) ? id : Seeded.digits(item.buyer().number + id, 10);
	}

	private static String time(Instant instant, int milliseconds) {
		String text = instant.toString();
		return (milliseconds == 0) ? text : text.replace("Z", String.format(Locale.ROOT, ".%03dZ", milliseconds));
	}

}
