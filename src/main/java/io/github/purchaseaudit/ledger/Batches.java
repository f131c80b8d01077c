package io.github.purchaseaudit.ledger;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import io.github.purchaseaudit.order.AccountFact;
import io.github.purchaseaudit.order.BillingMethod;
import io.github.purchaseaudit.order.Charge;
import io.github.purchaseaudit.order.HistoryLine;
import io.github.purchaseaudit.order.Money;
import io.github.purchaseaudit.order.PurchaseTime;
import io.github.purchaseaudit.order.Receipt;
import io.github.purchaseaudit.order.SetAside;

/** One chunk of entries, sorted by the table they go to, with its counts. */
final class Batches {

	/** The ledger holds no longer kinds. */
	private static final int LONGEST_NAME = 64 - Members.LEFT_OUT.length();

	final List<Entry.Found> lines = new ArrayList<>();

	final List<Entry.Found> mails = new ArrayList<>();

	final List<MailOrder> mailOrders = new ArrayList<>();

	final List<Entry.Found> charges = new ArrayList<>();

	final List<Entry.Found> billing = new ArrayList<>();

	final List<Entry.Found> facts = new ArrayList<>();

	final List<Entry.Found> setAside = new ArrayList<>();

	final List<Entry.Digest> digests = new ArrayList<>();

	private final Set<Integer> unnumbered = new TreeSet<>();

	private final Map<String, Tally> tallies = new LinkedHashMap<>();

	private final Map<String, Sum> sums = new LinkedHashMap<>();

	private final Map<String, Month> months = new LinkedHashMap<>();

	private final Map<String, Span> spans = new LinkedHashMap<>();

	private final ZoneId zone;

	Batches(ZoneId zone) {
		this.zone = zone;
	}

	void add(Entry entry) {
		if (entry instanceof Entry.Found row) {
			add(row);
		}
		else if (entry instanceof Entry.PassedOver passed) {
			count(passed.member(), passed.kind(), passed.amount());
		}
		else if (entry instanceof Entry.LeftOut left) {
			String column = left.column();
			count(left.member(), Members.LEFT_OUT + column.substring(0, Math.min(column.length(), LONGEST_NAME)), 0);
		}
		else if (entry instanceof Entry.Digest digest) {
			this.digests.add(digest);
		}
	}

	private void add(Entry.Found row) {
		if (row.evidence() instanceof HistoryLine line) {
			this.lines.add(row);
			if (line.order() == null && line.document() != null) {
				this.unnumbered.add(row.member());
			}
			if (line.lineAmount() != null && line.currency() != null) {
				add(row.member(), new Money(line.lineAmount(), line.currency()));
			}
			cover(line);
		}
		else if (row.evidence() instanceof Receipt mail) {
			this.mails.add(row);
			if (mail.isGenuineReceipt() && mail.total() != null) {
				add(row.member(), mail.total());
			}
			MailOrder.of(row.id(), mail).forEach(this.mailOrders::add);
		}
		else if (row.evidence() instanceof Charge charge) {
			this.charges.add(row);
			add(row.member(), charge.amount());
			count(charge.place().member(), "", "statement", charge.day());
		}
		else if (row.evidence() instanceof BillingMethod) {
			this.billing.add(row);
		}
		else if (row.evidence() instanceof AccountFact) {
			this.facts.add(row);
		}
		else if (row.evidence() instanceof SetAside lost) {
			this.setAside.add(row);
			if (lost.ofUsed()) {
				return;
			}
		}
		count(row.member(), (row.evidence() instanceof SetAside) ? Tally.SET_ASIDE : Tally.USED, 1);
		if (row.evidence().place().isHidden()) {
			count(row.member(), Tally.HIDDEN, 1);
		}
	}

	private void cover(HistoryLine line) {
		PurchaseTime purchased = line.purchased();
		if (purchased == null) {
			return;
		}
		String account = (line.account() != null) ? line.account() : "";
		LocalDate day = purchased.dayIn(this.zone);
		count(line.place().member(), account, line.source().name(), day);
		Span span = new Span(line.place().member(), account, line.source().name(), day, day, isPaid(line));
		this.spans.merge(key(span.member(), span.source(), account), span, Span::and);
	}

	/** Free downloads have numbers of their own and say nothing about paid orders. */
	private static boolean isPaid(HistoryLine line) {
		return line.order() == null || !line.order().value().startsWith("R");
	}

	private void count(int member, String account, String source, LocalDate day) {
		String month = day.toString().substring(0, 7);
		this.months.merge(key(member, source, account) + month, new Month(member, account, source, month, 1),
				Month::and);
	}

	private void count(int member, String kind, long amount) {
		this.tallies.merge(key(member, kind, ""), new Tally(member, kind, amount), Tally::and);
	}

	private void add(int member, Money money) {
		this.sums.merge(key(member, money.currency(), ""), new Sum(member, money), Sum::and);
	}

	/** Plain text: asked for with every row, and a record's own is slow to begin with. */
	private static String key(int member, String word, String text) {
		return member + " " + word + " " + text;
	}

	/** Members with rows that a document number alone can join, each once. */
	List<Integer> unnumbered() {
		return List.copyOf(this.unnumbered);
	}

	List<Tally> tallies() {
		return List.copyOf(this.tallies.values());
	}

	List<Sum> sums() {
		return List.copyOf(this.sums.values());
	}

	List<Month> months() {
		return List.copyOf(this.months.values());
	}

	List<Span> spans() {
		return List.copyOf(this.spans.values());
	}

	/** How many records of a member went one way. */
	record Tally(int member, String kind, long amount) {

		static final String USED = "used";

		static final String SET_ASIDE = "set-aside";

		/** These are among the others. */
		static final String HIDDEN = "hidden";

		Tally and(Tally other) {
			return new Tally(this.member, this.kind, this.amount + other.amount);
		}

	}

	/**
	 * What a member's records show, before refunds, copies with them: the rows of a
	 * history, the genuine receipts of an archive, the charges of a statement.
	 */
	record Sum(int member, Money money) {

		Sum and(Sum other) {
			return new Sum(this.member, this.money.plus(other.money));
		}

	}

	/** How many records of an account fall in one month. */
	record Month(int member, String account, String source, String month, long amount) {

		Month and(Month other) {
			return new Month(this.member, this.account, this.source, this.month, this.amount + other.amount);
		}

	}

	/** From when to when a source holds purchases of an account. */
	record Span(int member, String account, String source, LocalDate first, LocalDate last, boolean paid) {

		Span and(Span other) {
			LocalDate first = other.first.isBefore(this.first) ? other.first : this.first;
			LocalDate last = other.last.isAfter(this.last) ? other.last : this.last;
			return new Span(this.member, this.account, this.source, first, last, this.paid || other.paid);
		}

	}

}
