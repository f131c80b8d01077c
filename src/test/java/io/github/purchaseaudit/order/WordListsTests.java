package io.github.purchaseaudit.order;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Tests for {@link WordLists}. */
class WordListsTests {

	private final WordLists words = WordLists.beside(MoneyText.class, "money-words.properties");

	@Test
	void wordsInTheirOrder() {
		assertEquals(List.of("無料", "free", "gratis"), this.words.list("nothing").subList(0, 3));
		assertEquals(Set.copyOf(this.words.list("nothing")), this.words.set("nothing"));
		assertTrue(this.words.text("nothing").startsWith("無料|free|gratis|"));
		assertEquals(Set.of("nothing", "remarks"), this.words.names());
	}

	@Test
	void emptyWhenThereIsNoSuchList() {
		assertEquals(List.of(), this.words.list("none"));
		assertEquals(Set.of(), this.words.set("none"));
		assertEquals("", this.words.text("none"));
	}

	@Test
	void noSuchFile() {
		assertThrows(NullPointerException.class, () -> WordLists.beside(MoneyText.class, "none.properties"));
	}

}
