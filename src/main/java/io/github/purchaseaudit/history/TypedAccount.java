package io.github.purchaseaudit.history;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import io.github.purchaseaudit.order.CardNumber;
import io.github.purchaseaudit.order.Nfkc;

/**
 * The account that people type into their list: the mail address where one stands beside
 * a remark or a name, as in {@code mia@example.jp（娘）} and {@code Mia <mia@example.jp>},
 * else all they wrote. Of a hidden address such as {@code m•••a@example.jp} no part is
 * taken for one.
 */
final class TypedAccount {

	private static final Pattern ADDRESS = Pattern.compile("(?<![\\w.+%'!#$&=?^`{}~*•-]|\\p{IsLatin})"
			+ "[\\w.+%'-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,9}(?![\\w-]|\\p{IsLatin})");

	private TypedAccount() {
	}

	/** In small letters and without card numbers. */
	static String of(String text) {
		String shown = CardNumber.hide(text);
		String plain = Nfkc.lower(shown);
		List<String> addresses = ADDRESS.matcher(plain).results().map(MatchResult::group).distinct().toList();
		return (addresses.size() == 1) ? addresses.get(0) : shown.toLowerCase(Locale.ROOT);
	}

}
