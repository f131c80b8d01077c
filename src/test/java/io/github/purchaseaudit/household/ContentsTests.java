package io.github.purchaseaudit.household;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

class ContentsTests {

	private static final String HOUSEHOLD = """
			owner: Tanaka Taro
			time-zone: Asia/Tokyo
			currency: JPY
			billing-names: [Tanaka Taro]
			accounts:
			  - id: taro@example.jp
			    also: [taro.old@example.jp]
			payment-methods:
			  - name: JCB of Taro
			    brand: JCB
			    last4: "2222"
			    closed-on: 2026-04-30
			devices: [iPhone of Taro]
			limits:
			  burst-orders: 5
			""";

	@TempDir
	Path folder;

	@Test
	void householdIsTheSameWithOtherBlanksAndRemarks() throws Exception {
		String written = HOUSEHOLD.replace("[Tanaka Taro]", "[ 'Tanaka Taro' ]") + "# looked at today\n";
		assertEquals(contents(HOUSEHOLD), contents(written));
	}

	@ParameterizedTest
	@CsvSource({ "owner: Tanaka Taro,owner: Tanaka Jiro", "JPY,USD", "billing-names: [Tanaka Taro],billing-names: [T]",
			"taro.old@example.jp,taro.older@example.jp", "2222,2223", "2026-04-30,2026-05-31",
			"iPhone of Taro,iPad of Taro", "burst-orders: 5,burst-orders: 6" })
	void householdIsAnotherWhereOneThingInItDiffers(String said, String changed) throws Exception {
		assertNotEquals(contents(HOUSEHOLD), contents(HOUSEHOLD.replace(said, changed)));
	}

	private String contents(String text) throws Exception {
		return HouseholdFile.read(Files.writeString(this.folder.resolve("household.yml"), text)).contents();
	}

}
