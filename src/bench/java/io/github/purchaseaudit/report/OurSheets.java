package io.github.purchaseaudit.report;

import java.io.IOException;
import java.nio.file.Path;

/** Writes the workbook of many flagged orders, without an audit. */
public final class OurSheets {

	private OurSheets() {
	}

	public static void main(String[] arguments) throws IOException {
		StoryResults story = StoryResults.undecided("ja");
		int count = Integer.parseInt(arguments[0]);
		for (int i = 0; i < count; i++) {
			ReportedOrder order = new ReportedOrder(StoryResults.familyOrder("M" + (100_000_000 + i), 480 + i),
					SinceLast.NEW, false, null);
			story.flagged.add(order);
			story.orders.add(order);
		}
		WorkbookWriter.write(story, Path.of(arguments[1]));
	}

}
