package io.github.purchaseaudit.mail.message;

import java.nio.charset.StandardCharsets;

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

}
