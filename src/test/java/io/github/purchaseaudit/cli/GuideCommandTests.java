package io.github.purchaseaudit.cli;

import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.purchaseaudit.household.Household;
import io.github.purchaseaudit.household.HouseholdFile;
import io.github.purchaseaudit.report.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The guide that leads from the first mail to the call. */
class GuideCommandTests {

	/** A4 in 10 points: lines that fit between margins of 2 cm. */
	private static final int LINES_OF_A_PAGE = 62;

	private static final Pattern REGISTER = Pattern.compile("(?s)```yaml\n(.+?)```");

	@TempDir
	private Path folder;

	@Test
	void guideNamesEveryStepInJapanese() {
		String guide = joined(CommandLineRun.of("guide", "--language", "ja"));
		for (String step : List.of("まず落ち着いて", "スクリーンショット", "撮るまでは削除しない", "account.apple.com", "メールのリンクからは決して", ".eml",
				"reportaproblem.apple.com", "いちばん下まで", "purchase-audit init 購入の点検", "purchase-audit audit 購入の点検",
				"privacy.apple.com", "1週間ほど", "2週間だけ", "アカウントごと", "takeout.google.com", "メールボックスを書き出す", "iCloud",
				"docomo", "Yahoo! JAPAN", "Thunderbird", "Outlook", "MyJCB", "Vpass", "楽天e-NAVI", "--month 2026-10",
				"purchase-audit support", "0120-277-535", "エスカレーション", "reportphishing@apple.com", "188", "#9110")) {
			assertTrue(guide.contains(step.replace(" ", "")), step);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "en", "ja" })
	void eachPartIsOnePrintedPage(String language) {
		CommandLineRun run = CommandLineRun.of("guide", "--language", language);
		assertEquals(0, run.exitCode(), run.err());
		String[] pages = run.out().split("\f", -1);
		assertEquals(4, pages.length);
		for (String page : pages) {
			assertTrue(page.lines().count() <= LINES_OF_A_PAGE, page);
			assertFalse(page.contains("**") || page.contains("\u001b") || page.contains("```"), page);
			page.lines()
				.filter((line) -> !line.startsWith("    "))
				.forEach((line) -> assertTrue(TextWidth.of(line) <= 80, line));
		}
	}

	@ParameterizedTest
	@EnumSource
	void registerOfTheGuideIsRead(Language language) throws Exception {
		Matcher block = REGISTER.matcher(GuidePart.WEEK.text(language).markdown());
		assertTrue(block.find());
		Household household = HouseholdFile
			.read(Files.writeString(this.folder.resolve("household.yml"), block.group(1)));
		assertEquals(2, household.paymentMethods().size());
		block.group(1).lines().forEach((line) -> assertTrue(line.contains("  # "), line));
	}

	@ParameterizedTest
	@EnumSource
	void partsTellTheirDateAndSource(Language language) throws Exception {
		for (GuidePart part : GuidePart.values()) {
			GuidePart.Text text = part.text(language);
			assertTrue(text.date().matches("20\\d\\d-\\d\\d-\\d\\d"), text.date());
			CommandLineRun run = CommandLineRun.of("guide", part.name(), "--language", language.code());
			assertTrue(joined(run).contains(text.source().replace(" ", "")), run.out());
		}
	}

	@ParameterizedTest
	@EnumSource
	void numbersAreThoseOfTheCallSheet(Language language) throws Exception {
		Properties contacts = new Properties();
		try (Reader reader = new InputStreamReader(
				Objects.requireNonNull(Texts.class.getResourceAsStream("contacts.properties")),
				StandardCharsets.UTF_8)) {
			contacts.load(reader);
		}
		String call = GuidePart.CALL.text(language).markdown();
		String lines = contacts.getProperty("japan." + language.code());
		List<String> numbers = Pattern.compile("0120-[-0-9]+|\\d+:00.\\d+:00|[a-z.]+\\.com")
			.matcher(lines)
			.results()
			.map((number) -> number.group())
			.toList();
		assertEquals(3, numbers.size(), lines);
		numbers.forEach((number) -> assertTrue(call.contains(number), number));
	}

	@Test
	void partCanBeAskedFor() {
		CommandLineRun run = CommandLineRun.of("guide", "call", "--language", "en");
		assertTrue(run.out().startsWith("The call\n========\n"), run.out());
		assertFalse(run.out().contains("Tonight"), run.out());
		CommandLineRun wrong = CommandLineRun.of("guide", "tomorrow");
		assertEquals(2, wrong.exitCode());
	}

	@Test
	void savedGuideIsAFileForEachPage() throws Exception {
		Path guide = this.folder.resolve("手引き");
		CommandLineRun run = CommandLineRun.of("guide", "--language", "ja", "--save", guide);
		assertEquals(0, run.exitCode(), run.err());
		try (Stream<Path> files = Files.list(guide)) {
			assertEquals(List.of("1-tonight_ja.txt", "2-week_ja.txt", "3-month_ja.txt", "4-call_ja.txt"),
					files.map((file) -> file.getFileName().toString()).sorted().toList());
		}
		assertTrue(Files.readString(guide.resolve("4-call_ja.txt")).startsWith("\ufeff電話\n"));
	}

	/** What is said, however the lines are broken. */
	private static String joined(CommandLineRun run) {
		assertEquals(0, run.exitCode(), run.err());
		return Arrays.stream(run.out().split("\\s+")).collect(Collectors.joining());
	}

}
