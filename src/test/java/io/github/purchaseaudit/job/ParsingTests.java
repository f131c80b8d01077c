package io.github.purchaseaudit.job;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import io.github.purchaseaudit.inventory.Content;
import io.github.purchaseaudit.inventory.Format;
import io.github.purchaseaudit.inventory.Member;
import io.github.purchaseaudit.inventory.Outcome;
import io.github.purchaseaudit.inventory.Sample;
import io.github.purchaseaudit.inventory.Sink;
import io.github.purchaseaudit.ledger.Entry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

class ParsingTests {

	@ParameterizedTest
	@ValueSource(ints = { 1, 7, 8, 9, 15, 16, 17, 40 })
	void endWhenNobodyTakesForAWhile(int files) {
		assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
			try (Parsing parsing = Parsing.begin(files(files), List.of(new Reading(null)))) {
				Thread.sleep(50);
				assertEquals(files, fileEnds(parsing));
			}
		});
	}

	@Test
	void failWhenMemoryIsShort() {
		assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
			try (Parsing parsing = Parsing.begin(files(1), List.of(new Reading(new OutOfMemoryError("heap"))))) {
				Exception failure = assertThrows(IllegalStateException.class, () -> fileEnds(parsing));
				assertEquals("Reading ended early: java.lang.OutOfMemoryError: heap", failure.getMessage());
			}
		});
	}

	private static int fileEnds(Parsing parsing) throws Exception {
		int ends = 0;
		for (List<Entry> batch = parsing.next(); batch != Parsing.ALL_READ; batch = parsing.next()) {
			ends += (batch == Parsing.FILE_END) ? 1 : 0;
		}
		return ends;
	}

	private static List<List<Member>> files(int count) {
		List<List<Member>> files = new ArrayList<>();
		for (int i = 1; i <= count; i++) {
			String name = i + ".csv";
			files.add(List.of(new Member(i, Path.of(name), name, name, "x", Outcome.CLAIMED, null, 0, Instant.EPOCH,
					"0".repeat(64))));
		}
		return files;
	}

	/** Reads nothing, or throws. */
	private record Reading(@Nullable Error error) implements Format {

		@Override
		public String id() {
			return "x";
		}

		@Override
		public boolean identify(Sample sample) {
			return true;
		}

		@Override
		public void read(Content content, Sink sink) {
			if (this.error != null) {
				throw this.error;
			}
		}

	}

}
