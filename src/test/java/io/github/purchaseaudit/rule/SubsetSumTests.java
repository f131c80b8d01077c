package io.github.purchaseaudit.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Where the search gives up. */
class SubsetSumTests {

	private static SubsetSum<Integer> search(List<Integer> amounts) {
		return new SubsetSum<>(amounts, BigDecimal::valueOf);
	}

	@ParameterizedTest
	@CsvSource({ "40, true", "41, false" })
	void searchAmongAtMostFortyThings(int count, boolean searched) {
		SubsetSum<Integer> search = search(Collections.nCopies(count, 7));
		assertEquals(searched, search.find(BigDecimal.valueOf(7L * count)).isPresent());
		assertEquals(!searched, search.isCut());
	}

	/**
	 * An account with 100,000 orders in one hour must not cost their sorting per line.
	 */
	@Test
	void searchLooksAtNoneOfTooManyThings() {
		AtomicInteger asked = new AtomicInteger();
		SubsetSum<Integer> search = new SubsetSum<>(Collections.nCopies(100_000, 7), (amount) -> {
			asked.incrementAndGet();
			return BigDecimal.valueOf(amount);
		});
		assertEquals(Optional.empty(), search.find(BigDecimal.valueOf(14)));
		assertTrue(search.isCut());
		assertEquals(0, asked.get());
	}

	/** Even amounts never make an odd sum; these take 100,000 steps to see it. */
	@Test
	void searchInAtMostHundredThousandSteps() {
		List<Integer> amounts = new ArrayList<>(IntStream.rangeClosed(1, 21).mapToObj((i) -> 2 + 6 * i).toList());
		SubsetSum<Integer> whole = search(amounts);
		assertEquals(Optional.empty(), whole.find(BigDecimal.valueOf(581)));
		assertFalse(whole.isCut());
		amounts.add(1000);
		SubsetSum<Integer> cut = search(amounts);
		assertEquals(Optional.empty(), cut.find(BigDecimal.valueOf(581)));
		assertTrue(cut.isCut());
	}

	@Test
	void findTheLargestFirst() {
		SubsetSum<Integer> search = search(List.of(300, 200, 500, 100));
		assertEquals(Optional.of(List.of(500, 100)), search.find(BigDecimal.valueOf(600)));
		assertEquals(Optional.of(List.of(500)), search(List.of(300, 200, 500)).find(BigDecimal.valueOf(500)));
	}

}
