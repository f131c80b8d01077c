package io.github.purchaseaudit.job;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import io.github.purchaseaudit.household.Household;
import io.github.purchaseaudit.ledger.Histories;
import io.github.purchaseaudit.ledger.Ledger;
import io.github.purchaseaudit.ledger.Mails;
import io.github.purchaseaudit.ledger.Totals;
import io.github.purchaseaudit.order.AccountFact;
import io.github.purchaseaudit.order.HistoryLine;
import io.github.purchaseaudit.order.Receipt;
import io.github.purchaseaudit.order.Source;
import io.github.purchaseaudit.report.CoverageRow;
import io.github.purchaseaudit.rule.AccountIdentities;
import io.github.purchaseaudit.rule.AccountNews;
import io.github.purchaseaudit.rule.CoverageMonths;
import io.github.purchaseaudit.rule.CoverageTable;
import io.github.purchaseaudit.rule.Examination;
import io.github.purchaseaudit.rule.NameLines;

/**
 * What the rules must know about all inputs before they look at the first order: which
 * accounts are one, whose names stand on receipts, and which days the inputs cover.
 */
final class ExaminationFacts {

	private static final String MAIL = "mail";

	private final Household household;

	private final Histories histories;

	private final Mails mails;

	private final AccountIdentities identities;

	private final CoverageTable coverage;

	private final NameLines names = new NameLines();

	private final AccountNews news = new AccountNews();

	private final CoverageMonths months;

	private ExaminationFacts(Household household, Ledger ledger) {
		this.household = household;
		this.histories = new Histories(ledger.dataSource());
		this.mails = new Mails(ledger.dataSource());
		this.identities = new AccountIdentities(household);
		this.coverage = new CoverageTable(household, this.identities);
		this.months = new CoverageMonths(this.identities);
	}

	static ExaminationFacts gather(Ledger ledger, Household household) {
		ExaminationFacts facts = new ExaminationFacts(household, ledger);
		facts.histories.sharedAccounts(facts::learn);
		List<Histories.Span> spans = facts.histories.spans();
		facts.learnFromLists(spans);
		facts.histories.accountFacts().forEach(facts::learn);
		spans.forEach((span) -> facts.coverage.addHistory(span.source(), span.account(), span.first(), span.last(),
				span.paid()));
		facts.histories.accountFacts().forEach(facts.coverage::add);
		facts.mails.forEach(facts::add);
		new Totals(ledger.dataSource()).held()
			.forEach((held) -> facts.months.add(held.account(), source(held.source()), held.month(), held.amount()));
		facts.fill();
		return facts;
	}

	/**
	 * A family purchase names the organizer elsewhere and would teach the wrong address.
	 */
	private void learn(HistoryLine line, String receiptAccount) {
		if (line.account() != null && !line.flags().contains(HistoryLine.Flag.FAMILY_PURCHASE)) {
			this.identities.learn(line.account(), receiptAccount);
		}
	}

	/** Most households register their numbers, and need no look through all rows. */
	private void learnFromLists(List<Histories.Span> spans) {
		List<String> accounts = spans.stream().map(Histories.Span::account).distinct().toList();
		boolean listed = accounts.stream().anyMatch(ExaminationFacts::isAddress);
		if (listed && accounts.stream()
			.anyMatch((account) -> !isAddress(account) && this.household.account(account).isEmpty())) {
			this.histories.listedAccounts(this::learnRegistered);
		}
	}

	private static boolean isAddress(String account) {
		return account.indexOf('@') >= 0;
	}

	/** Lists that people type may hold a name instead of an address. */
	private void learnRegistered(HistoryLine line, String listed) {
		if (this.household.account(listed).isPresent()) {
			learn(line, listed);
		}
	}

	private void learn(AccountFact fact) {
		if (fact.address() != null) {
			this.identities.learn(fact.account(), fact.address());
		}
	}

	private void add(Receipt mail) {
		this.coverage.add(mail);
		if (mail.isGenuineReceipt() && mail.account() != null && mail.billedTo() != null) {
			this.names.add(mail.account(), mail.billedTo());
		}
		if (AccountNews.isNews(mail) && mail.sent() != null) {
			LocalDate day = LocalDate.ofInstant(mail.sent(), this.household.zone());
			CoverageTable.accounts(mail).forEach((account) -> this.news.add(this.identities.name(account), day));
		}
		if (mail.isGenuine() && mail.sent() != null) {
			YearMonth month = YearMonth.from(mail.sent().atZone(this.household.zone()));
			CoverageTable.accounts(mail).forEach((account) -> this.months.add(account, MAIL, month, 1));
		}
	}

	private void fill() {
		this.months.fill(MAIL, this.coverage::mail);
		this.months.fill(source(Source.APPLE_EXPORT.name()),
				(account, day) -> this.coverage.history(account, day, false));
		this.months.fill(source(Source.ONLINE_PURCHASES.name()),
				(account, day) -> this.coverage.history(account, day, true));
	}

	private static String source(String name) {
		return name.toLowerCase(Locale.ROOT).replace('_', '-');
	}

	Examination examination() {
		return new Examination(this.household, this.coverage, this.identities, this.names, this.news,
				new ReadTotals(this.histories, this.household.currency()));
	}

	List<CoverageRow> coverageRows() {
		List<CoverageRow> rows = new ArrayList<>();
		this.months.forEach((row, months) -> rows.add(new CoverageRow(row.account(), row.source(), months)));
		return rows;
	}

}
