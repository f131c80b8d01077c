package io.github.purchaseaudit.sample;

import java.util.ArrayList;
import java.util.List;

/**
 * Everything in the family's mailbox.
 */
final class FamilyMail {

	private FamilyMail() {
	}

	static List<Mail> all(Purchases purchases) {
		List<Mail> mails = new ArrayList<>();
		mails.addAll(Receipts.mails(purchases));
		mails.addAll(Notices.mails());
		mails.addAll(AccountMails.mails());
		mails.addAll(OrdinaryMails.mails());
		mails.addAll(CardNotices.mails(purchases));
		mails.addAll(Spam.mails());
		mails.addAll(Forgeries.mails());
		return mails;
	}

}
