package io.github.purchaseaudit;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Random;

/**
 * An invented household with so many purchases and receipts that an audit takes a while.
 * The same numbers always give the same files.
 */
final class Corpus {

	private static final LocalDate FIRST = LocalDate.of(2012, 1, 1);

	private static final int DAYS = 5000;

	private static final DateTimeFormatter MAIL_DATE = DateTimeFormatter.ofPattern("EEE, d MMM yyyy", Locale.ENGLISH);

	private static final DateTimeFormatter RECEIPT_DATE = DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.ENGLISH);

	private final Random random = new Random(8);

	private final Path folder;

	private Corpus(Path folder) {
		this.folder = folder;
	}

	/** Writes so many orders, half of them with a receipt. */
	static Path write(Path folder, int orders) throws IOException {
		Corpus corpus = new Corpus(Files.createDirectories(folder));
		corpus.register();
		corpus.orders(orders);
		return folder;
	}

	private void register() throws IOException {
		Files.writeString(this.folder.resolve("household.yml"), """
				owner: Taro Yamada
				language: en
				time-zone: Asia/Tokyo
				currency: JPY
				accounts:
				  - {id: taro@example.jp, number: "10655968", member: Taro}
				payment-methods:
				  - {name: Taro's Visa, brand: Visa, last4: "1234"}
				""");
	}

	private void orders(int orders) throws IOException {
		try (BufferedWriter history = Files.newBufferedWriter(this.folder.resolve("Store Transaction History.csv"));
				BufferedWriter mail = Files.newBufferedWriter(this.folder.resolve("mail.mbox"))) {
			history.write("Apple ID Number,Item Purchased Date,Content Type,Item Reference Number,Item Description,"
					+ "Container Description,Invoice Item Total,Document Number,Invoice Date,Invoice Total Amount,"
					+ "Order Number,Payment Type,Currency ID,iCloud Family Purchase?\n");
			for (int i = 0; i < orders; i++) {
				order(i, history, mail);
			}
		}
	}

	private void order(int number, BufferedWriter history, BufferedWriter mail) throws IOException {
		LocalDate day = FIRST.plusDays(this.random.nextInt(DAYS));
		String order = "M" + String.format(Locale.ROOT, "%09d", number);
		int yen = 100 * (1 + this.random.nextInt(120));
		String card = (this.random.nextInt(200) == 0) ? "Mastercard .... 9999" : "Visa .... 1234";
		history.write("10655968," + day + "T12:00:00+09:00,In-App Purchase,,Gems " + yen + ",Star Quest," + yen + ",,"
				+ day + "T12:05:00+09:00," + yen + "," + order + "," + card + ",JPY,No\n");
		if (number % 2 == 0) {
			mail.write(receipt(order, day, yen, card));
		}
	}

	private static String receipt(String order, LocalDate day, int yen, String card) {
		return """
				From no_reply@email.apple.com Sat Jan  3 01:05:34 2026
				From: Apple <no_reply@email.apple.com>
				To: taro@example.jp
				Date: %s 15:00:00 +0900
				Subject: Your receipt from Apple.
				Message-ID: <%s@email.apple.com>
				MIME-Version: 1.0
				Content-Type: text/plain; charset=utf-8
				Content-Transfer-Encoding: 8bit

				Apple Receipt

				APPLE ACCOUNT
				taro@example.jp

				BILLED TO
				%s
				Taro Yamada

				Order ID: %s
				Date: %s

				Star Quest
				Gems %d
				In-App Purchase

				TOTAL                 ¥%,d

				""".formatted(MAIL_DATE.format(day), order, card, order, RECEIPT_DATE.format(day), yen, yen);
	}

}
