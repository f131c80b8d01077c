package io.github.purchaseaudit.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import io.github.purchaseaudit.order.Money;
import io.github.purchaseaudit.rule.ExaminedOrder;
import io.github.purchaseaudit.rule.FindingCode;
import org.jspecify.annotations.Nullable;

/**
 * What a card issuer gets: the charges of one card, and the questions that the issuer
 * will ask. It names no Apple Account and no item.
 */
final class IssuerSheets {

	private static final int QUESTION_WIDTH = 60;

	private final Sheets sheets;

	private final String title;

	IssuerSheets(Sheets sheets, String title) {
		this.sheets = sheets;
		this.title = title;
	}

	TableSheet charges(List<ReportedOrder> orders) {
		Texts texts = this.sheets.texts();
		List<Column> columns = List.of(this.sheets.column("purchased", 18),
				new Column(texts.text("support.column.statement"), 50), this.sheets.column("amount", 13),
				this.sheets.column("currency", 8), this.sheets.column("payment-method", 26),
				this.sheets.column("order-number", 16), this.sheets.column("document-number", 18));
		return new TableSheet(texts.text("support.sheet.charges"), "Charges", this.title,
				List.of(texts.text("support.issuer.what"), this.sheets.scope(), texts.text("support.issuer.deadline")),
				columns, 0, (rows) -> {
					for (ReportedOrder reported : orders) {
						charge(rows, reported.order());
					}
				});
	}

	private void charge(Rows rows, ExaminedOrder order) throws IOException {
		rows.start();
		rows.time(order.purchased());
		rows.text(statementLine(order), Look.TEXT);
		rows.money(order.amount());
		rows.text((order.amount() != null) ? order.amount().currency() : null, Look.TEXT);
		rows.text(this.sheets.words().payments(order.payments()), Look.TEXT);
		rows.text((order.number() != null) ? order.number().value() : null, Look.CODE);
		rows.text(order.document(), Look.CODE);
		rows.end();
	}

	/** The shop as the statement writes it; only rows made from a statement hold it. */
	private static @Nullable String statementLine(ExaminedOrder order) {
		boolean fromStatement = order.findings()
			.stream()
			.anyMatch((finding) -> finding.code() == FindingCode.CHARGE_WITHOUT_ORDER);
		return fromStatement ? String.join("; ", order.items()) : null;
	}

	/**
	 * The questions.
	 * @param repeating sums that the card pays again and again for own subscriptions
	 */
	TableSheet questions(List<Money> repeating) {
		Texts texts = this.sheets.texts();
		List<Column> columns = List.of(new Column(texts.text("support.column.question"), QUESTION_WIDTH),
				new Column(texts.text("support.column.answer"), 60));
		List<String> questions = new ArrayList<>(List.of(texts.text("support.questions").split("\\|", -1)));
		repeating.forEach((sum) -> questions.add(texts.text("support.move", sum)));
		questions.add(texts.text("support.move-others"));
		return new TableSheet(texts.text("support.sheet.questions"), "Questions", texts.text("support.questions.title"),
				List.of(texts.text("support.questions.how"), this.sheets.scope()), columns, 0, (rows) -> {
					for (String question : questions) {
						rows.start(Math.max(2, CellText.lines(question, QUESTION_WIDTH)));
						rows.text(question, Look.WRAPPED);
						rows.text(null, Look.COMMENT);
						rows.end();
					}
				});
	}

}
