package io.github.purchaseaudit.history;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

class ExportsTests {

	@ParameterizedTest
	@CsvSource({ "billing.csv, ''", "taro/billing.csv, taro/",
			"Apple Media Services information.zip!/Apple_Media_Services.zip!/x/billing.csv, Apple Media Services information.zip!/",
			"a/Apple Media Services information Part 1 of 2.zip!/x.csv, 'a/Apple Media Services information Part '",
			"exports/hanako/Apple Media Services information/Apple_Media_Services/x/billing.csv, exports/hanako/Apple Media Services information/",
			"exports/taro/Apple_Media_Services/x/billing.csv, exports/taro/Apple_Media_Services/",
			"Apple_Media_Services/billing.csv, Apple_Media_Services/" })
	void exportOfFile(String file, String export) {
		assertEquals(export, Exports.of(file));
	}

}
