package io.github.purchaseaudit.order;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Tests for {@link SafeName}. */
class SafeNameTests {

	@ParameterizedTest
	@CsvSource(delimiter = ';', textBlock = """
			Visa4111111111111111.csv; Visa****1111.csv
			カード４１１１-１１１１-１１１１-１１１１明細.csv; カード****1111明細.csv
			20261001_4111 1111 1111 1111.csv; 20261001_****1111.csv
			4111111111111111_20261001.csv; ****1111_20261001.csv
			378282246310005 3530111333300000.csv; ****0005 ****0000.csv
			4222222222222/mail.zip!/4111111111111111/cur/1.eml; ****2222/mail.zip!/****1111/cur/1.eml
			C:\\4111111111111111\\list.csv; C:\\****1111\\list.csv
			""")
	void hideCardNumbers(String name, String safe) {
		assertEquals(safe, SafeName.of(name));
		assertEquals(safe, SafeName.of(safe));
	}

	/** Times, numbers of mails, and a number whose last digit does not fit. */
	@ParameterizedTest
	@ValueSource(strings = { "", "list.csv", "1761050000.12345_6.host,S=4111:2,S", "2026-10-01-12-34-56.eml",
			"20261001123451.csv", "1790123456789012345.eml", "4111111111111112.csv", "41111111111111111111.csv",
			"/home/taro/4111/1111/1111/1111" })
	void keepOtherNumbers(String name) {
		assertEquals(name, SafeName.of(name));
	}

	@Test
	void keepTheLettersOfOtherNames() {
		String decomposed = "ハ\u3099ック①.csv";
		assertEquals(decomposed, SafeName.of(decomposed));
	}

}
