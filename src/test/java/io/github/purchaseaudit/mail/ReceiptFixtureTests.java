package io.github.purchaseaudit.mail;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Every layout and language, against the list beside the fixtures; people, orders and
 * sums in them are invented.
 */
class ReceiptFixtureTests {

	static List<String> expected() {
		String list = new String(Collected.fixture("receipts/expected.txt"), StandardCharsets.UTF_8);
		return list.lines().filter((line) -> !line.startsWith("#")).toList();
	}

	@ParameterizedTest
	@MethodSource("expected")
	void readFixture(String expected) {
		String name = expected.substring(0, expected.indexOf(" = "));
		Collected collected = Collected.from(name + ".eml", Collected.fixture("receipts/" + name + ".eml"));
		assertEquals(expected, name + " = " + ReceiptLine.of(collected.only()));
	}

	@Test
	void readWhenLineEndsDiffer() {
		for (String name : List.of("a-html-ja", "a-text-en", "c-html-ja", "b-html-en")) {
			byte[] bytes = Collected.fixture("receipts/" + name + ".eml");
			String unix = new String(bytes, StandardCharsets.ISO_8859_1).replace("\r\n", "\n");
			assertEquals(ReceiptLine.of(Collected.from(name, bytes).only()),
					ReceiptLine.of(Collected.from(name, unix.getBytes(StandardCharsets.ISO_8859_1)).only()));
		}
	}

	/** However the orders of a receipt for several stand in their place. */
	@ParameterizedTest
	@ValueSource(strings = { "<br>", "<br/>", ",<br>", ", ", "、", " / " })
	void readEveryOrderNumber(String between) {
		TestMail mail = new TestMail().replace("<p>MJ390CEBHK</p>", "<p>MJ390CEBHK" + between + "MJ390CEBHL</p>");
		assertEquals("[MJ390CEBHK, MJ390CEBHL]", mail.read().orders().toString());
		if (!between.equals("、")) {
			String table = new String(Collected.fixture("receipts/a-html-ja.eml"), StandardCharsets.UTF_8);
			Collected collected = Collected.from("a.eml",
					table.replace("\">MJ7Q2L9XKB", "\">MJ7Q2L9XKB" + between + "MJ7Q2L9XKC"));
			assertEquals("[MJ7Q2L9XKB, MJ7Q2L9XKC]", collected.only().orders().toString());
		}
	}

	/** Gmail and Outlook put prefixes before class names. */
	@ParameterizedTest
	@ValueSource(strings = { "m_-5123470211", "m_5123_", "x_", "" })
	void readItemsWhereClassesHavePrefixes(String prefix) {
		String table = new String(Collected.fixture("receipts/a-html-en.eml"), StandardCharsets.UTF_8);
		String forwarded = table.replace("class=3D\"", "class=\"").replaceAll("class=\"(?=[a-z])", "class=\"" + prefix);
		assertEquals(ReceiptLine.of(Collected.from("a.eml", table).only()),
				ReceiptLine.of(Collected.from("a.eml", forwarded).only()));
	}

	@Test
	void readEqualItemsTwice() {
		assertEquals(2, Collected.from("a.eml", Collected.fixture("receipts/a-html-ja.eml")).only().items().size());
	}

	@Test
	void noticesHaveNoOrder() {
		Stream.of("notice-confirmation-en", "notice-renewal-en", "notice-price-en", "notice-ja")
			.map((name) -> Collected.from(name, Collected.fixture("receipts/" + name + ".eml")).only())
			.forEach((notice) -> assertTrue(notice.orders().isEmpty() && notice.total() == null));
	}

}
