package io.github.purchaseaudit.statement;

import java.io.IOException;
import java.text.Normalizer;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import io.github.purchaseaudit.inventory.Content;
import io.github.purchaseaudit.inventory.Format;
import io.github.purchaseaudit.inventory.Row;
import io.github.purchaseaudit.inventory.Sample;
import io.github.purchaseaudit.inventory.Sink;
import io.github.purchaseaudit.inventory.TableHead;
import io.github.purchaseaudit.inventory.Tables;

/**
 * Statements of SMBC cards from Vpass: Windows-31J, without a heading. Each card's block
 * begins with {@code 氏名　様,4980-03**-****-****,カード名}; lines are day, shop and sum in yen,
 * more columns follow in full-width digits; lines that begin with a comma are totals. The
 * shape is known from public parsers. Of the number only the last four digits could be
 * kept, and Vpass masks those.
 */
final class VpassFormat implements Format {

	private static final Columns COLUMNS = Columns.fixed(Field.DAY, Field.SHOP, Field.AMOUNT);

	private final Issuer issuer;

	VpassFormat(ZoneId zone) {
		this.issuer = new Issuer(Card.UNKNOWN, "JPY", COLUMNS, Issuer.days(zone));
	}

	@Override
	public String id() {
		return "statement-vpass";
	}

	@Override
	public boolean identify(Sample sample) {
		return sample.table().stream().map(TableHead::sheets).flatMap(List::stream).anyMatch(this::begins);
	}

	/**
	 * Whether the first row that is not blank begins a block, or a block follows lines.
	 */
	private boolean begins(TableHead.Sheet sheet) {
		for (Row row : sheet.rows()) {
			if (isBlock(row)) {
				return true;
			}
			boolean line = this.issuer.days().apply(row.cell(0)).isPresent() && row.width() > 2;
			if (!row.isBlank() && !line) {
				return false;
			}
		}
		return false;
	}

	private static boolean isBlock(Row row) {
		Optional<Card> card = Card.numbered(row.cell(1));
		return card.isPresent() && Normalizer.normalize(row.cell(0), Normalizer.Form.NFKC).endsWith("様");
	}

	@Override
	public boolean knowsSheets() {
		return true;
	}

	@Override
	public void read(Content content, Sink sink) throws IOException {
		Tables.read(content, new StatementRows(this.issuer, content, sink, null));
	}

}
