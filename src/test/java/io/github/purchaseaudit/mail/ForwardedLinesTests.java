package io.github.purchaseaudit.mail;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Forwarded receipts of which only lines are left. */
class ForwardedLinesTests {

	static final String LAYOUT_C = """
			Receipt
			August 22, 2025
			Order ID:
			MFW4K9Q2L7
			Document:
			792011660071
			Apple Account:
			hana@example.com

			Photo Lab
			Premium (Monthly)
			Renews September 22, 2025
			Hana’s iPhone
			$9.99

			Billing and Payment
			Hana Mori
			5 Elm Street
			Visa •••• 4471
			$9.99
			""";

	static final String READ_C = "text | RECEIPT | DOUBTFUL | copy | MFW4K9Q2L7 | 792011660071 | hana@example.com"
			+ " | 2025-08-22 | Photo Lab/Premium (Monthly)//Hana’s iPhone/Renews September 22, 2025/9.99"
			+ " |  |  | 9.99 USD | NAMED | Visa 4471 | Hana Mori";

	private static final String LAYOUT_C_SPANISH = """
			Recibo
			22 de agosto de 2025
			ID de pedido:
			MFW4K9Q2L7
			Documento:
			792011660071
			Cuenta de Apple:
			hana@example.com

			Photo Lab
			Premium (Monthly)
			Hana’s iPhone
			9,99 €

			Facturación y pago
			Hana Mori
			5 Elm Street
			Visa •••• 4471
			9,99 €
			""";

	private static final String LAYOUT_C_THAI = LAYOUT_C_SPANISH.replace("22 de agosto de 2025", "22 สิงหาคม 2568")
		.replace("ID de pedido", "รหัสคำสั่งซื้อ")
		.replace("Documento", "เอกสาร")
		.replace("Cuenta de Apple", "บัญชี Apple")
		.replace("Facturación y pago", "การเรียกเก็บเงินและการชำระเงิน");

	@ParameterizedTest
	@ValueSource(strings = { "\nVisa •••• 4471\n$9.99", "Visa •••• 4471\n$9.99", "\nVisa •••• 4471\n\n$9.99",
			"Visa •••• 4471\n\n$9.99" })
	void readPaymentAboveAmountPaid(String end) {
		assertEquals(READ_C, read(LAYOUT_C.replace("Visa •••• 4471\n$9.99", end)));
	}

	@Test
	void readTwoPaymentsBehindBlankLine() {
		String text = LAYOUT_C.replace("Visa •••• 4471\n$9.99",
				"\nApple Account Balance\n$4.00\nVisa •••• 4471\n$5.99");
		assertEquals(READ_C.replace("Visa", "Store credit + Visa"), read(text));
	}

	@Test
	void readTwoItems() {
		String two = LAYOUT_C.replace("Billing and", "Dragon Saga\n840 Gems\n$10.01\n\nBilling and")
			.replace("4471\n$9.99", "4471\n$20.00");
		assertEquals(READ_C.replace("/9.99 ", "/9.99; Dragon Saga/840 Gems////10.01 ").replace("9.99 USD", "20 USD"),
				read(two));
	}

	static List<String> withoutLabels() {
		return List.of(LAYOUT_C_SPANISH, LAYOUT_C_THAI);
	}

	@ParameterizedTest
	@MethodSource("withoutLabels")
	void readLanguageWithoutLabels(String text) {
		assertEquals(READ_C.replace("Renews September 22, 2025", "").replace("USD", "EUR"), read(text));
		assertEquals(read(text), read(text.replace("\n", "\n\n")));
		assertEquals(read(text), read(text.replaceAll(":\n(?=M|7)", ": ")));
	}

	@Test
	void readSumsOfLanguageWithoutLabels() {
		String taxed = LAYOUT_C_SPANISH.replace("Visa", "Subtotal\n8,26 €\nIVA\n1,73 €\nVisa");
		assertEquals(READ_C.replace("Renews September 22, 2025", "")
			.replace("|  |  | 9.99 USD", "| 8.26 EUR | 1.73 EUR | 9.99 EUR"), read(taxed));
		assertEquals(read(taxed).replace("Visa 4471", "Halcyon Pay"),
				read(taxed.replace("Visa •••• 4471", "Halcyon Pay")));
	}

