package io.github.purchaseaudit.household;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

import io.github.purchaseaudit.order.BillingMethod;
import io.github.purchaseaudit.order.HistoryLine;
import io.github.purchaseaudit.order.Item;
import io.github.purchaseaudit.order.MailKind;
import io.github.purchaseaudit.order.Money;
import io.github.purchaseaudit.order.Order;
import io.github.purchaseaudit.order.OrderNumber;
import io.github.purchaseaudit.order.PaymentMethod;
import io.github.purchaseaudit.order.Place;
import io.github.purchaseaudit.order.PurchaseTime;
import io.github.purchaseaudit.order.Receipt;
import io.github.purchaseaudit.order.Source;
import io.github.purchaseaudit.order.Verdict;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SightingsTests {

	private static final Place PLACE = new Place(1, "Apple.zip", "row 2");

	private static final LocalDate MARCH = LocalDate.of(2026, 3, 2);

	private static final LocalDate MAY = LocalDate.of(2026, 5, 1);

	private final Sightings sightings = new Sightings(ZoneId.of("Asia/Tokyo"));

	@Test
	void draftWhenNumberAndAddressShareAnOrder() {
		note("MX1", List.of(line("10655968", "2026-03-01T20:00:00Z")), List.of(receipt(Verdict.VERIFIED)));
		note("MX2", List.of(line("10655968", "2026-05-01T00:00:00Z")), List.of());
		HouseholdDraft draft = this.sightings.draft("USD");
		assertEquals(List.of(new Seen<>(new SeenAccount("taro@example.jp", "10655968"), 2, MARCH, MAY)),
				draft.accounts());
		assertEquals("山田 太郎", draft.owner());
		assertEquals("JPY", draft.currency());
		assertEquals(List.of(new Seen<>("太郎のiPhone", 1, MARCH, MARCH)), draft.devices());
	}

	@Test
	void draftWhenOnlyNumbersAreKnown() {
		note("MX1", List.of(line("10655968", "2026-03-01T20:00:00Z")), List.of());
		assertEquals(List.of(new Seen<>(new SeenAccount(null, "10655968"), 1, MARCH, MARCH)),
				this.sightings.draft("USD").accounts());
	}

	@Test
	void draftWhenOneSourceShowsTheDigits() {
		note("MX1", List.of(line("10655968", "2026-03-01T20:00:00Z", PaymentMethod.of("Visa", null))),
				List.of(receipt(Verdict.CONSISTENT, PaymentMethod.of("Visa", "9999"))));
		Order order = new Order("MX2", OrderNumber.of("MX2").orElseThrow(),
				List.of(line("10655968", "2026-05-01T00:00:00Z")), List.of(), List.of(new BillingMethod(PLACE,
						"10655968", "Apple.zip", "B1", PaymentMethod.of("JCB", "1234"), null, null)));
		this.sightings.note(order);
		assertEquals(
				List.of(new Seen<>(PaymentMethod.of("JCB", "1234"), 1, MAY, MAY),
						new Seen<>(PaymentMethod.of("Visa", "9999"), 1, MARCH, MARCH)),
				this.sightings.draft("USD").paymentMethods());
	}

	@Test
	void draftWhenMailIsForged() {
		note("MX1", List.of(), List.of(receipt(Verdict.COUNTERFEIT, PaymentMethod.of("Visa", "9999"))));
		note("MX2", List.of(), List.of(receipt(Verdict.DOUBTFUL, PaymentMethod.of("Visa", "9999"))));
		HouseholdDraft draft = this.sightings.draft("USD");
		assertTrue(draft.accounts().isEmpty() && draft.paymentMethods().isEmpty() && draft.devices().isEmpty());
		assertNull(draft.owner());
		assertEquals("USD", draft.currency());
	}

	@Test
	void draftWhenNameStandsInPlaceOfPayment() {
		note("MX1", List.of(), List.of(receipt(Verdict.VERIFIED, PaymentMethod.of("Visa", "9999"))));
		note("MX2", List.of(), List.of(receipt(Verdict.VERIFIED, PaymentMethod.of("山田\u3000太郎", null))));
		assertEquals(List.of("Visa 9999"),
				this.sightings.draft("USD").paymentMethods().stream().map((seen) -> seen.what().toString()).toList());
	}

	private void note(String number, List<HistoryLine> lines, List<Receipt> mails) {
		this.sightings.note(new Order(number, OrderNumber.of(number).orElseThrow(), lines, mails, List.of()));
	}

	private static HistoryLine line(String account, String time, PaymentMethod... payments) {
		return new HistoryLine(PLACE, Source.APPLE_EXPORT, account, PurchaseTime.at(Instant.parse(time)),
				OrderNumber.of("MX1").orElseThrow(), null, Item.named("500 Gems"), new BigDecimal(1200),
				new BigDecimal(1200), null, "JPY", List.of(payments), true, null, Set.of(), "digest");
	}

	private static Receipt receipt(Verdict verdict, PaymentMethod... payments) {
		Item item = new Item("500 Gems", null, null, null, "太郎のiPhone", null, null);
		return new Receipt(PLACE, "<1@example.com>", "00", "11", MailKind.RECEIPT, verdict, List.of(),
				"no_reply@email.apple.com", "領収書", Instant.parse("2026-03-02T01:00:00Z"), "", false, "C",
				"taro@example.jp", List.of("taro@example.jp"), List.of(), null, PurchaseTime.on(MARCH), List.of(item),
				"JPY", null, null, Money.of("1200", "JPY"), Receipt.PaymentState.NAMED, List.of(payments), "山田 太郎",
				null);
	}

}
