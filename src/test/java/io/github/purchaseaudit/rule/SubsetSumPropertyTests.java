package io.github.purchaseaudit.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

class SubsetSumPropertyTests {

	@Property(tries = 300)
	void findsAGroupWheneverThereIsOne(@ForAll @Size(max = 10) List<@IntRange(min = 1, max = 30) Integer> amounts,
			@ForAll @IntRange(min = 1, max = 120) int sum) {
		SubsetSum<Integer> search = new SubsetSum<>(amounts, BigDecimal::valueOf);
		Optional<List<Integer>> found = search.find(BigDecimal.valueOf(sum));
		assertEquals(exists(amounts, sum), found.isPresent());
		found.ifPresent((group) -> assertEquals(sum, group.stream().mapToInt(Integer::intValue).sum()));
		assertFalse(search.isCut());
	}

	private static boolean exists(List<Integer> amounts, int sum) {
		for (int set = 0; set < 1 << amounts.size(); set++) {
			int total = 0;
			for (int i = 0; i < amounts.size(); i++) {
				total += ((set >> i) % 2 == 1) ? amounts.get(i) : 0;
			}
			if (total == sum) {
				return true;
			}
		}
		return false;
	}

}
