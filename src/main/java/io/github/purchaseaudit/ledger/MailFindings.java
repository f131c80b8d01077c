package io.github.purchaseaudit.ledger;

import java.time.LocalDate;
import java.util.List;

import javax.sql.DataSource;

import io.github.purchaseaudit.rule.Finding;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The findings about forged and doubtful mails, kept beside those of the orders. */
public final class MailFindings {

	private final JdbcTemplate jdbc;

	private final Run run;

	public MailFindings(DataSource source, Run run) {
		this.jdbc = new JdbcTemplate(source);
		this.run = run;
	}

	/** Forgets those of this audit, so that they can be added again. */
	public void clear() {
		this.jdbc.update("delete from finding where run = ? and code in ('COUNTERFEIT_MAIL', 'DOUBTFUL_MAIL')",
				this.run.id());
	}

	/** Keeps a page of findings; mails that cannot be told apart count once. */
	public void add(List<MailFinding> page) {
		this.jdbc.batchUpdate(
				"insert into finding (run, subject, code, severity, purchased_day, facts_digest, account, sources)"
						+ " select ?, ?, ?, ?, cast(? as date), ?, cast(? as varchar(320)), ? where not exists"
						+ " (select 1 from finding where run = ? and subject = ? and code = ?)",
				page.stream().map(this::row).toList());
	}

	private Object[] row(MailFinding mail) {
		Finding finding = mail.finding();
		return new Object[] { this.run.id(), finding.subject(), finding.code().name(), finding.severity().name(),
				mail.day(), Since.digest(finding), Fitted.account(mail.account()), String.valueOf(Sources.MAIL),
				this.run.id(), finding.subject(), finding.code().name() };
	}

	/** How each finding of a page compares with the baseline. */
	public List<String> since(List<Finding> page) {
		Since since = Since.of(this.jdbc, this.run, page.stream().map(Finding::subject).toList());
		return page.stream().map(since::of).toList();
	}

	/**
	 * A finding about a mail.
	 *
	 * @param day when it was sent, in the household's zone
	 * @param account whom it was sent to
	 */
	public record MailFinding(Finding finding, @Nullable LocalDate day, @Nullable String account) {
	}

}
