package io.github.purchaseaudit.rule;

import java.util.Optional;

import io.github.purchaseaudit.order.Receipt;
import io.github.purchaseaudit.order.Sentence;

/**
 * COUNTERFEIT_MAIL and DOUBTFUL_MAIL: a purchase mail that Apple did not send, or of
 * which it is not certain.
 * <p>
 * The verdict and its reasons come with the mail; plain account news is no purchase mail,
 * but what speaks of a purchase behind such a subject is. A forged mail is never evidence
 * of a payment, even if it quotes a true order number. Forwarding can make a genuine mail
 * doubtful.
 * <p>
 * Example: 確認の顧客注文, "¥2,700 iTunes gift card", from a sender outside Apple.
 */
public final class MailExaminer {

	/**
	 * The finding about one mail, or nothing when it can be trusted or does not matter.
	 */
	public Optional<Finding> examine(Receipt mail) {
		return switch (mail.verdict()) {
			case COUNTERFEIT -> Optional.of(finding(FindingCode.COUNTERFEIT_MAIL, mail));
			case DOUBTFUL -> Optional.of(finding(FindingCode.DOUBTFUL_MAIL, mail));
			case VERIFIED, CONSISTENT, NOT_A_PURCHASE -> Optional.empty();
		};
	}

	private static Finding finding(FindingCode code, Receipt mail) {
		Sentence why = mail.reasons().isEmpty() ? Sentence.of("why." + code)
				: Sentence.of("why." + code + ".reasons", Wording.list(mail.reasons()));
		return Finding.of(code, SubjectKey.of(mail), why);
	}

}
