package io.github.purchaseaudit.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import io.github.purchaseaudit.order.Money;
import io.github.purchaseaudit.rule.ExaminedOrder;
import org.jspecify.annotations.Nullable;

/**
 * What a card issuer gets: the charges of one card, and the questions that the issuer
 * will ask. It names no Apple Account, no item and no other card.
 */
final class IssuerSheets {

	private static final int QUESTION_WIDTH = 60;

	private final Sheets sheets;

	private final IssuerCard card;

	IssuerSheets(Sheets sheets, IssuerCard card) {
		this.sheets = sheets;
		this.card = card;
	}

	TableSheet charges(List<ReportedOrder> orders) {
		Texts texts = this.sheets.texts();
		List<Column> columns = List.of(new Column(texts.text("support.column.statement-day"), 14),
				new Column(texts.text("support.column.statement"), 27),
				new Column(texts.text("support.column.statement-amount"), 12), this.sheets.column("purchased", 17),
				new Column(texts.text("support.column.disputed"), 12), this.sheets.column("currency", 8),
				new Column(texts.text("support.column.returned"), 12), this.sheets.column("payment-method", 17),
				this.sheets.column("order-number", 14), this.sheets.column("document-number", 15));
		IssuerClaim claim = new IssuerClaim(this.sheets, this.card, orders);
		List<String> intro = new ArrayList<>(List.of(texts.text("support.issuer.what"), claim.total(),
				texts.text("support.issuer.how"), this.sheets.scope()));
		intro.addAll(claim.deadline());
		return new TableSheet(texts.text("support.sheet.charges"), "Charges",
				texts.text("support.issuer.title", this.card.name()), intro, columns, 0, (rows) -> {
					for (ReportedOrder reported : orders) {
						charge(rows, reported.order(), claim);
					}
				});
	}

	/** An order that the statement charges in parts takes a row for each. */
	private void charge(Rows rows, ExaminedOrder order, IssuerClaim claim) throws IOException {
		List<StatementLine> lines = order.evidence()
			.stream()
			.flatMap((evidence) -> StatementLine.of(evidence).stream())
			.toList();
		row(rows, order, claim, lines.isEmpty() ? null : lines.get(0));
		for (int i = 1; i < lines.size(); i++) {
			row(rows, order, claim, lines.get(i));
		}
	}

	private void row(Rows rows, ExaminedOrder order, IssuerClaim claim, @Nullable StatementLine line)
			throws IOException {
		rows.start();
		rows.day((line != null) ? line.day() : null);
		rows.text((line != null) ? line.shop() : null, Look.WRAPPED);
		rows.money((line != null) ? line.amount() : null);
		rows.time((order.number() != null) ? order.purchased() : null);
		if (claim.isShared(order)) {
			rows.text(this.sheets.texts().text("support.issuer.part"), Look.WRAPPED);
		}
		else {
			rows.money(MoneyBack.left(order));
		}
		rows.text((order.amount() != null) ? order.amount().currency() : null, Look.TEXT);
		rows.text(claim.returned(order), Look.WRAPPED);
		rows.text(this.sheets.words().payments(order.payments().stream().filter(this.card::is).toList()), Look.TEXT);
		rows.text((order.number() != null) ? order.number().value() : null, Look.CODE);
		rows.text(order.document(), Look.CODE);
		rows.end();
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
