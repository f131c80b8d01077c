package io.github.purchaseaudit.statement;

import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.purchaseaudit.inventory.Content;
import io.github.purchaseaudit.inventory.Format;
import io.github.purchaseaudit.inventory.Sample;
import io.github.purchaseaudit.inventory.Sink;
import io.github.purchaseaudit.inventory.Tables;
import io.github.purchaseaudit.order.Nfkc;
import org.jspecify.annotations.Nullable;

/**
 * Statements of the Rakuten card from e-NAVI: UTF-8 with a byte order mark, quoted, 10 to
 * 12 columns of which some bear the month's number ({@code 7月支払金額}), refunds negative
 * ({@code -1200} or {@code ▲1,000}), sums in yen. Only the file's name holds the card's
 * digits: {@code enavi202610(5690).csv}. The shape is known from public parsers.
 */
final class RakutenFormat implements Format {

	private static final List<String> HEADINGS = Words.list("rakuten").stream().map(Words::heading).toList();

	private static final List<String> OWN = Words.list("rakuten-also").stream().map(Words::heading).toList();

	private static final Pattern NAME = Pattern.compile("(?i)enavi[0-9]{6}[^0-9/]*([0-9]{4})(?![0-9])[^/]*$");

	private final ZoneId zone;

	RakutenFormat(ZoneId zone) {
		this.zone = zone;
	}

	@Override
	public String id() {
		return "statement-rakuten";
	}

	@Override
	public boolean identify(Sample sample) {
		return Columns.in(sample).stream().anyMatch((columns) -> columns.hasAll(HEADINGS) && columns.hasAny(OWN));
	}

	@Override
	public boolean knowsSheets() {
		return true;
	}

	@Override
	public void read(Content content, Sink sink) throws IOException {
		Issuer issuer = new Issuer(new Card(null, last4(content.name()), null), "JPY", null, Issuer.days(this.zone));
		Tables.read(content, new StatementRows(issuer, content, sink, Columns.in(content)));
	}

	private static @Nullable String last4(String name) {
		Matcher digits = NAME.matcher(Nfkc.of(name));
		return digits.find() ? digits.group(1) : null;
	}

}
