package io.github.purchaseaudit.rule;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

import io.github.purchaseaudit.order.MailKind;
import io.github.purchaseaudit.order.Receipt;
import io.github.purchaseaudit.order.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * On which days Apple sent news of each account: a sign-in, a new device, another family,
 * a changed password. Who buys with somebody else's account does so soon after getting
 * in.
 */
public final class AccountNews {

	private static final int DAYS = 7;

	private final Map<String, NavigableSet<LocalDate>> days = new HashMap<>();

	/** Whether a mail is such news, and Apple's. */
	public static boolean isNews(Receipt mail) {
		return mail.kind() == MailKind.ACCOUNT_EVENT && mail.verdict() == Verdict.NOT_A_PURCHASE;
	}

	/**
	 * Takes in that news came.
	 * @param account the one name of the account
	 */
	public void add(String account, LocalDate day) {
		this.days.computeIfAbsent(account, (key) -> new TreeSet<>()).add(day);
	}

	/** Whether news came on that day or in the seven days before it. */
	boolean isBefore(@Nullable String account, LocalDate day) {
		NavigableSet<LocalDate> known = (account != null) ? this.days.get(account) : null;
		LocalDate latest = (known != null) ? known.floor(day) : null;
		return latest != null && !latest.isBefore(day.minusDays(DAYS));
	}

}
