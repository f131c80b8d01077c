package io.github.purchaseaudit.report.review;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import io.github.purchaseaudit.order.Money;
import io.github.purchaseaudit.order.PaymentMethod;
import io.github.purchaseaudit.order.Sentence;
import io.github.purchaseaudit.report.Decision;
import io.github.purchaseaudit.report.Decision.Choice;
import io.github.purchaseaudit.report.StoryWorkbook;
import io.github.purchaseaudit.report.Texts;
import io.github.purchaseaudit.rule.ExaminedOrder;
import io.github.purchaseaudit.rule.Finding;
import io.github.purchaseaudit.rule.FindingCode;
import io.github.purchaseaudit.rule.Payer;
import io.github.purchaseaudit.rule.ReceiptState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

class DecisionsTests {

	private static final Texts ENGLISH = Texts.of("en", ZoneOffset.UTC);

	private static final Texts JAPANESE = Texts.of("ja", ZoneOffset.UTC);

	private static final String ORDER = "MK7Q2X9A00";

	private static final Set<FindingCode> CODES = Set.of(FindingCode.UNKNOWN_CARD);

	private static final DecidedFacts FACTS = new DecidedFacts("9800 JPY Visa 9999", "");

	private final List<ReviewedWorkbook> workbooks = new ArrayList<>();

	@TempDir
	Path folder;

	@Test
	void mergeWhenOneWorkbook() {
		add("2026-10-01", "a.xlsx", Choice.NOT_OURS, "asked everybody");
		assertEquals(new Decided(ORDER, Choice.NOT_OURS, "asked everybody", CODES, FACTS, "a.xlsx",
				Instant.parse("2026-10-01T00:00:00Z")), merged());
	}

	@Test
	void mergeWhenNothingDecided() {
		assertTrue(Decisions.merge(List.of(), ENGLISH).of(ORDER).isEmpty());
	}

	@Test
	void mergeWhenLaterWorkbookDiffers() {
		add("2026-11-01", "b.xlsx", Choice.OURS, "Hanako did");
		add("2026-10-01", "a.xlsx", Choice.NOT_OURS, "asked everybody");
		assertEquals(Choice.OURS, merged().choice());
		assertEquals("Hanako did\n[a.xlsx] Not ours: asked everybody", merged().comment());
		assertEquals("b.xlsx", merged().workbook());
	}

	@Test
	void mergeWhenOnlyDecisionDiffers() {
		add("2026-10-01", "a.xlsx", Choice.NOT_OURS, "");
		add("2026-11-01", "b.xlsx", Choice.OURS, "");
		assertEquals("[a.xlsx] Not ours", merged().comment());
	}

	@Test
	void mergeWhenOnlyCommentDiffers() {
		add("2026-10-01", "a.xlsx", Choice.OURS, "asked\nTaro");
		add("2026-11-01", "b.xlsx", Choice.OURS, "asked Hanako");
		assertEquals("asked Hanako\n[a.xlsx] asked\nTaro", merged().comment());
	}

	@Test
	void mergeWhenCommentWentOn() {
		add("2026-10-01", "a.xlsx", Choice.OURS, "asked Taro");
		add("2026-11-01", "b.xlsx", Choice.OURS, "asked Taro, who did it");
		assertEquals("asked Taro, who did it", merged().comment());
	}

	@Test
	void mergeWhenLaterCellsAreEmpty() {
		add("2026-10-01", "a.xlsx", Choice.OURS, "asked Taro");
		add("2026-11-01", "b.xlsx", null, "look again");
		assertEquals(Choice.OURS, merged().choice());
		assertEquals("look again\n[a.xlsx] asked Taro", merged().comment());
	}

