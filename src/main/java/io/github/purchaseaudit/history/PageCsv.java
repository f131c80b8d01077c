package io.github.purchaseaudit.history;

import java.time.ZoneId;

import io.github.purchaseaudit.inventory.ColumnNames;
import io.github.purchaseaudit.inventory.Columns;
import io.github.purchaseaudit.inventory.Content;
import io.github.purchaseaudit.inventory.TableFormat;

/**
 * CSV that a program made from the report-a-problem page: its author named the columns,
 * and none of them escapes quotes.
 */
abstract class PageCsv extends TableFormat {

	private final ZoneId zone;

	private final String currency;

	/**
	 * A format whose columns are named in {@code <id>.properties} beside this class.
	 * @param id the format's name
	 * @param zone the household's: where times without a zone were written down
	 * @param currency the household's: of sums that show none
	 */
	PageCsv(String id, ZoneId zone, String currency) {
		super(id, ColumnNames.load(PageCsv.class, id + ".properties"));
		this.zone = zone;
		this.currency = currency;
	}

	@Override
	protected final boolean leavesQuotes() {
		return true;
	}

	@Override
	protected final Reading below(Columns columns, Content content) {
		return new PageRows(content, this.zone, this.currency);
	}

}
