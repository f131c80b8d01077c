package io.github.purchaseaudit.bench;

import java.io.IOException;
import java.io.Writer;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Random;

/** Invented purchases, as rows of Apple's export or for other lists. */
public final class HistoryCorpus {

	static final String HEADER = "Apple ID Number,Item Purchased Date, Content Type,Item Reference Number,"
			+ "Item Description,Seller,Container Reference Number,Container Description,Invoice Item Total,"
			+ "Device Identifier,Device Details,Device IP Address,Refund Amount,Document Number,Invoice Date,"
			+ "Invoice Tax Amount,Invoice Total Amount,Purchase Created Date,Order Number,Billing Information ID,"
			+ "Payment Type,Currency ID,Purchase Chargeback?,iCloud Family Purchase?,Free product Code Redemption?\n";

	private static final String[] ITEMS = { "オフライン地図", "竜石", "ごみ分別カレンダー", "Puzzle Garden", "家計簿プラス", "漢字ドリル" };

	private static final int[] PRICES = { 100, 160, 250, 370, 480, 730 };

	private static final LocalDateTime FIRST = LocalDateTime.parse("2014-01-01T00:00:00");

	private final Random random = new Random(20261122);

	private final double strange;

	private long count;

	/**
	 * @param strange the share of orders that a card of nobody paid
	 */
	public HistoryCorpus(double strange) {
		this.strange = strange;
	}

	/** One purchase. Order numbers do not repeat. */
	record Bought(String order, String document, LocalDateTime time, String item, long reference, int amount,
			String card) {
	}

	Bought next() {
		this.count++;
		// an odd factor goes through all numbers of six letters once, in no order that shows
		long mixed = (this.count * 1_103_515_247L + 12_345) % 2_176_782_336L;
		String order = "MB" + String.format("%8s", Long.toString(mixed, 36).toUpperCase(Locale.ROOT))
			.replace(' ', '0');
		int item = this.random.nextInt(ITEMS.length);
		return new Bought(order, Long.toString(700_000_000_000L + this.count),
				FIRST.plusMinutes(this.random.nextInt(12 * 365 * 1440)),
				ITEMS[item] + " " + this.random.nextInt(9999), 1_000_000_000L + this.random.nextInt(1_000_000_000),
				PRICES[this.random.nextInt(PRICES.length)],
				(this.random.nextDouble() < this.strange) ? "Visa" : "Mastercard");
	}

	public void write(long rows, Writer out) throws IOException {
		out.write(HEADER);
		for (long i = 0; i < rows; i++) {
			Bought bought = next();
			out.write(row(bought, bought.time()));
		}
	}

	/**
	 * A row of the export.
	 * @param time of the purchase, in UTC
	 */
	static String row(Bought bought, LocalDateTime time) {
		String yen = "¥" + bought.amount();
		String minute = time.truncatedTo(ChronoUnit.MINUTES).toString();
		return "10655968," + minute + ":00.820Z,In-App Purchases," + bought.reference() + "," + bought.item()
				+ ",Yamabiko Maps LLC,,," + yen + ",0123456789abcdef0123456789abcdef01234567,"
				+ "\"AppStore/3.0 iOS/18.5 model/iPhone14,7 hwp/t8110 build/22F76\",192.0.2.55,," + bought.document()
				+ "," + time.toLocalDate() + "T00:00:00Z,¥" + bought.amount() / 11 + "," + yen + "," + minute
				+ ":00.112Z," + bought.order() + ",7010234401," + bought.card() + ",JPY,No,No,No\n";
	}

}
