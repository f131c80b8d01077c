package io.github.purchaseaudit.mail;

import java.nio.charset.StandardCharsets;

import io.github.purchaseaudit.order.Receipt;
import io.github.purchaseaudit.order.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** The order numbers that forgeries name, which a person compares with true ones. */
class NamedOrdersTests {

	@ParameterizedTest
	@ValueSource(strings = { "<p>Order Number # MTWK1234AG</p><p>Invoice total $129.99</p>",
			"<p>Order No MTWK1234AG placed with iTunes store.</p>",
			"<div>Order #MTWK1234AG</div><div>Total: $12.00</div>",
			"<table><tr><td>APPLE ID</td><td>DATE</td><td>ORDER ID</td></tr><tr><td>taro@example.jp</td>"
					+ "<td>5 Oct 2026</td><td>MTWK1234AG</td></tr><tr><td>TOTAL</td><td>$99.99</td></tr></table>",
			"<div>注文番号 ＭＴＷＫ１２３４ＡＧ の領収書です。</div><div>お支払い総額 ¥12,000</div>", "<p>주문 번호 mtwk1234ag</p>",
			"<p>Bestellnr. MTWK1234AG</p>", "<p>Numero ordine: MTWK1234AG</p>",
			"<table><tr><td>N.º de pedido:</td><td>MTWK1234AG</td></tr></table>", "<p>Bestelnummer: MTWK1234AG</p>",
			"<p>Número da encomenda: MTWK1234AG</p>", "<p>Ordernummer: MTWK1234AG</p>",
			"<p>Tilausnumero MTWK1234AG</p>", "<p>Номер заказа: MTWK1234AG</p>" })
	void forgeryNamesAnOrder(String page) {
		assertEquals("[MTWK1234AG]", forged(page).orders().toString());
	}

	@ParameterizedTest
	@CsvSource({ "<p>Clash of Gems MTWK1234AG $99.99</p>", "<p>Order now: MTWKABCDEFG</p>", "<p>Order: XMTWK1234AG</p>",
			"<p>Order ID: 1234567890</p>" })
	void forgeryNamesNoOrder(String page) {
		assertEquals("[]", forged(page).orders().toString());
	}

	@ParameterizedTest
	@ValueSource(strings = { "Order ID: MTWK1234AG receipt", "ご注文番号: MTWK1234AG の領収書", "Numero ordine MTWK1234AG",
			"Deine Rechnung, Bestellnr. MTWK1234AG" })
	void forgeryNamesAnOrderInItsSubject(String subject) {
		assertEquals("[MTWK1234AG]", forged(subject, "<p>Receipt ¥9,800</p>").orders().toString());
	}

	private static Receipt forged(String page) {
		return forged("Your receipt from Apple", page);
	}

	private static Receipt forged(String subject, String page) {
		String mail = """
				From: Apple <no_reply@email.app1e-billing.example.com>
				To: taro@example.jp
				Subject: %s
				Date: Mon, 05 Oct 2026 10:11:12 +0900
				Message-ID: <forged-1@example.net>
				MIME-Version: 1.0
				Content-Type: text/html; charset=utf-8

				<html><body>%s<a href="http://evil.example.net/x">cancel here</a></body></html>
				""".formatted(subject, page);
		Receipt receipt = Collected.from("forged.eml", mail.getBytes(StandardCharsets.UTF_8)).only();
		assertEquals(Verdict.COUNTERFEIT, receipt.verdict());
		return receipt;
	}

}
