package io.github.purchaseaudit.order;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

/** Tests for {@link Receipt} and what it is made of. */
class ReceiptTests {

	@ParameterizedTest
	@CsvSource({ "VERIFIED, RECEIPT, true, true", "CONSISTENT, RECEIPT, true, true", "DOUBTFUL, RECEIPT, false, false",
			"COUNTERFEIT, RECEIPT, false, false", "NOT_A_PURCHASE, OTHER, false, false",
			"VERIFIED, NOTICE, true, false" })
	void isGenuine(Verdict verdict, MailKind kind, boolean genuine, boolean receipt) {
		Receipt mail = mail(verdict, kind, null);
		assertEquals(genuine, mail.isGenuine());
		assertEquals(receipt, mail.isGenuineReceipt());
	}

	@Test
	void noCardNumberGoesFurther() {
		Receipt mail = mail(Verdict.VERIFIED, MailKind.RECEIPT, "Card 4000 1234 5678 9017");
		assertEquals("Card ****9017 <user@example.com>", mail.from());
		assertEquals("Re: Card ****9017", mail.subject());
		assertEquals("Card ****9017", mail.billedTo());
		assertEquals("Card ****9017", mail.billingAddress());
		Receipt bare = mail(Verdict.VERIFIED, MailKind.RECEIPT, null);
		assertNull(bare.billedTo());
		assertNull(bare.billingAddress());
	}

	@Test
	void noCardNumberOfAnItemGoesFurther() {
		String text = "Card 4000 1234 5678 9017";
		Item item = new Item(text, text, text, "1234", text, text, null);
		assertEquals(new Item("Card ****9017", "Card ****9017", "Card ****9017", "1234", "Card ****9017",
				"Card ****9017", null), item);
		assertNull(new Item("Gems", null, null, null, null, null, null).app());
		assertEquals(new Item("Gems", null, null, null, null, null, null), Item.named("Gems"));
	}

	private static Receipt mail(Verdict verdict, MailKind kind, @Nullable String billed) {
		String card = "Card 4000 1234 5678 9017";
		return new Receipt(new Place(1, "Mail.mbox", "byte 0"), "<1@example.com>", "00", "00", kind, verdict, List.of(),
				card + " <user@example.com>", "Re: " + card, null, "", false, "A", null, List.of(), List.of(), null,
				null, List.of(), null, null, null, null, Receipt.PaymentState.MISSING, List.of(), billed, billed);
	}

}
