package io.github.purchaseaudit.rule;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

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

	private static final Pattern SINGLE_QUOTES = Pattern.compile("[\u2018\u2019\u201a\u201b\u2032\u02bc`]");

	private static final Pattern DOUBLE_QUOTES = Pattern.compile("[\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb]");

	/** Some mails put the name itself in quotes. */
	private static final Pattern AROUND = Pattern.compile("^[\\s\"'「]+|(?<![\\s\"'」])[\\s\"'」]+$");

	private static final Pattern BLANKS = Pattern.compile("[\\s\u00a0]+");

	static OurThings of(Household household) {
		Map<String, Standing> devices = new HashMap<>();
		for (Device device : household.devices()) {
			devices.putIfAbsent(fold(device.name()), Standing.of(device.ours()));
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
		return this.devices.getOrDefault(fold(name), Standing.FOREIGN);
	}

	/** Width, case, blanks and the many forms of quotes do not matter. */
	private static String fold(String name) {
		String folded = Normalizer.normalize(name.replace('\u00b4', '\''), Normalizer.Form.NFKC)
			.toLowerCase(Locale.ROOT);
		folded = SINGLE_QUOTES.matcher(folded).replaceAll("'");
		folded = AROUND.matcher(DOUBLE_QUOTES.matcher(folded).replaceAll("\"")).replaceAll("");
		return BLANKS.matcher(folded).replaceAll(" ").strip();
	}

}
