package io.github.purchaseaudit.report;

import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.purchaseaudit.order.PaymentMethod;
import io.github.purchaseaudit.order.Sentence;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** One order is spoken of as one, and each language keeps its own brackets. */
class TextsTests {

	private final Texts english = Texts.of("en", ZoneOffset.UTC);

	private final Texts japanese = Texts.of("ja", ZoneOffset.UTC);

	@ParameterizedTest
	@CsvSource({ "0, 0 orders need to be looked at.", "1, 1 order needs to be looked at.",
			"2, 2 orders need to be looked at.", "11, 11 orders need to be looked at." })
	void agreesWithTheNumber(int orders, String said) {
		assertEquals(said, this.english.text("summary.flagged", orders));
	}

	@Test
	void agreesWithEachNumberOfASentence() {
		assertEquals("seen: 1 account, 2 payment methods, 1 device", this.english.text("init.seen", 1, 2, 1));
		assertEquals("I do not recognise 1 order of ¥7,680.", this.english.text("call.not-ours", 1L, "¥7,680"));
		assertEquals("I do not recognise 3 orders, ¥7,680 in total.", this.english.text("call.not-ours", 3L, "¥7,680"));
	}

	@Test
	void aFactIsNeverTakenForAPlaceToFill() {
		assertEquals("{1|a|b}: there is no such file or folder. Nothing was read.",
				this.english.text("usage.input-missing", "{1|a|b}"));
	}

	@Test
	void showsTheWalletInTheBracketsOfTheLanguage() {
		PaymentMethod method = new PaymentMethod("Visa", "4321", true);
		assertEquals("Visa ending in 4321 (Apple Pay)", this.english.paymentMethod(method));
		assertEquals("Visa（下4桁4321）（Apple Pay）", this.japanese.paymentMethod(method));
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';',
			value = { "row 12; 12行目", "History, old.csv, row 2; History, old.csv, 2行目", "byte 0; 0バイト目",
					"a.mbox, byte 3102+4529; a.mbox, 3102バイト目から4529バイト",
					"a.mbox, byte 7+9 [Inbox]; a.mbox, 7バイト目から9バイト [Inbox]", "list.xlsx, Sheet1!7; list.xlsx, Sheet1!7",
					"row 2.csv, row 3; row 2.csv, 3行目", "arrow 2; arrow 2", "row 2.csv; row 2.csv",
					"Sheet1!3 (hidden); Sheet1!3（非表示）" })
	void showsPlacesInItsLanguage(String place, String japanese) {
		assertEquals(japanese, this.japanese.place(place));
		assertEquals(place, this.english.place(place));
		assertEquals("領収書：" + japanese + "、Message-ID <a@example.com>",
				this.japanese.write(Sentence.of("evidence.receipt", place, "<a@example.com>")));
	}

	/** Only places hold rows and bytes. */
	@Test
	void leavesWhatIsNoPlace() {
		assertEquals("領収書にある端末「Pad, row 2」は、うちの端末として一覧に載っていません。",
				this.japanese.write(Sentence.of("why.UNKNOWN_DEVICE", "Pad, row 2")));
	}

}
