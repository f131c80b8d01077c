package io.github.purchaseaudit.order;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Tests for {@link Place} and {@link Source}. */
class PlaceTests {

	@ParameterizedTest
	@CsvSource(delimiter = ';', textBlock = """
			row 12; History.csv, row 12; false
			Sheet1!7; History.csv, Sheet1!7; false
			Sheet1!7 (hidden); History.csv, Sheet1!7 (hidden); true
			4000 1234 5678 9017!7; History.csv, ****9017!7; false
			''; History.csv; false
			""")
	void shown(String where, String shown, boolean hidden) {
		Place place = new Place(1, "History.csv", where);
		assertEquals(shown, place.toString());
		assertEquals(hidden, place.isHidden());
	}

	/** Bytes of long archives are no card numbers. */
	@ParameterizedTest
	@CsvSource({ "byte 4000123456789017" })
	void bytesStay(String where) {
		assertEquals(where, new Place(1, "Mail.mbox", where).where());
	}

	@ParameterizedTest
	@CsvSource({ "APPLE_EXPORT, true", "ONLINE_PURCHASES, true", "REPORT_PAGE, false", "HAND_LIST, false" })
	void onlyApplesOwnExportProvesAbsence(Source source, boolean proves) {
		assertEquals(proves, source.provesAbsence());
	}

}