	@Test
	void mergeWhenOtherWordTakesDecisionBack() {
		add("2026-10-01", "a.xlsx", Choice.NOT_OURS, "asked Taro");
		this.workbooks
			.add(workbook("2026-11-01", "b.xlsx", new ReviewedRow(ORDER, null, "mine after all?", "", CODES, FACTS)));
		String comment = "mine after all?\n[a.xlsx] Not ours: asked Taro";
		assertEquals(comment, merged().comment());
		assertNull(merged().choice());
		add("2026-12-01", "c.xlsx", null, comment);
		assertNull(merged().choice());
		this.workbooks.remove(1);
		assertNull(merged().choice());
		assertEquals(comment, merged().comment());
	}

	@Test
	void mergeWhenOrderStandsTwice() {
		this.workbooks
			.add(workbook("2026-11-01", "b.xlsx", new ReviewedRow(ORDER, Choice.OURS, "", "first", CODES, FACTS),
					new ReviewedRow(ORDER, Choice.IGNORE, "", "second", CODES, FACTS)));
		assertEquals("first\n[b.xlsx] Ignore: second", merged().comment());
		assertEquals(Choice.OURS, merged().choice());
	}

	@Test
	void mergeAgainChangesNothing() {
		add("2026-10-01", "a.xlsx", Choice.NOT_OURS, "asked\nTaro");
		add("2026-10-15", "a2.xlsx", Choice.ASK_APPLE, "");
		add("2026-11-01", "b.xlsx", Choice.OURS, "Hanako did");
		Decided first = merged();
		assertEquals("Hanako did\n[a2.xlsx] Ask Apple\n[a.xlsx] asked\nTaro\n[a.xlsx] Not ours", first.comment());
		for (int month = 1; month <= 12; month++) {
			Decided last = merged();
			assertEquals(first.choice(), last.choice());
			assertEquals(first.comment(), last.comment());
			add("2027-%02d-01".formatted(month), "c" + month + ".xlsx", last.choice(), last.comment());
		}
	}

	@Test
	void mergeAgainInOtherLanguageAddsNothing() {
		add("2026-10-01", "a.xlsx", Choice.NOT_OURS, "花子に聞く");
		add("2026-11-01", "b.xlsx", Choice.OURS, "花子の購入");
		String japanese = Decisions.merge(this.workbooks, JAPANESE).of(ORDER).orElseThrow().comment();
		assertEquals("花子の購入\n[a.xlsx] 身に覚えなし: 花子に聞く", japanese);
		add("2026-12-01", "c.xlsx", Choice.OURS, japanese);
		assertEquals("花子の購入\n[a.xlsx] Not ours: 花子に聞く", merged().comment());
	}

	@Test
	void mergeKeepsCommentWithinCell() {
		for (int i = 0; i < 40; i++) {
			add("2026-10-%02d".formatted(i % 28 + 1), "a" + i + ".xlsx", Choice.OURS, i + "x".repeat(3000) + i);
		}
		assertTrue(merged().comment().length() <= 32_767);
		add("2026-12-01", "c.xlsx", Choice.OURS, merged().comment());
		assertTrue(merged().comment().length() <= 32_767);
	}

	@Test
	void besideWhenFindingIsNew() {
		add("2026-10-01", "a.xlsx", Choice.OURS, "");
		assertFalse(merged().beside(CODES).changed());
		assertFalse(merged().beside(Set.of()).changed());
		assertTrue(merged().beside(Set.of(FindingCode.UNKNOWN_CARD, FindingCode.BURST)).changed());
	}

	@Test
	void besideStaysChangedUntilDecidedAgain() {
		Set<FindingCode> more = Set.of(FindingCode.UNKNOWN_CARD, FindingCode.BURST);
		add("2026-10-01", "a.xlsx", Choice.OURS, "");
		this.workbooks.add(workbook("2026-11-01", "b.xlsx", new ReviewedRow(ORDER, Choice.OURS, "", "", more, FACTS)));
		assertTrue(merged().beside(more).changed());
		this.workbooks
			.add(workbook("2026-11-02", "c.xlsx", new ReviewedRow(ORDER, Choice.OURS, "", "seen", more, FACTS)));
		assertFalse(merged().beside(more).changed());
	}

