package io.github.purchaseaudit.order;

import java.util.List;
import java.util.stream.Collectors;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

class PaymentTextTests {

	@ParameterizedTest
	@CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
			Visa .... 1234; Visa 1234
			Visa .... 1234 (Apple Pay); Visa 1234 (Apple Pay)
			Visa（Apple Pay）; Visa (Apple Pay)
			MasterCard •••• 5690; Mastercard 5690
			Amex .... 1006; Amex 1006
			American Express •••• 1234; Amex 1234
			Apple Card; Apple Card
			VISA ****1234; Visa 1234
			Apple Account Balance, Visa •••• 4321; Store credit + Visa 4321
			Store Credit / JCB 1234 / PayPal; Store credit + JCB 1234 + PayPal
			Apple Account‑Guthaben; Store credit
			Apple 账户余额; Store credit
			Winkeltegoed; Store credit
			Apple-tilin saldo; Store credit
			Zůstatek na účtu Apple; Store credit
			Apple-fiók egyenlege; Store credit
			Apple Hesabı bakiyesi; Store credit
			Баланс облікового запису Apple; Store credit
			Υπόλοιπο λογαριασμού Apple; Store credit
			יתרת חשבון Apple; Store credit
			رصيد حساب Apple; Store credit
			ยอดคงเหลือในบัญชี Apple, Visa •••• 4321; Store credit + Visa 4321
			Số dư Tài khoản Apple; Store credit
			Apple खाते का बैलेंस; Store credit
			Visa •••• ٤٣٢١; Visa 4321
			Teléfono móvil; Carrier
			Celular; Carrier
			Matkapuhelin; Carrier
			Мобильный телефон; Carrier
			الهاتف المحمول; Carrier
			手机; Carrier
			VISA xxxx-xxxx-xxxx-1234; Visa 1234
			4980-03**-****-1234 VISA; Visa 1234
			JCB 4980-03**-****-****; JCB
			Visa（下4桁9999）; Visa 9999
			ビザ 下４桁：９９９９; Visa 9999
			Visa ending in 0427; Visa 0427
			Visa 1234; Visa 1234
			JCB; JCB
			ジェーシービー; JCB
			ビザデビット; Visa
			비자 4417; Visa 4417
			마스터카드 •••• 5690; Mastercard 5690
			신한 비자 4417; Visa 4417
			萬事達卡; Mastercard
			維薩 4417; Visa 4417
			美國運通 1006; Amex 1006
			iTunes残高; Store credit
			楽天カード（VISA）; Visa
			家計のJCB; JCB
			三井住友VISA 1234; Visa 1234
			ギフトカード 100,000円 + MasterCard 94,800円; Store credit + Mastercard
			ギフトカード100,000円＋MasterCard （下4桁5690）94,800円; Store credit + Mastercard 5690
			Store Credit, $5.00; Store credit
			Visa .... 1234 ¥1,200; Visa 1234
			Super+; Super+
			Store Credit, Visa; Store credit + Visa
			au かんたん決済/au WALLET; Carrier
			Visa, family; Visa
			クレジットカード; Card
			クレジットカード 9999; Card 9999
			Credit card; Card
			デビットカード; Card
			アップルペイ; Apple Pay
			アップルペイ（Visa 9999）; Visa 9999 (Apple Pay)
			ギフトカード残高; Store credit
			キャリア決済（ドコモ）; Carrier
			Visa 9999 家計; Visa 9999
			Visa 9999（家族カード）; Visa 9999
			9999 Visa; Visa 9999
			(9999) Visa; Visa 9999
			Visa 9999 1回払い; Visa 9999
			Visa 9999 (期限 05/27); Visa 9999
			Visa 9999番; Visa 9999
			Visa 3000円 家計; Visa
			Visa 3000 ポイント; Visa
			Visa 2026 06 01; Visa
			Visa 2000 JPY; Visa
			Master 5690; Mastercard 5690
			Diners 9999; Diners 9999
			Discover 9999; Discover 9999
			Visa*1111; Visa 1111
			JCB*0427; JCB 0427
			Super*; Super*
			Douyin Pay; Douyin Pay
			PayPal (taro@example.jp); PayPal
			PayPal - taro@example.jp; PayPal
			PayPal – taro1234@example.jp; PayPal
			PayPal taro@example.jp; PayPal
			PayPal - t***@example.jp; PayPal
			PayPal <t•••@example.jp>; PayPal
			Cash taro@example.jp; Cash taro@example.jp
			taro@example.jp; taro@example.jp
			d払い（ドコモ）; Carrier
			ドコモ払い（d払い）; Carrier
			PayPal (PayPay); PayPal (PayPay)
			PayPal (妹); PayPal (妹)
			NTTドコモ; Carrier
			KDDI; Carrier
			携帯電話料金合算; Carrier
			楽天モバイルキャリア決済; Carrier
			ストアクレジット（残高）; Store credit
			Apple Gift Card残高; Store credit
			iTunesカード; Store credit
			クレジット残高; Store credit
			Solde de l’Apple Account; Store credit
			Saldo dell’account Apple; Store credit
			Saldo da conta Apple; Store credit
			Saldo de la cuenta de Apple; Store credit
			Apple Account‑tegoed; Store credit
			Apple-Account-Guthaben; Store credit
			Apple Account 크레딧; Store credit
			Apple 帐户余额; Store credit
			微信支付; WeChat Pay
			WeChat Pay; WeChat Pay
			Kreditkarte •••• 1234; Card 1234
			Carte de crédit •••• 1234; Card 1234
			信用卡 •••• 1234; Card 1234
			ドコモ払い; Carrier
			電話料金合算払い; Carrier
			d払い（電話料金合算払い）; Carrier
			家族のカード; 家族のカード
			Apple Pay; Apple Pay
			Apple Pay Visa 1234; Visa 1234 (Apple Pay)
			Visa 1234 apple pay; Visa 1234 (Apple Pay)
			•••• 5690; Card 5690
			Visa+JCB 1234; Visa + JCB 1234
			Super+Card; Super+Card
			家族のカード + Visa; 家族のカード + Visa
			家族のカード +Visa; 家族のカード + Visa
			家族のカード+ Visa; 家族のカード + Visa
			""")
	void parseWhenDescribed(String text, String methods) {
		assertEquals(methods, shown(text, null));
	}

	/** Of names that are no brand, so that nothing around the digits goes unnoticed. */
	@ParameterizedTest
	@CsvSource(delimiter = ';', textBlock = """
			Gold •••• 0427; Gold; 0427
			Gold •••• 9900; Gold; 9900
			••1234; Card; 1234
			#1234; #; 1234
			Gold **** 1234; Gold; 1234
			Gold **** (1234); Gold; 1234
			Gold ****-1234; Gold; 1234
			Gold xxxx-1234; Gold; 1234
			Gold XXXX1234; Gold; 1234
			xxxx 1234; Card; 1234
			Gold xxxx; Gold;
			Gold ****; Gold;
			Gold *; Gold *;
			Bank X ****1234; Bank X; 1234
			Bank x •••• 1234; Bank x; 1234
			X ****; X;
			Gold xx9; Gold xx9;
			Maxx 1234; Maxx; 1234
			****-1234 Gold; Gold; 1234
			Gold •••• 1234 (12/27); Gold 12/27; 1234
			Gold 4980-03**-****-1234; Gold; 1234
			Gold 4980-03**-****-****; Gold;
			末尾 1234 Gold; Gold; 1234
			Gold 2024 Club; Gold 2024 Club;
			(家族のカード); (家族のカード);
			家族カード **12; 家族カード **12;
			Bank (Gold) 1234; Bank (Gold); 1234
			Bank (Gold) (家族) 1234; Bank (Gold) (家族); 1234
			Bank (Gold, 1234; Bank (Gold; 1234
			Bank (Gold1234; Bank (Gold; 1234
			Bank Gold) 1234; Bank Gold; 1234
			[Gold] 1234 -; Gold; 1234
			Gold 1234 1,200円; Gold; 1234
			Gold 12.34.567円; Gold 12.34.567円;
			Gold 1234 999 USD; Gold; 1234
			Gold 1234 JPY 900; Gold; 1234
			Gold 1,200; Gold 1,200;
			""")
	void parseWhenNameIsNoBrand(String text, String name, @Nullable String last4) {
		assertEquals(List.of(PaymentMethod.of(name, last4)), PaymentText.parse(text, null));
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "", " ", "None", "なし", "N/A", "-", "()", "ー", "要確認", "空欄", "（空白）", "Aucun", "Keine", "없음" })
	void parseWhenNoneNamed(String text) {
		assertEquals("", shown(text, null));
	}

	@ParameterizedTest
	@CsvSource({ "Visa, 1234, Visa 1234", "Visa, ****1234, Visa 1234", "Visa, １２３４, Visa 1234", "JCB, 427, JCB 0427",
			"ストアクレジット + JCB, 1234, Store credit + JCB 1234", "'', 1234, Card 1234", "Visa, '', Visa", "Visa, なし, Visa",
			"Visa .... 9999, 1234, Visa 9999", "Visa, 4000 1234 5678 9017, Visa 9017",
			"Visa, 4000123456789017, Visa 9017", "Visa, 0427, Visa 0427", "'', 4000 1234 5678 9017, Visa 9017",
			"なし, 4000123456789017, Visa 9017", "Visa, 1234.0, Visa 1234", "Visa, 427.0, Visa 0427" })
	void parseWhenDigitsHaveTheirOwnColumn(String text, String last4, String methods) {
		assertEquals(methods, shown(text, last4));
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', textBlock = """
			4000 1234 5678 9017; Visa 9017
			4000123456789017; Visa 9017
			Visa 4000-1234-5678-9017; Visa 9017
			４０００　１２３４　５６７８　９０１７; Visa 9017
			4000 - 1234 - 5678 - 9017 exp 12/27 CVV 123; Visa 9017
			家計 MasterCard 5100‐1234‐5678‐9012; Mastercard 9012
			3700 123456 78901; Amex 8901
			9000 1234 5678 9012 345; Card 2345
			ギフトカード 100円 + 4000.1234.5678.9017; Store credit + Visa 9017
			4000 1234 5678 9017、JCB 1234; Visa 9017 + JCB 1234
			""")
	void parseWhenFullCardNumberThenOnlyBrandAndLastFour(String text, String methods) {
		assertEquals(methods, shown(text, null));
	}

	/** Only so long a text is looked through for several methods. */
	@ParameterizedTest
	@CsvSource({ "'Visa, JCB', 1000, Visa + JCB", "'Visa, JCB', 1001, 'Visa, JCB'", "Visa+JCB, 1000, Visa + JCB",
			"Visa+JCB, 1001, Visa+JCB" })
	void parseWhenTextIsLong(String text, int length, String methods) {
		assertEquals(methods, shown(text + " ".repeat(length - text.length()), null));
	}

	@Test
	void parseWhenBlanksOfTheDigitsColumnAreOfAnotherKind() {
		assertEquals("Visa 9017", shown("", "4000\u00a01234\u00a05678\u00a09017"));
	}

	@Test
	void parseWhenCardNumberRunsOverLines() {
		assertEquals("Visa 9017", shown("4000 1234\n5678 9017", null));
	}

	/** The letter becomes two in lower case. */
	@Test
	void parseWhenLettersGrowInLowerCase() {
		assertEquals("İŞ BANKASI VİSA KARTLARI (Apple Pay)", shown("İŞ BANKASI VİSA KARTLARI Apple Pay", null));
	}

	@Property
	void parseNeverThrowsNorKeepsCardNumbers(@ForAll String text) {
		List<PaymentMethod> methods = PaymentText.parse(text + " 4000-1234-5678-9017", text);
		methods.forEach((method) -> assertFalse(method.toString().contains("1234-5678"), text));
	}

	private static String shown(String text, @Nullable String last4) {
		return PaymentText.parse(text, last4).stream().map(PaymentMethod::toString).collect(Collectors.joining(" + "));
	}

}
