package io.github.purchaseaudit.mail.message;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

class CharsetsTests {

	/** Whoever writes ASCII by another of its names means as little by it. */
	@ParameterizedTest
	@CsvSource({ "us-ascii", "ANSI_X3.4-1968", "iso646-us", "utf-8", "UTF8", "x-unknown", "''" })
	void readUtf8WhateverIsNamed(String named) {
		assertEquals("竜石 ¥9,800", Charsets.decode("竜石 ¥9,800".getBytes(StandardCharsets.UTF_8), named));
	}

	/** By whatever name a mail calls them, with what the narrower relatives lack. */
	@ParameterizedTest
	@CsvSource({ "x-sjis, windows-31j, ①②㈱髙アイテム", "CP932, windows-31j, ①②㈱髙アイテム", "Shift-JIS, windows-31j, ①②㈱髙アイテム",
			"MS_Kanji, windows-31j, ①②㈱髙アイテム", "EUCJP, x-eucjp-open, アイテム", "ks_c_5601, x-windows-949, 똠방각하",
			"KS_C_5601-1989, x-windows-949, 똠방각하", "ks_c_5601-1987, x-windows-949, 똠방각하", "cp949, x-windows-949, 똠방각하",
			"cp936, gb18030, 镕朱", "Latin1, windows-1252, Größe “x” €", "iso-8859-1, utf-8, Größe アイテム ¥980",
			"windows-1252, utf-8, Größe アイテム ¥980" })
	void readUnderManyNames(String named, String charset, String text) {
		assertEquals(text, Charsets.decode(text.getBytes(Charset.forName(charset)), named));
	}

	@ParameterizedTest
	@CsvSource({ "utf-7, +MKIwpDDGMOA- +AKU-980 1 +- 1, アイテム ¥980 1 + 1", "unicode-1-1-utf-7, +MKIwpDDGMOA, アイテム",
			"UTF-7, Hi Mom -+Jjo--!, Hi Mom -☺-!", "utf-7, A+ImIDkQ., A≢Α.", "utf-7, +2D3cjg-, 💎", "utf-7, a+, a" })
	void readUtf7(String named, String bytes, String text) {
		assertEquals(text, Charsets.decode(bytes.getBytes(StandardCharsets.US_ASCII), named));
	}

	@ParameterizedTest
	@CsvSource({ "=?utf-8*ja?B?44Ki44Kk44OG44Og?=, アイテム", "=?UTF-8*en-US?Q?Receipt=20=E2=82=AC?=, Receipt €",
			"=?utf-8?B?QXBwbGUx?= =?utf-8?B?QXBw?=, Apple1App", "=?utf-8?B?44Ki4oKs?=, ア€",
			"=?utf-8?B?QXBwbGU?=, Apple", "=?utf-8?B?QXBwbA?=, Appl", "=?x-sjis?B?h0CDQQ==?=, ①ア",
			"=?utf-8?Q?a=3Db?=, a=b" })
	void readEncodedWords(String written, String text) {
		assertEquals(text, Headers.decode(written));
	}

	@Test
	void decodeUtf16WithoutByteOrderMark() {
		String html = "<html><head></head><body><p>竜石 8400個 ¥9,800</p></body></html>";
		for (Charset charset : new Charset[] { StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE,
				StandardCharsets.UTF_16 }) {
			assertEquals(html, Charsets.decode(html.getBytes(charset), "UTF-16"));
		}
	}

}
