package io.github.purchaseaudit.inventory;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

class UnescapedRowTests {

	private static final UnescapedRow ROW = new UnescapedRow(',', 3);

	@ParameterizedTest
	@CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
			a,b,c; a/b/c
			"a","b","c"; a/b/c
			"a ""b\""","c, d",e; a "b"/c, d/e
			"Ring 5"","b","c"; Ring 5"/b/c
			"a","b","Bob "Al""; a/b/Bob "Al"
			"Say "a", b","c","d"; Say "a", b/c/d
			"Odd" name,b,c; "Odd" name/b/c
			a,"Odd" name,"c"; a/"Odd" name/c
			"Dec 31, 2024","5"" ring",c; Dec 31, 2024/5" ring/c
			,,; //
			""")
	void cellsWhenQuotesAreLeft(String line, String expected) {
		assertEquals(Optional.of(List.of(expected.split("/", -1))), ROW.cells(line));
	}

	@Test
	void cellsWhenNoWayFits() {
		assertEquals(Optional.empty(), ROW.cells("a,b"));
		assertEquals(Optional.empty(), ROW.cells("a,b,c,d"));
		assertEquals(Optional.empty(), ROW.cells("\"a\",\"b"));
	}

}
