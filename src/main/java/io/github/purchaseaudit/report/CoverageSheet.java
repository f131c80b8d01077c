package io.github.purchaseaudit.report;

import java.io.IOException;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

import io.github.purchaseaudit.order.Sentence;

/** For which months each account has data of which kind: a year in each row. */
final class CoverageSheet {

	private static final int MOST_MISSING = 12;

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
		return new TableSheet(texts.text("sheet.coverage"), "Coverage", texts.text("coverage.title"), intro(), columns,
				3, (rows) -> rows(rows, results.coverage()));
	}

	/** What to fetch stands above the table that shows why. */
	private List<String> intro() {
		List<String> lines = this.sheets.intro("coverage");
		List<Sentence> missing = this.sheets.facts().missing();
		missing.stream().limit(MOST_MISSING).map(this.sheets.texts()::write).forEach(lines::add);
		if (missing.size() > MOST_MISSING) {
			lines.add(this.sheets.texts().text("coverage.more", missing.size() - MOST_MISSING));
		}
		return lines;
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
		rows.text(texts.find("source." + coverage.source()).orElse(coverage.source()), Look.TEXT);
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
