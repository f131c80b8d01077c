package io.github.purchaseaudit.report;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

import io.github.purchaseaudit.order.Money;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;

/**
 * Spending per month by payment method, in one currency: a chart, and below it the
 * figures it is drawn from. What is not the household's stands out by colour and pattern.
 */
final class SpendingChart {

	/** The latest months that the chart shows. */
	private static final int MOST_MONTHS = 36;

	/** More payment methods than one tells apart; the others are added up. */
	private static final int MOST_SERIES = 8;

	/** The rows that the chart covers. */
	static final int HEIGHT = 18;

	private final Sheets sheets;

	private final String currency;

	private final List<YearMonth> months = new ArrayList<>();

	private final List<Series> series = new ArrayList<>();

	private record Series(String name, @Nullable String warning, SortedMap<YearMonth, BigDecimal> sums) {

		BigDecimal sum(YearMonth month) {
			return this.sums.getOrDefault(month, BigDecimal.ZERO);
		}

	}

	SpendingChart(Sheets sheets, List<MethodSpending> methods) {
		this.sheets = sheets;
		this.currency = currency(methods);
		List<MethodSpending> shown = methods.stream()
			.filter((method) -> method.currency().equals(this.currency) && !method.months().isEmpty())
			.toList();
		months(shown);
		series(shown);
	}

	private String currency(List<MethodSpending> methods) {
		String own = this.sheets.facts().household().currency();
		boolean used = methods.stream()
			.anyMatch((method) -> method.currency().equals(own) && !method.months().isEmpty());
		return methods.stream()
			.filter((method) -> !method.months().isEmpty() && !used)
			.map(MethodSpending::currency)
			.findFirst()
			.orElse(own);
	}

	private void months(List<MethodSpending> methods) {
		TreeSet<YearMonth> seen = new TreeSet<>();
		methods.forEach((method) -> seen.addAll(method.months().keySet()));
		if (seen.isEmpty()) {
			return;
		}
		YearMonth first = seen.first();
		if (first.plusMonths(MOST_MONTHS).isBefore(seen.last())) {
			first = seen.last().minusMonths(MOST_MONTHS - 1);
		}
		for (YearMonth month = first; !month.isAfter(seen.last()); month = month.plusMonths(1)) {
			this.months.add(month);
		}
	}

	private void series(List<MethodSpending> methods) {
		SortedMap<YearMonth, BigDecimal> others = new TreeMap<>();
		for (MethodSpending method : methods) {
			if (this.series.size() < MOST_SERIES) {
				this.series.add(new Series(name(method), warning(method.status()), method.months()));
			}
			else {
				method.months().forEach((month, sum) -> others.merge(month, sum, BigDecimal::add));
			}
		}
		if (!others.isEmpty()) {
			this.series.add(new Series(this.sheets.texts().text("chart.others"), null, others));
		}
	}

	private String name(MethodSpending method) {
		String status = this.sheets.words().word("status", method.status());
		if (method.shown().isEmpty()) {
			return status;
		}
		return (warning(method.status()) != null) ? method.shown() + " (" + status + ")" : method.shown();
	}

	/** Red for what is not the household's, orange for its closed cards. */
	private static @Nullable String warning(MethodSpending.Status status) {
		return switch (status) {
			case NOT_OURS, UNKNOWN, NOT_NAMED -> "C00000";
			case CLOSED -> "C55A11";
			case OPEN, UNDECIDED -> null;
		};
	}

	boolean isEmpty() {
		return this.series.isEmpty();
	}

	/** Writes the figures: a row for each month, a column for each payment method. */
	void figures(Rows rows) throws IOException {
		Texts texts = this.sheets.texts();
		rows.start();
		rows.text(texts.text("chart.figures", this.currency), Look.LINE);
		rows.end();
		rows.start(3);
		rows.text(texts.text("chart.month"), Look.HEADING);
		for (Series one : this.series) {
			rows.text(one.name(), Look.HEADING);
		}
		rows.end();
		for (YearMonth month : this.months) {
			rows.start();
			rows.text(month.toString(), Look.TEXT);
			for (Series one : this.series) {
				rows.money(one.sum(month), this.currency);
			}
			rows.end();
		}
	}

	/**
	 * Draws the chart.
	 * @param top the first row it covers, counted from 0
	 * @param header the row of the figures' headings, counted from 1
	 */
	void draw(Book book, XSSFSheet sheet, int top, int header) throws IOException {
		Texts texts = this.sheets.texts();
		ColumnChart chart = new ColumnChart(texts.text("chart.title", this.currency), texts.text("chart.month"),
				texts.text("chart.spent", this.currency), MoneyFormat.of(this.currency), sheet.getSheetName(), header,
				this.months.stream().map(YearMonth::toString).toList(),
				this.series.stream().map(this::column).toList());
		book.draw(sheet, new ChartFrame(chart.title(), alternative(), top, top + HEIGHT - 2, 8), chart);
	}

	private ColumnChart.Series column(Series one) {
		return new ColumnChart.Series(one.name(), one.warning(), this.months.stream().map(one::sum).toList());
	}

	/** What the chart shows, for those who cannot see it. */
	private String alternative() {
		Texts texts = this.sheets.texts();
		StringBuilder text = new StringBuilder(texts.text("chart.alternative", this.months.get(0).toString(),
				this.months.get(this.months.size() - 1).toString(), this.currency));
		for (Series one : this.series) {
			BigDecimal sum = this.months.stream().map(one::sum).reduce(BigDecimal.ZERO, BigDecimal::add);
			text.append(' ')
				.append(one.name())
				.append(": ")
				.append(texts.money(new Money(sum, this.currency)))
				.append(';');
		}
		return text.toString();
	}

}
