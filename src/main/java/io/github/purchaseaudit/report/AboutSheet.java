package io.github.purchaseaudit.report;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.purchaseaudit.report.AuditFacts.Comparison;
import io.github.purchaseaudit.rule.FindingCode;
import io.github.purchaseaudit.rule.Note;

/**
 * What the report rests on: inputs with their digests and counts that tie out,
 * parameters, and the meaning of every code and note.
 */
final class AboutSheet {

	/** Facts about the audit that are read back from the workbook. */
	static final List<String> READ_BACK = List.of("version", "as-of", "period", "language", "owner", "own-accounts",
			"organizers", "time-zone", "currency", "refund-days", "issuer-days");

	/** More are only counted: nobody reads them one by one. */
	private static final int MOST_VANISHED = 1000;

	private static final int NAME_WIDTH = 33;

	private static final int CONTENT_WIDTH = 35;

	private static final int PART_WIDTH = 10;

	/** Four lines of a digest. */
	private static final int SHA256_WIDTH = 18;

	private final Sheets sheets;

	AboutSheet(Sheets sheets) {
		this.sheets = sheets;
	}

	TableSheet table(AuditResults results) {
		Texts texts = this.sheets.texts();
		List<Column> columns = List.of(this.sheets.column("part", PART_WIDTH), this.sheets.column("name", NAME_WIDTH),
				this.sheets.column("content", CONTENT_WIDTH), this.sheets.column("rows-read", 8),
				this.sheets.column("rows-used", 8), this.sheets.column("duplicates", 10),
				this.sheets.column("set-aside", 8), this.sheets.column("passed-over", 8),
				this.sheets.column("bytes", 13), this.sheets.column("sha256", SHA256_WIDTH));
		return new TableSheet(texts.text("sheet.about"), "AboutReport", texts.text("about.title"),
				this.sheets.intro("about"), columns, 2, (rows) -> rows(rows, results));
	}

	private void rows(Rows rows, AuditResults results) throws IOException {
		facts(rows, this.sheets.facts());
		comparison(rows, results);
		for (InputFacts input : results.inputs()) {
			input(rows, input);
		}
		Streaming.each(results::keptDecisions,
				(kept) -> row(rows, this.sheets.texts().text("about.part.decision"), kept.subject(), decided(kept)));
		for (FindingCode code : FindingCode.values()) {
			legend(rows, "about.part.finding", "code.", code.name());
		}
		for (Note note : Note.values()) {
			legend(rows, "about.part.note", "note.", note.name());
		}
	}

	private void facts(Rows rows, AuditFacts facts) throws IOException {
		Texts texts = this.sheets.texts();
		fact(rows, "version", facts.version());
		fact(rows, "as-of", facts.asOf().toString());
		fact(rows, "period", facts.period());
		fact(rows, "language", facts.language());
		fact(rows, "owner", facts.household().owner());
		fact(rows, "own-accounts", String.join(", ", CallFacts.ownerAccounts(facts.household())));
		List<String> organizers = CallFacts.organizers(facts.household());
		if (!organizers.isEmpty()) {
			fact(rows, "organizers", String.join(", ", organizers));
		}
		fact(rows, "time-zone", texts.zone().getId());
		fact(rows, "currency", facts.household().currency());
		fact(rows, "refund-days", String.valueOf(facts.household().limits().refundDays()));
		fact(rows, "issuer-days", String.valueOf(facts.household().limits().issuerDays()));
		fact(rows, "orders", String.valueOf(facts.orders()));
		fact(rows, "context-orders", String.valueOf(facts.contextOrders()));
		fact(rows, "flagged", String.valueOf(facts.flagged()));
		fact(rows, "newly-flagged", String.valueOf(facts.newlyFlagged()));
		fact(rows, "suspicious-mails", String.valueOf(facts.suspiciousMails()));
		fact(rows, "not-judged", String.valueOf(facts.notJudged()));
		fact(rows, "sums", facts.sums().stream().map(texts::money).collect(Collectors.joining(", ")));
		for (var warning : facts.warnings()) {
			fact(rows, "warning", texts.write(warning));
		}
		for (var missing : facts.missing()) {
			fact(rows, "missing", texts.write(missing));
		}
		for (Map.Entry<String, String> parameter : facts.parameters().entrySet()) {
			row(rows, texts.text("about.part.parameter"),
					texts.find("parameter." + parameter.getKey()).orElse(parameter.getKey()), parameter.getValue());
		}
	}

