package io.github.purchaseaudit.report;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;

import io.github.purchaseaudit.household.RegisteredMethod;
import io.github.purchaseaudit.order.Money;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** What was paid with which payment method, and whether the register knows it. */
final class MethodsSheet {

	private static final int MOST_HINTS = 5;

	private final Sheets sheets;

	MethodsSheet(Sheets sheets) {
		this.sheets = sheets;
	}

	/** Adds the sheet with its chart. */
	void addTo(Book book, AuditResults results) {
		List<MethodSpending> methods = results.paymentMethods()
			.stream()
			.sorted(Comparator.comparing((MethodSpending method) -> !isUndecided(method)))
			.toList();
		SpendingChart chart = new SpendingChart(this.sheets, methods);
		TableSheet table = table(methods, chart);
		XSSFSheet sheet = book.add(table).get(0);
		if (!chart.isEmpty()) {
			int end = table.headingRow() + methods.size();
			chart.draw(book, sheet, end + 1, end + SpendingChart.HEIGHT + 2);
		}
	}

	private static boolean isUndecided(MethodSpending method) {
		return method.status() == MethodSpending.Status.UNDECIDED;
	}

	private TableSheet table(List<MethodSpending> methods, SpendingChart chart) {
		Texts texts = this.sheets.texts();
		List<Column> columns = List.of(this.sheets.column("payment-method", 26), this.sheets.column("registered", 22),
				this.sheets.column("status", 22), this.sheets.column("orders", 14), this.sheets.column("total", 14),
				this.sheets.column("currency", 14), this.sheets.column("first-seen", 17),
				this.sheets.column("last-seen", 17), this.sheets.choice("decision", 18));
		List<String> intro = this.sheets.intro("methods");
		methods.stream().filter(MethodsSheet::isUndecided).limit(MOST_HINTS).map(this::hint).forEach(intro::add);
		return new TableSheet(texts.text("sheet.methods"), "PaymentMethods", texts.text("methods.title"), intro,
				columns, 1, (rows) -> {
					rows(rows, methods);
					if (!chart.isEmpty()) {
						rows.skip(SpendingChart.HEIGHT);
						chart.figures(rows);
					}
				});
	}

	/** What helps to recognise an entry that nobody has decided yet. */
	private String hint(MethodSpending method) {
		Texts texts = this.sheets.texts();
		return texts.text("methods.decide-first", method.shown(), method.orders(),
				new Money(method.total(), method.currency()),
				(method.firstSeen() != null) ? method.firstSeen() : texts.text("methods.never"),
				(method.lastSeen() != null) ? method.lastSeen() : texts.text("methods.never"),
				(method.example() != null) ? method.example() : texts.text("methods.no-example"));
	}

	private void rows(Rows rows, List<MethodSpending> methods) throws IOException {
		for (MethodSpending method : methods) {
			row(rows, method);
		}
		rows.endTable();
	}

	private void row(Rows rows, MethodSpending method) throws IOException {
		RegisteredMethod registered = method.registered();
		rows.start();
		rows.text(method.shown(), Look.TEXT);
		rows.text((registered != null) ? registered.name() : this.sheets.texts().text("methods.not-registered"),
				Look.TEXT);
		rows.text(this.sheets.words().word("status", method.status()), look(method.status()));
		rows.number(method.orders(), Look.NUMBER);
		rows.money(method.total(), method.currency());
		rows.text(method.currency(), Look.TEXT);
		rows.time(method.firstSeen());
		rows.time(method.lastSeen());
		rows.text(this.sheets.words().choice(method.decision()), Look.CHOICE);
		rows.end();
	}

	private static Look look(MethodSpending.Status status) {
		return switch (status) {
			case OPEN -> Look.TEXT;
			case UNDECIDED, NOT_NAMED -> Look.MEDIUM;
			case CLOSED, NOT_OURS, UNKNOWN -> Look.WARNING;
		};
	}

}
