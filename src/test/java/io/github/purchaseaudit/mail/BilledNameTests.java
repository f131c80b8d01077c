package io.github.purchaseaudit.mail;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

/** Which line of the block "billed to" is the payer's name, if any is. */
class BilledNameTests {

	@ParameterizedTest
	@ValueSource(strings = { "日本", "JPN", "USA", "United States", "Deutschland", "대한민국", "160-0023 東京都; 新宿区",
			"〒160-0023; 東京都", "東京都新宿区; 160-0023; 日本", "1 Example Street; San Francisco, CA 94103; USA",
			"Beispielweg 1; 12345 Beispielstadt; Deutschland", "서울특별시 중구; 04524", "北京市 朝阳区; 100020", "中国; 100020 北京市",
			"taro@example.jp", "taro@example.jp; 日本", "Apple Pay", "Apple Pay; 日本", "Apple; Apple Privacy", "Apple",
			"Apple Privacy", "Copyright © Apple Inc.; All rights reserved",
			"If you did not make this purchase, tell us.; Apple Support", "ご購入に心当たりがない場合は、Appleまでお知らせください" })
	void nobodyWhereOnlyAnAddressOrOtherTextStands(String block) {
		assertNull(lockup(block), block);
		assertNull(table(block), block);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Jane Placeholder", "佐藤 次郎", "佐藤次郎", "王小明", "김철수", "Placeholder", "Анна Примерова",
			"María del Carmen Ejemplo de la Cruz", "Placeholder, Jane", "Dr. J. Placeholder Jr.", "サンプル株式会社", "宮城 太一",
			"中村 県太", "Apple Wong" })
	void strangersNameStandsAboveTheAddress(String name) {
		for (String address : new String[] { "", "; 日本", "; 160-0023; 東京都; 日本", "; 1 Example Street; CA 94103; USA",
				"; USA", "; Beispielstadt; Deutschland" }) {
			assertEquals(name, lockup(name + address), name + address);
			assertEquals(name, table(name + address), name + address);
			assertEquals(name, lockup("Apple Pay; " + name + address), name + address);
			assertEquals(name, table("taro@example.jp; " + name + address), name + address);
		}
	}

	/** Names of countries that people have too. */
	@ParameterizedTest
	@CsvSource({ "Jordan; 1 Example Street; USA, Jordan", "Georgia; Example Street; USA, Georgia",
			"Jordan Placeholder; USA, Jordan Placeholder" })
	void nameThatIsACountrysWhenAnAddressFollows(String block, String name) {
		assertEquals(name, lockup(block));
	}

	@ParameterizedTest
	@ValueSource(strings = { "サンプル株式会社; 山田 太郎; 160-0023; 東京都", "Example Inc.; 山田太郎 様; 日本", "日本; 160-0023; 東京都; 太郎 山田" })
	void householdsNameOnAnyLine(String block) {
		String name = Arrays.stream(block.split("; ", -1)).filter((line) -> line.contains("太郎")).findFirst().orElse("");
		assertEquals(name, lockup(block));
		assertEquals(name, table(block));
	}

	/** Without a layout nothing tells where the block ends. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			<p>Billed To: MasterCard .... 5690</p><p>Apple Privacy</p>
			<p>Billing and Payment</p><p>MasterCard .... 5690</p><p>Apple</p>
			<p>請求先: MasterCard •••• 5690</p><p>プライバシーポリシー</p>
			<p>Billed To: MasterCard .... 5690</p><p>If you did not make this purchase, tell us at once.</p>
			""")
	void footerIsNobody(String block) {
		TestMail mail = new TestMail().body("<html><body><p>Thank you for your purchase.</p><p>Star Chart</p>"
				+ "<p>Total: ¥980</p><p>Order ID: MJ390CEBHK</p>" + block + "</body></html>");
		assertNull(mail.read().billedTo());
		assertEquals("[Mastercard 5690]", mail.read().payments().toString());
	}

	private static String lines(String block) {
		return Arrays.stream(block.split("; ", -1)).map((line) -> "<p>" + line + "</p>").collect(Collectors.joining());
	}

	private static @Nullable String lockup(String block) {
		return new TestMail().replace("<p>山田 太郎</p><p>日本</p>", lines(block)).read().billedTo();
	}

	private static @Nullable String table(String block) {
		String mail = new String(Collected.fixture("receipts/a-html-en.eml"), StandardCharsets.UTF_8);
		String changed = mail.replace("Hana Mori<br>5 Elm Street<br>Springfield, IL 62701<br>U=\r\nSA",
				block.replace("; ", "<br>\r\n"));
		return Collected.from("a.eml", changed.getBytes(StandardCharsets.UTF_8)).only().billedTo();
	}

}