	/** What has come and gone since the last audit. */
	private void comparison(Rows rows, AuditResults results) throws IOException {
		Comparison comparison = this.sheets.facts().comparison();
		if (comparison.last() == null) {
			since(rows, "last", this.sheets.texts().text("since.first-audit"));
			return;
		}
		since(rows, "last", comparison.last());
		since(rows, "new", String.valueOf(comparison.fresh()));
		since(rows, "changed", String.valueOf(comparison.changed()));
		since(rows, "known", String.valueOf(comparison.known()));
		since(rows, "gone", String.valueOf(comparison.gone()));
		since(rows, "not-examined", String.valueOf(comparison.notExamined()));
		long[] listed = new long[1];
		Streaming.each(results::vanished, (one) -> {
			if (listed[0]++ < MOST_VANISHED) {
				vanished(rows, one);
			}
		});
		if (listed[0] > MOST_VANISHED) {
			since(rows, "more", String.valueOf(listed[0] - MOST_VANISHED));
		}
	}

	private void since(Rows rows, String key, String content) throws IOException {
		row(rows, this.sheets.texts().text("column.since"), this.sheets.texts().text("about.since." + key), content);
	}

	/** The key tells which order, mail or charge it was, also in the earlier workbook. */
	private void vanished(Rows rows, Vanished vanished) throws IOException {
		Texts texts = this.sheets.texts();
		String code = vanished.code().name();
		String name = texts.isJapanese()
				? texts.find("code." + code).map((label) -> label + "（" + code + "）").orElse(code) : code;
		String day = (vanished.day() != null) ? texts.day(vanished.day()) : texts.text("about.since.no-day");
		row(rows, texts.text("column.since"), name + "\n" + vanished.subject(),
				texts.text("about.since.vanished", this.sheets.words().word("since", vanished.since()), day));
	}

	/** Nothing that a reviewer wrote is lost when its finding is. */
	private String decided(KeptDecision kept) {
		Words words = this.sheets.words();
		return Stream.of(words.choice(kept.decision()), words.comment(kept.decision()))
			.filter((text) -> !text.isEmpty())
			.collect(Collectors.joining("\n"));
	}

	private void fact(Rows rows, String key, String content) throws IOException {
		row(rows, this.sheets.texts().text("about.part.report"), this.sheets.texts().text("about." + key), content);
	}

	private void row(Rows rows, String part, String name, String content) throws IOException {
		rows.start(Math.max(CellText.lines(part, PART_WIDTH),
				Math.max(CellText.lines(name, NAME_WIDTH), CellText.lines(content, CONTENT_WIDTH))));
		rows.text(part, Look.WRAPPED);
		rows.text(name, Look.WRAPPED);
		rows.text(content, Look.WRAPPED);
		for (int i = 0; i < 7; i++) {
			rows.text(null, Look.TEXT);
		}
		rows.end();
	}

	private void input(Rows rows, InputFacts input) throws IOException {
		Texts texts = this.sheets.texts();
		String content = texts.find(input.outcome()).orElse(input.outcome());
		if (input.format() != null) {
			content += texts.text("about.read-as", texts.find("format." + input.format()).orElse(input.format()));
		}
		if (input.hidden() > 0) {
			content += "\n" + texts.text("about.hidden", input.hidden());
		}
		content += input.passedOver()
			.entrySet()
			.stream()
			.map((passed) -> "\n" + texts.find("passed." + passed.getKey()).orElse(passed.getKey()) + ": "
					+ passed.getValue())
			.collect(Collectors.joining());
		if (!input.leftOut().isEmpty()) {
			content += "\n" + texts.text("about.left-out", String.join(", ", input.leftOut()));
		}
		if (!input.sums().isEmpty()) {
			content += "\n" + texts.text("about.input-sums",
					input.sums().stream().map(texts::money).collect(Collectors.joining(", ")));
		}
		rows.start(Math.max(CellText.lines(input.name(), NAME_WIDTH),
				Math.max(CellText.lines(content, CONTENT_WIDTH), CellText.lines(input.sha256(), SHA256_WIDTH))));
		rows.text(texts.text("about.part.input"), Look.TEXT);
		rows.text(input.name(), Look.WRAPPED);
		rows.text(content, Look.WRAPPED);
		rows.number(input.read(), Look.NUMBER);
		rows.number(input.used(), Look.NUMBER);
		rows.number(input.duplicates(), Look.NUMBER);
		rows.number(input.setAside(), Look.NUMBER);
		rows.number(input.passedOver().values().stream().mapToLong(Long::longValue).sum(), Look.NUMBER);
		rows.number((input.size() >= 0) ? input.size() : null, Look.NUMBER);
		rows.text(input.sha256(), Look.CODE);
		rows.end();
	}

	private void legend(Rows rows, String part, String prefix, String code) throws IOException {
		Texts texts = this.sheets.texts();
		String name = texts.find(prefix + code).map((label) -> label + "（" + code + "）").orElse(code);
		row(rows, texts.text(part), texts.isJapanese() ? name : code,
				texts.find(prefix + code + ".meaning").orElse(""));
	}

}
