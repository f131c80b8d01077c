package io.github.purchaseaudit.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

import io.github.purchaseaudit.household.OwnerOnly;
import io.github.purchaseaudit.order.Money;

/**
 * Writes the workbook of an audit: the sheets, in the order a person needs them. The same
 * results give the same bytes.
 */
public final class WorkbookWriter {

	private WorkbookWriter() {
	}

	/**
	 * Writes the workbook to exactly this path, readable by its owner only.
	 * @throws IOException when it cannot be written; then a part of it may lie there
	 */
	public static void write(AuditResults results, Path target) throws IOException {
		try (OutputStream out = OwnerOnly.create(target)) {
			write(results, out);
		}
	}

	private static void write(AuditResults results, OutputStream out) throws IOException {
		AuditFacts facts = results.facts();
		Texts texts = Texts.of(facts.language(), facts.household().zone());
		OrderLinks links = new OrderLinks();
		CallFacts call = new CallFacts(facts.household(), facts.asOf());
		NavigableSet<String> currencies = currencies(facts);
		results.flagged((reported) -> {
			links.addFlagged(reported.order().key());
			call.add(reported);
			if (reported.order().amount() != null) {
				currencies.add(reported.order().amount().currency());
			}
		});
		results.paymentMethods().forEach((method) -> currencies.add(method.currency()));
		Sheets sheets = new Sheets(texts, facts, links);
		try (Book book = new Book(paper(sheets), texts, currencies)) {
			fill(book, sheets, call, results);
			book.write(out);
		}
	}

	private static NavigableSet<String> currencies(AuditFacts facts) {
		NavigableSet<String> currencies = new TreeSet<>();
		currencies.add(facts.household().currency());
		facts.sums().stream().map(Money::currency).forEach(currencies::add);
		return currencies;
	}

	private static Paper paper(Sheets sheets) {
		AuditFacts facts = sheets.facts();
		Texts texts = sheets.texts();
		return new Paper(texts.text("workbook.title"), "purchase-audit", facts.period(), facts.asOf(), sheets.scope(),
				facts.version() + " " + facts.period(), texts.text("page"), texts.text("sheet.legend-link"),
				texts.text("sheet.about"));
	}

	private static void fill(Book book, Sheets sheets, CallFacts call, AuditResults results) throws IOException {
		OrdersSheet orders = new OrdersSheet(sheets);
		TableSheet allOrders = orders.table(results);
		TableSheet flaggedOrders = new FlaggedSheet(sheets, allOrders, ShortNames.of(results.inputs())).table(results);
		orders.leadTo(flaggedOrders);
		List<String> decideFirst = new UndecidedMethods(sheets.texts()).hints(results.paymentMethods());
		CallTimeline timeline = new CallTimeline(sheets.texts(), call.first());
		if (call.first() != null) {
			results.accountEvents(timeline::add);
		}
		new CallSheet(sheets, call, decideFirst, timeline.lines()).addTo(book);
		book.add(flaggedOrders);
		book.add(new MailsSheet(sheets).table(results));
		book.add(allOrders);
		new MethodsSheet(sheets).addTo(book, results);
		book.add(new CoverageSheet(sheets).table(results));
		book.add(new NotReadSheet(sheets).table(results));
		book.add(new AboutSheet(sheets).table(results), sheets.texts().text("sheet.call"));
	}

}
