package io.github.purchaseaudit.sample;

/**
 * The payment methods of the story, as Apple's export and as its receipts show them.
 */
enum Payment {

	JCB_OLD("JCB", "9876", "7010234401", "2021-04-12T03:10:44Z"),
	JCB("JCB", "1234", "7010234402", "2025-12-21T01:20:09Z"),
	MASTERCARD("MasterCard", "5690", "7010234577", "2026-03-28T04:31:56Z"),
	APPLE_PAY("MasterCard", "0427", "7010234580", "2026-06-30T09:02:17Z"),
	VISA("Visa", "9999", "8890117203", "2026-10-10T13:58:41Z"), BALANCE("Store Credit", "", "", ""),
	NONE("None", "", "", ""), UNNAMED("", "", "", "");

	/** What the export's {@code Payment Type} says: a brand, never digits. */
	final String type;

	final String digits;

	final String billingId;

	final String registered;

	Payment(String type, String digits, String billingId, String registered) {
		this.type = type;
		this.digits = digits;
		this.billingId = billingId;
		this.registered = registered;
	}

	static Payment of(String word) {
		return switch (word) {
			case "jcb-old" -> JCB_OLD;
			case "jcb" -> JCB;
			case "mastercard" -> MASTERCARD;
			case "applepay" -> APPLE_PAY;
			case "visa" -> VISA;
			case "balance" -> BALANCE;
			case "none" -> NONE;
			default -> UNNAMED;
		};
	}

	boolean isCard() {
		return !this.digits.isEmpty();
	}

	/** The text on a receipt, where {@code dots} is {@code ....} or {@code ••••}. */
	String onReceipt(String dots, Words words) {
		if (this == BALANCE) {
			return words.text("balance");
		}
		return this.type + " " + dots + " " + this.digits + ((this == APPLE_PAY) ? " (Apple\u00a0Pay)" : "");
	}

}
