package io.github.purchaseaudit.rule;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

class DeviceNameTests {

	/** A device that is still undecided is told by the same name in the call sheet. */
	@ParameterizedTest
	@ValueSource(strings = { "Taro's  iPhone", "Taro\u2019s iPhone", "Taro\u00b4s iPhone", "Taro\u02bcs iPhone",
			"\u300cTaro's iPhone\u300d", "\u201cTaro\u2019s\u00a0iPhone\u201d", "\u00abTaro`s iPhone\u00bb",
			"\uff34\uff41\uff52\uff4f's iPhone", "TARO'S IPHONE " })
	void foldWhateverQuotesBlanksAndWidth(String shown) {
		assertEquals("taro's iphone", DeviceName.fold(shown));
	}

	@ParameterizedTest
	@ValueSource(strings = { "Taros iPhone", "Taro's iPad", "Taro's iPhone 2" })
	void foldNoOtherNames(String other) {
		assertNotEquals("taro's iphone", DeviceName.fold(other));
	}

}
