package io.github.purchaseaudit.report;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;

import io.github.purchaseaudit.household.RegisteredMethod;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** What was paid with which payment method, and whether the register knows it. */
final class MethodsSheet {

	/** With more lines and rows than these, the chart goes to a page of its own. */
	private static final int MOST_ABOVE_CHART = 11;

	private static final int METHOD_WIDTH = 28;

	private static final int NAME_WIDTH = 19;

	private final Sheets sheets;

	MethodsSheet(Sheets sheets) {
		this.sheets = sheets;
	}

	/** Adds the sheet with its chart. */
	void addTo(Book book, AuditResults results) throws IOException {
		List<MethodSpending> methods = results.paymentMethods()
			.stream()
			.sorted(Comparator.comparing((MethodSpending method) -> !UndecidedMethods.isUndecided(method)))
			.toList();
		SpendingChart chart = new SpendingChart(this.sheets, methods);
		TableSheet table = table(methods, chart);
		XSSFSheet sheet = book.add(table).get(0);
		if (!chart.isEmpty()) {
			int end = table.headingRow() + methods.size();
			chart.draw(book, sheet, end + 1, end + SpendingChart.HEIGHT + 2);
			if (table.intro().size() + methods.size() > MOST_ABOVE_CHART) {
				sheet.setRowBreak(end - 1);
			}
			// The figures have headings of their own.
			sheet.setRowBreak(end + SpendingChart.HEIGHT - 1);
			sheet.setRepeatingRows(null);
		}
	}

	private TableSheet table(List<MethodSpending> methods, SpendingChart chart) {
		Texts texts = this.sheets.texts();
		List<Column> columns = List.of(this.sheets.column("payment-method", METHOD_WIDTH),
				this.sheets.column("registered", NAME_WIDTH), this.sheets.column("status", 22),
				this.sheets.column("orders", 10), this.sheets.column("total", 13), this.sheets.column("currency", 11),
				this.sheets.column("first-seen", 17), this.sheets.column("last-seen", 17),
				this.sheets.choice("decision", 17));
		List<String> intro = this.sheets.intro("methods");
		intro.addAll(new UndecidedMethods(texts).hints(methods));
		return new TableSheet(texts.text("sheet.methods"), "PaymentMethods", texts.text("methods.title"), intro,
				columns, 1, (rows) -> {
					rows(rows, methods);
					if (!chart.isEmpty()) {
						rows.skip(SpendingChart.HEIGHT);
						chart.figures(rows);
					}
				});
	}

	private void rows(Rows rows, List<MethodSpending> methods) throws IOException {
		for (MethodSpending method : methods) {
			row(rows, method);
		}
		rows.endTable();
	}

	private void row(Rows rows, MethodSpending method) throws IOException {
		RegisteredMethod registered = method.registered();
		String name = (registered != null) ? registered.name() : this.sheets.texts().text("methods.not-registered");
		rows.start(Math.max(CellText.lines(method.shown(), METHOD_WIDTH), CellText.lines(name, NAME_WIDTH)));
		rows.text(method.shown(), Look.WRAPPED);
		rows.text(name, Look.WRAPPED);
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
