package io.github.purchaseaudit.household;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;

import io.github.purchaseaudit.report.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

class HouseholdFileTests {

	private static final String SMALLEST = """
			owner: 山田 太郎
			time-zone: Asia/Tokyo
			currency: JPY
			accounts:
			  - id: taro@example.jp
			payment-methods:
			  - {name: 家計のJCB, brand: JCB}
			""";

	@TempDir
	Path folder;

	@Test
	void readWhenAllKeysAreGiven() throws Exception {
		Household household = HouseholdFile.read(fixture("household.yml"));
		assertEquals("山田 太郎", household.owner());
		assertEquals("ja", household.language());
		assertEquals(ZoneId.of("Asia/Tokyo"), household.zone());
		assertEquals("JPY", household.currency());
		assertEquals(List.of("山田 太郎"), household.billingNames());
		assertEquals("東京都新宿区西新宿1-2-3", household.billingAddress());
		assertEquals("mx.google.com", household.mailProvider());
		assertEquals(
				List.of(new Account("taro@example.jp", "10655968", List.of("old@example.jp"), "太郎", true, "JPY", true,
						Ours.YES),
						new Account("hanako@example.jp", null, List.of(), "花子", false, null, false, Ours.YES),
						new Account("unseen@example.com", null, List.of(), null, false, null, null, Ours.UNKNOWN)),
				household.accounts());
		assertEquals(List.of(
				new RegisteredMethod("家計のJCB", "JCB", "1234", List.of("9876"), List.of("5521", "0427"), "太郎",
						LocalDate.of(2016, 4, 1), LocalDate.of(2018, 3, 31), Ours.YES, 15),
				new RegisteredMethod("花子のカード", "Mastercard", "0427", List.of(), List.of(), null, null, null, Ours.NO,
						16)),
				household.paymentMethods());
		assertEquals(List.of(new Device("太郎のiPhone", Ours.YES), new Device("知らないiPad", Ours.UNKNOWN)),
				household.devices());
		assertEquals(new Limits(3, 60, new BigDecimal(20000), 90, 60), household.limits());
	}

	@Test
	void readWhenOnlyRequiredKeysAreGiven() throws Exception {
		Household household = HouseholdFile.read(file(SMALLEST));
		assertNull(household.language());
		assertNull(household.mailProvider());
		assertEquals(Limits.DEFAULTS, household.limits());
		assertTrue(household.devices().isEmpty());
		assertEquals(Ours.YES, household.accounts().get(0).ours());
		assertNull(household.paymentMethods().get(0).last4());
	}

	@ParameterizedTest
	@CsvSource({ "yes, YES", "no, NO", "unknown, UNKNOWN", "true, YES", "false, NO", "'\"yes\"', YES", "on, YES",
			"Off, NO", "y, YES", "N, NO" })
	void readWhenOursIsWordOrBoolean(String written, Ours ours) throws Exception {
		Household household = HouseholdFile
			.read(file(SMALLEST.replace("taro@example.jp", "t@example.jp\n    ours: " + written)));
		assertEquals(ours, household.accounts().get(0).ours());
	}

	@ParameterizedTest
	@CsvSource({ "0427", "'\"0427\"'", "'''0427'''", "0010" })
	void readWhenDigitsBeginWithNought(String written) throws Exception {
		Household household = HouseholdFile.read(file(SMALLEST.replace("brand: JCB", "brand: JCB, last4: " + written)));
		assertEquals(written.replaceAll("\\D", ""), household.paymentMethods().get(0).last4());
	}

	/** Read as it stands, it would make every purchase one of a stranger's account. */
	@ParameterizedTest
	@ValueSource(strings = { "1065-5968", "1065 5968", "10,655,968", "１０６５－５９６８" })
	void readWhenAccountNumberIsGrouped(String written) throws Exception {
		Path file = file(SMALLEST.replace("taro@example.jp", "t@example.jp\n    number: \"" + written + "\""));
		assertEquals(List.of("household.yml:6: accounts[0].number: '" + written + "' is not written as Apple's export"
				+ " writes the number of an account, did you mean '10655968'?"), problems(file, "en"));
	}

