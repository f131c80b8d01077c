package io.github.purchaseaudit.report;

import java.io.IOException;
import java.util.List;

import io.github.purchaseaudit.household.RegisteredMethod;

/** What was paid with which payment method, and whether the register knows it. */
final class MethodsSheet {

	private final Sheets sheets;

	MethodsSheet(Sheets sheets) {
		this.sheets = sheets;
	}

	TableSheet table(AuditResults results) {
		Texts texts = this.sheets.texts();
		List<Column> columns = List.of(this.sheets.column("payment-method", 26), this.sheets.column("registered", 26),
				this.sheets.column("status", 30), this.sheets.column("orders", 9), this.sheets.column("total", 14),
				this.sheets.column("currency", 7), this.sheets.column("first-seen", 17),
				this.sheets.column("last-seen", 17), this.sheets.choice("decision", 18));
		return new TableSheet(texts.text("sheet.methods"), "PaymentMethods", texts.text("methods.title"),
				this.sheets.intro("methods"), columns, 1, 1, (rows) -> rows(rows, results.paymentMethods()));
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