	@Test
	void besideWhenFindingsColumnWasDeleted() {
		this.workbooks.add(workbook("2026-11-01", "b.xlsx", new ReviewedRow(ORDER, Choice.OURS, "", "", null, FACTS)));
		assertFalse(merged().beside(CODES).changed());
	}

	@ParameterizedTest
	@CsvSource({ "9800.00, JPY, Visa, 9999, false", "9801, JPY, Visa, 9999, true", "9800, USD, Visa, 9999, true",
			"9800, JPY, Visa, 9998, true", "9800, JPY, JCB, 9999, true", "9800, JPY, Visa, , true",
			", , Visa, 9999, true" })
	void besideWhenSumOrPaymentMethodIsAnother(@Nullable String amount, String currency, String brand, String last4,
			boolean changed) {
		add("2026-10-01", "a.xlsx", Choice.OURS, "");
		Money sum = (amount != null) ? Money.of(amount, currency) : null;
		assertEquals(changed, merged().beside(order(sum, PaymentMethod.of(brand, last4))).changed());
	}

	@Test
	void besideWhenSumIsUnknown() {
		this.workbooks.add(workbook("2026-11-01", "b.xlsx", new ReviewedRow(ORDER, Choice.OURS, "", "", CODES, null)));
		assertFalse(merged().beside(order(Money.of("1", "JPY"), PaymentMethod.of("JCB", null))).changed());
	}

	@ParameterizedTest
	@CsvSource({ "UNKNOWN_DEVICE, iPad Pro, true", "UNKNOWN_DEVICE, 'ＩＰＨＯＮＥ', false",
			"UNKNOWN_ACCOUNT, mallory@example.org, true", "UNKNOWN_ACCOUNT, Iphone, false",
			"UNKNOWN_CARD, iPad Pro, false" })
	void besideWhenSentenceNamesAnother(FindingCode code, String named, boolean changed) {
		for (Texts texts : List.of(ENGLISH, JAPANESE)) {
			this.workbooks.clear();
			String why = texts.write(why(code, "iPhone"));
			DecidedFacts facts = DecidedFacts.of("9800", "JPY", "Visa 9999", Set.of(code), "Before. " + why);
			this.workbooks.add(
					workbook("2026-11-01", "b.xlsx", new ReviewedRow(ORDER, Choice.OURS, "", "", Set.of(code), facts)));
			Finding now = Finding.of(code, ORDER, why(code, named));
			assertEquals(changed,
					merged().beside(order(Money.of("9800", "JPY"), PaymentMethod.of("Visa", "9999"), now)).changed(),
					why);
		}
	}

	@ParameterizedTest
	@CsvSource({ "12000, false", "12001, true" })
	void besideWhenReceiptHasAnotherSum(String receipt, boolean changed) {
		Set<FindingCode> codes = Set.of(FindingCode.AMOUNT_MISMATCH);
		Sentence seen = Sentence.of("why.AMOUNT_MISMATCH", Money.of("12000", "JPY"), Money.of("9800", "JPY"));
		DecidedFacts facts = DecidedFacts.of("9800", "JPY", "Visa 9999", codes, JAPANESE.write(seen));
		this.workbooks.add(workbook("2026-11-01", "b.xlsx", new ReviewedRow(ORDER, Choice.OURS, "", "", codes, facts)));
		Finding now = Finding.of(FindingCode.AMOUNT_MISMATCH, ORDER,
				Sentence.of("why.AMOUNT_MISMATCH", Money.of(receipt, "JPY"), Money.of("9800", "JPY")));
		assertEquals(changed,
				merged().beside(order(Money.of("9800", "JPY"), PaymentMethod.of("Visa", "9999"), now)).changed());
	}

	private static Sentence why(FindingCode code, String named) {
		return Sentence.of("why." + code, named, "");
	}

