package io.github.purchaseaudit.sample;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Spam that does not pretend to be Apple and so is none of this audit's business.
 */
final class Spam {

	private static final List<String> SUBJECTS = List.of("【重要】お荷物のお届けについて", "あなたに当選金があります",
			"Re: your invoice is overdue", "即日融資のご案内", "会員情報のご確認をお願いします", "Cheap watches, limited offer");

	private Spam() {
	}

	static List<Mail> mails() {
		return IntStream.range(0, SUBJECTS.size() * 2).mapToObj(Spam::mail).toList();
	}

	private static Mail mail(int number) {
		String subject = SUBJECTS.get(number % SUBJECTS.size());
		return Mail
			.toFamily("x" + Seeded.letters("spam" + number, 16),
					Instant.parse("2025-12-03T18:07:00Z").plus(Duration.ofHours(652L * number)),
					Sender.forged("Service Center", "desk@" + Seeded.letters("spam" + number, 7) + ".example.org"),
					subject,
					Part.html("<html><body><p>" + subject + "</p><p><a href=\"http://"
							+ Seeded.letters("link" + number, 9) + ".example.org/\">Click</a></p></body></html>\n"))
			.labelled(Mail.SPAM);
	}

}
