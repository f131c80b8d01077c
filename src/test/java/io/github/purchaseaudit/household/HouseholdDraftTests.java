package io.github.purchaseaudit.household;

import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;

import io.github.purchaseaudit.order.PaymentMethod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

class HouseholdDraftTests {

	private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);

	private static final LocalDate LAST = LocalDate.of(2026, 10, 4);

	private static final HouseholdDraft DRAFT = new HouseholdDraft("山田 太郎", ZoneId.of("Asia/Tokyo"), "JPY",
			List.of(new Seen<>(new SeenAccount("taro@example.jp", "10655968"), 41, FIRST, LAST),
					new Seen<>(new SeenAccount(null, "20774411"), 1, LAST, LAST)),
			List.of(new Seen<>(PaymentMethod.of("Visa", "9999"), 5, FIRST, LAST),
					new Seen<>(PaymentMethod.of("Visa", null), 2, null, null),
					new Seen<>(new PaymentMethod("Mastercard", "0427", true), 3, FIRST, LAST),
					new Seen<>(PaymentMethod.of("Store credit", null), 1, LAST, LAST)),
			List.of(new Seen<>("太郎の“iPhone”: \"12\" \\ #1", 7, FIRST, LAST)));

	@TempDir
	Path folder;

	@ParameterizedTest
	@ValueSource(strings = { "ja", "en" })
	void writeWhatReadsBack(String language) throws Exception {
		Path file = this.folder.resolve("household.yml");
		DRAFT.write(file, language);
		Household household = HouseholdFile.read(file);
		assertEquals("山田 太郎", household.owner());
		assertEquals(language, household.language());
		assertEquals(ZoneId.of("Asia/Tokyo"), household.zone());
		assertEquals("JPY", household.currency());
		assertEquals(
				List.of(new Account("taro@example.jp", "10655968", List.of(), null, false, null, null, Ours.UNKNOWN),
						new Account("20774411", "20774411", List.of(), null, false, null, null, Ours.UNKNOWN)),
				household.accounts());
		assertEquals(List.of("Visa 9999", "Mastercard 0427 (Apple Pay)", "Store credit"),
				household.paymentMethods().stream().map(RegisteredMethod::name).toList());
		assertEquals(List.of("0427"), household.paymentMethods().get(1).applePayLast4());
		assertTrue(household.paymentMethods().stream().allMatch((method) -> method.ours() == Ours.UNKNOWN));
		assertEquals(List.of(new Device("太郎の“iPhone”: \"12\" \\ #1", Ours.UNKNOWN)), household.devices());
		assertEquals(Limits.DEFAULTS, household.limits());
	}

	@ParameterizedTest
	@ValueSource(strings = { "ja", "en" })
	void textTellsWhatWasSeen(String language) throws Exception {
		assertEquals(Files.readString(fixture("draft_" + language + ".yml")), DRAFT.text(language));
	}

	@ParameterizedTest
	@ValueSource(strings = { "ja", "en" })
	void writeWhenNothingWasSeen(String language) throws Exception {
		Path file = this.folder.resolve("household.yml");
		new HouseholdDraft(null, ZoneId.of("Asia/Tokyo"), "JPY", List.of(), List.of(), List.of()).write(file, language);
		Household household = HouseholdFile.read(file);
		assertTrue(household.accounts().isEmpty() && household.paymentMethods().isEmpty());
		assertTrue(household.devices().isEmpty());
	}

	@Test
	void writeWhenNamesAreHostile() throws Exception {
		Path file = this.folder.resolve("household.yml");
		List<Seen<String>> devices = List
			.of("@accounts@", "x\n  - {name: y}", "4111 1111 1111 1111", "\u001b[31m\u202e\ufeff\u2028\u0085", "\ud800",
					"x".repeat(5000))
			.stream()
			.map((name) -> new Seen<>(name, 1, FIRST, FIRST))
			.toList();
		new HouseholdDraft("@devices@", ZoneId.of("Asia/Tokyo"), "JPY", List.of(), List.of(), devices).write(file,
				"ja");
		Household household = HouseholdFile.read(file);
		assertEquals("@devices@", household.owner());
		assertEquals(6, household.devices().size());
		assertEquals("@accounts@", household.devices().get(0).name());
		assertTrue(Files.readString(file).chars().noneMatch((c) -> c == 0x1b));
	}

	@Test
	void writeNeverOverwrites() throws Exception {
		Path file = Files.writeString(this.folder.resolve("household.yml"), "owner: mine\n");
		assertThrows(FileAlreadyExistsException.class, () -> DRAFT.write(file, "ja"));
		assertEquals("owner: mine\n", Files.readString(file));
	}

	@Test
	void writeForOwnerOnly() throws Exception {
		Path file = this.folder.resolve("household.yml");
		assumeTrue(Files.getFileStore(this.folder).supportsFileAttributeView("posix"));
		DRAFT.write(file, "ja");
		assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
	}

	@Test
	void againWidensTheSpan() {
		Seen<String> seen = new Seen<>("iPhone", 1, LAST, LAST);
		assertEquals(new Seen<>("iPhone", 2, FIRST, LAST), seen.again(FIRST));
		assertEquals(new Seen<>("iPhone", 2, LAST, LAST), seen.again(null));
	}

	private static Path fixture(String name) throws URISyntaxException {
		URL url = HouseholdDraftTests.class.getResource("expected-" + name);
		return Path.of(Objects.requireNonNull(url, name).toURI());
	}

}