	@Test
	void readWhenKeyIsUnknown() throws Exception {
		assertEquals(List.of("unknown-key.yml:14: payment-methods[1]: unknown key 'last-4', did you mean 'last4'?"),
				problems(fixture("unknown-key.yml"), "en"));
		assertEquals(List.of("unknown-key.yml:14: payment-methods[1]: 「last-4」というキーはありません。「last4」の間違いではありませんか"),
				problems(fixture("unknown-key.yml"), "ja"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "en", "ja" })
	void readWhenMuchIsWrong(String language) throws Exception {
		String expected = Files.readString(fixture("many-problems_" + language + ".txt"));
		assertEquals(expected, String.join("\n", problems(fixture("many-problems.yml"), language)) + "\n");
	}

	@Test
	void readWhenWholeCardNumberIsWritten() throws Exception {
		for (String secret : List.of("last4: \"4111 1111 1111 1111\"", "last4：4111111111111111", "4111111111111111: x",
				"last4: 4111111111111111\n    last4: 4111111111111111", "member: JCB 4111-1111-1111-1111",
				"last4: [4111111111111111", "last4: ４１１１１１１１１１１１１１１１")) {
			Path file = file(SMALLEST.replace("{name: 家計のJCB, brand: JCB}", "name: x\n    brand: JCB\n    " + secret));
			List<String> problems = problems(file, "en");
			assertFalse(problems.isEmpty(), secret);
			String told = String.join("\n", problems).replaceAll("[^0-9]", "");
			assertFalse(told.contains("11111111"), told);
		}
	}

	@Test
	void readWhenJapaneseKeyboardSlips() throws Exception {
		String expected = Files.readString(fixture("full-width_en.txt"));
		assertEquals(expected, String.join("\n", problems(fixture("full-width.yml"), "en")) + "\n");
	}

	@Test
	void readWhenFullWidthMarksAreMeant() throws Exception {
		Household household = HouseholdFile
			.read(file(SMALLEST.replace("山田 太郎", "山田　太郎（本人）：世帯主, “父”").replace("家計のJCB", "\"家計，name：JCB　“青”\"")));
		assertEquals("山田　太郎（本人）：世帯主, “父”", household.owner());
		assertEquals("家計，name：JCB　“青”", household.paymentMethods().get(0).name());
	}

	@Test
	void readWhenUnknownKeyHasFullWidthColon() throws Exception {
		assertEquals(List.of("household.yml:2: a full-width mark, where YAML needs the half-width one; write: 住所: 東京都"),
				problems(file(SMALLEST.replace("太郎\n", "太郎\n住所：東京都\n")), "en"));
	}

	@Test
	void readWhenByteOrderMarkBegins() throws Exception {
		assertEquals(List.of("household.yml:1: begins with a byte order mark (BOM); save the file as UTF-8 without BOM,"
				+ " the line is then: owner: 山田 太郎"), problems(file("\ufeff" + SMALLEST), "en"));
	}

	@Test
	void readWhenTabIndents() throws Exception {
		assertEquals(
				List.of("household.yml:5: a tab, where YAML needs blanks; write:   - id: taro@example.jp",
						"household.yml:6: a tab, where YAML needs blanks; write: payment-methods: # カード"),
				problems(file(SMALLEST.replace("  - id", "\t- id").replace("methods:", "methods:\t# カード")), "en"));
	}

	@Test
	void readWhenTabIndentsAsTheLinesAbove() throws Exception {
		assertEquals(List.of("household.yml:3: a tab, where YAML needs blanks; write: currency: JPY"),
				problems(file(SMALLEST.replace("currency", "\tcurrency")), "en"));
		assertEquals(List.of("household.yml:6: a tab, where YAML needs blanks; write:     number: \"1\""),
				problems(file(SMALLEST.replace("taro@example.jp", "taro@example.jp\n\tnumber: \"1\"")), "en"));
	}

	@Test
	void readWhenCommaInNumber() throws Exception {
		assertEquals(
				List.of("household.yml:8: limits: unknown key '000' without a value; if a comma of the value before"
						+ " it was meant, write numbers without commas (10000) and put texts with a comma in quotes"),
				problems(file(SMALLEST + "limits: {large-amount: 10,000, burst-orders: 5}\n"), "en"));
		assertEquals(List.of("household.yml:8: limits: 「amount」というキーはありません"),
				problems(file(SMALLEST + "limits: {amount: 10000}\n"), "ja"));
	}

	@Test
	void readWhenWindowsLineEnds() throws Exception {
		assertEquals("山田 太郎", HouseholdFile.read(file(SMALLEST.replace("\n", "\r\n"))).owner());
		assertEquals(
				List.of("household.yml:3: unknown key 'curency', did you mean 'currency'?",
						"household.yml:1: missing key 'currency'")
					.stream()
					.sorted()
					.toList(),
				problems(file(SMALLEST.replace("\n", "\r\n").replace("currency", "curency")), "en"));
	}

	@Test
	void readWhenNotUtf8() throws Exception {
		Path file = this.folder.resolve("household.yml");
		Files.write(file, ("# ok\n" + SMALLEST).getBytes(Charset.forName("Windows-31J")));
		assertEquals(List.of("household.yml:2: is not UTF-8 from here on; save the file as UTF-8"),
				problems(file, "en"));
	}

	@Test
	void readWhenEmpty() throws Exception {
		List<String> problems = problems(file(""), "en");
		assertEquals(5, problems.size());
		assertEquals("household.yml:1: missing key 'owner'", problems.get(0));
	}

	@Test
	void readWhenNotYaml() throws Exception {
		List<String> problems = problems(file(SMALLEST.replace("brand: JCB}", "brand: JCB")), "en");
		assertEquals(1, problems.size());
		assertTrue(problems.get(0).startsWith("household.yml:7: cannot be read as YAML here"), problems.get(0));
	}

	@Test
	void readWhenValuesArePlainWords() throws Exception {
		Household household = HouseholdFile.read(file(SMALLEST.replace("山田 太郎", "2018-03-31").replace("家計のJCB", "no")));
		assertEquals("2018-03-31", household.owner());
		assertEquals("no", household.paymentMethods().get(0).name());
	}

	@ParameterizedTest
	@ValueSource(strings = { "[", "{a: ", "- ", "&a [*a, " })
	void readWhenNestedWithoutEnd(String opening) throws Exception {
		Path file = file(SMALLEST + "limits: " + opening.repeat(50_000));
		assertTimeoutPreemptively(Duration.ofSeconds(60), () -> assertFalse(problems(file, "en").isEmpty()));
	}

	@Test
	void readWhenAliasesMultiply() throws Exception {
		StringBuilder text = new StringBuilder("owner: &a0 [x, x, x, x, x, x, x, x, x]\n");
		for (int i = 1; i < 12; i++) {
			text.append("k").append(i).append(": &a").append(i).append(" [");
			text.append(("*a" + (i - 1) + ", ").repeat(9)).append("]\n");
		}
		Path file = file(text.toString());
		assertTimeoutPreemptively(Duration.ofSeconds(60), () -> assertFalse(problems(file, "en").isEmpty()));
	}

	@Test
	void readWhenTooLarge() throws Exception {
		assertEquals(List.of("household.yml:1: is larger than 256 KiB, which no register is"),
				problems(file(SMALLEST + "# x\n".repeat(80_000)), "en"));
	}

	@Test
	void readWhenEveryLineIsWrong() throws Exception {
		List<String> problems = problems(file("x: y\n\ty: z\n".repeat(2_000)), "en");
		assertEquals(51, problems.size());
		assertTrue(problems.get(50).endsWith("more problems"), problems.get(50));
	}

	@Test
	void readWhenFileIsMissing() {
		assertThrows(NoSuchFileException.class, () -> HouseholdFile.read(this.folder.resolve("none.yml")));
	}

	@Test
	void readKeepsLanguageOfBrokenFile() throws IOException {
		Path file = file("language: ja\n" + SMALLEST.replace("JPY", "yen"));
		var problem = assertThrows(InvalidHouseholdException.class, () -> HouseholdFile.read(file));
		assertEquals("ja", problem.language().orElseThrow());
	}

	private static List<String> problems(Path file, String language) {
		Texts texts = Texts.of(language, ZoneOffset.UTC);
		var problem = assertThrows(InvalidHouseholdException.class, () -> HouseholdFile.read(file));
		return problem.problems().stream().map(texts::write).toList();
	}

	private Path file(String text) throws IOException {
		return Files.writeString(this.folder.resolve("household.yml"), text, StandardCharsets.UTF_8);
	}

	private static Path fixture(String name) throws URISyntaxException {
		URL url = HouseholdFileTests.class.getResource(name);
		return Path.of(Objects.requireNonNull(url, name).toURI());
	}

}
