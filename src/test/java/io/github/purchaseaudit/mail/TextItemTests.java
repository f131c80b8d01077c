package io.github.purchaseaudit.mail;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Items of layout A's plain text whose names end like sums. */
class TextItemTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~',
			textBlock = """
					Pocket Chess      $2.99;Go Ad Free    ;In-App Purchase;iPhone | Pocket Chess/Go Ad Free/In-App Purchase/iPhone//2.99
					Harbor Lights     $2.99;Chapters 1 - 5;In-App Purchase;iPhone | Harbor Lights/Chapters 1 - 5/In-App Purchase/iPhone//2.99
					League Arena      $2.99;1380 RP;In-App Purchase;iPhone | League Arena/1380 RP/In-App Purchase/iPhone//2.99
					League Arena      $2.99;Pack of 1380 RP;In-App Purchase | League Arena/Pack of 1380 RP/In-App Purchase///2.99
					Chess Free        $2.99;iPad App | /Chess Free/iPad App///2.99
					Chess  Free;Book | /Chess/Book///0
					A Name that Fills its Line and Leaves One Blank $2.99;Book | /A Name that Fills its Line and Leaves One Blank/Book///2.99
					Dragon Saga, 840 Gems   In-App Purchase   Hana's iPhone   $2.99 | Dragon Saga/840 Gems/In-App Purchase/Hana's iPhone//2.99
					Dragon Saga, 840 Gems (Auto-Renews)   In-App Purchase   $2.99;Report a Problem: https://reportaproblem.apple.com/?a=1 | Dragon Saga/840 Gems (Auto-Renews)/In-App Purchase///2.99
					Dragon Saga   $2.99;https://reportaproblem.apple.com/?a=1;840 Gems;In-App Purchase;www.example.com/help | Dragon Saga/840 Gems/In-App Purchase///2.99
					Dragon Saga;$2.99;840 Gems;In-App Purchase;iPhone | Dragon Saga/840 Gems/In-App Purchase/iPhone//2.99
					Chess;$2.99;Star Chart;$1.99 | /Chess////2.99; /Star Chart////1.99
					Dragon Saga	$2.99;840 Gems;In-App Purchase;iPhone | Dragon Saga/840 Gems/In-App Purchase/iPhone//2.99
					Chess Pro   Lumen Apps   iOS App   $2.99 | /Chess Pro/iOS App///2.99
					Chapters 1 - $2.99;Book | /Chapters 1 -/Book///2.99
					Harbor Lights     $2.99;Chapters 1 - 5;Alkalmazáson belüli vásárlás;iPhone | Harbor Lights/Chapters 1 - 5/Alkalmazáson belüli vásárlás/iPhone//2.99
					Harbor Lights     $2.99;Chapters 1 - 5;Αγορά εντός app;iPhone | Harbor Lights/Chapters 1 - 5/Αγορά εντός app/iPhone//2.99
					""")
	void readItem(String lines, String expected) {
		assertEquals(expected, read(lines.replace(';', '\n')));
	}

	/** Wherever the words for it stand, in a language without such words by the date. */
	@ParameterizedTest
	@ValueSource(
			strings = { "Renews Sep 22, 2026", "Renews Sep 22, 2026 for $2.99", "2026年9月22日に更新", "2026年9月22日に更新（¥980）",
					"更新日: 2026年9月22日", "2026년 9월 22일에 갱신", "2026年9月22日续订", "Se renouvelle le 22 septembre 2026",
					"Si rinnova il 22 settembre 2026", "22 Eylül 2026 tarihinde yenilenir" })
	void readRenewal(String line) {
		assertEquals("Dragon Saga/Premium/In-App Purchase/iPhone/" + line + "/2.99; /Chess/Book///1.99",
				read("Dragon Saga     $2.99\nPremium\nIn-App Purchase\n" + line + "\niPhone\n\nChess   $1.99\nBook"));
	}

	@Test
	void readItemNamedLikeARenewal() {
		assertEquals("Dragon Saga/Pack of 100 Renewals/In-App Purchase///2.99; /Renewal, May 3, 2026/Book///1.99", read(
				"Dragon Saga   $2.99\nPack of 100 Renewals\nIn-App Purchase\nRenewal, May 3, 2026   Book   $1.99"));
	}

	/** Types with and without blanks and hyphens. */
	@ParameterizedTest
	@ValueSource(strings = { "App内购买", "App 内购", "App內購買", "In App Purchase", "In-App Purchases", "Compra In-App",
			"Acquisto in app", "In-App aankoop", "Mua In-App", "Pembelian In-App", "App 内で購入", "App内で購入", "앱내 구입",
			"In-App Kauf", "Achat intégré à l’app", "ซื้อในแอป" })
	void readItemBoughtInAnApp(String type) {
		assertEquals("Dragon Saga/840 Gems/" + type + "/iPhone//2.99",
				read("Dragon Saga     $2.99\n840 Gems\n" + type + "\niPhone"));
		assertEquals("Dragon Saga/840 Gems/" + type + "///2.99", read("Dragon Saga, 840 Gems   " + type + "   $2.99"));
	}

	@Test
	void readSumsBelowTheirLabels() {
		String text = "Chess   $2.99;Book;;" + " ".repeat(58) + "Subtotal;$2.79;" + " ".repeat(58) + "Tax;$0.20";
		assertEquals("/Chess/Book///2.99", read(text.replace(';', '\n')));
	}

	private static String read(String item) {
		String receipt = ReceiptLine.of(new TestMail().type("text/plain; charset=UTF-8").body("""
				Apple Receipt

				APPLE ID
				hana@example.com

				BILLED TO
				Visa .... 4471
				Hana Mori

				ORDER ID:              MHX4K9Q2L3
				DOCUMENT NO.:        172203948142
				DATE:                Dec 12, 2022
				TOTAL:                      $2.99


				App Store
				-------------------------------------------

				%s

				                              TOTAL   $2.99
				""".formatted(item)).read());
		return receipt.split(" \\| ", -1)[8];
	}

}
