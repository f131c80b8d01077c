package io.github.purchaseaudit.mail;

import io.github.purchaseaudit.order.Receipt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** What the Apple Store's mails say of orders and shipments. */
class StoreMailTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Order Number: W1234567801 | Shipped on: March 4, 2026
			Order Number: W1234567801 | Ordered on: March 4, 2026
			Bestellnummer: W1234567801 | Bestellt am: 4. März 2026
			N° de commande: W1234567801 | Expédié le : 4 mars 2026
			ご注文番号: W1234567801 | 出荷日：2026年3月4日
			订单号: W1234567801 | 订购日期：2026年3月4日
			""")
	void readDateAndPrice(String number, String date) {
		Receipt mail = new TestMail().set("From", "Apple Store <order_acknowledgment@orders.apple.com>")
			.set("Subject", "We’re processing your order W1234567801")
			.body("<html><body><table><tr><td>" + number + "</td></tr><tr><td>" + date
					+ "</td></tr><tr><td>iPad Air</td><td>$599.00</td></tr></table></body></html>")
			.read();
		assertEquals("2026-03-04 W1234567801 iPad Air null 599 USD",
				mail.dated() + " " + mail.orders().get(0) + " " + mail.items().get(0).title() + " "
						+ mail.items().get(0).device() + " " + mail.items().get(0).price() + " " + mail.currency());
	}

}
