package io.github.purchaseaudit.statement;

import java.io.IOException;
import java.time.ZoneId;
import java.util.List;

import io.github.purchaseaudit.inventory.Content;
import io.github.purchaseaudit.inventory.Format;
import io.github.purchaseaudit.inventory.Sample;
import io.github.purchaseaudit.inventory.Sink;
import io.github.purchaseaudit.inventory.Tables;

/**
 * Statements downloaded from MyJCB: Windows-31J, all fields quoted, some rows about the
 * statement above the heading ({@code ご利用者, カテゴリ, ご利用日, ご利用先など, ご利用金額(￥) …}), the card's
 * last digits in the first column of each line, days like {@code  2018/01/16}, sums in
 * yen. A mark under 訂正サイン makes a line a correction. The shape is known from public
 * parsers of these files.
 */
final class JcbFormat implements Format {

	private static final List<String> HEADINGS = Words.list("jcb").stream().map(Words::heading).toList();

	private final Issuer issuer;

	JcbFormat(ZoneId zone) {
		this.issuer = new Issuer(new Card("JCB", null, null), "JPY", null, Issuer.days(zone));
	}

	@Override
	public String id() {
		return "statement-jcb";
	}

	@Override
	public boolean identify(Sample sample) {
		return Columns.in(sample).stream().anyMatch((columns) -> columns.hasAll(HEADINGS));
	}

	@Override
	public boolean knowsSheets() {
		return true;
	}

	@Override
	public void read(Content content, Sink sink) throws IOException {
		Tables.read(content, new StatementRows(this.issuer, content, sink, Columns.in(content)));
	}

}
