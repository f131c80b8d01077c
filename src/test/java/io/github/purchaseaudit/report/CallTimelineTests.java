package io.github.purchaseaudit.report;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;

import io.github.purchaseaudit.order.PurchaseTime;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CallTimelineTests {

	private static final Texts TEXTS = Texts.of("en", ZoneId.of("Asia/Tokyo"));

	@Test
	void nothingIsSaidWithoutNews() {
		assertEquals(List.of(), new CallTimeline(TEXTS, first()).lines());
	}

	@Test
	void nothingIsSaidWithoutAnOrder() {
		CallTimeline timeline = new CallTimeline(TEXTS, null);
		timeline.add(event(Instant.EPOCH, "Signed in"));
		assertEquals(List.of(), timeline.lines());
	}

	@Test
	void nearestNewsAreKeptWhateverTheirOrder() {
		PurchaseTime bought = Objects.requireNonNull(first().order().purchased());
		Instant start = bought.startIn(TEXTS.zone());
		List<AccountEvent> events = new ArrayList<>();
		for (int day = -20; day < 20; day++) {
			events.add(event(start.plus(Duration.ofDays(day)), "Day " + day));
		}
		Collections.shuffle(events, new Random(9));
		CallTimeline timeline = new CallTimeline(TEXTS, first());
		events.forEach(timeline::add);
		List<String> lines = timeline.lines();
		assertEquals(13, lines.size(), lines.toString());
		assertTrue(lines.get(0).contains("Day -8") && lines.get(7).contains("Day -1"), lines.toString());
		assertTrue(lines.get(8).contains("first order: "), lines.toString());
		assertTrue(lines.get(9).contains("Day 0") && lines.get(12).contains("Day 3"), lines.toString());
	}

	@Test
	void longSubjectIsCut() {
		CallTimeline timeline = new CallTimeline(TEXTS, first());
		timeline.add(event(Instant.EPOCH, "𝒜".repeat(100)));
		assertTrue(timeline.lines().get(0).contains("  " + "𝒜".repeat(59) + "… ("), timeline.lines().toString());
	}

	private static AccountEvent event(Instant sent, String subject) {
		return new AccountEvent(sent, subject, List.of("taro@example.jp"));
	}

	private static ReportedOrder first() {
		List<ReportedOrder> rows = new ArrayList<>();
		StoryResults.undecided("en").flagged(rows::add);
		return rows.stream()
			.filter((row) -> row.order().purchased() != null && row.order().amount() != null)
			.findFirst()
			.orElseThrow();
	}

}
