package io.github.purchaseaudit.sample;

import java.util.ArrayList;
import java.util.List;

/**
 * The mails with Apple's receipts: Japanese ones hold HTML alone, as today, English ones
 * in layout A also text, and one only text.
 */
final class Receipts {

	private Receipts() {
	}

	static List<Mail> mails(Purchases purchases) {
		List<Mail> mails = new ArrayList<>();
		for (Receipt receipt : purchases.receipts()) {
			if (!receipt.head().receipt().equals("eml")) {
				mails.add(mail(receipt));
			}
		}
		return mails;
	}

	/** The one receipt that was saved as a file of its own. */
	static Mail savedMail(Purchases purchases) {
		return purchases.receipts()
			.stream()
			.filter((receipt) -> receipt.head().receipt().equals("eml"))
			.map(Receipts::mail)
			.findFirst()
			.orElseThrow();
	}

	private static Mail mail(Receipt receipt) {
		return Mail.toFamily(Seeded.digits(receipt.head().document(), 9) + ".JavaMail.email", receipt.head().invoiced(),
				Sender.RECEIPTS, subject(receipt), parts(receipt));
	}

	/** Japanese subjects come with and without the blank. */
	private static String subject(Receipt receipt) {
		boolean narrow = receipt.words() == Words.JA && receipt.head().document().endsWith("1");
		return narrow ? receipt.words().text("subject").replace(" ", "") : receipt.words().text("subject");
	}

	private static Part[] parts(Receipt receipt) {
		if (receipt.layout() == 'T') {
			return new Part[] { Part.text(LayoutAText.of(receipt)) };
		}
		Part html = Part.html(receipt.html());
		if (receipt.layout() == 'A' && receipt.words() == Words.EN) {
			return new Part[] { Part.text(LayoutAText.of(receipt)), html };
		}
		return new Part[] { html };
	}

}
