package io.github.purchaseaudit.statement;

import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.github.purchaseaudit.inventory.Content;
import io.github.purchaseaudit.inventory.Format;
import io.github.purchaseaudit.inventory.Row;
import io.github.purchaseaudit.inventory.RowSurvey;
import io.github.purchaseaudit.inventory.Sample;
import io.github.purchaseaudit.inventory.Sink;
import io.github.purchaseaudit.inventory.TableHead;
import io.github.purchaseaudit.inventory.Tables;
import io.github.purchaseaudit.order.MoneyText;
import io.github.purchaseaudit.order.Nfkc;

/**
 * Statements of SMBC cards from Vpass: Windows-31J, without a heading. Each card's block
 * begins with {@code 氏名　様,4980-03**-****-****,カード名}; lines are day, shop and sum in yen,
 * more columns follow in full-width digits; lines that begin with a comma are totals. In
 * a newer shape ({@code 2026/05/02,ＡＰＰＬＥ　ＣＯＭ　ＢＩＬＬ,ご本人,1回払い,,'26/06,1980,1980,,,,,}) the
 * user, the kind of payment and its month stand before the sum. The shapes are known from
 * public parsers. Of the number only the last four digits could be kept, and Vpass masks
 * those.
 */
final class VpassFormat implements Format {

	private static final Columns COLUMNS = Columns.fixed(Field.DAY, Field.SHOP, Field.AMOUNT);

	private static final Columns NEWER = Columns.at(Map.of(Field.DAY, 0, Field.SHOP, 1, Field.AMOUNT, 6));

	private final Issuer issuer;

	private final Issuer newer;

	VpassFormat(ZoneId zone) {
		this.issuer = new Issuer(Card.UNKNOWN, "JPY", COLUMNS, Issuer.days(zone));
		this.newer = new Issuer(Card.UNKNOWN, "JPY", NEWER, Issuer.days(zone));
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
		return card.isPresent() && Nfkc.of(row.cell(0)).endsWith("様");
	}

	@Override
	public boolean knowsSheets() {
		return true;
	}

	@Override
	public void read(Content content, Sink sink) throws IOException {
		Sums sums = new Sums();
		sums.lookThrough(content);
		Issuer shape = (sums.later > sums.third) ? this.newer : this.issuer;
		Tables.read(content, new StatementRows(shape, content, sink, null));
	}

	/** In how many rows a sum stands in the third place, and only further on. */
	private static final class Sums implements RowSurvey {

		private int third;

		private int later;

		@Override
		public void row(Row row) {
			boolean early = isSum(COLUMNS.cell(row, Field.AMOUNT));
			this.third += early ? 1 : 0;
			this.later += (!early && isSum(NEWER.cell(row, Field.AMOUNT))) ? 1 : 0;
		}

		private static boolean isSum(String cell) {
			return MoneyText.parse(cell, "JPY").isPresent();
		}

	}

}
