package io.github.purchaseaudit.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Locale;
import java.util.Random;

/**
 * An invented mailbox as Gmail exports it, with CRLF: one mail in 200 is a receipt of
 * Apple's, one in ten has an attachment, the others are text.
 */
public final class MailCorpus {

	private static final int RECEIPT_EVERY = 200;

	private static final int ATTACHMENT_EVERY = 10;

	private static final DateTimeFormatter ENVELOPE = DateTimeFormatter
		.ofPattern("EEE MMM dd HH:mm:ss '+0000' yyyy", Locale.ENGLISH);

	private static final DateTimeFormatter SENT = DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss '+0000'",
			Locale.ENGLISH);

	private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("MMM d, yyyy", Locale.ENGLISH);

	private static final String[] WORDS = { "meeting", "tomorrow", "garden", "evening", "school", "the", "and", "of",
			"weather", "train", "From", "delivery", "photo", "thanks", "please", "see", "cherries", "budget" };

	private static final int WITHOUT_RECEIPT_EVERY = 10;

	private final OutputStream out;

	private final Writer history;

	private final Random random = new Random(20261122);

	private final HistoryCorpus purchases = new HistoryCorpus(0.01);

	private long written;

	private long number;

	/**
	 * @param history takes the rows of the export: all that the receipts name, and some
	 * orders without a receipt
	 */
	public MailCorpus(OutputStream out, Writer history) {
		this.out = out;
		this.history = history;
	}

	/** Writes mails until that many bytes are reached. */
	public void write(long size) throws IOException {
		this.history.write(HistoryCorpus.HEADER);
		StringBuilder block = new StringBuilder();
		while (this.written < size) {
			block.setLength(0);
			while (block.length() < 1 << 20) {
				mail(block);
			}
			byte[] bytes = block.toString().replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
			this.out.write(bytes);
			this.written += bytes.length;
		}
	}

	private void mail(StringBuilder to) throws IOException {
		this.number++;
		LocalDateTime time = LocalDateTime.ofEpochSecond(1_500_000_000L + this.number * 60, 0, ZoneOffset.UTC);
		to.append("From ").append(1_700_000_000_000_000_000L + this.number).append("@xxx ").append(ENVELOPE.format(time));
		to.append("\nX-GM-THRID: ").append(1_700_000_000_000_000_000L + this.number);
		if (this.number % RECEIPT_EVERY == 0) {
			receipt(to, time);
		}
		else {
			ordinary(to, time);
		}
		to.append("\n\n");
	}

	private void ordinary(StringBuilder to, LocalDateTime time) {
		to.append("\nX-Gmail-Labels: Inbox,Opened\nDelivered-To: taro@example.jp\n");
		to.append("Received: by 2002:a05:6000:1 with SMTP id x1; ").append(SENT.format(time)).append("\n");
		to.append("Authentication-Results: mx.google.com;\n       dkim=pass header.i=@example.org;\n");
		to.append("       spf=pass smtp.mailfrom=news@example.org\n");
		to.append("From: Example News <news").append(this.number % 977).append("@example.org>\nTo: taro@example.jp\n");
		to.append("Subject: ").append(word()).append(' ').append(word()).append("\nDate: ").append(SENT.format(time));
		to.append("\nMessage-ID: <").append(this.number).append("@example.org>\nMIME-Version: 1.0\n");
		boolean attachment = this.number % ATTACHMENT_EVERY == 0;
		if (attachment) {
			to.append("Content-Type: multipart/mixed; boundary=\"b1\"\n\n--b1\n");
		}
		to.append("Content-Type: text/plain; charset=UTF-8\n\n");
		int lines = 5 + this.random.nextInt(60);
		for (int i = 0; i < lines; i++) {
			for (int j = 0; j < 10; j++) {
				to.append(word()).append(' ');
			}
			to.append('\n');
		}
		if (attachment) {
			to.append("--b1\nContent-Type: image/jpeg\nContent-Transfer-Encoding: base64\n\n");
			byte[] image = new byte[57 * (200 + this.random.nextInt(2000))];
			this.random.nextBytes(image);
			to.append(Base64.getMimeEncoder(76, new byte[] { '\n' }).encodeToString(image)).append("\n--b1--\n");
		}
	}

	private void receipt(StringBuilder to, LocalDateTime time) throws IOException {
		HistoryCorpus.Bought bought = this.purchases.next();
		this.history.write(HistoryCorpus.row(bought, time));
		if (this.number % (RECEIPT_EVERY * WITHOUT_RECEIPT_EVERY) == 0) {
			this.history.write(HistoryCorpus.row(this.purchases.next(), time));
		}
		to.append("\nX-Gmail-Labels: Inbox\nDelivered-To: taro@example.jp\n");
		to.append("Authentication-Results: mx.google.com;\n       dkim=pass header.i=@email.apple.com;\n");
		to.append("       spf=pass smtp.mailfrom=email.apple.com;\n");
		to.append("       dmarc=pass (p=REJECT) header.from=email.apple.com\n");
		to.append("From: Apple <no_reply@email.apple.com>\nTo: taro@example.jp\n");
		to.append("Subject: Your receipt from Apple.\nDate: ").append(SENT.format(time));
		to.append("\nMessage-ID: <").append(this.number).append("@email.apple.com>\nMIME-Version: 1.0\n");
		to.append("Content-Type: text/plain; charset=UTF-8\n\nApple Receipt\n").append("-".repeat(59));
		to.append("\n\nAPPLE ACCOUNT\ntaro@example.jp\n\nBILLED TO\n").append(bought.card()).append(" .... ");
		to.append(bought.card().equals("Visa") ? "9999" : "5690").append("\nTaro Yamada\nTokyo\n\n");
		to.append("ORDER ID:              ").append(bought.order());
		to.append("\nDOCUMENT NO.:        ").append(bought.document());
		to.append("\nDATE:                ").append(SHOWN.format(time));
		to.append("\nTOTAL:               ¥").append(bought.amount()).append("\n\n\nApp Store\n").append("-".repeat(80));
		to.append("\n\n").append(bought.item()).append("                    ¥").append(bought.amount());
		to.append("\nIn-App Purchase\n\n").append("-".repeat(80)).append("\nTOTAL:    ¥").append(bought.amount());
		to.append('\n');
	}

	private String word() {
		return WORDS[this.random.nextInt(WORDS.length)];
	}

}
