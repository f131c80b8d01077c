package io.github.purchaseaudit.mail.message;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class AddressTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Apple, Inc. <x@shop.example>|Apple, Inc. <x@shop.example>
			"Apple, Inc." <x@shop.example>|Apple, Inc. <x@shop.example>
			Apple Support, Billing, Receipts <x@shop.example>|Apple Support, Billing, Receipts <x@shop.example>
			Apple: x@shop.example;|Apple <x@shop.example>
			Apple: Billing <x@shop.example>;|Apple Billing <x@shop.example>
			=?UTF-8?B?44Ki44OD44OX44Or?=, Inc. <x@shop.example>|アップル, Inc. <x@shop.example>
			x@shop.example (Apple)|Apple <x@shop.example>
			""")
	void readNamesThatCommasDivide(String written, String read) {
		assertEquals(List.of(read), Address.parse(written).stream().map(Address::toString).toList());
	}

	@Test
	void readEachAddressOfAList() {
		assertEquals(List.of("Hana <hana@example.com>", "taro@example.jp", "Mori, Ken <ken@example.org>"),
				Address.parse("Hana <hana@example.com>, taro@example.jp, Mori, Ken <ken@example.org>")
					.stream()
					.map(Address::toString)
					.toList());
	}

	@Test
	void readNamesWithoutAnyAddress() {
		assertTrue(Address.parse("Apple, Inc.").get(0).domain().isEmpty());
	}

}
