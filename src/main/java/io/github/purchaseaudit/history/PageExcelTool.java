package io.github.purchaseaudit.history;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;

import io.github.purchaseaudit.inventory.Cells;
import io.github.purchaseaudit.inventory.ColumnNames;
import io.github.purchaseaudit.inventory.Columns;
import io.github.purchaseaudit.inventory.Content;
import io.github.purchaseaudit.inventory.Row;
import io.github.purchaseaudit.inventory.RowSurvey;
import io.github.purchaseaudit.inventory.TableFormat;
import io.github.purchaseaudit.order.Money;

/**
 * Copies of the report-a-problem page by a Chinese tool, as a workbook:
 * {@code 序号,软件名称,开发商,开发商ID,购买时间,价格}. It keeps neither order number nor payment method;
 * sums without another sign are yuan, for it was made for that store. Somebody in Japan
 * may use it, too: in a household that pays in yen, {@code ¥} is the yen's where no sum
 * of the table has decimals, as the page shows yuan, and none is lower than yen prices
 * are.
 */
final class PageExcelTool extends TableFormat {

	private static final String YUAN = "CNY";

	private static final String YEN = "JPY";

	private static final Pattern SIGNED = Pattern.compile("[¥￥] ?[0-9]{1,3}(?:,?[0-9]{3}){0,3}");

	private static final BigDecimal LOWEST_YEN = BigDecimal.valueOf(50);

	private final ZoneId zone;

	private final String currency;

	PageExcelTool(ZoneId zone, String currency) {
		super("page-excel-tool", ColumnNames.load(PageExcelTool.class, "page-excel-tool.properties"));
		this.zone = zone;
		this.currency = currency;
	}

	@Override
	protected boolean isHeading(Columns columns) {
		return columns.has("title") && columns.has("purchased") && columns.has("line-amount")
				&& (columns.has("number") || columns.has("publisher"));
	}

	@Override
	protected Reading below(Columns columns, Content content) {
		boolean yen = this.currency.equals(YEN) && new Prices(columns).areYenIn(content);
		return new PageRows(content, this.zone, yen ? YEN : YUAN);
	}

	/** The sums of a table. */
	private static final class Prices implements RowSurvey {

		private final Columns columns;

		private int yen;

		private int others;

		private Prices(Columns columns) {
			this.columns = columns;
		}

		private boolean areYenIn(Content content) {
			return lookThrough(content) && this.yen > 0 && this.others == 0;
		}

		@Override
		public void row(Row row) {
			String text = new Cells(row, this.columns).text("line-amount");
			Optional<Money> sum = PageWords.money(text, YUAN).filter((money) -> money.amount().signum() != 0);
			if (sum.isEmpty()) {
				return;
			}
			boolean asYen = SIGNED.matcher(text).matches() && sum.get().amount().compareTo(LOWEST_YEN) >= 0;
			this.yen += asYen ? 1 : 0;
			this.others += (!asYen && sum.get().currency().equals(YUAN)) ? 1 : 0;
		}

	}

}
