package io.github.purchaseaudit.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What holds for every household, by real audits of small random ones. */
class HouseholdPropertyTests {

	private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);

	private static final List<String> CARDS = List.of("Visa", "JCB", "Store Credit", "");

	private static final List<String> THINGS = List.of("Gems", "Dragon", "Castle", "Sword");

	/** An order, which sources tell of it, how many rows and how many receipts it has. */
	private record Bought(int number, int day, int yen, int card, int rows, int receipts, boolean charged) {

		String order() {
			return String.format("MA%08d", this.number);
		}

		LocalDate date() {
			return FIRST.plusDays(this.day);
		}

		String item() {
			return this.number + " " + THINGS.get(this.number % THINGS.size());
		}

		boolean isTold() {
			return this.rows > 0 || this.receipts > 0;
		}

	}

	/** A yen on a stranger's account explains no charge of ours. */
	@Property(tries = 3, shrinking = ShrinkingMode.OFF)
	void unrelatedEvidenceChangesNoOtherFinding(@ForAll("households") List<Bought> bought,
			@ForAll @IntRange(max = 150) int day, @ForAll @IntRange(max = 150) int mailDay, @ForAll Random random)
			throws IOException {
		Path folder = Files.createTempDirectory("household");
		try {
			SmallHousehold household = written(folder, bought);
			audit(household, folder);
			Map<String, String> before = findings(folder);
			household
				.mail("newsletter", "Friend <friend@example.com>", FIRST.plusDays(mailDay), "Hello from a friend",
						"Lunch on Sunday?\n")
				.bought("99999999", "MZ00000001", FIRST.plusDays(day), "Atlas", 1,
						CARDS.get(random.nextInt(CARDS.size())))
				.write();
			audit(household, folder);
			Map<String, String> after = findings(folder);
			after.keySet().removeIf((order) -> order.startsWith("MZ"));
			assertEquals(before, after);
		}
		finally {
			delete(folder);
		}
	}

	@Property(tries = 3, shrinking = ShrinkingMode.OFF)
	void orderOfInputsAndRunningAgainChangeNothing(@ForAll("households") List<Bought> bought, @ForAll Random random)
			throws IOException {
		Path folder = Files.createTempDirectory("household");
		try {
			SmallHousehold household = written(folder, bought);
			List<Object> inputs = new ArrayList<>(files(household.folder()));
			byte[] first = audited(inputs, household, folder.resolve("reports"));
			assertArrayEquals(first, audited(inputs, household, folder.resolve("reports")));
			Collections.shuffle(inputs, random);
			assertArrayEquals(first, audited(inputs, household, folder.resolve("others")));
		}
		finally {
			delete(folder);
		}
	}

	@Property(tries = 3, shrinking = ShrinkingMode.OFF)
	void everyRecordEndsInOneOrderOrIsCounted(@ForAll("households") List<Bought> bought) throws IOException {
		Path folder = Files.createTempDirectory("household");
		try {
			SmallHousehold household = written(folder, bought);
			Files.copy(household.folder().resolve("Store Transaction History.csv"),
					household.folder().resolve("downloaded again.csv"));
			audit(household, folder);
			long rows = bought.stream().mapToLong(Bought::rows).sum();
			long receipts = bought.stream().mapToLong(Bought::receipts).sum();
			long charges = bought.stream().filter(Bought::charged).count();
			Map<String, Map<String, String>> files = inputs(folder);
			files.forEach((name, file) -> assertEquals(number(file, "Read"), number(file, "Used")
					+ number(file, "Duplicates") + number(file, "Set aside") + number(file, "Passed over"), name));
			assertEquals(2 * rows, sum(files, "csv", "Used") + sum(files, "csv", "Duplicates") - charges);
			assertEquals(rows, sum(files, "csv", "Duplicates"));
			assertEquals(receipts, sum(files, "eml", "Used"));
			Set<String> told = new TreeSet<>();
			bought.stream().filter(Bought::isTold).map(Bought::order).forEach(told::add);
			List<String> orders = new ArrayList<>();
			SmallHousehold.orders(folder.resolve("reports"), "all")
				.forEach((row) -> orders.add(row.getOrDefault("Key", "")));
			assertTrue(orders.stream().filter((key) -> key.startsWith("charge:")).count() <= charges);
			orders.removeIf((key) -> key.startsWith("charge:"));
			assertEquals(List.copyOf(told), orders.stream().sorted().toList());
		}
		finally {
			delete(folder);
		}
	}

	@Provide
	Arbitrary<List<Bought>> households() {
		Arbitrary<Bought> one = Combinators
			.combine(Arbitraries.integers().between(1, 40), Arbitraries.integers().between(0, 150),
					Arbitraries.of(120, 500, 980, 9800, 12000), Arbitraries.integers().between(0, CARDS.size() - 1),
					Arbitraries.of(0, 1, 1, 1, 2), Arbitraries.of(0, 0, 1, 1, 2), Arbitraries.of(true, false, false))
			.as(Bought::new);
		return one.list().ofMinSize(1).ofMaxSize(12).uniqueElements(Bought::number);
	}

	private static SmallHousehold written(Path folder, List<Bought> bought) throws IOException {
		SmallHousehold household = new SmallHousehold(folder.resolve("input"));
		for (Bought one : bought) {
			for (int i = 0; i < one.rows(); i++) {
				household.bought(one.order(), one.date(), one.item(), one.yen(), CARDS.get(one.card()));
			}
			for (int i = 0; i < one.receipts(); i++) {
				household.receipt("r" + one.number() + "-" + i, one.order(), one.date().plusDays(i), one.item(),
						one.yen());
			}
			if (one.charged()) {
				household.charged(one.date().plusDays(1), one.yen());
			}
		}
		return household.write();
	}

	private static void audit(SmallHousehold household, Path folder) {
		CommandLineRun run = household.audit(folder.resolve("reports"), "--language", "en", "--quiet");
		assertEquals(0, run.exitCode(), run.err() + run.out());
	}

	private static byte[] audited(List<Object> inputs, SmallHousehold household, Path reports) throws IOException {
		List<Object> arguments = new ArrayList<>(List.of("audit"));
		arguments.addAll(inputs);
		arguments.addAll(List.of("--household", household.folder().resolve("household.yml"), "--reports", reports,
				"--as-of", "2026-11-22", "--quiet"));
		CommandLineRun run = CommandLineRun.of(arguments.toArray());
		assertEquals(0, run.exitCode(), run.err() + run.out());
		return Files.readAllBytes(reports.resolve("purchase-audit-all.xlsx"));
	}

	private static Map<String, String> findings(Path folder) throws IOException {
		Map<String, String> findings = new TreeMap<>();
		SmallHousehold.flagged(folder.resolve("reports"), "all")
			.forEach((row) -> findings.put(row.getOrDefault("Key", ""), row.get("Findings") + " " + row.get("Why")));
		return findings;
	}

	private static Map<String, Map<String, String>> inputs(Path folder) throws IOException {
		Map<String, Map<String, String>> files = new TreeMap<>();
		SmallHousehold.about(folder.resolve("reports"), "all")
			.stream()
			.filter((row) -> "Input".equals(row.get("Part")))
			.forEach((row) -> files.put(row.getOrDefault("Name", ""), row));
		return files;
	}

	private static long sum(Map<String, Map<String, String>> files, String ending, String column) {
		return files.entrySet()
			.stream()
			.filter((file) -> file.getKey().endsWith(ending))
			.mapToLong((file) -> number(file.getValue(), column))
			.sum();
	}

	private static long number(Map<String, String> file, String column) {
		String shown = file.getOrDefault(column, "").replace(",", "");
		return shown.isEmpty() ? 0 : Long.parseLong(shown);
	}

	private static List<Path> files(Path folder) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter((file) -> !file.endsWith("household.yml")).sorted().toList();
		}
	}

	private static void delete(Path folder) throws IOException {
		try (Stream<Path> files = Files.walk(folder)) {
			for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
				Files.delete(file);
			}
		}
	}

}
