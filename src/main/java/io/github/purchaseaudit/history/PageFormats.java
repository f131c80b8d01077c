package io.github.purchaseaudit.history;

import java.time.ZoneId;
import java.util.List;

import io.github.purchaseaudit.inventory.Format;

/**
 * The formats in which people keep copies of the report-a-problem page. Copies prove that
 * something was bought, never that nothing was.
 */
final class PageFormats {

	private PageFormats() {
	}

	/**
	 * All formats, in the order in which they are asked.
	 * @param zone the household's: where times without a zone were written down
	 * @param currency the household's: of sums that show none
	 */
	static List<Format> all(ZoneId zone, String currency) {
		return List.of(new PageExporterCsv(zone, currency), new PageScriptCsv(zone, currency),
				new PageOlderScriptCsv(zone, currency), new PageExcelTool(zone, currency),
				new PageHtmlFormat(zone, currency), new PageWebArchive(zone, currency), new PageMhtml(zone, currency));
	}

}
