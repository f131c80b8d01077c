package io.github.purchaseaudit.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

import io.github.purchaseaudit.order.SetAside;

/** Writes the workbook of many flagged orders that come out of the air. */
public final class OurSheets implements AuditResults {

	private final StoryResults story = StoryResults.undecided("ja");

	private final int count;

	private OurSheets(int count) {
		this.count = count;
	}

	public static void main(String[] arguments) throws IOException {
		WorkbookWriter.write(new OurSheets(Integer.parseInt(arguments[0])), Path.of(arguments[1]));
	}

	@Override
	public AuditFacts facts() {
		return this.story.facts();
	}

	@Override
	public void flagged(Consumer<ReportedOrder> consumer) {
		for (int i = 0; i < this.count; i++) {
			String number = "M" + (100_000_000 + i);
			consumer.accept(new ReportedOrder(StoryResults.familyOrder(number, 480 + i), SinceLast.NEW, false, null));
		}
	}

	@Override
	public void orders(Consumer<ReportedOrder> consumer) {
		flagged(consumer);
	}

	@Override
	public void suspiciousMails(Consumer<SuspiciousMail> consumer) {
		this.story.suspiciousMails(consumer);
	}

	@Override
	public List<MethodSpending> paymentMethods() {
		return this.story.paymentMethods();
	}

	@Override
	public List<CoverageRow> coverage() {
		return this.story.coverage();
	}

	@Override
	public void notRead(Consumer<SetAside> consumer) {
		this.story.notRead(consumer);
	}

	@Override
	public List<InputFacts> inputs() {
		return this.story.inputs();
	}

}