	@ParameterizedTest
	@ValueSource(strings = { LAYOUT_C, LAYOUT_C_SPANISH })
	void lastLineOfAddressIsNoMethod(String text) {
		String read = read(text.replace("Visa •••• 4471\n", "").replace("Elm Street\n", "Elm Street\nUruguay\n"));
		assertEquals("NOT_JUDGED |  | Hana Mori", read.substring(read.indexOf("NOT_JUDGED")));
	}

	@Test
	void readMethodUnderBilledToWithoutAmount() {
		String read = read("""
				Receipt
				APPLE ID
				hana@example.com<mailto:hana@example.com>
				BILLED TO
				Visa .... 4471
				Hana Mori
				5 Elm Street

				DATE
				Jul 16, 2020
				ORDER ID
				MFW4K9Q2L8<https://support.apple.com/kb/HT204088?cid=email_receipt>
				DOCUMENT NO.
				792011660072

				App Store

				Dragon Saga
				1200 Gems
				In-App Purchase
				Hana’s iPhone
				$9.99

				TOTAL
				$9.99
				""");
		assertEquals("A-text | RECEIPT | DOUBTFUL | copy | MFW4K9Q2L8 | 792011660072 | hana@example.com | 2020-07-16"
				+ " | Dragon Saga/1200 Gems/In-App Purchase/Hana’s iPhone//9.99 |  |  | 9.99 USD | NAMED | Visa 4471"
				+ " | Hana Mori", read);
	}

	@Test
	void readGiftCardThatStoreSells() {
		String read = ReceiptLine.of(new TestMail().set("From", "Apple Store <order_acknowledgment@orders.apple.com>")
			.set("Subject", "We’re processing your order W1234567801")
			.type("text/plain; charset=UTF-8")
			.body("""
					Order Number: W1234567801

					USB-C Cable
					$19.00

					Apple Gift Card
					$50.00

					Order Total $69.00
					""")
			.read());
		assertEquals("/USB-C Cable////19; /Apple Gift Card////50 |  |  | 69 USD",
				read.substring(read.indexOf("/USB"), read.indexOf(" | NOT_JUDGED")));
	}

	/** The head's date is not the receipt's. */
	@ParameterizedTest
	@ValueSource(strings = { "Van: A <a@b.example>|Verzonden: 1 sep 2025|Aan: Hana|Onderwerp: Fwd",
			"Od: A <a@b.example>|Wysłane: 1 wrz 2025|Do: Hana|Temat: x",
			"Från: A|Skickat: 1 sep 2025|Till: Hana|Ämne: x", "*Fra:* A|*Dato:* 1. sep. 2025|*Emne:* x|*Til:* Hana",
			"Kimden: A|Tarih: 1 Eyl 2025|Konu: x|Kime: Hana", "От: A|Дата: 1 сент. 2025 г.|Тема: x|Кому: Hana",
			"จาก: A|วันที่: 1 ก.ย. 2025|เรื่อง: x|ถึง: Hana", "Từ: A|Ngày: 1 thg 9, 2025|Chủ đề: x|Đến: Hana",
			"Dari: A|Tanggal: 1 Sep 2025|Kepada: Hana|Perihal: x", "Od: A|Datum: 1. 9. 2025|Předmět: x|Komu: Hana",
			"Feladó: A|Dátum: 2025. szept. 1.|Tárgy: x|Címzett: Hana",
			"Lähettäjä: A|Päivämäärä: 1.9.2025|Vastaanottaja: H|Aihe: x",
			"Από: A|Ημερομηνία: 1 Σεπ 2025|Θέμα: x|Προς: H", "De la: A|Data: 1 sept. 2025|Subiect: x|Către: Hana",
			"Da: A||Data: 1 set 2025||Oggetto: x||A: Hana" })
	void skipHeadInEveryLanguage(String head) {
		String dated = LAYOUT_C.replace("August 22, 2025", "Date: August 22, 2025");
		assertEquals(READ_C, read(dated, head.replace('|', '\n')));
	}

	private static String read(String text) {
		return read(text, """
				From: Apple <no_reply@email.apple.com<mailto:no_reply@email.apple.com>>
				Date: Fri, Aug 22, 2025 at 6:23 PM
				Subject: Your receipt from Apple.
				To: <hana@example.com>""");
	}

	private static String read(String text, String head) {
		return ReceiptLine.of(new TestMail().set("From", "Hana Mori <hana@example.com>")
			.set("Subject", "Fwd: Your receipt from Apple.")
			.type("text/plain; charset=UTF-8")
			.body("---------- Forwarded message ---------\n" + head + "\n\n" + text)
			.read());
	}

}
