package io.github.purchaseaudit.sample;

import java.util.List;

/**
 * The cards an account was ever billed to, the only place of an export with their digits;
 * Apple leaves out whose card it is when it belongs to another family.
 */
final class BillingInformation {

	private static final String HEADER = "Apple ID Number,Billing Information ID,Active,Rank,"
			+ "Billing Information Created Date,E-mail Address,Billing Name Prefix,Billing First Name,"
			+ "Billing Last Name,Billing Street Address,Billing Street Address 2,Billing Street Address 3,"
			+ "Billing Address City,Billing Address County,Billing District,Billing Address Suburb,"
			+ "Billing State/Province,Billing Postal Code,Billing Phone Area Code,Billing Phone Number,"
			+ "Billing Storefront Country,Payment Type,Apple Pay Indicator,Carrier Billing Country Dial Code,"
			+ "Carrier Billing Phone Number,Carrier Billing Carrier,Carrier Billing Account Type,Device IP Address,"
			+ "Device Details,Billing First Name (Phonetic),Billing Last Name (Phonetic),Card Issuing Bank Name,"
			+ "Card Issuing Country,Card Number,Payment Card Category";

	private BillingInformation() {
	}

	static byte[] of(Person person) {
		CsvText text = new CsvText(HEADER);
		for (Payment card : List.of(Payment.JCB_OLD, Payment.JCB, Payment.MASTERCARD, Payment.APPLE_PAY)) {
			text.add(person.number, card.billingId, (card == Payment.MASTERCARD) ? "Yes" : "No", "1", card.registered,
					"t***@example.jp", "", "太郎", "山田", "西新宿1-2-3", "", "", "新宿区", "", "", "", "東京都", "160-0023", "", "",
					"JPN", card.type, (card == Payment.APPLE_PAY) ? "Yes" : "No", "", "", "", "", "192.0.2.55",
					TransactionHistory.HOME_DEVICE, "タロウ", "ヤマダ", "", "JPN", card.digits, "CREDIT");
		}
		text.add(person.number, Payment.VISA.billingId, "No", "2", Payment.VISA.registered, "", "", "", "", "", "", "",
				"", "", "", "", "", "", "", "", "JPN", Payment.VISA.type, "No", "", "", "", "", "", "", "", "", "", "",
				Payment.VISA.digits, "CREDIT");
		return text.bytes();
	}

}
