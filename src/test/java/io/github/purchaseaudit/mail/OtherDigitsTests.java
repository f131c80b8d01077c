package io.github.purchaseaudit.mail;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Receipts whose digits are no ASCII, or between marks of the writing's direction. */
class OtherDigitsTests {

	private static final String READ = " | RECEIPT | CONSISTENT |  | MBX4K9Q2L7 | 262203948127 | hana@example.com | 2024-08-03";

	private static String lockup(String order, String document, String date, String sum) {
		return ReceiptLine.of(new TestMail()
			.body("""
					<html lang="ar" dir="rtl"><body><div id="email_container"><div id="body_section"><p>%s</p>
					<div><p>معرّف الطلب:</p><p>%s</p></div><div><p>المستند:</p><p>%s</p></div>
					<div><p>حساب Apple:</p><p>hana@example.com</p></div>
					<table class="subscription-lockup__container"><tr><td class="subscription-lockup__content"><p>Star Atlas</p>
					<p>Gems</p></td><td class="subscription-lockup__bottom-text__col"><p>%s</p></td></tr></table>
					<div class="payment-information"><div class="payment-information__col payment-information__left"><p>Hana Mori</p>
					</div><div class="payment-information__col"><p>Visa •••• 4471</p><div><p>%s</p></div></div></div>
					</div></div></body></html>
					"""
				.formatted(date, order, document, sum, sum))
			.read());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					MBX4K9Q2L7 | 262203948127 | 3 أغسطس 2024 | 10.99 US$
					MBX٤K٩Q٢L٧ | ٢٦٢٢٠٣٩٤٨١٢٧ | ٣ أغسطس ٢٠٢٤ | ١٠٫٩٩ US$
					MBX۴K۹Q۲L۷ | ۲۶۲۲۰۳۹۴۸۱۲۷ | ۳ أغسطس ۲۰۲۴ | US$۱۰٫۹۹
					ＭＢＸ４Ｋ９Ｑ２Ｌ７ | ２６２２０３９４８１２７ | ２０２４年８月３日 | US$１０．９９
					\u200eMBX4K9Q2L7\u200e | \u2066262203948127\u2069 | \u200f3 أغسطس 2024\u200f | \u200f10.99\u00a0US$\u200f
					\u202aMBX4K9Q2L7\u202c | \u202d262203948127\u202c | \u20673\u2069 أغسطس \u200e2024 | \u200eUS$\u200e10.99\u061c
					""")
	void readByPosition(String order, String document, String date, String sum) {
		assertEquals("C" + READ + " | Star Atlas/Gems////10.99 |  |  | 10.99 USD | NAMED | Visa 4471 | Hana Mori",
				lockup(order, document, date, sum));
	}

	private static String text(String order, String document, String date, String sum) {
		return ReceiptLine.of(new TestMail().type("text/plain; charset=UTF-8").body("""
				إيصال من Apple
				-----------------------------------------------------------

				معرّف Apple
				hana@example.com

				الفوترة إلى
				Visa .... 4471
				Hana Mori
				Elm Street 5

				معرّف الطلب:              %s
				رقم المستند:              %s
				التاريخ:                  %s
				الإجمالي:                 %s


				App Store
				--------------------------------------------------------------------------------

				Star Atlas                                                     %s
				Gems
				""".formatted(order, document, date, sum, sum)).read());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			MBX4K9Q2L7 | 262203948127 | 3 أغسطس 2024 | US$10.99
			MBX٤K٩Q٢L٧ | ٢٦٢٢٠٣٩٤٨١٢٧ | ٣ أغسطس ٢٠٢٤ | US$١٠٫٩٩
			MBX۴K۹Q۲L۷ | ۲۶۲۲۰۳۹۴۸۱۲۷ | ۳ أغسطس ۲۰۲۴ | US$۱۰٫۹۹
			\u200eMBX4K9Q2L7\u200e | \u2066262203948127\u2069 | \u200f3 أغسطس 2024\u200f | \u200fUS$10.99\u200f
			""")
	void readInPlainText(String order, String document, String date, String sum) {
		assertEquals("A-text" + READ + " | /Star Atlas//Gems//10.99 |  |  | 10.99 USD | NAMED | Visa 4471 | Hana Mori",
				text(order, document, date, sum));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			MBX٤K٩Q٢L٧ | ٢٦٢٢٠٣٩٤٨١٢٧ | ٣ أغسطس ٢٠٢٤ | ١٠٫٩٩ US$
			\u200eMBX4K9Q2L7\u200e | \u2066262203948127\u2069 | \u200f3 أغسطس 2024\u200f | \u200f10.99\u00a0US$\u200f
			""")
	void readInNotices(String order, String document, String date, String sum) {
		assertEquals("B" + READ + " | /AppleCare+ iPhone 15////10.99 |  |  | 10.99 USD | NAMED | Visa 4471 | Hana Mori",
				ReceiptLine.of(new TestMail()
					.body("""
							<html dir="rtl"><body><table><tr><td><h1>X</h1><p>%s</p><p><b>معرّف الطلب:</b> %s<br><b>المستند:</b> %s<br>
							<b>البريد:</b> <a href="mailto:hana@example.com">hana@example.com</a></p>
							<table><tr><td>AppleCare+ iPhone 15</td><td>%s</td></tr></table><h2>الفوترة</h2>
							<p>Hana Mori<br>5 Elm Street</p><table class="pricing-info"><tr><td>Visa •••• 4471</td><td>%s</td></tr></table>
							</td></tr></table></body></html>
							"""
						.formatted(date, order, document, sum, sum))
					.read()));
	}

	@Test
	void readLabelledByTheStore() {
		assertEquals("[W1234567801] 2026-03-04 604 USD",
				store("\u200eW1234567801\u200e", "\u200fMarch 4, 2026\u200f", "\u200f$604.00\u200f"));
		assertEquals("[W1234567801] 2026-03-04 604 USD", store("W١٢٣٤٥٦٧٨٠١", "March ٤, ٢٠٢٦", "$٦٠٤٫٠٠"));
	}

	private static String store(String order, String date, String total) {
		var mail = new TestMail().set("From", "Apple Store <order_acknowledgment@orders.apple.com>")
			.set("Subject", "Your order")
			.body("<html><body><p>Order Number: %s</p><p>Ordered on: %s</p><p>Order Total</p><p>%s</p></body></html>"
				.formatted(order, date, total))
			.read();
		return mail.orders() + " " + mail.dated() + " " + mail.total();
	}

	@Test
	void distrustTheDirectionOfSenders() {
		assertEquals("COUNTERFEIT", new TestMail().set("From", "\u202eelppA\u202c Apple <x@y.example>").verdict());
		assertEquals("COUNTERFEIT", new TestMail().set("From", "App\u200ele <x@y.example>").verdict());
	}

}
