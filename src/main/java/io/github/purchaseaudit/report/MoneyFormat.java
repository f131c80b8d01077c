package io.github.purchaseaudit.report;

import java.util.Currency;

/** The number format that shows sums of a currency: yen without decimals. */
final class MoneyFormat {

	/** For a currency that was not expected. */
	static final String ANY = "#,##0.00";

	private MoneyFormat() {
	}

	static String of(String currency) {
		return switch (currency) {
			case "JPY" -> "\"¥\"#,##0";
			case "KRW" -> "\"₩\"#,##0";
			case "USD" -> "\"$\"#,##0.00";
			case "EUR" -> "\"€\"#,##0.00";
			case "GBP" -> "\"£\"#,##0.00";
			default -> "#,##0" + decimals(currency) + "\" " + currency + "\"";
		};
	}

	private static String decimals(String currency) {
		int digits;
		try {
			digits = Currency.getInstance(currency).getDefaultFractionDigits();
		}
		catch (IllegalArgumentException ex) {
			digits = 2;
		}
		return (digits > 0) ? "." + "0".repeat(digits) : "";
	}

}
