package io.github.purchaseaudit.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.github.purchaseaudit.household.Account;
import io.github.purchaseaudit.household.Device;
import io.github.purchaseaudit.household.Household;

/**
 * The register in the forms that the rules compare, made once for all orders.
 *
 * @param devices by their folded names; empty when the register lists none
 * @param billingNames the names that may stand on receipts
 * @param names all names of the family, these included
 */
record OurThings(Register register, Map<String, Standing> devices, List<PersonName> billingNames,
		List<PersonName> names) {

	static OurThings of(Household household) {
		Map<String, Standing> devices = new HashMap<>();
		for (Device device : household.devices()) {
			devices.putIfAbsent(DeviceName.fold(device.name()), Standing.of(device.ours()));
		}
		List<PersonName> billingNames = household.billingNames().stream().map(PersonName::of).toList();
		List<PersonName> names = new ArrayList<>(billingNames);
		names.add(PersonName.of(household.owner()));
		household.accounts()
			.stream()
			.map(Account::member)
			.filter(Objects::nonNull)
			.forEach((member) -> names.add(PersonName.of(member)));
		return new OurThings(new Register(household.paymentMethods()), devices, billingNames, names);
	}

	/** How a device that a receipt names stands to the register. */
	Standing device(String name) {
		return this.devices.getOrDefault(DeviceName.fold(name), Standing.FOREIGN);
	}

}
