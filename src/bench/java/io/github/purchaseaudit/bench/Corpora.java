package io.github.purchaseaudit.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * Makes what is audited: invented, and the same for the same size. A corpus that is there
 * is used again.
 *
 * @param scale multiplies all sizes
 */
record Corpora(Path folder, double scale) {

	/**
	 * No household buys hundreds of things a day for years, as these do; its limits make no
	 * burst of that, which the peer script does not look for either.
	 */
	static final String REGISTER = """
			owner: 山田 太郎
			language: ja
			time-zone: Asia/Tokyo
			currency: JPY
			accounts:
			  - {id: taro@example.jp, number: "10655968", member: 太郎, organizer: true}
			payment-methods:
			  - {name: 家計のMastercard, brand: Mastercard, last4: "5690"}
			limits: {burst-orders: 999999, large-amount: 1000000000}
			""";

	private static final String HISTORY = "Store Transaction Purchase and Free Apps History.csv";

	/** A mailbox of so many MiB. */
	Path mailbox(long mebibytes) throws IOException {
		long size = (long) (mebibytes * this.scale) << 20;
		Path folder = begin("mail-" + size);
		Path file = folder.resolve("mail.mbox");
		if (!Files.exists(file)) {
			try (OutputStream out = Files.newOutputStream(file);
					BufferedWriter history = Files.newBufferedWriter(folder.resolve(HISTORY))) {
				new MailCorpus(out, history).write(size);
			}
		}
		return folder;
	}

	/** An export of Apple's with so many rows, of which a share was paid by a strange card. */
	Path history(long rows, double strange) throws IOException {
		long count = (long) (rows * this.scale);
		Path folder = begin("history-" + count + "-" + Math.round(strange * 1000));
		Path file = folder.resolve(HISTORY);
		if (!Files.exists(file)) {
			try (BufferedWriter out = Files.newBufferedWriter(file)) {
				new HistoryCorpus(strange).write(count, out);
			}
		}
		return folder;
	}

	/** A hand-made list with so many rows. */
	Path list(int rows) throws IOException {
		int count = (int) (rows * this.scale);
		Path folder = begin("list-" + count);
		Path file = folder.resolve("purchases.xlsx");
		if (!Files.exists(file)) {
			try (SXSSFWorkbook book = new SXSSFWorkbook(100); OutputStream out = Files.newOutputStream(file)) {
				fill(book.createSheet("2026"), count);
				book.write(out);
			}
		}
		return folder;
	}

	private static void fill(SXSSFSheet sheet, int rows) {
		HistoryCorpus corpus = new HistoryCorpus(0.002);
		cells(sheet.createRow(0), "注文番号", "購入日", "商品", "金額", "支払い方法", "アカウント");
		for (int i = 1; i <= rows; i++) {
			HistoryCorpus.Bought bought = corpus.next();
			cells(sheet.createRow(i), bought.order(), bought.time().toLocalDate().toString(), bought.item(),
					"￥" + bought.amount(), bought.card(), "taro@example.jp");
		}
	}

	private static void cells(Row row, String... texts) {
		for (int i = 0; i < texts.length; i++) {
			row.createCell(i).setCellValue(texts[i]);
		}
	}

	private Path begin(String name) throws IOException {
		Path folder = Files.createDirectories(this.folder.resolve(name));
		Files.writeString(folder.resolve("household.yml"), REGISTER, StandardCharsets.UTF_8);
		return folder;
	}

	/** Where the peer's workbook of a corpus goes. */
	Path peer(Path corpus) {
		return this.folder.resolve("peer").resolve(corpus.getFileName() + ".xlsx");
	}

	/** Where the reports of a corpus go. */
	Path reports(Path corpus) {
		return this.folder.resolve("reports").resolve(String.valueOf(corpus.getFileName()));
	}

}
