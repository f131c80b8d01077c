package io.github.purchaseaudit.rule;

import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

import io.github.purchaseaudit.household.Household;
import io.github.purchaseaudit.report.Texts;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** What the tests of single rules share. */
abstract class RuleTests {

	static ExaminedOrder examine(OrderSketch order, HouseholdSketch household, Coverage coverage) {
		return new Examiner(new Examination(household.build(), coverage)).examine(order.build()).orElseThrow();
	}

	static ExaminedOrder examine(OrderSketch order, HouseholdSketch household) {
		return examine(order, household, Days.none());
	}

	static ExaminedOrder examine(OrderSketch order) {
		return examine(order, HouseholdSketch.family());
	}

	static ExaminedOrder examine(OrderSketch order, Examination examination) {
		return new Examiner(examination).examine(order.build()).orElseThrow();
	}

	static Set<FindingCode> codes(ExaminedOrder order) {
		return order.findings()
			.stream()
			.map(Finding::code)
			.collect(Collectors.toCollection(() -> EnumSet.noneOf(FindingCode.class)));
	}

	static void assertCodes(ExaminedOrder order, FindingCode... codes) {
		Set<FindingCode> expected = EnumSet.noneOf(FindingCode.class);
		expected.addAll(Set.of(codes));
		assertEquals(expected, codes(order));
	}

	static void assertWhy(ExaminedOrder order, FindingCode code, String japanese) {
		Household household = HouseholdSketch.family().build();
		Finding finding = order.findings().stream().filter((one) -> one.code() == code).findFirst().orElseThrow();
		assertEquals(japanese, Texts.of("ja", household.zone()).write(finding.why()));
		Texts.of("en", ZoneId.of("UTC")).write(finding.why());
	}

}
