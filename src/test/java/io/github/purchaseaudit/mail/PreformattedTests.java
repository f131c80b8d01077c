package io.github.purchaseaudit.mail;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Receipts whose text a mail program laid into HTML, or wrapped softly (RFC 3676). */
class PreformattedTests {

	private static final String TEXT = """
			Apple Receipt
			-----------------------------------------------------------

			APPLE ID
			hana@example.com

			BILLED TO
			Visa .... 4471
			Hana Mori
			Elm Street 5

			ORDER ID:              MBX4K9Q2L7
			DOCUMENT NO.:          262203948127
			DATE:                  Aug 3, 2024
			TOTAL:                 $12.98


			App Store
			--------------------------------------------------------------------------------

			Star Atlas & Friends of the Far Side of the Moon               $10.99
			Gems
			In-App Purchase
			Hana's iPhone

			Tide Tables                                                    $1.99

			--------------------------------------------------------------------------------
			                                                      TOTAL    $12.98
			""";

	private static String plain(String type, String text) {
		return ReceiptLine.of(new TestMail().type(type).body(text).read());
	}

	private static final String READ = plain("text/plain; charset=UTF-8", TEXT);

	@ParameterizedTest
	@ValueSource(strings = { "<html><body><pre>%s</pre></body></html>",
			"<html><body><div>Apple</div><div><PRE style='font-family:monospace'>\n%s</PRE></div></body></html>" })
	void readInsidePre(String page) {
		String text = TEXT.replace("&", "&amp;").replace("MBX4K9Q2L7", "<a href='https://apple.com/x'>MBX4K9Q2L7</a>");
		assertEquals(READ, ReceiptLine.of(new TestMail().body(page.formatted(text)).read()));
	}

	@Test
	void readOrderOfTheStoreInsidePre() {
		assertEquals("ORDER_CONFIRMATION [W1234567801] 2026-03-04", order("text/html; charset=UTF-8",
				"<html><body><pre>Hello\nOrder Number: W1234567801\nOrdered on: March 4, 2026\nBye</pre></body></html>"));
	}

	private static String order(String type, String body) {
		var mail = new TestMail().set("From", "Apple Store <order_acknowledgment@orders.apple.com>")
			.set("Subject", "Your order")
			.type(type)
			.body(body)
			.read();
		return mail.kind() + " " + mail.orders() + " " + mail.dated();
	}

	@Test
	void readWrappedSoftly() {
		String stuffed = TEXT.replaceAll("(?m)^(?= )", " ");
		assertEquals(READ, plain("text/plain; charset=UTF-8; format=flowed", stuffed));
		String wrapped = stuffed.replace("Far Side of", "Far \nSide of").replace("Order", "Order");
		assertEquals(READ, plain("text/plain; charset=UTF-8; format=\"Flowed\"", wrapped));
		assertEquals(READ,
				plain("text/plain; charset=UTF-8; format=flowed; delsp=yes",
						stuffed.replace("Far Side of", "Far  \nSide of")
							.replace("Elm Street", "Elm Str \neet")
							.replace("262203948127", "262203 \n948127")));
	}

	@Test
	void readQuotedAndWrappedSoftly() {
		String quoted = TEXT.replaceAll("(?m)^", "> ").replace("Far Side of", "Far \n> Side of");
		assertEquals(READ, plain("text/plain; charset=UTF-8; format=flowed", quoted));
	}

	@Test
	void keepLinesThatOnlyEndInBlanks() {
		assertEquals(READ, plain("text/plain; charset=UTF-8", TEXT.replace("Gems", "Gems ")));
		assertEquals(READ, plain("text/plain; charset=UTF-8; format=flowed", TEXT.replaceAll("(?m)^$", "  ")));
	}

}
