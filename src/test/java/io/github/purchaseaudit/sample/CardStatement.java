package io.github.purchaseaudit.sample;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/**
 * The Mastercard's statement for September 2026 in the shape of Rakuten's e-NAVI: Apple
 * charges what an account bought on one day in one line, two days later.
 */
final class CardStatement {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy/MM/dd", Locale.ROOT);

	private CardStatement() {
	}

	static byte[] of(Purchases purchases) {
		TreeMap<String, Integer> lines = new TreeMap<>();
		for (Purchase item : september(purchases)) {
			LocalDate charged = item.day().plusDays(2);
			lines.merge(DAY.format(charged) + " " + item.account(), item.price(), Integer::sum);
			if (item.refund() > 0) {
				lines.merge(DAY.format(charged.plusDays(16)) + " refund", -item.refund(), Integer::sum);
			}
		}
		StringBuilder text = new StringBuilder("\ufeff");
		row(text, "利用日", "利用店名・商品名", "利用者", "支払方法", "利用金額", "手数料/利息", "支払総額", "10月支払金額", "11月繰越残高", "新規サイン");
		charge(text, "2026/09/02", "スーパーひなた 西新宿店", 3482);
		lines.forEach((key, amount) -> charge(text, key.substring(0, 10), "ＡＰＰＬＥ　ＣＯＭ　ＢＩＬＬ", amount));
		charge(text, "2026/09/29", "グリーンアツプル青果", 1280);
		return text.toString().getBytes(StandardCharsets.UTF_8);
	}

	private static List<Purchase> september(Purchases purchases) {
		return purchases.where((item) -> item.payment() == Payment.MASTERCARD && item.day().getMonthValue() == 9)
			.items();
	}

	private static void charge(StringBuilder text, String day, String shop, int amount) {
		String sum = Integer.toString(amount);
		row(text, day, shop, "本人", "1回払い", sum, "0", sum, sum, "0", "*");
	}

	private static void row(StringBuilder text, String... cells) {
		text.append('"').append(String.join("\",\"", cells)).append("\"\r\n");
	}

}
