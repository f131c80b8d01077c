package io.github.purchaseaudit.rule;

import java.time.LocalDate;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** Coverage for tests: the same days for mail and history of the accounts named. */
record Days(Set<String> accounts, LocalDate from, LocalDate until, boolean renewalsOff) implements Coverage {

	static Days all() {
		return of("2000-01-01", "2100-01-01", "taro@example.jp", "hanako@example.jp");
	}

	static Days none() {
		return of("2000-01-01", "2100-01-01");
	}

	static Days of(String from, String until, String... accounts) {
		return new Days(Set.of(accounts), LocalDate.parse(from), LocalDate.parse(until), false);
	}

	Days withRenewalsOff() {
		return new Days(this.accounts, this.from, this.until, true);
	}

	@Override
	public boolean mail(@Nullable String account, LocalDate day) {
		return account != null && this.accounts.contains(account) && !day.isBefore(this.from)
				&& !day.isAfter(this.until);
	}

	@Override
	public boolean history(@Nullable String account, LocalDate day, boolean hardware) {
		return mail(account, day);
	}

	@Override
	public boolean renewalReceiptsOff(@Nullable String account) {
		return this.renewalsOff;
	}

}
