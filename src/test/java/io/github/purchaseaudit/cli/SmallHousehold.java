package io.github.purchaseaudit.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A household of one account and one card, written as files of a test's own folder:
 * Apple's export, receipts and a card statement.
 */
final class SmallHousehold {

	static final String ACCOUNT = "taro@example.jp";

	private static final DateTimeFormatter MAIL_DATE = DateTimeFormatter.ofPattern("EEE, d MMM yyyy", Locale.ENGLISH);

	private static final DateTimeFormatter RECEIPT_DATE = DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.ENGLISH);

	private static final String HEADINGS = "Apple ID Number,Item Purchased Date,Content Type,Item Reference Number,"
			+ "Item Description,Container Description,Invoice Item Total,Document Number,Invoice Date,"
			+ "Invoice Total Amount,Order Number,Payment Type,Currency ID,iCloud Family Purchase?\n";

	private final Path folder;

	private final List<String> rows = new ArrayList<>();

	private final List<String> charges = new ArrayList<>();

	SmallHousehold(Path folder) throws IOException {
		this.folder = Files.createDirectories(folder);
		register("- {name: Taro's Visa, brand: Visa, last4: \"1234\"}");
	}

	Path folder() {
		return this.folder;
	}

	/** Writes the register with these payment methods. */
	void register(String... methods) throws IOException {
		Files.writeString(this.folder.resolve("household.yml"), """
				owner: Taro Yamada
				language: en
				time-zone: Asia/Tokyo
				currency: JPY
				accounts:
				  - {id: taro@example.jp, number: "10655968", member: Taro}
				payment-methods:
				  %s
				""".formatted(String.join("\n  ", methods)));
	}

	/** A row of Apple's export at noon of a day. */
	SmallHousehold bought(String order, LocalDate day, String item, int yen, String payment) {
		return bought("10655968", order, day, item, yen, payment);
	}

	/** A row of the export of some account. */
	SmallHousehold bought(String account, String order, LocalDate day, String item, int yen, String payment) {
		this.rows.add(account + "," + day + "T12:00:00+09:00,In-App Purchase,," + item + ",Star Quest," + yen + ",,"
				+ day + "T12:05:00+09:00," + yen + "," + order + "," + payment + ",JPY,No\n");
		return this;
	}

	/** A line of the statement of the Visa. */
	SmallHousehold charged(LocalDate day, int yen) {
		this.charges.add(day.toString().replace('-', '/') + ",APPLE.COM/BILL," + yen + ",xxxx-xxxx-xxxx-1234\n");
		return this;
	}

	/** Writes the export and the statement as they are by now. */
	SmallHousehold write() throws IOException {
		Files.writeString(this.folder.resolve("Store Transaction History.csv"), HEADINGS + String.join("", this.rows));
		if (!this.charges.isEmpty()) {
			Files.writeString(this.folder.resolve("visa.csv"),
					"Date,Shop,Amount (JPY),Card Number\n" + String.join("", this.charges));
		}
		return this;
	}

	void forgetRows() {
		this.rows.clear();
	}

	/** A receipt mail; without a number it names only date, item and sum. */
	SmallHousehold receipt(String name, String order, LocalDate day, String item, int yen) throws IOException {
		return receipt(name, order, "", day, item, yen);
	}

	SmallHousehold receipt(String name, String order, String document, LocalDate day, String item, int yen)
			throws IOException {
		String numbers = (order.isEmpty() ? "" : "Order ID: " + order + "\n")
				+ (document.isEmpty() ? "" : "Document No.: " + document + "\n");
		return mail(name, day, "Your receipt from Apple.", """
				Apple Receipt

				APPLE ACCOUNT
				taro@example.jp

				BILLED TO
				Visa .... 1234
				Taro Yamada

				%sDate: %s

				Star Quest
				%s
				In-App Purchase

				TOTAL                 ¥%,d
				""".formatted(numbers, RECEIPT_DATE.format(day), item, yen));
	}

	/** A mail of Apple's. */
	SmallHousehold mail(String name, LocalDate day, String subject, String text) throws IOException {
		return mail(name, "Apple <no_reply@email.apple.com>", day, subject, text);
	}

	SmallHousehold mail(String name, String from, LocalDate day, String subject, String text) throws IOException {
		Files.writeString(this.folder.resolve(name + ".eml"), """
				From: %s
				To: taro@example.jp
				Date: %s 15:00:00 +0900
				Subject: %s
				Message-ID: <%s@email.apple.com>
				MIME-Version: 1.0
				Content-Type: text/plain; charset=utf-8
				Content-Transfer-Encoding: 8bit

				%s""".formatted(from, MAIL_DATE.format(day), subject, name, text).replace("\n", "\r\n"));
		return this;
	}

	CommandLineRun audit(Path reports, String... options) {
		List<Object> arguments = new ArrayList<>(
				List.of("audit", this.folder, "--reports", reports, "--as-of", "2026-11-22"));
		arguments.addAll(List.of(options));
		return CommandLineRun.of(arguments.toArray());
	}

	static List<Map<String, String>> flagged(Path reports, String period) throws IOException {
		return SheetRows.of(reports.resolve("purchase-audit-" + period + ".xlsx"), "Flagged orders", "Key");
	}

	static List<Map<String, String>> orders(Path reports, String period) throws IOException {
		return SheetRows.of(reports.resolve("purchase-audit-" + period + ".xlsx"), "All orders", "Key");
	}

	static List<Map<String, String>> about(Path reports, String period) throws IOException {
		return SheetRows.of(reports.resolve("purchase-audit-" + period + ".xlsx"), "About", "SHA-256");
	}

}
