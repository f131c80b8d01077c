package io.github.purchaseaudit.history;

import java.time.ZoneId;

import io.github.purchaseaudit.inventory.ColumnNames;
import io.github.purchaseaudit.inventory.Columns;
import io.github.purchaseaudit.inventory.Content;
import io.github.purchaseaudit.inventory.TableFormat;

/**
 * Copies of the report-a-problem page by a Chinese tool, as a workbook:
 * {@code 序号,软件名称,开发商,开发商ID,购买时间,价格}. It keeps neither order number nor payment method;
 * sums without another sign are yuan, for it was made for that store.
 */
final class PageExcelTool extends TableFormat {

	private static final String YUAN = "CNY";

	private final ZoneId zone;

	PageExcelTool(ZoneId zone) {
		super("page-excel-tool", ColumnNames.load(PageExcelTool.class, "page-excel-tool.properties"));
		this.zone = zone;
	}

	@Override
	protected boolean isHeading(Columns columns) {
		return columns.has("title") && columns.has("purchased") && columns.has("line-amount")
				&& (columns.has("number") || columns.has("publisher"));
	}

	@Override
	protected Reading below(Columns columns, Content content) {
		return new PageRows(content, this.zone, YUAN);
	}

}
