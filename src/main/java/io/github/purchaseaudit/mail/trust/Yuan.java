package io.github.purchaseaudit.mail.trust;

import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.github.purchaseaudit.mail.message.Message;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/**
 * Whether the sign ¥ means yuan in a mail, which have decimals: its words are Chinese, or
 * its links name the store of China. A text with kana is Japanese whatever else it has,
 * and a Japanese name alone makes no text Chinese.
 */
final class Yuan {

	private static final Evaluator LINKED = Selector.evaluatorOf("a[href]");

	private static final Pattern KANA = Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}]");

	private static final Pattern STORE = Pattern.compile("(?i)\\bapple\\.com/(?:legal/(?:internet-services/)?itunes/cn/"
			+ "|[^\\s?]{0,300}\\?(?:[^\\s#]{0,300}&)?(?:cc|storefront)=(?:cn|chn)\\b)");

	private Yuan() {
	}

	static boolean isMeant(Message message, String text) {
		String words = message.subject() + "\n" + text;
		return !KANA.matcher(words).find()
				&& (Traits.WORDS.list("yuan.text").stream().anyMatch(words::contains) || isChineseStore(message, text));
	}

	private static boolean isChineseStore(Message message, String text) {
		return Stream.concat(Stream.of(text), message.page().select(LINKED).eachAttr("href").stream())
			.anyMatch((link) -> STORE.matcher(link).find());
	}

}
