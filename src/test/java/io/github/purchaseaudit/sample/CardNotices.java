package io.github.purchaseaudit.sample;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The card company's notice of each use, which names Apple and does not come from Apple.
 */
final class CardNotices {

	private static final Sender BANK = Sender.of("明星カード", "notice@meisei-card.example.jp");

	private CardNotices() {
	}

	static List<Mail> mails(Purchases purchases) {
		Set<String> orders = new LinkedHashSet<>();
		purchases.where((item) -> item.payment() == Payment.MASTERCARD)
			.items()
			.forEach((item) -> orders.add(item.order()));
		return orders.stream()
			.map((order) -> notice(
					purchases.where((item) -> item.order().equals(order) && item.payment() == Payment.MASTERCARD)
						.items()))
			.toList();
	}

	private static Mail notice(List<Purchase> items) {
		Purchase first = items.get(0);
		int sum = items.stream().mapToInt(Purchase::price).sum();
		return Mail
			.toFamily("use-" + Seeded.digits("use" + first.order(), 10), first.purchased().plusSeconds(190_000), BANK,
					"【明星カード】カードご利用のお知らせ", Part.japanese("""
							山田 太郎 様

							明星Mastercard（下4桁 5690）のご利用がありました。

							ご利用日時：%s
							ご利用先　：APPLE COM BILL
							ご利用金額：%s円

							このメールは送信専用です。
							""".formatted(first.day(), String.format(Locale.ROOT, "%,d", sum))))
			.labelled("受信トレイ,開封済み");
	}

}
