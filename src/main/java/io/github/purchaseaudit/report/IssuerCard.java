package io.github.purchaseaudit.report;

import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import io.github.purchaseaudit.order.PaymentMethod;
import io.github.purchaseaudit.report.review.WorkbookTable;
import org.jspecify.annotations.Nullable;

/**
 * A card as an issuer is told about it, found in the workbook by its name in the register
 * or as the report shows it.
 *
 * @param name in the register, else as the report shows it
 * @param shown how the report shows its payments
 */
record IssuerCard(String name, Set<String> shown) {

	private static final Set<String> METHODS = Set.of("payment-method", "registered", "status");

	/** The cards of the sheet Payment methods, in its order; never the balance. */
	static List<IssuerCard> all(Path workbook) throws IOException {
		Map<String, IssuerCard> cards = new LinkedHashMap<>();
		WorkbookTable.read(workbook, METHODS, (row) -> {
			String method = row.getOrDefault("payment-method", "");
			if (!method.isEmpty() && isStatus(row.get("status")) && !PaymentMethod.of(method, null).isStoreCredit()) {
				String registered = row.getOrDefault("registered", "");
				String name = isNone(registered) ? method : registered;
				cards.computeIfAbsent(name, (one) -> new IssuerCard(one, new HashSet<>())).shown.add(folded(method));
			}
		});
		return List.copyOf(cards.values());
	}

	/** The figures of the chart stand below the table, in the same columns. */
	private static boolean isStatus(@Nullable String text) {
		return Stream.of("en", "ja")
			.map((language) -> Texts.of(language, ZoneOffset.UTC))
			.flatMap((texts) -> Stream.of(MethodSpending.Status.values()).map((status) -> word(texts, status)))
			.anyMatch((word) -> word.equals(text));
	}

	private static String word(Texts texts, MethodSpending.Status status) {
		return texts.text("status." + status.name().toLowerCase(Locale.ROOT).replace('_', '-'));
	}

	private static boolean isNone(String registered) {
		return registered.isEmpty() || Stream.of("en", "ja")
			.map((language) -> Texts.of(language, ZoneOffset.UTC))
			.flatMap((texts) -> texts.find("methods.not-registered").stream())
			.anyMatch(registered::equals);
	}

	private static String folded(String text) {
		return Normalizer.normalize(text, Normalizer.Form.NFKC).replace(" ", "").strip().toLowerCase(Locale.ROOT);
	}

	/** The card that a person means by this name. */
	static Optional<IssuerCard> named(String name, List<IssuerCard> cards) {
		return cards.stream()
			.filter((card) -> folded(card.name).equals(folded(name)) || card.shown.contains(folded(name)))
			.findFirst();
	}

	/** Whether the card paid the order, or a part of it. */
	boolean paid(ReportedOrder reported) {
		return reported.order().payments().stream().anyMatch(this::is);
	}

	boolean is(PaymentMethod method) {
		return this.shown.contains(folded(method.toString()));
	}

	/** Whether the card is among those that a cell of the workbook shows. */
	boolean paid(String payments) {
		return Stream.of(payments.split(" \\+ ")).anyMatch((method) -> this.shown.contains(folded(method)));
	}

}
