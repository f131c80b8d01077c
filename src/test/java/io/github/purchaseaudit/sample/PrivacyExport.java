package io.github.purchaseaudit.sample;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What Apple sends to somebody who asks for the data of an account: a zip with a zip in
 * it, among guides and event logs. Only the organizer's holds cards.
 */
final class PrivacyExport {

	private static final String STORES = "Apple_Media_Services/Stores Activity/";

	private static final String HISTORY = STORES + "Account and Transaction History/";

	private PrivacyExport() {
	}

	static byte[] of(Person person, Purchases purchases) throws IOException {
		Map<String, byte[]> files = new LinkedHashMap<>();
		files.put("Apple Media Services information/Apple_Media_Services.zip", services(person, purchases));
		files.put("Apple Media Services information/iTunes and App-Book Re-download and Update History.csv",
				redownloads());
		return ZipArchive.of(files);
	}

	private static byte[] services(Person person, Purchases purchases) throws IOException {
		Map<String, byte[]> files = new LinkedHashMap<>();
		files.put("Apple_Media_Services/Apple Media Services Data Guide.pdf", guide());
		files.put(HISTORY + "Store Transaction Purchase and Free Apps History.csv",
				TransactionHistory.of(person, purchases));
		if (person == Person.TARO) {
			files.put(HISTORY + "Billing Information History.csv", BillingInformation.of(person));
		}
		files.put(HISTORY + "Account Information.csv", AccountInformation.of(person));
		files.put(STORES + "Other Activity/App Store Purchase Flow Events.csv", events());
		return ZipArchive.of(files);
	}

	private static byte[] guide() {
		return """
				%PDF-1.4
				1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj
				2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj
				3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842]>> endobj
				trailer <</Root 1 0 R>>
				%%EOF
				""".getBytes(StandardCharsets.US_ASCII);
	}

	private static byte[] redownloads() {
		CsvText text = new CsvText("Activity Date,Content Type,Item Description,Device Details");
		text.add("2026-07-18T00:51:02Z", "iOS and tvOS Apps", "花火だより", TransactionHistory.HOME_DEVICE);
		return text.bytes();
	}

	private static byte[] events() {
		CsvText text = new CsvText("Event Date Time,Event Type,Page,Item Description,Device Type");
		text.add("2026-10-10T14:11:58Z", "buyButton", "Purchase", "竜王戦記オンライン", "iPhone");
		text.add("2026-10-10T14:12:26Z", "buyConfirm", "Purchase", "竜石 8400個", "iPhone");
		return text.bytes();
	}

}
