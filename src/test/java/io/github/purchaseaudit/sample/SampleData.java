package io.github.purchaseaudit.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * Makes the files of {@code sample-data/}: run {@link #main} in the project's folder
 * after the story was changed.
 */
final class SampleData {

	private SampleData() {
	}

	public static void main(String[] arguments) throws IOException {
		Path folder = Path.of((arguments.length > 0) ? arguments[0] : "sample-data");
		Files.createDirectories(folder);
		for (Map.Entry<String, byte[]> file : files().entrySet()) {
			Files.write(folder.resolve(file.getKey()), file.getValue());
		}
	}

	static Map<String, byte[]> files() throws IOException {
		Purchases purchases = Purchases.load();
		Map<String, byte[]> files = new TreeMap<>();
		files.put("Apple Media Services information.zip", PrivacyExport.of(Person.TARO, purchases));
		files.put("Apple Media Services information hanako.zip", PrivacyExport.of(Person.HANAKO, purchases));
		files.put("orders-2026.xlsx", HandMadeList.of(purchases));
		files.put("enavi202610(5690).csv", CardStatement.of(purchases));
		files.put("mail.mbox", Mailbox.of(FamilyMail.all(purchases)));
		files.put("receipt-hanako-2026-08.eml", Receipts.savedMail(purchases).bytes());
		return files;
	}

}
