package io.github.purchaseaudit.report;

import java.util.ArrayList;
import java.util.List;

import io.github.purchaseaudit.household.RegisteredMethod;
import io.github.purchaseaudit.order.Sentence;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * One A4 page to read aloud on the phone: the money first, then the orders, what to ask
 * for, and what to do. Orders that do not fit go on to further pages.
 */
final class CallSheet {

	/** What A4 leaves between the margins, in points, with a little to spare. */
	private static final float PAGE_HEIGHT = 766;

	private static final int MOST_WARNINGS = 3;

	/** With fewer orders the steps stay on the first page, else they go to the second. */
	private static final int FIRST_ROWS = 4;

	/** The lines between the table and the blocks below it. */
	private static final float BETWEEN = 52;

	private static final double TOP = 0.5;

	private static final double HEADER = 0.22;

	private final Sheets sheets;

	private final CallFacts call;

	private final CallWords words;

	private final List<String> decideFirst;

	private final List<String> timeline;

	/**
	 * Prepares the sheet.
	 * @param decideFirst what must be decided before anybody calls
	 */
	CallSheet(Sheets sheets, CallFacts call, List<String> decideFirst) {
		this(sheets, call, decideFirst, List.of());
	}

	/**
	 * Prepares the sheet.
	 * @param decideFirst what must be decided before anybody calls
	 * @param timeline what happened when, for the second page
	 */
	CallSheet(Sheets sheets, CallFacts call, List<String> decideFirst, List<String> timeline) {
		this.sheets = sheets;
		this.call = call;
		this.decideFirst = decideFirst;
		this.timeline = timeline;
		this.words = new CallWords(sheets, call);
	}

	void addTo(Book book) {
		XSSFSheet sheet = book.sheet(text("sheet.call"), false);
		sheet.setMargin(PageMargin.TOP, TOP);
		sheet.setMargin(PageMargin.BOTTOM, TOP);
		sheet.setMargin(PageMargin.HEADER, HEADER);
		sheet.setMargin(PageMargin.FOOTER, HEADER);
		CallPage page = new CallPage(book, sheet);
		beginning(page);
		if (this.call.isEmpty()) {
			page.blocks(text("call.section.security"), this.words.lines("call.security"), text("call.section.contact"),
					this.words.contact());
			return;
		}
		List<String> asked = asked();
		List<String> notes = this.words.lines("call.notes");
		float room = PAGE_HEIGHT - page.blocksHeight(asked, notes) - BETWEEN;
		float stepsHeight = page.blocksHeight(this.words.steps(), this.words.lines("call.security"));
		boolean stepsFirst = page.height() + tableHeight(page) + stepsHeight <= room;
		List<ReportedOrder> rest = table(page, this.call.rows(), stepsFirst ? room - stepsHeight : room);
		page.line(text("call.never-say"), Look.CALL_TEXT);
		page.line(text("call.attachments"), Look.CALL_TEXT);
		page.blocks(text("call.section.asked"), asked, text("call.section.notes"), notes);
		if (stepsFirst) {
			steps(page);
		}
		secondPage(page, rest, !stepsFirst);
	}

	/** How tall the heading and the rows are that must not leave the first page. */
	private float tableHeight(CallPage page) {
		float height = page.cellsHeight(this.words.columns(), Look.CALL_HEADING);
		for (ReportedOrder reported : this.call.rows().subList(0, Math.min(FIRST_ROWS, this.call.rows().size()))) {
			height += page.cellsHeight(this.words.row(reported), Look.CALL_CELL);
		}
		return height;
	}

	private void steps(CallPage page) {
		page.blocks(text("call.section.steps"), this.words.steps(), text("call.section.security"),
				this.words.lines("call.security"));
	}

	private void beginning(CallPage page) {
		page.line(text("call.title"), Look.TITLE);
		page.line(this.sheets.scope(), Look.CALL_TEXT);
		this.decideFirst.forEach((line) -> page.line(line, Look.CALL_SENTENCE));
		page.line(this.words.money(), Look.CALL_MONEY);
		this.words.settled().forEach((line) -> page.line(line, Look.CALL_TEXT));
		if (!this.call.isEmpty()) {
			page.line(text("call.family-asked"), Look.CALL_TEXT);
		}
		// Red is for what needs checking.
		page.line(this.words.sentence(), this.call.isEmpty() ? Look.CALL_MONEY : Look.CALL_SENTENCE);
		warnings(page);
		if (!this.call.isEmpty()) {
			page.blocks(text("call.section.caller"), this.words.caller(), text("call.section.contact"),
					this.words.contact());
		}
	}

	/** What is said above of payment methods to decide is not said again. */
	private void warnings(CallPage page) {
		List<String> methods = this.sheets.facts()
			.household()
			.paymentMethods()
			.stream()
			.map(RegisteredMethod::name)
			.toList();
		List<Sentence> warnings = this.sheets.facts()
			.warnings()
			.stream()
			.filter((warning) -> this.decideFirst.isEmpty() || !warning.key().equals("warning.undecided.entry")
					|| !methods.contains(warning.facts().get(0)))
			.toList();
		warnings.stream()
			.limit(MOST_WARNINGS)
			.forEach((warning) -> page.line("※ " + this.sheets.texts().write(warning), Look.CALL_TEXT));
		if (warnings.size() > MOST_WARNINGS) {
			page.line("※ " + this.sheets.texts().text("call.warnings.more", warnings.size() - MOST_WARNINGS),
					Look.CALL_TEXT);
		}
	}

	private List<String> asked() {
		List<String> lines = new ArrayList<>(this.words.lines("call.checked"));
		lines.addAll(this.words.lines("call.asked"));
		return lines;
	}

	/** Writes as many rows as fit, and gives back the others. */
	private List<ReportedOrder> table(CallPage page, List<ReportedOrder> rows, float limit) {
		page.cells(this.words.columns(), Look.CALL_HEADING);
		for (int i = 0; i < rows.size(); i++) {
			List<String> cells = this.words.row(rows.get(i));
			if (i > 0 && page.height() + page.cellsHeight(cells, Look.CALL_CELL) > limit) {
				page.line(this.sheets.texts().text("call.continued", (long) rows.size() - i, page.nextNumber()),
						Look.CALL_TEXT);
				return rows.subList(i, rows.size());
			}
			page.cells(cells, Look.CALL_CELL);
		}
		return List.of();
	}

	private void secondPage(CallPage page, List<ReportedOrder> rest, boolean steps) {
		page.nextPage();
		page.line(text("call.second-page"), Look.TITLE);
		if (steps) {
			steps(page);
		}
		if (!this.timeline.isEmpty()) {
			page.line(text("call.section.timeline"), Look.CALL_SECTION);
			this.timeline.forEach((line) -> page.line(line, Look.CALL_TEXT));
		}
		List<ReportedOrder> left = rest;
		while (!left.isEmpty()) {
			page.line(text("call.section.orders"), Look.CALL_SECTION);
			left = table(page, left, PAGE_HEIGHT - BETWEEN);
			if (!left.isEmpty()) {
				page.nextPage();
			}
		}
		long more = this.call.rowCount() - this.call.rows().size();
		if (more > 0) {
			page.line(this.sheets.texts().text("call.more", more), Look.CALL_TEXT);
		}
		List<String> see = this.words.lines("call.see");
		List<String> help = this.words.lines("call.help");
		if (page.height() + page.blocksHeight(see, help) > PAGE_HEIGHT) {
			page.nextPage();
		}
		page.blocks(text("call.section.see"), see, text("call.section.help"), help);
	}

	private String text(String key) {
		return this.sheets.texts().text(key);
	}

}
