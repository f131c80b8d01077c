package io.github.purchaseaudit.mail;

import io.github.purchaseaudit.order.MailKind;
import io.github.purchaseaudit.order.Money;
import io.github.purchaseaudit.order.Receipt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** What an order's mail says of the order besides its number and its sum. */
class MailKindTests {

	private static final String STORE = "<html><body><table><tr><td>%s: W1234567802</td></tr><tr><td>%s</td></tr>"
			+ "<tr><td>%s</td><td>$649.00</td></tr></table></body></html>";

	private static MailKind store(String subject, String number, String text, String total) {
		return new TestMail().set("From", "Apple Store <order_acknowledgment@orders.apple.com>")
			.set("Subject", subject)
			.body(STORE.formatted(number, text, total))
			.read()
			.kind();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "Your order W1234567802 has been canceled | Order Number | Order Total",
					"Deine Bestellung W1234567802 wurde storniert | Bestellnummer | Gesamtsumme",
					"Votre commande W1234567802 a été annulée | Numéro de commande | Montant total",
					"您的订单 W1234567802 已取消 | 订单号 | 总计", "您的訂單 W1234567802 已取消 | 訂單編號 | 總計",
					"주문 W1234567802이 취소되었습니다 | 주문 번호 | 합계", "ご注文のキャンセルのお知らせ W1234567802 | ご注文番号 | 合計",
					"ご注文 W1234567802 のキャンセル手続きが完了しました | ご注文番号 | 合計" })
	void cancellationWhenOrderOfTheStoreIsCancelled(String subject, String number, String total) {
		assertEquals(MailKind.CANCELLATION, store(subject, number, "iPad Air", total));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "Your order W1234567802 requires attention | Order Number | Order Total",
					"We have received your return for order W1234567802 | Order Number | Order Total",
					"An item in your order W1234567802 has been canceled | Order Number | Order Total",
					"Your order W1234567802 could not be completed: cancellation request | Order Number | Order Total",
					"ご注文の一部キャンセルのお知らせ W1234567802 | ご注文番号 | 合計", "ご注文をキャンセルできませんでした W1234567802 | ご注文番号 | 合計",
					"キャンセルのリクエストを受け付けました W1234567802 | ご注文番号 | 合計", "ご返品の手続きが完了しました W1234567802 | ご注文番号 | 合計" })
	void noticeWhenOrderOfTheStoreIsNotPaid(String subject, String number, String total) {
		assertEquals(MailKind.NOTICE, store(subject, number, "iPad Air", total));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = {
					"An update on your order W1234567802 | Order Number | Your order has been canceled as you wished.",
					"ご注文内容 W1234567802 | ご注文番号 | ご注文のキャンセルを承りました。" })
	void cancellationWhenTextBeginsByIt(String subject, String number, String text) {
		assertEquals(MailKind.CANCELLATION, store(subject, number, text, "合計"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"Thank you for your order W1234567802 | Order Number | You pre-ordered Star Movie. You won’t be charged until it is available." })
	void noticeWhenNothingIsDueYet(String subject, String number, String text) {
		assertEquals(MailKind.NOTICE, store(subject, number, text, "合計"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"Your order W1234567802 | Order Number | If your order has been canceled, you are told by mail.",
			"Your order W1234567802 has shipped | Order Number | You can cancel or return items online.",
			"Your pre-order W1234567802 has shipped | Order Number | iPad Air",
			"Thank you for your order W1234567802 | Order Number | You won’t be charged until your order ships.",
			"ご注文の確認 W1234567802 | ご注文番号 | ご注文をキャンセルされる場合はこちらへ。" })
	void confirmationWhenOrderStands(String subject, String number, String text) {
		assertEquals(MailKind.ORDER_CONFIRMATION, store(subject, number, text, "合計"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "Your Pre-order Confirmation | NOTICE",
			"Action required: your order could not be billed | NOTICE", "Your order could not be completed | NOTICE",
			"Votre facture n’a pas pu être réglée | NOTICE", "領収書メールの設定変更のお知らせ | NOTICE",
			"Your order confirmation | ORDER_CONFIRMATION", "Your receipt from Apple. | ORDER_CONFIRMATION",
			"Your payment method was declined | ACCOUNT_EVENT" })
	void kindWithoutAReceiptPart(String subject, MailKind kind) {
		assertEquals(kind,
				new TestMail().set("Subject", subject)
					.body("<html><body><p>Star Movie, $14.99</p></body></html>")
					.read()
					.kind());
	}

	@ParameterizedTest
	@CsvSource({ "Your order has been canceled", "Your return" })
	void receiptWhenPrinted(String subject) {
		assertEquals(MailKind.RECEIPT, new TestMail().set("Subject", subject).read().kind());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "Your receipt from Apple. | Refund", "Your invoice from Apple. | Credit Note",
			"Apple からの領収書です。 | 返金", "Deine Rechnung von Apple | Gutschrift", "Votre facture Apple | Remboursement",
			"Apple에서 발행한 영수증입니다. | 환불", "Apple 提供的收据 | 退款", "Kvitto från Apple | Återbetalning" })
	void refundWhenTitled(String subject, String title) {
		assertEquals(MailKind.REFUND, titled(title).set("Subject", subject).read().kind());
	}

	@ParameterizedTest
	@ValueSource(strings = { "Your refund from Apple.", "Your credit note from Apple.", "Apple からの返金のお知らせ",
			"Deine Gutschrift von Apple", "Votre remboursement Apple", "Apple 환불 안내", "Apple 退款收据",
			"Återbetalning från Apple" })
	void refundWhenSubjectSaysSo(String subject) {
		assertEquals(MailKind.REFUND, titled("Receipt").set("Subject", subject).read().kind());
	}

	@Test
	void receiptWhenOnlyItsItemsAndSmallPrintSpeakOfRefunds() {
		assertEquals(MailKind.RECEIPT,
				titled("Receipt").replace("竜石 8400個", "Refund")
					.say("Credit Note")
					.say("To ask for your refund, visit reportaproblem.apple.com. 返金についてはこちら。")
					.read()
					.kind());
	}

	@Test
	void refundWhenCopyIsTitledWhateverItsSubject() {
		String text = """
				From: Apple <no_reply@email.apple.com>
				Subject: Your receipt from Apple.

				%s

				APPLE ACCOUNT
				taro@example.jp

				BILLED TO
				Visa .... 9999

				ORDER ID: MJ390CEBHK
				DATE: Oct 10, 2026
				TOTAL: ¥9,800

				Chest of Gems                                                 ¥9,800
				""";
		TestMail copy = new TestMail().set("From", "Hanako <hanako@example.jp>").type("text/plain; charset=UTF-8");
		copy.set("Subject", "Fwd: Your refund from Apple?");
		assertEquals(MailKind.REFUND, copy.body(text.formatted("Apple Refund")).read().kind());
		assertEquals(MailKind.RECEIPT, copy.body(text.formatted("Apple Receipt")).read().kind());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "Refund | ¥9,800 | 9800", "Refund | -¥9,800 | 9800", "Receipt | ¥9,800 |" })
	void refundedSumWhereTheTitleTells(String title, String total, @Nullable String refunded) {
		Receipt refund = titled(title).set("Subject", "Your refund from Apple.")
			.replace("<div><p>¥9,800", "<div><p>" + total)
			.read();
		assertEquals(MailKind.REFUND, refund.kind());
		assertEquals((refunded != null) ? Money.of(refunded, "JPY") : null, refund.total());
	}

	private static TestMail titled(String title) {
		return new TestMail().replace("<div id=\"body_section\">",
				"<h1>%s</h1><div id=\"body_section\">".formatted(title));
	}

}
