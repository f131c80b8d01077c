package io.github.purchaseaudit;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Holds the directions between packages: the data goes one way, and so do the arrows. */
class StructureTests {

	private static final String ROOT = "io.github.purchaseaudit";

	private static final JavaClasses CLASSES = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackages(ROOT);

	@ParameterizedTest
	@CsvSource(delimiter = '>', textBlock = """
			order      >
			household  > order
			inventory  > order
			history    > order, inventory
			mail       > order, inventory
			statement  > order, inventory
			rule       > order, household
			ledger     > order, household, inventory, rule
			report     > order, household, rule, ledger
			job        > order, household, inventory, history, mail, statement, rule, ledger, report
			cli        > order, household, inventory, history, mail, statement, rule, ledger, report, job
			""")
	void packageKnowsOnly(String name, String others) {
		String[] allowed = Arrays.stream(((others != null) ? others + "," + name : name).split(","))
			.map((other) -> ROOT + "." + other.strip() + "..")
			.toArray(String[]::new);
		DescribedPredicate<JavaClass> ours = resideInAPackage(ROOT + "..");
		classes().that(resideInAPackage(ROOT + "." + name + ".."))
			.should()
			.onlyDependOnClassesThat(DescribedPredicate.not(ours).or(resideInAnyPackage(allowed)))
			.allowEmptyShould(true)
			.check(CLASSES);
	}

	@Test
	void packagesHaveNoCycles() {
		slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CLASSES);
	}

	@Test
	void onlyJobLedgerAndEntryKnowSpring() {
		noClasses().that()
			.resideOutsideOfPackages(ROOT, ROOT + ".job..", ROOT + ".ledger..", ROOT + ".cli..")
			.should()
			.dependOnClassesThat()
			.resideInAPackage("org.springframework..")
			.check(CLASSES);
	}

	@Test
	void nothingKnowsTheNetwork() {
		noClasses().should()
			.dependOnClassesThat(DescribedPredicate.describe("open connections", (one) -> one.getName()
				.matches("java\\.net\\.(?!URI|URL[DE]|IDN).*|javax\\.net\\..*|java\\.rmi\\..*"
						+ "|java\\.nio\\.channels\\..*(?:Socket|Datagram).*|javax\\.naming\\..*|javax\\.mail\\..*")))
			.check(CLASSES);
	}

	/** A pattern that is put together anew each time would escape the PatternTests. */
	@Test
	void patternsArePutTogetherOnce() {
		List<String> made = CLASSES.stream()
			.flatMap((one) -> one.getMethodCallsFromSelf().stream())
			.filter((call) -> call.getTargetOwner().isEquivalentTo(Pattern.class) && call.getName().equals("compile"))
			.map((call) -> call.getOrigin().getFullName())
			.filter((origin) -> !origin.matches(".*\\.(?:<clinit>|lambda\\$static\\$\\d+)\\(.*"))
			.toList();
		String slip = ROOT + ".household.Typing$Slip.<init>(java.lang.String, java.lang.String)";
		assertEquals(List.of(slip), made, "the slips are in static lists");
	}

	@Test
	void everyPackageSaysWhatItIsFor() {
		CLASSES.stream()
			.map(JavaClass::getPackage)
			.distinct()
			.forEach((one) -> assertTrue(one.tryGetPackageInfo().isPresent(),
					() -> one.getName() + " has no package-info"));
	}

}
