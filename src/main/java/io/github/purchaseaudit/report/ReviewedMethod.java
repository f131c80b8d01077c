package io.github.purchaseaudit.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import io.github.purchaseaudit.order.Nfkc;
import io.github.purchaseaudit.order.PaymentMethod;
import io.github.purchaseaudit.report.MethodSpending.Status;
import io.github.purchaseaudit.report.review.WorkbookTable;
import org.jspecify.annotations.Nullable;

/**
 * A payment method as the sheet Payment methods of a reviewed workbook shows it.
 *
 * @param shown as the sources show it
 * @param registered its name in the register; null when it has none
 */
record ReviewedMethod(String shown, @Nullable String registered, Status status) {

	private static final Set<String> COLUMNS = Set.of("payment-method", "registered", "status");

	/** The methods in the order of the sheet; never the figures of the chart below. */
	static List<ReviewedMethod> all(Path workbook) throws IOException {
		List<ReviewedMethod> methods = new ArrayList<>();
		WorkbookTable.read(workbook, COLUMNS, (row) -> of(row).ifPresent(methods::add));
		return methods;
	}

	private static Optional<ReviewedMethod> of(Map<String, String> row) {
		String shown = row.getOrDefault("payment-method", "");
		String registered = row.getOrDefault("registered", "");
		return shown.isEmpty() ? Optional.empty() : status(row.getOrDefault("status", ""))
			.map((status) -> new ReviewedMethod(shown, isNone(registered) ? null : registered, status));
	}

	private static Optional<Status> status(String word) {
		return Stream.of(Status.values())
			.filter((status) -> Texts.inEveryLanguage()
				.stream()
				.anyMatch((texts) -> texts.text(status.key()).equals(word)))
			.findFirst();
	}

	private static boolean isNone(String registered) {
		return registered.isEmpty() || Texts.inEveryLanguage()
			.stream()
			.flatMap((texts) -> texts.find("methods.not-registered").stream())
			.anyMatch(registered::equals);
	}

	/** How names of methods and cards are compared, whoever typed them. */
	static String folded(String text) {
		return Nfkc.of(text).replace(" ", "").strip().toLowerCase(Locale.ROOT);
	}

	boolean isStoreCredit() {
		return PaymentMethod.of(this.shown, null).isStoreCredit();
	}

	/** Whether it is the household's, open or closed. */
	boolean isOurs() {
		return this.status == Status.OPEN || this.status == Status.CLOSED;
	}

}
