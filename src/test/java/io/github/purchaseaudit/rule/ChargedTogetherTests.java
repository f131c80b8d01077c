package io.github.purchaseaudit.rule;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

import io.github.purchaseaudit.household.Household;
import io.github.purchaseaudit.order.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.github.purchaseaudit.rule.OrderSketch.order;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

/** A receipt names two orders, and one of them is in no export. */
class ChargedTogetherTests extends RuleTests {

	/** What the other cost is no more of this one. */
	@ParameterizedTest
	@CsvSource({ "1500, true", "1001, true", "1000, false", "0, false" })
	void chargedUnlessTheOtherCostAll(String total, boolean charged) {
		ExaminedOrder examined = examine((mail) -> mail.total(total), Map.of("MKX1ABCDE9", Money.of("1000", "JPY")));
		assertEquals(charged ? Set.of(FindingCode.NOT_IN_HISTORY) : Set.of(), codes(examined));
		assertNull(examined.amount(), "the sum counts once");
		assertFalse(Objects.requireNonNull(examined.purchase()).charged(), "takes no part in what compares sums");
	}

	@Test
	void chargedWhenNothingIsKnownOfTheOther() {
		assertCodes(examine((mail) -> mail, Map.of()), FindingCode.NOT_IN_HISTORY);
		assertCodes(examine((mail) -> mail, Map.of("MKX1ABCDE9", Money.of("66.00", "USD"))),
				FindingCode.NOT_IN_HISTORY);
	}

	@Test
	void notKnownWithoutATotal() {
		assertCodes(examine((mail) -> mail.withoutTotal(), Map.of()));
	}

	@Test
	void judgedWithoutASumOfItsOwn() {
		assertCodes(examine((mail) -> mail.paid("Visa", "9999"), Map.of()), FindingCode.UNKNOWN_CARD,
				FindingCode.NOT_IN_HISTORY);
		assertCodes(examine((mail) -> mail.total(Money.of("66.00", "USD")), Map.of()), FindingCode.NOT_IN_HISTORY,
				FindingCode.FOREIGN_CURRENCY);
	}

	private static ExaminedOrder examine(UnaryOperator<MailSketch> mail, Map<String, Money> others) {
		Household household = HouseholdSketch.family().build();
		Examination examination = new Examination(household, Days.all(), new AccountIdentities(household),
				new NameLines(), new AccountNews(), (number) -> Optional.ofNullable(others.get(number.value())));
		return examine(order().mail((receipt) -> mail.apply(receipt.also("MKX1ABCDE9"))), examination);
	}

}
