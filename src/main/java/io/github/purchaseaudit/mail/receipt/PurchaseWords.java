package io.github.purchaseaudit.mail.receipt;

import java.util.Optional;

import io.github.purchaseaudit.mail.message.Message;

/**
 * Whether a mail of any subject says that something was bought, and what is paid for it.
 * Advertising and notices thank for purchases too, and name prices: so a total has to be
 * labelled as such, or subject and text both have to speak of the purchase and nothing of
 * an offer; and no word may say that nothing is due now, as for trials, purchases that
 * were declined, cancelled or only asked for, and what is ordered ahead.
 */
final class PurchaseWords {

	private static final String SUBJECT = "kind.purchase.subject";

	private static final String TEXT = "kind.purchase.body";

	private static final String NOT = "kind.purchase.not";

	private static final String OFFER = "kind.purchase.offer";

	private PurchaseWords() {
	}

	static boolean speakIn(Message message) {
		String shown = ShownText.of(message);
		String text = HtmlLines.oneBlank(shown);
		boolean thanks = Labels.contains(text, TEXT);
		boolean announced = Labels.contains(message.subject(), SUBJECT) || Labels.contains(message.subject(), TEXT);
		if ((!thanks && !announced) || isIn(NOT, message.subject(), text)) {
			return false;
		}
		Optional<String> total = LabelledTotal.in(shown.lines().toList());
		if (total.isEmpty() && thanks && announced && !isIn(OFFER, message.subject(), text)) {
			total = SentenceSums.first(text);
		}
		return total.filter(Amounts::isPositive).isPresent();
	}

	private static boolean isIn(String list, String subject, String text) {
		return Labels.contains(subject, list) || Labels.contains(text, list);
	}

}
