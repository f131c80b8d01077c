package io.github.purchaseaudit.mail.receipt;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The lines that a mail program puts above a forwarded mail: sender, date, subject. Their
 * labels ("Date:") are not the receipt's.
 */
final class ForwardedHead {

	private static final Pattern LINE = Pattern.compile(
			"(?i)^\\s*[*]?(from|date|sent|to|cc|subject|reply-to|差出人|送信者|日時|送信日時|日付|件名|宛先|de|envoyé|date|objet|à|von|gesendet|datum|an|betreff|보낸 사람|날짜|받는 사람|제목|发件人|日期|发送时间|主题|收件人|寄件者|寄件人|主旨|收件者)[*]?\\s*[:：].*");

	private static final int FEWEST = 3;

	private ForwardedHead() {
	}

	/** The lines without everything up to the last such head. */
	static List<String> without(List<String> lines) {
		int end = 0;
		int run = 0;
		for (int i = 0; i < lines.size(); i++) {
			if (LINE.matcher(lines.get(i)).matches()) {
				run++;
				if (run >= FEWEST) {
					end = i + 1;
				}
			}
			else {
				run = 0;
			}
		}
		return lines.subList(end, lines.size());
	}

	static boolean isIn(List<String> lines) {
		return without(lines).size() < lines.size();
	}

}
