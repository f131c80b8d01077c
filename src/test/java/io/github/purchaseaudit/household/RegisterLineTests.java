package io.github.purchaseaudit.household;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import io.github.purchaseaudit.order.PaymentMethod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

class RegisterLineTests {

	@TempDir
	Path folder;

	@Test
	void writeCard() {
		assertEquals(new RegisterLine("payment-methods", "  - {name: Visa 9999, brand: Visa, last4: \"9999\"}"),
				RegisterLine.of(PaymentMethod.of("Visa", "9999")));
		assertEquals("  - {name: \"Visa 0427 (Apple Pay)\", brand: Visa, apple-pay-last4: [\"0427\"]}",
				RegisterLine.of(new PaymentMethod("Visa", "0427", true)).line());
		assertEquals("  - {name: PayPay, brand: PayPay}", RegisterLine.of(PaymentMethod.of("PayPay", null)).line());
	}

	@Test
	void writeAccountAndDevice() {
		assertEquals(Optional.of(new RegisterLine("accounts", "  - {id: saburo@example.jp}")),
				RegisterLine.account("saburo@example.jp"));
		assertEquals(Optional.of(new RegisterLine("accounts", "  - {id: \"40993377\"}")),
				RegisterLine.account("40993377"));
		assertEquals(Optional.of(new RegisterLine("devices", "  - {name: 三郎のiPad}")), RegisterLine.device("三郎のiPad"));
		assertEquals(Optional.empty(), RegisterLine.device(" "));
	}

	@ParameterizedTest
	@CsvSource({ "Visa,9999,false", "Visa,0427,true", "Store credit,,false", "コード決済:ポイント,,false", "Carrier,,false",
			"{weird: [brand]},1111,false" })
	void readCardBack(String brand, String last4, boolean applePay) throws Exception {
		PaymentMethod shown = new PaymentMethod(brand, last4, applePay);
		RegisteredMethod read = household(RegisterLine.of(shown)).paymentMethods().get(1);
		assertEquals(shown.toString(), read.name());
		assertEquals(brand, read.brand());
		assertEquals(applePay ? null : last4, read.last4());
		assertEquals(applePay ? List.of(last4) : List.of(), read.applePayLast4());
		assertEquals(Ours.YES, read.ours());
	}

	@ParameterizedTest
	@ValueSource(strings = { "三郎のiPad", "Saburo's iPad", "My \"big\" phone：the 2nd、with tab\there", "C:\\phone",
			"# iPad", "- iPad", "null", "no", "iPad: kitchen", "絵文字😀", "iPad\u200B", "  iPad", "“iPad”", "iPad #2",
			"ｉＰａｄ　居間", "[x]", "1234", "@home" })
	void readDeviceBack(String name) throws Exception {
		assertEquals(name.strip(), household(RegisterLine.device(name).orElseThrow()).devices().get(1).name());
	}

	@Test
	void readAccountNumberBack() throws Exception {
		Account account = household(RegisterLine.account("40993377").orElseThrow()).accounts().get(1);
		assertEquals("40993377", account.id());
		assertNull(account.number());
	}

	@Test
	void writeWhenNameHoldsCardNumber() throws Exception {
		RegisterLine line = RegisterLine.device("4111 1111 1111 1112").orElseThrow();
		assertEquals("****1112", household(line).devices().get(1).name());
	}

	private Household household(RegisterLine line) throws IOException, InvalidHouseholdException {
		String file = """
				owner: 山田 太郎
				time-zone: Asia/Tokyo
				currency: JPY
				accounts:
				  - {id: taro@example.jp}
				payment-methods:
				  - {name: 家計のJCB, brand: JCB, last4: "1234"}
				devices:
				  - 太郎のiPhone
				""";
		int heading = file.indexOf(line.list() + ":");
		int end = file.indexOf('\n', file.indexOf("  - ", heading)) + 1;
		Path path = this.folder.resolve("household.yml");
		Files.writeString(path, file.substring(0, end) + line.line() + "\n" + file.substring(end));
		return HouseholdFile.read(path);
	}

}
