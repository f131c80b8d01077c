package io.github.purchaseaudit.mail;

import java.util.List;

import io.github.purchaseaudit.order.Item;
import io.github.purchaseaudit.order.MailKind;
import io.github.purchaseaudit.order.PaymentMethod;
import io.github.purchaseaudit.order.Receipt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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

	/** The day stands one blank behind its label, above the heading of the items. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Order Number: W1234567801 | Ordered on March 4, 2026 | Items to be Shipped
			Bestellnummer: W1234567801 | Bestellt am 4. März 2026 | Artikel, die versandt werden
			N° de commande: W1234567801 | Commandé le 4 mars 2026 | Articles à expédier
			ご注文番号: W1234567801 | ご注文日 2026年3月4日 | 配送予定の商品
			""")
	void neitherDayNorHeadingIsAnItem(String number, String date, String heading) {
		Receipt mail = new TestMail().set("From", "Apple Store <order_acknowledgment@orders.apple.com>")
			.set("Subject", "We’re processing your order W1234567801")
			.body("<html><body><table><tr><td>" + number + "</td></tr><tr><td>" + date + "</td></tr><tr><td><h2>"
					+ heading + "</h2></td></tr><tr><td>iPad Air</td><td>$599.00</td></tr></table></body></html>")
			.read();
		assertEquals("2026-03-04 [iPad Air]", mail.dated() + " " + mail.items().stream().map(Item::title).toList());
	}

	@ParameterizedTest
	@CsvSource({ "Shipping, FREE", "配送, 無料", "Versand, Gratis", "送料, ¥550" })
	void deliveryIsNoItem(String name, String price) {
		Receipt mail = new TestMail().set("From", "Apple Store <order_acknowledgment@orders.apple.com>")
			.set("Subject", "We’re processing your order W1234567801")
			.body("<html><body><table><tr><td>Order Number: W1234567801</td></tr><tr><td>Ordered on: March 4, 2026</td></tr>"
					+ "<tr><td>AirPods Pro</td><td>¥39,800</td></tr><tr><td>" + name + "</td><td>" + price
					+ "</td></tr><tr><td>Order Total</td><td>¥39,800</td></tr></table></body></html>")
			.read();
		assertEquals("[AirPods Pro]", mail.items().stream().map(Item::title).toList().toString());
		assertEquals("39800 JPY", String.valueOf(mail.total()));
	}

	/** The invoice is a PDF; the text around it is one sentence. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			ご注文番号 W1234567801 書類番号 AER12345678 ご請求金額 ¥194,800 です。 | 194800 JPY
			ご注文番号 W1234567801、ご請求金額 ¥194,800。 | 194800 JPY
			Order Number W1234567801, INVOICE TOTAL $1,299.00. | 1299 USD
			ご注文番号 W1234567801 の請求金額のお知らせです。 | null
			""")
	void readTotalOfASentence(String text, String total) {
		Receipt mail = new TestMail().set("From", "Apple <noreply@email.apple.com>")
			.set("Subject", "請求金額のお知らせ: AER12345678")
			.type("text/plain; charset=UTF-8")
			.body("Apple Storeをご利用いただきありがとうございます。" + text)
			.read();
		assertEquals("[W1234567801] " + total, mail.orders() + " " + mail.total());
	}

	/** Korea's and China's order mails name the total of the order, as others do. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			주문 확인 - W1234567801 | 주문 번호: W1234567801 | 주문 합계 | ₩1,550,000 | 1550000 KRW
			주문 확인 - W1234567801 | 주문 번호: W1234567801 | 총 결제 금액 | ₩1,550,000 | 1550000 KRW
			订单确认 - W1234567801 | 订单号: W1234567801 | 订单总计 | RMB 7,999 | 7999 CNY
			订单确认 - W1234567801 | 订单号: W1234567801 | 订单总额 | RMB 7,999.00 | 7999 CNY
			訂單確認 - W1234567801 | 訂單編號: W1234567801 | 訂單總計 | NT$ 29,900 | 29900 TWD
			訂單確認 - W1234567801 | 訂單編號: W1234567801 | 訂單總額 | NT$29,900 | 29900 TWD
			""")
	void readTotalOfTheOrder(String subject, String number, String label, String sum, String total) {
		for (String beside : List.of(label + " " + sum, label + ": " + sum, label + "\n" + sum)) {
			TestMail mail = new TestMail().set("From", "Apple Store <order_acknowledgment@orders.apple.com>")
				.set("Subject", subject);
			String lines = number + "\niPad Air\n" + beside;
			Receipt page = mail.body("<html><body><p>" + lines.replace("\n", "</p><p>") + "</p></body></html>").read();
			Receipt text = mail.type("text/plain; charset=UTF-8").body(lines + "\n").read();
			assertEquals("ORDER_CONFIRMATION " + total, page.kind() + " " + page.total());
			assertEquals("ORDER_CONFIRMATION " + total, text.kind() + " " + text.total());
			assertTrue(text.items().stream().noneMatch((item) -> item.title().equals(label)), beside);
		}
	}

	/** What is added to the label of a total makes it no item that is added once more. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			合計（税込） | 26780 JPY
			合計(税込・送料込) | 26780 JPY
			合計（2点） | 26780 JPY
			お支払い合計（税込） | 26780 JPY
			ご注文合計金額【税込】 | 26780 JPY
			税込合計 | 26780 JPY
			ご注文金額 税込 | 26780 JPY
			Total due today | 26780 JPY
			Total charged | 26780 JPY
			Total amount due | 26780 JPY
			Order Total (2 items) | 26780 JPY
			Total, including VAT | 26780 JPY
			Amount charged | 26780 JPY
			Gesamt inkl. MwSt. | 26780 JPY
			Total TTC | 26780 JPY
			총 결제 금액(부가세 포함) | 26780 JPY
			合计（含税） | 26780 JPY
			合計（税抜） | null
			Total (excl. tax) | null
			Total savings | null
			合計ポイント | null
			""")
	void readTotalWithAnAddition(String label, String total) {
		for (String beside : List.of(label + " ¥26,780", label + ": ¥26,780", label + "\n¥26,780",
				label + "  ¥26,780")) {
			String lines = "ご注文番号: W1234567801\nAirPods\n¥19,800\nMagSafe充電器\n¥6,980\n" + beside;
			TestMail mail = new TestMail().set("From", "Apple Store <noreply_apac@orders.apple.com>")
				.set("Subject", "ご注文の確認 - W1234567801");
			Receipt page = mail.body("<html><body><p>" + lines.replace("\n", "</p><p>") + "</p></body></html>").read();
			Receipt text = mail.type("text/plain; charset=UTF-8").body(lines + "\n").read();
			for (Receipt receipt : List.of(page, text)) {
				assertEquals("[AirPods, MagSafe充電器] " + total,
						receipt.items().stream().map(Item::title).toList() + " " + receipt.total(), beside);
			}
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Apple Gift Card -$100.00 / Order Total $249.00 / Amount charged to Visa 1234: $149.00
			Apple Gift Card / -$100.00 / Order Total / $249.00 / Amount charged to Visa 1234 / $149.00
			Order Total: $249.00 / Apple Gift Card $100.00 / Visa •••• 1234 $149.00
			Visa •••• 1234  $149.00 / Order Total: $249.00
			""")
	void readTheTotalThatIsPrintedBesideItsShares(String sums) {
		for (String type : List.of("text/plain", "text/html")) {
			String lines = "Order Number: W1234567801 / AirPods $249.00 / " + sums;
			Receipt mail = new TestMail().set("From", "Apple Store <order_acknowledgment@orders.apple.com>")
				.set("Subject", "Order Acknowledgment - W1234567801")
				.type(type + "; charset=UTF-8")
				.body(type.endsWith("html") ? "<p>" + lines.replace(" / ", "</p><p>") + "</p>"
						: lines.replace(" / ", "\n") + "\n")
				.read();
			assertEquals("249 USD", String.valueOf(mail.total()), type);
		}
	}

	/** What is no method would be an unknown card. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			お支払い方法 / Visa •••• 1234 | [Visa 1234]
			お支払い方法: Mastercard •••• 5690 | [Mastercard 5690]
			お支払い方法: 発送時に請求されます。 | []
			Payment Method / Visa •••• 1234 (Apple Pay) | [Visa 1234 (Apple Pay)]
			お支払い方法 / クレジットカード | []
			お支払い方法: クレジットカード | []
			お支払い方法 / 発送時に請求されます。 | []
			""")
	void readWhoPays(String lines, String methods) {
		Receipt mail = new TestMail().set("From", "Apple Store <noreply_apac@orders.apple.com>")
			.set("Subject", "ご注文の確認 - W1234567801")
			.body("<p>ご注文番号: W1234567801</p><p>AirPods</p><p>¥39,800</p><p>" + lines.replace(" / ", "</p><p>") + "</p>")
			.read();
		assertEquals("ORDER_CONFIRMATION " + methods,
				mail.kind() + " " + mail.payments().stream().map(PaymentMethod::toString).toList());
		assertEquals(Receipt.PaymentState.NOT_JUDGED, mail.paymentState());
	}

	@Test
	void addNoSharesToTheTotalThatIsPrinted() {
		Receipt mail = new TestMail().set("From", "Apple Store <order_acknowledgment@orders.apple.com>")
			.set("Subject", "ご注文ありがとうございます W1234567801")
			.type("text/plain; charset=UTF-8")
			.body("ご注文番号: W1234567801\nApple Watch\n数量 1\nご注文合計: 59,800円\nギフトカード 10,000円 + MasterCard 49,800円\n")
			.read();
		assertEquals("59800 JPY", String.valueOf(mail.total()));
	}

	private static final String ORDER = "<html><body><h1>%s</h1><table><tr><td>%s</td></tr><tr><td>%s</td></tr>"
			+ "<tr><td>iPad Air</td><td>599,00 €</td></tr></table><table><tr><td>%s</td><td>604,00 €</td></tr></table>"
			+ "<p>%s</p></body></html>";

	private static Receipt ordered(String subject, String number, String date, String total, String text) {
		return new TestMail().set("From", "Apple Store <order_acknowledgment@orders.apple.com>")
			.set("Subject", subject)
			.body(ORDER.formatted("Apple", number, date, total, text))
			.read();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					Hemos recibido tu pedido W1234567801 | Número de pedido: W1234567801 | Fecha del pedido: 4 de marzo de 2026 | Total del pedido
					Confirmación de pedido | N.º de pedido: W1234567801 | Pedido el: 4 de marzo de 2026 | Total
					Abbiamo ricevuto il tuo ordine W1234567801 | Numero d’ordine: W1234567801 | Data dell’ordine: 4 marzo 2026 | Totale ordine
					Il tuo ordine è stato spedito | Ordine: W1234567801 | Spedito il: 4 mar 2026 | Totale
					Seu pedido W1234567801 foi enviado | Número do pedido: W1234567801 | Data do pedido: 4 de março de 2026 | Total do pedido
					A sua encomenda está a caminho | N.º da encomenda: W1234567801 | Enviado em: 4 de março de 2026 | Total da encomenda
					We verwerken je bestelling W1234567801 | Bestelnummer: W1234567801 | Besteldatum: 4 maart 2026 | Totaal
					Orderbevestiging | Ordernummer: W1234567801 | Besteld op: 4 maart 2026 | Totaalbedrag
					""")
	void confirmInFurtherLanguages(String subject, String number, String date, String total) {
		Receipt mail = ordered(subject, number, date, total, "Apple");
		assertEquals("ORDER_CONFIRMATION CONSISTENT 2026-03-04 [W1234567801] iPad Air 604 EUR",
				mail.kind() + " " + mail.verdict() + " " + mail.dated() + " " + mail.orders() + " "
						+ mail.items().get(0).title() + " " + mail.total());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Gracias por tu pedido W1234567801 | Te avisaremos cuando se envíe.
			Il tuo ordine W1234567801 è in preparazione | Grazie.
			Seu pedido W1234567801 está a caminho | Obrigado.
			A sua encomenda W1234567801 foi enviada | Obrigado.
			Je bestelling W1234567801 is onderweg | Bedankt.
			Orderbevestiging | Ordernummer W1234567801
			Orderbevestiging | Bedankt voor je bestelling W1234567801.
			Información importante | Gracias por tu pedido W1234567801.
			Un aiuto per te | Numero ordine # W1234567801
			""")
	void confirmByTheSubjectAlone(String subject, String text) {
		Receipt mail = new TestMail().set("From", "Apple Store <order_acknowledgment@orders.apple.com>")
			.set("Subject", subject)
			.body("<html><body><p>" + text + "</p></body></html>")
			.read();
		assertEquals("ORDER_CONFIRMATION [W1234567801]", mail.kind() + " " + mail.orders());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Tu pedido W1234567801 se ha cancelado | Número de pedido | Hola.
			Tu pedido W1234567801 | Número de pedido | Hemos cancelado tu pedido, como nos pediste.
			Il tuo ordine W1234567801 è stato annullato | Numero ordine | Ciao.
			Novità sul tuo ordine W1234567801 | Numero ordine | Il tuo ordine è stato annullato.
			Seu pedido W1234567801 foi cancelado | Número do pedido | Olá.
			Je bestelling W1234567801 is geannuleerd | Bestelnummer | Hallo.
			Je bestelling W1234567801 | Bestelnummer | We hebben je bestelling geannuleerd.
			""")
	void cancellationInFurtherLanguages(String subject, String label, String text) {
		assertEquals(MailKind.CANCELLATION, ordered(subject, label + ": W1234567801", "", "Total", text).kind());
	}

	@Test
	void noticeWhenNothingIsDueInFurtherLanguages() {
		assertEquals(MailKind.NOTICE, ordered("A sua encomenda W1234567801 requer a sua atenção",
				"Número da encomenda: W1234567801", "", "Total", "Olá.")
			.kind());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Recebemos seu pedido de redefinição de senha | OTHER
			Seu pedido de compra em família | OTHER
			Recebemos seu pedido de reembolso | REFUND
			Rimborso per il tuo ordine | REFUND
			Tu reembolso de Apple | REFUND
			Terugbetaling van je bestelling | REFUND
			""")
	void noConfirmationOfWhatIsNoOrder(String subject, MailKind kind) {
		assertEquals(kind,
				new TestMail().set("Subject", subject).body("<html><body><p>Apple</p></body></html>").read().kind());
	}

}
