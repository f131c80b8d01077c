package io.github.purchaseaudit.report;

import java.io.IOException;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** For which months each account has data of which kind: a year in each row. */
final class CoverageSheet {

	private final Sheets sheets;

	CoverageSheet(Sheets sheets) {
		this.sheets = sheets;
	}

	TableSheet table(AuditResults results) {
		Texts texts = this.sheets.texts();
		List<Column> columns = new ArrayList<>();
		columns.add(this.sheets.column("account", 28));
		columns.add(this.sheets.column("source", 30));
		columns.add(this.sheets.column("year", 7));
		for (String month : texts.text("coverage.months").split("\\|", -1)) {
			columns.add(new Column(month, 6));
		}
		return new TableSheet(texts.text("sheet.coverage"), "Coverage", texts.text("coverage.title"),
				this.sheets.intro("coverage"), columns, 3, (rows) -> rows(rows, results.coverage()));
	}

	private void rows(Rows rows, List<CoverageRow> coverage) throws IOException {
		for (CoverageRow one : coverage) {
			TreeSet<Integer> years = new TreeSet<>();
			one.months().keySet().forEach((month) -> years.add(month.getYear()));
			for (int year : years) {
				row(rows, one, year);
			}
		}
	}

	private void row(Rows rows, CoverageRow coverage, int year) throws IOException {
		Texts texts = this.sheets.texts();
		rows.start();
		rows.text(coverage.account().isEmpty() ? texts.text("coverage.no-account") : coverage.account(), Look.TEXT);
		rows.text(texts.find(coverage.source()).orElse(coverage.source()), Look.TEXT);
		rows.number(year, Look.CENTERED);
		for (Month month : Month.values()) {
			Long records = coverage.months().get(YearMonth.of(year, month));
			if (records != null) {
				rows.number(records, Look.COVERED);
			}
			else {
				rows.text(texts.text("coverage.none"), Look.NOT_COVERED);
			}
		}
		rows.end();
	}

}
