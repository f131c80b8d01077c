package io.github.purchaseaudit.ledger;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.purchaseaudit.order.AccountFact;
import io.github.purchaseaudit.order.BillingMethod;
import io.github.purchaseaudit.order.Charge;
import io.github.purchaseaudit.order.HistoryLine;
import io.github.purchaseaudit.order.PurchaseTime;
import io.github.purchaseaudit.order.Receipt;
import io.github.purchaseaudit.order.SetAside;
import org.jspecify.annotations.Nullable;

/** One chunk of entries, sorted by the table they go to, with its counts. */
final class Batches {

	final List<Entry.Found> lines = new ArrayList<>();

	final List<Entry.Found> mails = new ArrayList<>();

	final List<MailOrder> mailOrders = new ArrayList<>();

	final List<Entry.Found> charges = new ArrayList<>();

	final List<Entry.Found> billing = new ArrayList<>();

	final List<Entry.Found> facts = new ArrayList<>();

	final List<Entry.Found> setAside = new ArrayList<>();

	final List<Entry.Digest> digests = new ArrayList<>();

	private final Map<Tally, Long> tallies = new LinkedHashMap<>();

	private final Map<Month, Long> months = new LinkedHashMap<>();

	private final Map<Span, Span> spans = new LinkedHashMap<>();

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
		else if (entry instanceof Entry.Digest digest) {
			this.digests.add(digest);
		}
	}

	private void add(Entry.Found row) {
		if (row.evidence() instanceof HistoryLine line) {
			this.lines.add(row);
			cover(line);
		}
		else if (row.evidence() instanceof Receipt mail) {
			this.mails.add(row);
			MailOrder.of(row.id(), mail).forEach(this.mailOrders::add);
		}
		else if (row.evidence() instanceof Charge charge) {
			this.charges.add(row);
			count(charge.place().member(), "", "statement", charge.day());
		}
		else if (row.evidence() instanceof BillingMethod) {
			this.billing.add(row);
		}
		else if (row.evidence() instanceof AccountFact) {
			this.facts.add(row);
		}
		else if (row.evidence() instanceof SetAside) {
			this.setAside.add(row);
		}
		count(row.member(), (row.evidence() instanceof SetAside) ? Tally.SET_ASIDE : Tally.USED, 1);
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
		this.spans.merge(span.key(), span, Span::and);
	}

	/** Free downloads have numbers of their own and say nothing about paid orders. */
	private static boolean isPaid(HistoryLine line) {
		return line.order() == null || !line.order().value().startsWith("R");
	}

	private void count(int member, String account, String source, LocalDate day) {
		String month = day.toString().substring(0, 7);
		this.months.merge(new Month(member, account, source, month, 0), 1L, Long::sum);
	}

	private void count(int member, String kind, long amount) {
		this.tallies.merge(new Tally(member, kind, 0), amount, Long::sum);
	}

	List<Tally> tallies() {
		return this.tallies.entrySet()
			.stream()
			.map((tally) -> new Tally(tally.getKey().member(), tally.getKey().kind(), tally.getValue()))
			.toList();
	}

	List<Month> months() {
		return this.months.entrySet().stream().map((month) -> month.getKey().with(month.getValue())).toList();
	}

	List<Span> spans() {
		return List.copyOf(this.spans.values());
	}

	/** How many records of a member went one way. */
	record Tally(int member, String kind, long amount) {

		static final String USED = "used";

		static final String SET_ASIDE = "set-aside";

	}

	/** How many records of an account fall in one month. */
	record Month(int member, String account, String source, String month, long amount) {

		Month with(long amount) {
			return new Month(this.member, this.account, this.source, this.month, amount);
		}

	}

	/** From when to when a source holds purchases of an account. */
	record Span(int member, String account, String source, @Nullable LocalDate first, @Nullable LocalDate last,
			boolean paid) {

		Span key() {
			return new Span(this.member, this.account, this.source, null, null, false);
		}

		Span and(Span other) {
			LocalDate first = earlier(this.first, other.first);
			LocalDate last = earlier(other.last, this.last).equals(this.last) ? other.last : this.last;
			return new Span(this.member, this.account, this.source, first, last, this.paid || other.paid);
		}

		private static LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
			if (one == null || other == null) {
				throw new IllegalStateException("A span has two ends");
			}
			return one.isBefore(other) ? one : other;
		}

	}

}
