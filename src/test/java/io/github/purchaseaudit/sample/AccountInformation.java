package io.github.purchaseaudit.sample;

/**
 * The account's own data, of which one column counts: the mother has switched the
 * receipts of renewals off.
 */
final class AccountInformation {

	private AccountInformation() {
	}

	static byte[] of(Person person) {
		CsvText text = new CsvText("Apple ID Number,Account Signup Date,Screen Name,Country,Device User Agent String,"
				+ "Birth Year,Opted Out of Personalized Recommendations?,"
				+ "Opted Out of Receiving Subscription Renewal Receipts?,Last date of VPPA Consent");
		text.add(person.number, "2014-05-11T06:20:31Z", "", "JPN", TransactionHistory.HOME_DEVICE,
				(person == Person.TARO) ? "1979" : "1981", "No", (person == Person.HANAKO) ? "Yes" : "No", "");
		return text.bytes();
	}

}
