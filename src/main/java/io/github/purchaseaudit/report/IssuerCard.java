package io.github.purchaseaudit.report;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import io.github.purchaseaudit.order.Money;
import io.github.purchaseaudit.report.review.WorkbookTable;

/**
 * A card as an issuer is told about it, found in the workbook by its name in the register
 * or as the report shows it.
 *
 * @param shown how the report shows its payments
 */
record IssuerCard(Set<String> shown) {

	private static final Set<String> METHODS = Set.of("payment-method", "registered", "status");

	private static final Set<String> ORDERS = Set.of("findings", "order-number", "purchased", "amount", "currency",
			"payment-method", "notes", "key");

	static IssuerCard read(Path workbook, String card) throws IOException {
		Set<String> shown = new HashSet<>();
		shown.add(folded(card));
		WorkbookTable.read(workbook, METHODS, (row) -> {
			if (folded(row.getOrDefault("registered", "")).equals(folded(card))) {
				shown.add(folded(row.getOrDefault("payment-method", "")));
			}
		});
		return new IssuerCard(shown);
	}

	private static String folded(String text) {
		return Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
	}

	/** Whether the card paid the order, or a part of it. */
	boolean paid(ReportedOrder reported) {
		return reported.order()
			.payments()
			.stream()
			.anyMatch((method) -> this.shown.contains(folded(method.toString())));
	}

	/**
	 * Sums that the card pays again and again for the household's own orders: what must
	 * be moved when the card is issued anew.
	 */
	List<Money> repeating(Path workbook, List<ReportedOrder> claimed) throws IOException {
		Set<String> claimedKeys = new HashSet<>();
		claimed.forEach((reported) -> claimedKeys.add(reported.order().key()));
		Map<String, Set<String>> months = new TreeMap<>();
		WorkbookTable.read(workbook, ORDERS, (row) -> {
			String purchased = row.getOrDefault("purchased", "");
			boolean own = !claimedKeys.contains(row.getOrDefault("key", "")) && !row.containsKey("findings")
					&& this.shown.contains(folded(row.getOrDefault("payment-method", "")));
			if (own && purchased.length() >= 7 && row.containsKey("amount") && row.containsKey("currency")) {
				months.computeIfAbsent(row.get("currency") + row.get("amount"), (sum) -> new TreeSet<>())
					.add(purchased.substring(0, 7));
			}
		});
		List<Money> repeating = new ArrayList<>();
		months.forEach((sum, seen) -> {
			Money money = new Money(new BigDecimal(sum.substring(3)), sum.substring(0, 3));
			if (seen.size() >= 2 && money.isPositive()) {
				repeating.add(money);
			}
		});
		return repeating;
	}

}