	private static ExaminedOrder order(@Nullable Money amount, PaymentMethod method, Finding... findings) {
		return new ExaminedOrder(ORDER, null, null, null, null, null, List.of(), amount, null, List.of(method),
				ReceiptState.NO, Payer.NOT_OURS, List.of(findings), Set.of(), List.of());
	}

	@Test
	void ofMethod() {
		this.workbooks
			.add(workbook("2026-11-01", "b.xlsx", new ReviewedRow("pay:Visa 9999", Choice.OURS, "", "", null, FACTS)));
		Decisions decisions = Decisions.merge(this.workbooks, ENGLISH);
		assertEquals(Choice.OURS, decisions.ofMethod("Visa 9999").orElseThrow().choice());
		assertEquals(1, decisions.all().size());
	}

	/** Audit, decide, audit, change one's mind, audit twice: as it happens with files. */
	@Test
	void mergeOverAudits() throws IOException {
		Path target = this.folder.resolve("purchase-audit-2026-10.xlsx");
		audit(target, "2026-10-31T00:00:00Z");
		Edited.at("2026-11-01T00:00:00Z", target, (book) -> book.write("Flagged orders", ORDER, "Decision", "Not ours")
			.write("Flagged orders", ORDER, "Comment", "asked everybody"));
		audit(target, "2026-11-02T00:00:00Z", FindingCode.BURST);
		assertEquals(new Decision(Choice.NOT_OURS, "asked everybody", true), beside(FindingCode.BURST));
		Edited.at("2026-11-03T00:00:00Z", target, (book) -> book.write("Flagged orders", ORDER, "Decision", "Ours")
			.write("Flagged orders", ORDER, "Comment", "=Hanako did"));
		byte[] first = audit(target, "2026-11-04T00:00:00Z", FindingCode.BURST);
		String comment = "=Hanako did\n[purchase-audit-2026-10 (2026-11-01).xlsx] Not ours: asked everybody";
		assertEquals(new Decision(Choice.OURS, comment, false), beside(FindingCode.BURST));
		assertArrayEquals(first, audit(target, "2026-11-05T00:00:00Z", FindingCode.BURST));
		assertEquals(new Decision(Choice.OURS, comment, false), beside(FindingCode.BURST));
	}

	private byte[] audit(Path target, String now, FindingCode... codes) throws IOException {
		Decisions decisions = Decisions.merge(ReviewedWorkbooks.read(this.folder), ENGLISH);
		StoryWorkbook story = new StoryWorkbook("en",
				(key, findings) -> decisions.of(key).map((one) -> one.beside(findings)).orElse(null));
		List.of(codes).forEach(story::with);
		Path written = story.write(this.folder.resolve(".new.tmp"));
		EditedWorkbook.keep(target, written, null, ZoneOffset.UTC);
		Files.move(written, target, StandardCopyOption.REPLACE_EXISTING);
		Files.setLastModifiedTime(target, FileTime.from(Instant.parse(now)));
		return Files.readAllBytes(target);
	}

	private Decision beside(FindingCode more) throws IOException {
		Decided decided = Decisions.merge(ReviewedWorkbooks.read(this.folder), ENGLISH).of(ORDER).orElseThrow();
		return decided.beside(Set.of(FindingCode.UNKNOWN_CARD, FindingCode.FOREIGN_FAMILY, more));
	}

	private void add(String day, String file, @Nullable Choice choice, String comment) {
		this.workbooks.add(workbook(day, file, new ReviewedRow(ORDER, choice, "", comment, CODES, FACTS)));
	}

	private static ReviewedWorkbook workbook(String day, String file, ReviewedRow... rows) {
		return new ReviewedWorkbook(file, Instant.parse(day + "T00:00:00Z"), List.of(rows), null);
	}

	private Decided merged() {
		return Decisions.merge(this.workbooks, ENGLISH).of(ORDER).orElseThrow();
	}

}
