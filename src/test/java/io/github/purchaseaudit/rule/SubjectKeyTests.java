package io.github.purchaseaudit.rule;

import java.time.LocalDate;
import java.util.Optional;

import io.github.purchaseaudit.order.Charge;
import io.github.purchaseaudit.order.Money;
import io.github.purchaseaudit.order.Place;
import io.github.purchaseaudit.order.Receipt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

class SubjectKeyTests {

	@ParameterizedTest
	@CsvSource({ "1, charge:c", "2, charge:c#2" })
	void equalLinesAreNumberedFromTheSecondOn(int occurrence, String key) {
		Charge charge = new Charge(new Place(5, "enavi.csv", "row 2"), LocalDate.parse("2026-05-05"), "APPLE COM BILL",
				Money.of("9800", "JPY"), null, null, null, false, "c");
		assertEquals(key, SubjectKey.of(charge, occurrence));
		assertEquals("c", SubjectKey.chargeContent(key));
	}

	@ParameterizedTest
	@CsvSource({ "799, 799", "800, 800", "801, 800" })
	void messageIdOfAForgerIsCut(int length, int kept) {
		Receipt mail = new MailSketch(null, 1).messageId("x".repeat(length)).build();
		assertEquals("mail:" + "x".repeat(kept) + ":" + mail.body(), SubjectKey.of(mail));
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-", value = { "mail:<1@example.jp>:b0, <1@example.jp>, b0", "mail:a:b:c, a:b, c",
			"mail::c, '', c", "mail:c, -, -", "charge:c, -, -", "MA00000001, -, -" })
	void mailIsTakenApart(String key, @Nullable String messageId, @Nullable String body) {
		Optional<SubjectKey.MailParts> parts = SubjectKey.mailParts(key);
		assertEquals(messageId, parts.map(SubjectKey.MailParts::messageId).orElse(null));
		assertEquals(body, parts.map(SubjectKey.MailParts::body).orElse(null));
	}

}
