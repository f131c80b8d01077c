package io.github.purchaseaudit.report;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

import io.github.purchaseaudit.order.OrderNumber;
import io.github.purchaseaudit.order.PurchaseTime;
import io.github.purchaseaudit.order.Receipt;
import io.github.purchaseaudit.order.Verdict;

/** Forged and doubtful purchase mails, apart from real charges. */
final class MailsSheet {

	private static final int FROM_WIDTH = 22;

	private static final int SUBJECT_WIDTH = 22;

	private static final int WHY_WIDTH = 38;

	private static final int FILE_WIDTH = 26;

	private final Sheets sheets;

	MailsSheet(Sheets sheets) {
		this.sheets = sheets;
	}

	TableSheet table(AuditResults results) {
		Texts texts = this.sheets.texts();
		List<Column> columns = List.of(this.sheets.column("verdict", 13), this.sheets.column("sent", 17),
				this.sheets.column("from", FROM_WIDTH), this.sheets.column("subject", SUBJECT_WIDTH),
				this.sheets.column("order-number", 13), this.sheets.column("why", WHY_WIDTH),
				this.sheets.column("file", FILE_WIDTH), this.sheets.column("message-id", 26),
				this.sheets.choice("decision", 14), this.sheets.column("comment", 38), this.sheets.column("key", 5));
		List<String> intro = this.sheets.intro("mails");
		intro.add(texts.text("mails.forward"));
		TableSheet table = new TableSheet(texts.text("sheet.mails"), "SuspiciousMails", texts.text("mails.title"),
				intro, columns, 1, (rows) -> Streaming.each(results::suspiciousMails, (mail) -> row(rows, mail)));
		return table.holding(this.sheets.facts().suspiciousMails()).folded(new Fold(0, 4, 7, columns.size() - 1));
	}

	private void row(Rows rows, SuspiciousMail suspicious) throws IOException {
		Receipt mail = suspicious.mail();
		String why = this.sheets.words().sentences(mail.reasons(), "\n");
		String file = file(suspicious);
		rows.start(Math.max(
				Math.max(CellText.lines(mail.from(), FROM_WIDTH), CellText.lines(mail.subject(), SUBJECT_WIDTH)),
				Math.max(CellText.lines(why, WHY_WIDTH), CellText.lines(file, FILE_WIDTH))));
		rows.text(verdict(mail.verdict()), (mail.verdict() == Verdict.COUNTERFEIT) ? Look.HIGH : Look.MEDIUM);
		rows.time((mail.sent() != null) ? PurchaseTime.at(mail.sent()) : null);
		rows.text(mail.from(), Look.WRAPPED);
		rows.text(mail.subject(), Look.WRAPPED);
		rows.text(mail.orders().stream().map(OrderNumber::value).collect(Collectors.joining(", ")), Look.CODE);
		rows.text(why, Look.WRAPPED);
		rows.text(file, Look.WRAPPED);
		rows.text(mail.messageId(), Look.CODE);
		rows.text(this.sheets.words().choice(suspicious.decision()), Look.CHOICE);
		rows.text(this.sheets.words().comment(suspicious.decision()), Look.COMMENT);
		rows.text(suspicious.key(), Look.KEY);
		rows.end();
	}

	private String verdict(Verdict verdict) {
		return this.sheets.texts().isJapanese() ? this.sheets.words().word("verdict", verdict) : verdict.name();
	}

	/** The saved original, which is what one forwards, then where it was found. */
	private String file(SuspiciousMail suspicious) {
		String place = this.sheets.texts().place(suspicious.mail().place().toString());
		return (suspicious.saved() != null) ? suspicious.saved() + "\n" + place : place;
	}

}
