package io.github.purchaseaudit.rule;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

import io.github.purchaseaudit.household.Account;
import io.github.purchaseaudit.household.Device;
import io.github.purchaseaudit.household.Household;
import io.github.purchaseaudit.household.Limits;
import io.github.purchaseaudit.household.Ours;
import io.github.purchaseaudit.household.RegisteredMethod;
import org.jspecify.annotations.Nullable;

/**
 * The family of the tests: Taro, who organizes, and Hanako; a JCB closed on 31 March 2026
 * and a Mastercard with a number in Apple Pay.
 */
final class HouseholdSketch {

	private final List<Account> accounts = new ArrayList<>();

	private final List<RegisteredMethod> methods = new ArrayList<>();

	private final List<Device> devices = new ArrayList<>();

	private List<String> billingNames = List.of();

	private ZoneId zone = ZoneId.of("Asia/Tokyo");

	static HouseholdSketch empty() {
		return new HouseholdSketch();
	}

	static HouseholdSketch family() {
		return empty().account("taro@example.jp", "10655968", "太郎", true, Ours.YES)
			.account("hanako@example.jp", "20655968", "花子", false, Ours.YES)
			.card("JCB", "1234", null, "2026-03-31")
			.card(new RegisteredMethod("家計のMastercard", "Mastercard", "5678", List.of("9876"), List.of("5521"), "太郎",
					LocalDate.parse("2020-04-01"), null, Ours.YES, 9));
	}

	HouseholdSketch account(String id, @Nullable String number, @Nullable String member, boolean organizer, Ours ours) {
		this.accounts.add(new Account(id, number, List.of("old." + id), member, organizer, null, null, ours));
		return this;
	}

	HouseholdSketch account(Account account) {
		this.accounts.add(account);
		return this;
	}

	HouseholdSketch card(String brand, @Nullable String last4, @Nullable String from, @Nullable String closed) {
		return card(new RegisteredMethod(brand, brand, last4, List.of(), List.of(), null,
				(from != null) ? LocalDate.parse(from) : null, (closed != null) ? LocalDate.parse(closed) : null,
				Ours.YES, 8));
	}

	HouseholdSketch card(String brand, @Nullable String last4, Ours ours) {
		return card(new RegisteredMethod(brand, brand, last4, List.of(), List.of(), null, null, null, ours, 8));
	}

	HouseholdSketch card(RegisteredMethod method) {
		this.methods.add(method);
		return this;
	}

	HouseholdSketch device(String name, Ours ours) {
		this.devices.add(new Device(name, ours));
		return this;
	}

	HouseholdSketch billingNames(String... names) {
		this.billingNames = List.of(names);
		return this;
	}

	HouseholdSketch zone(String zone) {
		this.zone = ZoneId.of(zone);
		return this;
	}

	Household build() {
		return new Household("山田 太郎", "ja", this.zone, "JPY", this.billingNames, null, null, this.accounts,
				this.methods, this.devices, Limits.DEFAULTS);
	}

}
